import { figureWaitedFor } from '../../fold/reserved.ts';
import { type State, statusOf } from '../../fold/state.ts';
import { versionOf } from '../../fold/version-of.ts';
import { BRIEF, type Cell, type CellKind, cell, cellId, cellKind } from '../../model/ids.ts';
import type { Proposed } from '../../record/entry.ts';
import type { CommandOf } from '../commands/commands.ts';
import { called } from '../wording/called.ts';
import { repeated } from '../wording/repeats.ts';
import { heldFault, notesOn } from './decide-legal-hold.ts';
import { orphanedBy } from './decide-media.ts';
import { notShown } from './decide-post.ts';
import { accept, type Decision, type DecisionContext, inState, refuse, unknown } from './decision.ts';
import { isProminent, leadTo, type TopPost, topPost, topPostId } from './top-post.ts';

/** We no longer stand behind having reported it. What was loud is taken back by a new post at the top. */
export function decideWithdrawal(
  state: State,
  command: CommandOf<'post.withdraw'>,
  { now }: DecisionContext,
): Decision {
  const subject = cell('post', command.post);
  const post = state.posts.get(command.post);
  if (!post) return unknown(subject);
  const pointer = pointerFault(state, command.post, command.replacedBy);
  if (pointer) return pointer;
  const { reason, note = null, replacedBy = null } = command;
  const hidden = notShown(post);
  if (hidden) return hidden;
  const loud = isProminent(post) && replacedBy === null;
  const top = command.topPost ?? (loud ? { post: topPostId(state, command.post) } : null);
  if (top && state.posts.has(top.post))
    return refuse({
      code: 'exists',
      message: `Post "${top.post}" exists; give topPost another id.`,
      what: cell('post', top.post),
    });
  const { title, words }: Partial<TopPost> = top ?? {};
  for (const text of [note, title, words]) {
    const what = text ? repeated(state, post, text) : null;
    if (what)
      return inState(
        'repeats',
        `"${text}" repeats ${what === 'title' ? 'the title of' : 'words quoted in'} what is withdrawn. Say why it goes without saying it again.`,
      );
  }
  return accept(
    { kind: 'post.withdrawn', subject, body: { reason, note, replacedBy } },
    ...(top ? topPost(top, 'withdrawn', note, leadTo(state, post, words, now)) : []),
  );
}

/** Off the page, as a duplicate or misplaced. */
export function decideMove(state: State, command: CommandOf<'post.move'>): Decision {
  const subject = cell('post', command.post);
  const post = state.posts.get(command.post);
  if (!post) return unknown(subject);
  const pointer = pointerFault(state, command.post, command.pointer);
  if (pointer) return pointer;
  return (
    notShown(post) ??
    accept({ kind: 'post.moved', subject, body: { as: command.as, pointer: command.pointer ?? null } })
  );
}

/** "Under review" in place of a published post or claim, or its end. */
export function decideCover(state: State, command: CommandOf<'cover' | 'uncover'>): Decision {
  const subject = cell(command.subject.kind, command.subject.id);
  const found = coverable(state, subject);
  if (found === 'no')
    return inState(
      'not-coverable',
      'A post, a claim, a figure, an incident or a notice can be covered; for anything else cover what shows it.',
    );
  if (found === undefined) return unknown(subject);
  const covering = command.kind === 'cover';
  if (!found.shown)
    return inState(found.state, `Readers do not see ${called(subject)}: it is ${found.state}.`);
  if ((found.covered !== null) === covering)
    return inState(
      covering ? 'covered' : 'shown',
      `${called(subject)} is ${covering ? '' : 'not '}covered already.`,
    );
  return accept({
    kind: covering ? 'covered' : 'uncovered',
    subject,
    body: { reason: command.reason ?? null },
  });
}

