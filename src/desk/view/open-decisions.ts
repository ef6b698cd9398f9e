/**
 * What waits for somebody at the desk: derived from the state, so that nothing is forgotten and nothing lingers. These
 * warn and never block (LANGUAGE.md, "Figures", "Status").
 */
import { isDenied } from '../../fold/denial.ts';
import {
  displayAt,
  highOf,
  lowOf,
  type Reading,
  readingsOf,
  type Shown,
  saysTheSame,
  shownAt,
} from '../../fold/figure.ts';
import { LOCKING_TURNS, turnsOnClaim, turnsOnFigure } from '../../fold/flips.ts';
import { isUnderReview } from '../../fold/gate.ts';
import { groundOfLine, linesOf } from '../../fold/impact.ts';
import { stands } from '../../fold/incident.ts';
import { actorOf, rootOf } from '../../fold/source.ts';
import { type ClaimState, type FigureState, type State, statusOf } from '../../fold/state.ts';
import { boundsInWords } from '../../model/bounds.ts';
import { type Cell, COVERAGE, cell, cellId, cellKind, PANEL } from '../../model/ids.ts';
import { repairedSince } from '../decide/decide-use.ts';
import { findingsInWords, READ_WITHIN_MINUTES } from '../eyes/sensitive.ts';
import { called } from '../wording/called.ts';
import { inUtc } from '../wording/times-in-words.ts';
import { leftBehind } from './left-behind.ts';
import type { OpenDecision } from './open-decision.ts';

/** All that waits, acts for a second person first. */
export function openDecisions(state: State): readonly OpenDecision[] {
  return [
    ...secondPersons(state),
    ...approvals(state),
    ...state.claims.valueSeq().flatMap((claim) => onClaim(state, claim)),
    ...state.figures.valueSeq().flatMap((figure) => (figure.taken === null ? onFigure(state, figure) : [])),
    ...learned(state),
    ...usedElsewhere(state),
    ...onIncidents(state),
    ...onPanel(state),
    ...heldReadings(state),
    ...leftWaiting(state),
    ...doubtful(state),
  ];
}

/** Acts that wait for their second person, and what went out before one had read it. */
function* secondPersons({ acts, unread }: State): Generator<OpenDecision> {
  for (const act of acts.values())
    if (!act.settled && act.command)
      yield {
        kind: 'second-person',
        subject: cell('act', act.id),
        says: `${act.by} proposes ${act.command.kind} of ${act.of.map(called).join(', ')}; somebody else approves.`,
      };
  for (const { seq, at, by, how, finds } of unread.values()) {
    const until = new Date(Date.parse(at) + READ_WITHIN_MINUTES * 60_000).toISOString();
    yield {
      kind: how === 'alone' ? 'done-alone' : 'to-read',
      subject: finds[0]?.in ?? COVERAGE,
      says:
        how === 'alone'
          ? `${by} did this alone: ${findingsInWords(finds)}. Somebody else reads it (entry ${seq}).`
          : `Published on an approved line: ${findingsInWords(finds)}. Somebody else reads it by ${inUtc(until)} (entry ${seq}).`,
    };
  }
}

function* approvals({ claims, posts, statements, alerts, erasures }: State): Generator<OpenDecision> {
  for (const claim of claims.values())
    if (claim.proposal)
      yield {
        kind: 'second-person',
        subject: cell('claim', claim.id),
        says: `${claim.proposal.by} proposes ${claim.proposal.status}, above the gate; a second senior approves.`,
      };
  for (const alert of alerts.values()) {
    const subject = cell('alert', alert.id);
    if (alert.sent?.alone)
      yield {
        kind: 'sent-alone',
        subject,
        says: `${alert.proposal.by} sent this alert without a second person.`,
      };
    if (!alert.sent && alert.content)
      yield {
        kind: 'second-person',
        subject,
        says: `${alert.proposal.by} proposes an alert; somebody else approves.`,
      };
  }
  for (const post of posts.values())
    if (post.missed !== null)
      yield {
        kind: 'not-published',
        subject: cell('post', post.id),
        says: `Its time came, and it was not published: ${post.missed}`,
      };
  for (const { id, embargo } of statements.values())
    if (embargo && embargo.missed !== null)
      yield {
        kind: 'not-published',
        subject: cell('statement', id),
        says: `Its embargo was to end, and did not: ${embargo.missed}`,
      };
  for (const [subject, { by }] of erasures)
    yield { kind: 'second-person', subject, says: `${by} proposes to erase ${called(subject)}.` };
}

