/** Uses outside Stet, so that a correction reaches those too: noted by hand, ticked by hand. */
import { exactImpactOf } from '../../fold/impact.ts';
import type { State } from '../../fold/state.ts';
import { versionOf } from '../../fold/version-of.ts';
import { type Cell, cell, cellId, cellKind } from '../../model/ids.ts';
import type { CommandOf } from '../commands/commands.ts';
import { called } from '../wording/called.ts';
import { accept, type Decision, inState, refuse, unknown } from './decision.ts';

/** Notes where something was used. */
export function decideUse(state: State, command: CommandOf<'use.note'>): Decision {
  const subject = cell('use', command.use);
  const of = cell(command.subject.kind, command.subject.id);
  if (state.uses.has(command.use))
    return refuse({ code: 'exists', message: `There is ${called(subject)} already.`, what: subject });
  if (versionOf(state, of) === 0) return unknown(of);
  return accept({ kind: 'use.noted', subject, body: { of, where: command.where, url: command.url } });
}

/** Says that those who used it were told. */
export function decideTold(state: State, command: CommandOf<'use.told'>): Decision {
  const subject = cell('use', command.use);
  const use = state.uses.get(command.use);
  if (!use) return unknown(subject);
  if (repairedSince(state, use.of, use.since) === null)
    return inState('current', `Nothing of ${called(use.of)} has been corrected or taken back since.`);
  return accept({ kind: 'use.told', subject, body: {} });
}

/** What has become of something since a record number, in words; null where it still stands as it was used. */
export function repairedSince(state: State, of: Cell, since: number): string | null {
  const post = cellKind(of) === 'post' ? state.posts.get(cellId(of)) : undefined;
  const statement = cellKind(of) === 'statement' ? state.statements.get(cellId(of)) : undefined;
  if (post?.taken || (post?.end && post.phase === 'withdrawn')) return 'withdrawn';
  if (statement?.retracted && statement.retracted.seq > since) return 'retracted';
  const reached = state.corrections.find(
    (one) =>
      one.seq > since &&
      (one.reaches.includes(of) || one.repaired.includes(of) || exactImpactOf(state, one.repaired).has(of)),
  );
  return reached ? 'corrected' : null;
}
