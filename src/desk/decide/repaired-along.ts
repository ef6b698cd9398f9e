import type { State } from '../../fold/state.ts';
import { normalised } from '../../lib/normalised.ts';
import type { ActorContent, StatementContent } from '../../model/content.ts';
import type { CommandOf } from '../commands/commands.ts';

type Repair = CommandOf<'correction.publish'>['repairs'][number];

/**
 * What a correction of an actor has to repair with it: its statements that carry the wrong role or name themselves, in
 * whatever capitals. Those that the correction repairs in so many words are left to it.
 */
export function repairsAlong(state: State, repairs: readonly Repair[]): readonly Repair[] {
  const named = new Set(repairs.flatMap((one) => (one.kind === 'statement' ? [one.statement] : [])));
  return repairs.flatMap((repair) => {
    const before = repair.kind === 'actor' ? state.actors.get(repair.actor)?.content : null;
    if (repair.kind !== 'actor' || !before) return [];
    return state.statements
      .valueSeq()
      .filter(({ id, taken, content }) => taken === null && content?.actor === repair.actor && !named.has(id))
      .flatMap(({ id, content }): Repair[] => {
        const mended = content && withoutFault(content, before, repair.content);
        return mended ? [{ kind: 'statement', statement: id, content: mended }] : [];
      })
      .toArray();
  });
}

/** A statement with the role and name that its speaker has now, where it carried the old ones; null where it did not. */
function withoutFault(
  content: StatementContent,
  before: ActorContent,
  now: ActorContent,
): StatementContent | null {
  const role = before.role !== now.role && isSame(content.role, before.role) ? now.role : content.role;
  const renamed = before.name !== now.name && isSame(content.speaker, before.name);
  const speaker = renamed ? now.name : content.speaker;
  return role === content.role && speaker === content.speaker ? null : { ...content, role, speaker };
}

function isSame(one: string | null, other: string | null): boolean {
  return one !== null && other !== null && normalised(one) === normalised(other);
}