/** What machines gave outside their bounds. */
function* heldReadings({ authorities }: State): Generator<OpenDecision> {
  for (const { program, held, of } of authorities.values())
    for (const { estimate, content, broke } of held)
      yield {
        kind: 'out-of-bounds',
        subject: cell('estimate', estimate),
        says: `${program} gave ${content ? boundsInWords(content) : 'a number'} for ${called(of)}, outside its bounds (${broke}): is it right?`,
      };
}

/** What bears on something and was left behind by the post for which it waits. */
function* leftWaiting({ statements, claims, figures, users, posts }: State): Generator<OpenDecision> {
  const asked = (subject: Cell, what: string, waiting: readonly Waiting[]): readonly OpenDecision[] => {
    const [left] = waiting.flatMap(({ post, at }) => {
      const end = leftBehind(posts.get(post), at);
      return end === null ? [] : [`${called(cell('post', post))}, which ${end}`];
    });
    const says = `${what} was recorded for ${left}: readers do not see it. Does it stand?`;
    return left === undefined ? [] : [{ kind: 'left-waiting', subject, says }];
  };
  for (const { id, reserved, retracted, taken } of statements.values()) {
    if (!reserved || retracted !== null || taken !== null) continue;
    const subject = cell('statement', id);
    const of = [...(users.get(subject) ?? [])].map(cellKind);
    if (of.includes('claim') || of.includes('estimate')) yield* asked(subject, 'It', [reserved]);
  }
  for (const { id, waiting, taken, dropped } of claims.values())
    if (taken === null && dropped === null) yield* asked(cell('claim', id), 'What bears on it', waiting);
  for (const { id, waiting, taken } of figures.values())
    if (taken === null) yield* asked(cell('figure', id), 'A number of it', waiting);
}

interface Waiting {
  readonly post: string;
  readonly at: string;
}

function* onClaim(state: State, claim: ClaimState): Generator<OpenDecision> {
  const subject = cell('claim', claim.id);
  const status = statusOf(claim);
  if (status === 'withdrawn' || claim.taken !== null || claim.dropped !== null) return;
  if (isDenied(state, claim) && (status === 'reported' || status === 'confirmed'))
    yield { kind: 'denied', subject, says: `Denied since it was ${status}: does it stay so?` };
  if (isUnderReview(state, claim))
    yield {
      kind: 'under-review',
      subject,
      says: `Its evidence no longer carries "${status}"; readers see that.`,
    };
  yield* locks(state, subject, turnsOnClaim(state, claim));
}

function* onFigure(state: State, figure: FigureState): Generator<OpenDecision> {
  const subject = cell('figure', figure.id);
  const readings = readingsOf(state, figure, state.seq);
  const live = readings.filter(({ standing }) => standing === 'live');
  yield* locks(state, subject, turnsOnFigure(state, figure));
  for (const one of live) {
    const twin = sameNumber(state, figure, one);
    if (twin)
      yield {
        kind: 'same-number',
        subject,
        says: `${whose(state, one)}: exactly this number is also held for ${twin}.`,
      };
    const before = readings.findLast(
      (other) => other.line === one.line && other !== one && other.standing === 'superseded',
    );
    if (figure.content?.casualties && before && isJump(before, one))
      yield { kind: 'jump', subject, says: `${whose(state, one)}: more than half away from its last count.` };
  }
  const { display } = displayAt(figure, state.seq);
  const [shown] = shownAt(state, figure, state.seq).bounds;
  const newer = display === 'authority' && shown ? live.filter((one) => one.asOf.at > shown.asOf.at) : [];
  for (const one of newer)
    yield {
      kind: 'older-authority',
      subject,
      says: `The number on display is older than that of ${whose(state, one)}.`,
    };
  for (const one of live) {
    const later = live.find(
      (other) => other.line !== one.line && other.asOf.at > one.asOf.at && isOfficial(state, other),
    );
    if (later)
      yield {
        kind: 'overtaken',
        subject: cell('estimate', one.estimate.id),
        says: `${whose(state, later)} has spoken since ${whose(state, one)}: set the older number aside?`,
      };
  }
}

function* locks(state: State, subject: Cell, turns: ReadonlyMap<string, number>): Generator<OpenDecision> {
  for (const [source, count] of turns)
    if (count >= LOCKING_TURNS)
      yield {
        kind: 'turned-round',
        subject,
        says: `${nameOf(state, source) ?? source} has turned round ${count} times: alerts about this are locked.`,
      };
}

/** What was used outside Stet and has been repaired or taken back since. */
function* usedElsewhere(state: State): Generator<OpenDecision> {
  for (const { id, of, where, since } of state.uses.values()) {
    const repaired = repairedSince(state, of, since);
    if (repaired !== null)
      yield {
        kind: 'used-elsewhere',
        subject: cell('use', id),
        says: `${called(of)} was ${repaired} since it was used: ${where}. Tell them, then send use.told.`,
      };
  }
}