/** Out of everything public at once, sealed. A post's own corrections go with it. */
export function decideTakedown(state: State, command: CommandOf<'takedown.order'>): Decision {
  const subject = cell(command.subject.kind, command.subject.id);
  const taken = removal(state, subject);
  if (taken === 'no')
    return inState(
      'not-removable',
      'A post, statement, claim, actor, figure, estimate, incident, question, alert, notice, note or correction can be taken down. Close earlier wordings of texts and the panel with a correction.',
    );
  if (taken === undefined) return waitingFault(state, subject) ?? unknown(subject);
  if (taken !== null) return inState('taken-down', `${called(subject)} was taken down at ${taken}.`);
  const notes = state.corrections
    .valueSeq()
    .filter((correction) => correction.taken === null && correction.repaired.includes(subject))
    .map((correction) => cell('correction', correction.id));
  const entries = [subject, ...notes].map(
    (of): Proposed => ({ kind: 'takedown.ordered', subject: of, body: { reason: command.reason } }),
  );
  return accept(...entries);
}

/** Of a number that waits for somebody or for a post: nobody has seen it, and it is dropped before it is destroyed. */
function waitingFault(state: State, subject: Cell): ReturnType<typeof refuse> | null {
  const id = cellId(subject);
  if (cellKind(subject) !== 'estimate') return null;
  if (figureWaitedFor(state, id) !== null)
    return inState(
      'waiting',
      `${called(subject)} waits for its post, and no reader has seen it: take it back with estimate.drop.`,
    );
  if (state.authorities.some(({ held }) => held.some(({ estimate }) => estimate === id)))
    return inState(
      'held',
      `${called(subject)} is held, and no reader has seen it: take it back with held.drop.`,
    );
  return null;
}

/** Proposes to destroy what is out of public already. */
export function decideErasureProposal(
  state: State,
  command: CommandOf<'erasure.propose'>,
  { by }: DecisionContext,
): Decision {
  const subject = cell(command.subject.kind, command.subject.id);
  if (versionOf(state, subject) === 0) {
    const waiting = waitingFault(state, subject);
    if (waiting || !state.texty.has(subject)) return waiting ?? unknown(subject);
  }
  const held = heldFault(state, subject);
  if (held) return held;
  const { versions, reason } = command;
  if (versions === 'all' && removal(state, subject) === 'no')
    return inState('not-removable', `Only earlier versions of ${called(subject)} can be erased.`);
  if (versions === 'all' && removal(state, subject) === null)
    return inState('public', `Take ${called(subject)} down first.`);
  if (versions === 'earlier' && !state.closed.has(subject) && subject !== BRIEF) {
    return inState(
      'open',
      `The earlier wording of ${called(subject)} is open. Close it with a correction (earlier: "closed") first.`,
    );
  }
  if (doomed(state, subject, versions).length === 0)
    return inState('empty', `Nothing of ${called(subject)} is left to erase.`);
  return accept({
    kind: 'erasure.proposed',
    subject,
    body: { versions, reason, legal: by.roles.includes('legal') },
  });
}

/** Destroys it, as a second person; one of the two is legal. */
export function decideErasure(
  state: State,
  command: CommandOf<'erasure.approve'>,
  { by }: DecisionContext,
): Decision {
  const subject = cell(command.subject.kind, command.subject.id);
  const proposal = state.erasures.get(subject);
  if (!proposal) return inState('no-proposal', `No erasure of ${called(subject)} is proposed.`);
  if (proposal.by === by.id)
    return refuse({ code: 'second-person', message: 'You proposed it; another person has to approve.' });
  if (!proposal.legal && !by.roles.includes('legal')) {
    return refuse({ code: 'second-person', message: 'One of the two persons has to be legal.' });
  }
  const held = heldFault(state, subject);
  if (held) return held;
  const { versions, by: proposedBy } = proposal;
  const entries = doomed(state, subject, versions);
  const media = orphanedBy(state, entries);
  return accept({
    kind: 'erasure.done',
    subject,
    body: { versions, entries, proposedBy, ...(media.length > 0 && { media }) },
  });
}

/** The record numbers of the entries that an erasure destroys: with all of something the notes on it, which may quote it. */
function doomed(state: State, subject: Cell, versions: 'all' | 'earlier'): readonly number[] {
  const texty = state.texty.get(subject, []);
  const acts = state.acts.valueSeq().filter(({ of }) => of.includes(subject));
  if (versions === 'all') {
    const proposed = acts.flatMap((act) => state.texty.get(cell('act', act.id), []));
    const notes = notesOn(state, subject).flatMap((note) => state.texty.get(note, []));
    return [...texty, ...proposed, ...notes].map((entry) => entry.seq).sort((a, b) => a - b);
  }
  const contents = texty.filter((entry) => entry.scope === 'content').map((entry) => entry.seq);
  // What waited for a post, or was held, was written once before it counted as a version.
  const before = Math.max(0, contents.length - versionOf(state, subject));
  const kept = subject === BRIEF ? contents.length - 1 : before + state.closed.get(subject, 1) - 1;
  const since = Number(contents[kept]);
  const settled = acts.filter((act) => act.settled !== null && act.settled.seq < since).map((act) => act.seq);
  return [...contents.slice(0, kept), ...settled].sort((a, b) => a - b);
}

