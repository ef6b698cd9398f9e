/**
 * What a program writes under standing authority. It is told of nothing but its own line: whatever names it not is not
 * there for it. A reading outside the bounds is refused, and held for a person without stopping later ones.
 */
import { liveOf } from '../../fold/figure.ts';
import { fedCount } from '../../fold/machine-line.ts';
import type { AuthorityState } from '../../fold/machine-state.ts';
import { figureWaitedFor } from '../../fold/reserved.ts';
import type { State } from '../../fold/state.ts';
import type { EstimateContent, StatementContent } from '../../model/content.ts';
import { type CellKind, cell, cellId, cellKind } from '../../model/ids.ts';
import type { Proposed, Under } from '../../record/entry.ts';
import type { Command, CommandOf } from '../commands/commands.ts';
import type { Refusal } from '../refusal.ts';
import { called } from '../wording/called.ts';
import { liveNoticesFault, noticeFault } from './decide-notice.ts';
import { accept, type Decision, type DecisionContext, inState, refuse, unknown } from './decision.ts';
import { brokenBound, isAhead, isSame } from './feed-bounds.ts';

/** How many readings of machines a figure holds. */
export const FED_LIMIT = 10_000;
/** How many readings of one authority wait for a person at most; more are refused and not held. */
const HELD_LIMIT = 20;

type Fed = CommandOf<'estimate.feed'>;

/** A number, with the statement that it rests on. The number that stands already makes no entry. */
export function decideFeed(state: State, command: Fed, context: DecisionContext): Decision {
  const found = authorityFor(state, command.authority, 'figure', context);
  if (!found.ok) return found.refused;
  const { authority } = found;
  const figure = state.figures.get(cellId(authority.of));
  if (!figure || figure.taken) return inState('taken-down', 'What it may write was taken down.');
  if (state.coverage?.phase === 'ended') return inState('ended', 'The coverage has ended.');
  const taken = nameTaken(state, command, authority);
  if (taken) return taken;
  const last = liveOf(state, figure, authority.source);
  const broken = brokenBound(authority.bounds, command, last, context.now);
  if (broken)
    return refuse({ code: 'bounds', message: `${outside[broken.bound]} A person looks at it.`, ...broken });
  if (isSame(command, last)) return accept();
  if (fedCount(figure) >= FED_LIMIT)
    return refuse({
      code: 'limit',
      message: `A figure holds at most ${FED_LIMIT} numbers of machines.`,
      limit: FED_LIMIT,
    });
  const { statement, estimate } = readingOf(command, authority);
  return heldIn(authority, command.estimate) ? accept(estimate) : accept(statement, estimate);
}

/** What is held of a reading that was refused for its bounds; nothing where enough is, or that very number. */
export function heldInstead(state: State, command: Command, refusal: Refusal): readonly Proposed[] {
  if (command.kind !== 'estimate.feed' || refusal.code !== 'bounds') return [];
  const authority = state.authorities.get(command.authority);
  if (!authority || authority.held.length >= HELD_LIMIT || heldIn(authority, command.estimate)) return [];
  const last = authority.held.at(-1)?.content;
  if (last && last.min === command.min && last.max === command.max && last.words === command.words) return [];
  const { statement, estimate } = readingOf(command, authority);
  const { figure, content } = estimate.body;
  const body = { figure, content, broke: refusal.bound, under: underOf(authority) };
  return [statement, { kind: 'estimate.held', subject: estimate.subject, body }];
}

/** A message about the notice: an update, or that it is called off or was an error. */
export function decideNoticeFeed(
  state: State,
  command: CommandOf<'notice.feed'>,
  context: DecisionContext,
): Decision {
  const found = authorityFor(state, command.authority, 'notice', context);
  if (!found.ok) return found.refused;
  const { authority } = found;
  const subject = authority.of;
  const notice = state.notices.get(cellId(subject));
  if (!notice || notice.taken) return inState('taken-down', 'What it may write was taken down.');
  const of = cell('statement', command.statement);
  if (state.statements.has(command.statement))
    return refuse({ code: 'exists', message: `There is ${called(of)} already.`, what: of });
  const { act, title, text, severity, expires, asOf } = command;
  if (notice.asOf !== null && asOf <= notice.asOf)
    return inState('late', `A message of ${notice.asOf} has been taken already.`);
  if (asOf < authority.grantedAt)
    return inState(
      'late',
      `${called(cell('authority', authority.id))} was granted at ${authority.grantedAt}.`,
    );
  // What somebody at the desk did is not undone by what was said before it.
  if (notice.asOf === null && asOf < notice.at)
    return inState('late', `The notice was set at ${notice.at} by the desk.`);
  if (act === 'update' && notice.ended && asOf < notice.ended.at)
    return inState('late', `It was over at ${notice.ended.at}.`);
  if (isAhead(asOf, context.now))
    return refuse({ code: 'bounds', message: outside.asOf, bound: 'asOf', limit: null });
  const under = underOf(authority);
  const content = statementOf(authority, command, 'warned');
  const statement = { kind: 'statement.set', subject: of, body: { content, under } } as const;
  if (act !== 'update') {
    const how = act === 'cancel' ? 'cancelled' : 'error';
    if (notice.ended && (how === 'cancelled' || notice.ended.how === 'error'))
      return inState(notice.ended.how, `It was over at ${notice.ended.at}.`);
    return accept(statement, { kind: 'notice.ended', subject, body: { how, reason: null, asOf, under } });
  }
  if (state.coverage?.phase === 'ended') return inState('ended', 'The coverage has ended.');
  const warning = { title: String(title), text, severity, expires, statement: command.statement };
  const fault = noticeFault(warning, context.now) ?? liveNoticesFault(state, subject);
  return fault ?? accept(statement, { kind: 'notice.set', subject, body: { content: warning, asOf, under } });
}

