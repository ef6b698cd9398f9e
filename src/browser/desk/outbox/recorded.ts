/** What of a mended post is on record already: it is not recorded once more. */
import type { Command } from './outbox.ts';

/**
 * The commands without those that were acknowledged before with the same words. Somebody added anew under another id is
 * whoever was added then.
 */
export function withoutRecorded(
  commands: readonly Command[],
  recorded: readonly Command[],
): readonly Command[] {
  const known = new Set(recorded.map(wordsOf));
  const actors = new Map(
    recorded.flatMap((one) => (one.kind === 'actor.set' ? [[wordsOf(one), one.actor] as const] : [])),
  );
  const same = new Map(
    commands.flatMap((one) => {
      const actor = one.kind === 'actor.set' ? actors.get(wordsOf(one)) : undefined;
      return actor === undefined ? [] : [[one.actor, actor] as const];
    }),
  );
  return commands.map((one) => inPlaceOf(one, same)).filter((one) => !known.has(wordsOf(one)));
}

function wordsOf(command: Command): string {
  const { id: _, actor, ...words } = command;
  return JSON.stringify(command.kind === 'actor.set' ? words : { ...words, actor });
}

/** A statement of somebody who is known under another id. */
function inPlaceOf(command: Command, same: ReadonlyMap<unknown, unknown>): Command {
  const { content } = command;
  if (command.kind !== 'statement.record' || typeof content !== 'object' || content === null) return command;
  const { actor } = content as { actor?: unknown };
  return same.has(actor) ? { ...command, content: { ...content, actor: same.get(actor) } } : command;
}