/** What another coverage has changed and this one could not take over by itself. */
function* learned({ lessons }: State): Generator<OpenDecision> {
  for (const { key, from, what, left } of lessons.values())
    for (const subject of left)
      yield {
        kind: 'learned',
        subject,
        says: `${called(subject)} comes from "${from}", where it was ${what.replace('-', ' ')}. Look at it, then settle "${key}".`,
      };
}

/** Incidents that readers see and that nothing holds up any more. */
function* onIncidents(state: State): Generator<OpenDecision> {
  for (const incident of state.incidents.values())
    if (incident.shownSince !== null && incident.taken === null && !stands(state, incident))
      yield {
        kind: 'under-review',
        subject: cell('incident', incident.id),
        says: 'What it stood on was taken back; readers see that.',
      };
}

/** Lines of the panel whose ground says something else than when the panel was set. */
function* onPanel(state: State): Generator<OpenDecision> {
  const { content, seq } = state.panel;
  for (const line of linesOf(content)) {
    const of = groundOfLine(line);
    if (hasMoved(state, of, seq))
      yield {
        kind: 'panel-moved',
        subject: PANEL,
        says: `"${line.words}" stands on ${called(of)}, which has moved since.`,
      };
  }
}

/** Lines under "what we know" whose claim is known to be otherwise, or in dispute. */
function* doubtful(state: State): Generator<OpenDecision> {
  for (const line of state.panel.content?.known ?? []) {
    const claim = state.claims.get(line.claim ?? '');
    const status = claim ? statusOf(claim) : 'unverified';
    if (status === 'refuted' || status === 'disputed' || status === 'withdrawn')
      yield {
        kind: 'panel-doubtful',
        subject: PANEL,
        says: `"${line.words}" stands under what we know, and ${called(groundOfLine(line))} is ${status}.`,
      };
  }
}

function hasMoved(state: State, of: Cell, since: number): boolean {
  switch (cellKind(of)) {
    case 'claim':
      return (state.claims.get(cellId(of))?.rulings.at(-1)?.seq ?? 0) > since;
    case 'figure': {
      const figure = state.figures.get(cellId(of));
      if (!figure) return false;
      const [then, now] = [shownAt(state, figure, since), shownAt(state, figure, state.seq)];
      return !saysTheSame(then, now) && !movesByItself(then, now);
    }
    default:
      return state.questions.get(cellId(of))?.closedAt != null;
  }
}

/** A machine goes on with the line that was on display: an editor has let it, and is not asked again for each number. */
function movesByItself(then: Shown, now: Shown): boolean {
  const lines = ({ bounds }: Shown) => bounds.map(({ line }) => line).join('\n');
  return now.bounds.every(({ fed }) => fed) && lines(then) === lines(now);
}

/** The same exact number over 100, told to more than two digits, of another figure: one may be taken for the other. */
function sameNumber(state: State, figure: FigureState, { content: { min, max } }: Reading): string | null {
  if (min === null || min !== max || min <= 100 || isRound(min)) return null;
  for (const other of state.figures.values()) {
    if (other.id === figure.id || other.taken !== null || !other.content) continue;
    const holds = readingsOf(state, other, state.seq).some(
      ({ content, standing }) => content.min === min && content.max === min && standing !== 'retracted',
    );
    if (holds) return `"${other.content.label}"`;
  }
  return null;
}

function isRound(value: number): boolean {
  return String(Math.round(value)).replace(/0+$/, '').length <= 2;
}

function isJump(before: Reading, now: Reading): boolean {
  const [old, fresh] = [highOf(before), lowOf(now)];
  return old !== null && fresh !== null && old > 0 && Math.abs(fresh - old) > old / 2;
}

/** By an actor that the desk has ticked for casualties or losses. */
function isOfficial(state: State, { line, statement }: Reading): boolean {
  const speaker = statement && actorOf(state, rootOf(state, statement) ?? statement);
  const matters = [...(state.actors.get(line)?.matters ?? []), ...(speaker?.matters ?? [])];
  return matters.includes('casualties') || matters.includes('losses');
}

/** What somebody is called; null where they were taken down. */
function nameOf(state: State, actor: string): string | null {
  const found = state.actors.get(actor);
  return found?.taken === null ? (found.content?.name ?? null) : null;
}

function whose(state: State, { line, content }: Reading): string {
  const name = nameOf(state, line) ?? line.replace('in words: ', '');
  return `${boundsInWords(content)} (${name})`;
}
