/** What a restored older store still has to do: the takedowns, withdrawals and erasures that came after its backup. */

import type { Command } from '../desk/commands/commands.ts';
import { holdOn } from '../desk/decide/decide-care.ts';
import { removal } from '../desk/decide/decide-removal.ts';
import type { State } from '../fold/state.ts';
import { versionOf } from '../fold/version-of.ts';
import { BRIEF, type Cell, cellId, cellKind } from '../model/ids.ts';
import type { Person } from '../model/person.ts';
import type { Room } from './desk-room.ts';
import type { ActRequest } from './newsroom-port.ts';
import type { TakedownLine } from './ports.ts';

const reason = 'In the ledger of takedowns, but not in the restored store.';
const rewritten = 'An earlier brief was erased, and an older store was restored: write it again.';
const first: Person = { id: 'ledger', name: 'ledger of takedowns', roles: ['senior', 'legal'] };
const second: Person = { id: 'ledger-second', name: 'ledger of takedowns', roles: ['senior', 'legal'] };

/** An act that a line of the ledger still orders. */
export interface Overdue {
  readonly line: TakedownLine;
  readonly request: ActRequest;
}

/** The lines that order something: neither cancelled nor a cancelling. */
export function ordersOf(lines: readonly TakedownLine[]): readonly TakedownLine[] {
  const orderOf = ({ coverage, cell, at }: TakedownLine) => [coverage, cell, at].join('\n');
  const cancelled = new Set(lines.filter(({ act }) => act === 'cancelled').map(orderOf));
  return lines.filter((line) => line.act !== 'cancelled' && !cancelled.has(orderOf(line)));
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
  if (versionOf(state, cell) === 0) return null;
  const post = state.posts.get(subject.id);
  switch (line.act) {
    case 'withdrawal': {
      const shown = subject.kind === 'post' && post?.phase === 'published' && post.taken === null;
      return shown ? { by: first, command: { kind: 'post.withdraw', post: subject.id, reason } } : null;
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
  if (versions === 'earlier' && line.cell !== BRIEF && !state.closed.has(line.cell)) return null;
  if (state.erased.includes(line.cell) || texty.length === 0) return null;
  const hold = holdOn(state, line.cell);
  // A hold that was set since keeps it. One from before had ended by then, or it could not have been erased.
  if (hold && hold.at > line.at) return null;
  if (hold) return { by: second, command: { kind: 'legal.release', hold: hold.id, reason } };
  // What the older store has as its brief may be what was destroyed.
  if (line.cell === BRIEF && state.brief.content !== rewritten)
    return { by: first, command: { kind: 'coverage.brief', text: rewritten } };
  if (!state.erasures.has(line.cell))
    return { by: first, command: { kind: 'erasure.propose', subject, versions, reason } };
  return { by: second, command: { kind: 'erasure.approve', subject } };
}

/** What takes it out of the desk's hands and readers' eyes; null where that has been done, or cannot be. */
function takingDown(state: State, of: Cell): Wanted | null {
  if (removal(state, of) !== null) return null;
  const [kind, id] = [cellKind(of), cellId(of)];
  // Neither was ever before readers.
  if (kind === 'act') return { by: second, command: { kind: 'act.decline', act: id, note: reason } };
  if (kind === 'prepared') return { by: second, command: { kind: 'prepared.end', prepared: id, reason } };
  return { by: first, command: { kind: 'takedown.order', subject: { kind, id }, reason } };
}
