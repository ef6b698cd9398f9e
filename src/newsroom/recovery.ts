/** What a restored older store still has to do: the takedowns, withdrawals and erasures that came after its backup. */

import type { Command } from '../desk/commands/commands.ts';
import { holdOn } from '../desk/decide/decide-care.ts';
import type { State } from '../fold/state.ts';
import { versionOf } from '../fold/version-of.ts';
import { BRIEF, cellId, cellKind } from '../model/ids.ts';
import type { Person } from '../model/person.ts';
import type { Room } from './desk-room.ts';
import type { ActRequest } from './newsroom-port.ts';
import type { TakedownLine } from './ports.ts';

const reason = 'In the ledger of takedowns, but not in the restored store.';
const rewritten = 'An earlier brief was erased, and an older store was restored: write it again.';
const first: Person = { id: 'ledger', name: 'ledger of takedowns', roles: ['senior', 'legal'] };
const second: Person = { id: 'ledger-second', name: 'ledger of takedowns', roles: ['senior', 'legal'] };

/** The next thing to do again for a coverage, or null when it holds all that its lines order. */
export function overdue(room: Room, lines: readonly TakedownLine[]): ActRequest | null {
  for (const line of lines) {
    const wanted = commandFor(room.state, line);
    if (wanted) {
      const command = { id: `again-${room.head}`, ...wanted.command } as Command;
      return { slug: room.slug, by: wanted.by, command, payload: JSON.stringify(command) };
    }
  }
  return null;
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
      return takenDown(state, subject)
        ? null
        : { by: first, command: { kind: 'takedown.order', subject, reason } };
    case 'erasure':
      return erasure(state, line, subject);
  }
}

function erasure(state: State, line: TakedownLine, subject: { kind: string; id: string }): Wanted | null {
  const versions = line.versions ?? 'all';
  const texty = state.texty.get(line.cell) ?? [];
  if (versions === 'all' && !takenDown(state, subject))
    return { by: first, command: { kind: 'takedown.order', subject, reason } };
  if (versions === 'earlier' && line.cell !== BRIEF && !state.closed.has(line.cell)) return null;
  if (state.erased.includes(line.cell) || texty.length === 0) return null;
  const hold = holdOn(state, line.cell);
  // It was erased, so the hold that the older store still knows had ended by then.
  if (hold) return { by: second, command: { kind: 'legal.release', hold: hold.id, reason } };
  // What the older store has as its brief may be what was destroyed.
  if (line.cell === BRIEF && state.brief.content !== rewritten)
    return { by: first, command: { kind: 'coverage.brief', text: rewritten } };
  if (!state.erasures.has(line.cell))
    return { by: first, command: { kind: 'erasure.propose', subject, versions, reason } };
  return { by: second, command: { kind: 'erasure.approve', subject } };
}

function takenDown(state: State, { kind, id }: { kind: string; id: string }): boolean {
  switch (kind) {
    case 'post':
      return state.posts.get(id)?.taken != null;
    case 'statement':
      return state.statements.get(id)?.taken != null;
    case 'claim':
      return state.claims.get(id)?.taken != null;
    case 'actor':
      return state.actors.get(id)?.taken != null;
    case 'correction':
      return state.corrections.get(id)?.taken != null;
    case 'figure':
      return state.figures.get(id)?.taken != null;
    case 'estimate':
      return state.estimates.get(id)?.taken != null;
    case 'incident':
      return state.incidents.get(id)?.taken != null;
    case 'question':
      return state.questions.get(id)?.taken != null;
    case 'alert':
      return state.alerts.get(id)?.taken != null;
    case 'notice':
      return state.notices.get(id)?.taken != null;
    case 'note':
      return state.notes.get(id)?.taken != null;
    default:
      return true;
  }
}
