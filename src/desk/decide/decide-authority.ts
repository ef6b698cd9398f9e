/**
 * Standing authority: granted by an editor, ended by one key or its time. What a program may do under it: decide-feed.ts.
 */
import { liveAuthorities } from '../../fold/authority.ts';
import type { Held } from '../../fold/machine-state.ts';
import type { State } from '../../fold/state.ts';
import { LONGEST_AUTHORITY } from '../../model/authority-length.ts';
import { type Cell, cell, cellId, cellKind } from '../../model/ids.ts';
import type { CommandOf } from '../commands/commands.ts';
import { called } from '../wording/called.ts';
import { accept, type Decision, type DecisionContext, inState, refuse, unknown } from './decision.ts';
import { estimateFault } from './estimate-entry.ts';

/** Lets a program write what one source says into one figure or notice. */
export function decideGrant(
  state: State,
  command: CommandOf<'authority.grant'>,
  { now }: DecisionContext,
): Decision {
  const subject = cell('authority', command.authority);
  const { program, source, bounds, until, reason } = command;
  if (state.authorities.has(command.authority))
    return refuse({
      code: 'exists',
      message: `There is ${called(subject)} already. Other bounds or another time are a new one; end the old one.`,
      what: subject,
    });
  if (until <= now) return inState('past', `${until} has passed: it is ${now}.`);
  if (Date.parse(until) > Date.parse(now) + LONGEST_AUTHORITY)
    return inState('too-long', 'An authority lasts at most seven days. Grant it again when it ends.');
  const of = 'figure' in command.of ? cell('figure', command.of.figure) : cell('notice', command.of.notice);
  const fault = sourceFault(state, source) ?? lineFault(state, of);
  if (fault) return fault;
  if ((cellKind(of) === 'figure') !== (bounds !== null))
    return inState('bounds', 'Give bounds for a figure, and none for a notice.');
  return accept({ kind: 'authority.granted', subject, body: { program, source, of, bounds, until, reason } });
}

/** Ends one. */
export function decideAuthorityEnd(
  state: State,
  command: CommandOf<'authority.end'>,
  { now }: DecisionContext,
): Decision {
  const subject = cell('authority', command.authority);
  const authority = state.authorities.get(command.authority);
  if (!authority) return unknown(subject);
  if (authority.ended) return inState('ended', `${called(subject)} ended at ${authority.ended.at}.`);
  if (command.how === 'time' && authority.until > now)
    return inState('granted', `${called(subject)} lasts until ${authority.until}; it is ${now}.`);
  return accept({ kind: 'authority.ended', subject, body: { how: command.how } });
}

/** Ends every one: one key stops all machines of the coverage. */
export function decideAuthorityEndAll(state: State): Decision {
  const live = liveAuthorities(state);
  if (live.length === 0) return inState('ended', 'No program may write here.');
  return accept(
    ...live.map(
      ({ id }) =>
        ({ kind: 'authority.ended', subject: cell('authority', id), body: { how: 'stopped' } }) as const,
    ),
  );
}

/** A person takes a reading that was held. From then on it is one that people wrote. */
export function decideHeld(state: State, command: CommandOf<'held.accept'>): Decision {
  const found = heldOf(state, command);
  if (!found.ok) return found.refused;
  const { held, subject, figure } = found;
  if (!held.content) return inState('erased', `${called(subject)} was erased.`);
  return (
    estimateFault(state, held.estimate, figure, held.content) ??
    accept({ kind: 'estimate.set', subject, body: { figure, content: held.content } })
  );
}

/** Or does not. */
export function decideDropped(state: State, command: CommandOf<'held.drop'>): Decision {
  const found = heldOf(state, command);
  if (!found.ok) return found.refused;
  const { authority, reason } = command;
  return accept({ kind: 'estimate.dropped', subject: found.subject, body: { authority, reason } });
}

type FoundHeld =
  | { readonly ok: true; readonly held: Held; readonly subject: Cell; readonly figure: string }
  | { readonly ok: false; readonly refused: ReturnType<typeof refuse> };

function heldOf(
  state: State,
  { authority: id, estimate }: { readonly authority: string; readonly estimate: string },
): FoundHeld {
  const authority = state.authorities.get(id);
  if (!authority) return { ok: false, refused: unknown(cell('authority', id)) };
  const subject = cell('estimate', estimate);
  const held = authority.held.find((one) => one.estimate === estimate);
  return held
    ? { ok: true, held, subject, figure: cellId(authority.of) }
    : { ok: false, refused: inState('not-held', `${called(subject)} does not wait for anybody.`) };
}

/** A source is told by name, or it is none. */
function sourceFault(state: State, id: string): ReturnType<typeof refuse> | null {
  const source = state.actors.get(id);
  if (!source) return unknown(cell('actor', id));
  if (source.taken) return inState('taken-down', `${called(cell('actor', id))} was taken down.`);
  return source.content?.type === 'unnamed'
    ? refuse({
        code: 'unsourced',
        message: 'A machine writes for a source that readers are told by name.',
        what: cell('actor', id),
      })
    : null;
}

function lineFault(state: State, of: Cell): ReturnType<typeof refuse> | null {
  const found = cellKind(of) === 'figure' ? state.figures.get(cellId(of)) : state.notices.get(cellId(of));
  if (!found) return unknown(of);
  return found.taken ? inState('taken-down', `${called(of)} was taken down.`) : null;
}
