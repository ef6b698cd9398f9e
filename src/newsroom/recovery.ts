/** What a restored older store still has to do: the takedowns, withdrawals and erasures that came after its backup. */

import type { Command } from '../desk/commands/commands.ts';
import { holdOn } from '../desk/decide/decide-legal-hold.ts';
import { coverable, removal } from '../desk/decide/decide-removal.ts';
import { figureWaitedFor } from '../fold/reserved.ts';
import type { State } from '../fold/state.ts';
import { versionOf } from '../fold/version-of.ts';
import { BRIEF, type Cell, cellId, cellKind } from '../model/ids.ts';
import type { Person } from '../model/person.ts';
import type { Room } from './desk-room.ts';
import type { ActRequest } from './newsroom-port.ts';
import type { TakedownLine } from './ports.ts';

const reason = 'In the ledger of takedowns, but not in the restored store.';
const rewritten = 'An earlier brief was erased, and an older store was restored: write it again.';
const uncorrected =
  'An earlier wording was erased, and an older store was restored: correct it, with the earlier closed.';
const first: Person = { id: 'ledger', name: 'ledger of takedowns', roles: ['senior', 'legal'] };
const second: Person = { id: 'ledger-second', name: 'ledger of takedowns', roles: ['senior', 'legal'] };

/** Readers would have again what was ordered out of public: the store must not be served. */
export class NotDoneAgain extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'NotDoneAgain';
  }
}

/** An act that a line of the ledger still orders. */
export interface Overdue {
  readonly line: TakedownLine;
  readonly request: ActRequest;
}

/** The next thing to do again for a coverage, or null when it holds all that its lines order. */
export function overdue(room: Room, lines: readonly TakedownLine[]): Overdue | null {
  for (const line of lines) {
    const wanted = commandFor(room.state, line);
    if (wanted) return { line, request: requestOf(room, wanted) };
  }
  return null;
}

/** In place of a withdrawal that was refused: what readers must not have goes in another way. Null where there is none. */
export function atLeast(room: Room, { cell, act }: TakedownLine): ActRequest | null {
  const subject = { kind: cellKind(cell), id: cellId(cell) };
  if (act !== 'withdrawal' || removal(room.state, cell) !== null) return null;
  return requestOf(room, { by: first, command: { kind: 'takedown.order', subject, reason } });
}

/** Commands have ids that no other command of the ledger ever had: there are others of its in other coverages. */
function requestOf({ id, slug, head }: Room, { by, command: { ...fields } }: Wanted): ActRequest {
  const command = { id: `again-${id.slice(0, 20)}-${head}`, ...fields } as Command;
  return { slug, by, command, payload: JSON.stringify(command) };
}

type Wanted = { readonly by: Person; readonly command: Record<string, unknown> };

function commandFor(state: State, line: TakedownLine): Wanted | null {
  const { cell } = line;
  const subject = { kind: cellKind(cell), id: cellId(cell) };
  if (versionOf(state, cell) === 0 && !state.texty.has(cell)) return null;
  const post = state.posts.get(subject.id);
  switch (line.act) {
    case 'withdrawal': {
      if (!post || post.taken !== null || ['withdrawn', 'moved', 'discarded'].includes(post.phase))
        return null;
      // What readers had and lost is not published anew by whoever, or whatever, does not know of it.
      if (post.phase !== 'published') return takingDown(state, cell);
      return { by: first, command: { kind: 'post.withdraw', post: subject.id, reason } };
    }
    case 'takedown':
      return takingDown(state, cell);
    case 'erasure':
      return erasure(state, line, subject);
    case 'cancelled':
      return null;
  }
}

function erasure(state: State, line: TakedownLine, subject: { kind: string; id: string }): Wanted | null {
  const versions = line.versions ?? 'all';
  const texty = state.texty.get(line.cell) ?? [];
  const taking = versions === 'all' ? takingDown(state, line.cell) : null;
  if (taking) return taking;
  if ((state.erased.get(line.cell) ?? '') >= line.at || texty.length === 0) return null;
  const hold = holdOn(state, line.cell);
  // A hold that was set since keeps it. One from before had ended by then, or it could not have been erased.
  if (hold && hold.at > line.at) return null;
  if (hold) return { by: second, command: { kind: 'legal.release', hold: hold.id, reason } };
  // What the older store has as its brief may be what was destroyed.
  if (line.cell === BRIEF && state.brief.content !== rewritten)
    return { by: first, command: { kind: 'coverage.brief', text: rewritten } };
  // The older store lacks the correction: what it shows may be what was destroyed. Where it cannot be covered, the
  // proposal is refused, and that is told.
  if (versions === 'earlier' && line.cell !== BRIEF && !state.closed.has(line.cell)) {
    const found = coverable(state, line.cell);
    if (found && found !== 'no' && found.shown && found.covered === null)
      return { by: first, command: { kind: 'cover', subject, reason: uncorrected } };
  }
  if (!state.erasures.has(line.cell))
    return { by: first, command: { kind: 'erasure.propose', subject, versions, reason } };
  return { by: second, command: { kind: 'erasure.approve', subject } };
}

/** What takes it out of the desk's hands and readers' eyes; null where that has been done, or cannot be. */
function takingDown(state: State, of: Cell): Wanted | null {
  const [kind, id] = [cellKind(of), cellId(of)];
  if (kind === 'estimate') {
    const authority = state.authorities.find(({ held }) => held.some(({ estimate }) => estimate === id))?.id;
    if (authority !== undefined)
      return { by: first, command: { kind: 'held.drop', authority, estimate: id, reason } };
    if (figureWaitedFor(state, id) !== null)
      return { by: first, command: { kind: 'estimate.drop', estimate: id, reason } };
  }
  if (removal(state, of) !== null) return null;
  // Neither was ever before readers.
  if (kind === 'act') return { by: second, command: { kind: 'act.decline', act: id, note: reason } };
  if (kind === 'prepared') return { by: second, command: { kind: 'prepared.end', prepared: id, reason } };
  return { by: first, command: { kind: 'takedown.order', subject: { kind, id }, reason } };
}