const outside = {
  min: 'The number is below the lowest that may be written.',
  max: 'The number is above the highest that may be written.',
  maxStep: 'The number is further from the last one than it may be.',
  down: 'The number is below the last one, and may not go down.',
  asOf: 'It is of a time that has not come.',
  words: 'The words have a number that is not the one that is given.',
} as const;

type FoundAuthority =
  | { readonly ok: true; readonly authority: AuthorityState }
  | { readonly ok: false; readonly refused: ReturnType<typeof refuse> };

/** The authority, where it names whoever asks and lasts, by the server's clock. */
function authorityFor(
  state: State,
  id: string,
  kind: CellKind,
  { by, now }: DecisionContext,
): FoundAuthority {
  const no = (refused: ReturnType<typeof refuse>) => ({ ok: false, refused }) as const;
  const subject = cell('authority', id);
  const authority = state.authorities.get(id);
  if (authority?.program !== by.id) return no(unknown(subject));
  if (authority.ended) return no(inState('ended', `${called(subject)} ended at ${authority.ended.at}.`));
  if (authority.until <= now)
    return no(inState('ended', `${called(subject)} ended at ${authority.until}; it is ${now}.`));
  if (cellKind(authority.of) !== kind)
    return no(inState('other-line', `${called(subject)} is not for a ${kind}.`));
  if (state.actors.get(authority.source)?.taken !== null)
    return no(inState('taken-down', 'The source that it writes for was taken down.'));
  return { ok: true, authority };
}

/** Its name is new, or it is the very reading that waits for a person, within the bounds by now. */
function nameTaken(state: State, command: Fed, authority: AuthorityState): ReturnType<typeof refuse> | null {
  const of = cell('estimate', command.estimate);
  const held = heldIn(authority, command.estimate);
  const statement = state.statements.get(command.estimate);
  const untouched =
    statement?.version === 1 && !statement.taken && !statement.retracted && !statement.embargo;
  const same = held?.content?.min === command.min && held.content.max === command.max;
  if (held ? same && untouched : !statement && isFree(state, command.estimate)) return null;
  return refuse({ code: 'exists', message: `There is ${called(of)} already.`, what: of });
}

function isFree(state: State, estimate: string): boolean {
  return !state.estimates.has(estimate) && figureWaitedFor(state, estimate) === null;
}

function heldIn({ held }: AuthorityState, estimate: string) {
  return held.find((one) => one.estimate === estimate);
}

function underOf({ id, grantedBy }: AuthorityState): Under {
  return { authority: id, grantedBy };
}

function readingOf(command: Fed, authority: AuthorityState) {
  const { estimate: id, min, max, words, asOf } = command;
  const under = underOf(authority);
  const own: EstimateContent = {
    ...{ min, max, words, basis: null, source: null, parts: [] },
    ...{ statement: id, asOf: { at: asOf, precision: 'minute' } },
  };
  const said = { content: statementOf(authority, command, 'said'), under };
  const figure = cellId(authority.of);
  return {
    statement: { kind: 'statement.set', subject: cell('statement', id), body: said },
    estimate: {
      kind: 'estimate.set',
      subject: cell('estimate', id),
      body: { figure, content: own, under },
    },
  } as const;
}

/** The words of the source, in its document. */
function statementOf(
  { source }: AuthorityState,
  { text, url, asOf }: { readonly text: string; readonly url: string | null; readonly asOf: string },
  cue: 'said' | 'warned',
): StatementContent {
  return {
    ...{ actor: source, speaker: null, role: null, cue, text, verbatim: true, translated: false },
    ...{ onTheRecord: true, origin: null, relay: false, briefing: null, witness: false },
    channel: { kind: 'document', name: null, url },
    saidAt: { at: asOf, precision: 'minute' },
  };
}