function pointerFault(
  state: State,
  post: string,
  pointer: string | undefined,
): ReturnType<typeof refuse> | null {
  if (pointer === undefined) return null;
  const target = state.posts.get(pointer);
  if (pointer === post)
    return refuse({ code: 'circular', message: 'A post cannot point to itself.', what: cell('post', post) });
  if (!target) return unknown(cell('post', pointer));
  return target.order > 0
    ? null
    : inState(
        target.phase,
        `Post "${pointer}" is ${target.phase}; readers can be led to a published one only.`,
      );
}

/** Whether something is covered, and whether readers see it; undefined where there is none, 'no' where that cannot be. */
export function coverable(
  state: State,
  subject: Cell,
): 'no' | undefined | { readonly covered: string | null; readonly shown: boolean; readonly state: string } {
  if (cellKind(subject) === 'post') {
    const post = state.posts.get(cellId(subject));
    return (
      post && {
        covered: post.covered,
        shown: post.phase === 'published' && post.taken === null,
        state: post.taken ? 'taken down' : post.phase,
      }
    );
  }
  if (cellKind(subject) === 'figure' || cellKind(subject) === 'incident') {
    const all = cellKind(subject) === 'figure' ? state.figures : state.incidents;
    const found = all.get(cellId(subject));
    const shown = found?.taken === null;
    return found && { covered: found.covered, shown, state: shown ? 'open' : 'taken down' };
  }
  if (cellKind(subject) === 'notice') {
    const notice = state.notices.get(cellId(subject));
    const shown = notice?.taken === null;
    return notice && { covered: notice.covered, shown, state: shown ? 'set' : 'taken down' };
  }
  if (cellKind(subject) !== 'claim') return 'no';
  const claim = state.claims.get(cellId(subject));
  return (
    claim && {
      covered: claim.covered,
      shown: claim.taken === null && claim.dropped === null,
      state: claim.taken ? 'taken down' : claim.dropped ? 'dropped' : statusOf(claim),
    }
  );
}

type Removal = (state: State, id: string) => 'no' | undefined | null | string;
const never: Removal = () => 'no';

/** Of each kind: when something of it was taken down, or settled where nobody outside the desk ever has it. */
const removals = {
  post: ({ posts }, id) => posts.get(id)?.taken,
  statement: ({ statements }, id) => statements.get(id)?.taken,
  claim: ({ claims }, id) => claims.get(id)?.taken,
  actor: ({ actors }, id) => actors.get(id)?.taken,
  correction: ({ corrections }, id) => corrections.get(id)?.taken,
  figure: ({ figures }, id) => figures.get(id)?.taken,
  estimate: ({ estimates }, id) => estimates.get(id)?.taken,
  incident: ({ incidents }, id) => incidents.get(id)?.taken,
  question: ({ questions }, id) => questions.get(id)?.taken,
  alert: ({ alerts }, id) => alerts.get(id)?.taken,
  notice: ({ notices }, id) => notices.get(id)?.taken,
  note: ({ notes }, id) => notes.get(id)?.taken,
  prepared: ({ prepared }, id) => settledAt(prepared.get(id)),
  act: ({ acts }, id) => settledAt(acts.get(id)),
  coverage: never,
  text: never,
  panel: never,
  restriction: never,
  hold: never,
  use: never,
  authority: never,
  media: never,
  brief: never,
} satisfies Record<CellKind, Removal>;

function settledAt(of: { readonly settled: { readonly at: string } | null } | undefined) {
  return of && (of.settled?.at ?? null);
}

/** When something was taken down; null where it stands, undefined where there is none, 'no' where that cannot be. */
export function removal(state: State, subject: Cell): 'no' | undefined | null | string {
  return removals[cellKind(subject)](state, cellId(subject));
}
