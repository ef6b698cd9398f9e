/**
 * What readers see as soon as a draft is kept at the desk: its evidence and readings are recorded before the post, and a
 * claim or figure that stands on the page shows them at once. Pure.
 */
import type { Stance } from '../../../model/speech.ts';
import type { BoardStore } from '../sync/board-store.ts';
import { shortened } from '../words/lookup.ts';
import type { Command } from './plan.ts';

/** What a stance is, said of whoever took it. */
const takenBy: Readonly<Record<Stance, string>> = {
  asserts: 'asserted by',
  relays: 'relayed by',
  confirms: 'confirmed by',
  denies: 'denied by',
  doubts: 'doubted by',
  retracts: 'retracted by',
};

/** The sentence that warns of it; null where readers see nothing before the post. */
export function showsNow(commands: readonly Command[], board: Pick<BoardStore, 'get'>): string | null {
  const shown = commands.flatMap((command): readonly string[] => {
    if (command.kind === 'evidence.add') {
      const claim = board.get('claims', String(command.claim));
      const by = speakerIn(commands, board, String(command.statement));
      return claim?.shownSince && claim.content
        ? [`“${shortened(claim.content.text, 60)}” as ${takenBy[command.stance as Stance]} ${by}`]
        : [];
    }
    const figure = command.kind === 'estimate.add' && board.get('figures', String(command.figure));
    return figure && figure.shownSince && figure.content
      ? [`another number for “${shortened(figure.content.label, 60)}”`]
      : [];
  });
  if (shown.length === 0) return null;
  return `Readers would see at once, before this post: ${[...new Set(shown)].join('; ')}. Once more records it all the same; or take it out of the draft until then.`;
}

/** Who says a statement that the same commands record. */
function speakerIn(commands: readonly Command[], board: Pick<BoardStore, 'get'>, statement: string): string {
  const of = (kind: string, field: string, id: unknown) =>
    commands.find((one) => one.kind === kind && one[field] === id)?.content as
      | { readonly actor?: string | null; readonly speaker?: string | null; readonly name?: string }
      | undefined;
  const { actor = null, speaker } =
    of('statement.record', 'statement', statement) ?? board.get('statements', statement)?.content ?? {};
  const named = actor && (of('actor.set', 'actor', actor) ?? board.get('actors', actor)?.content);
  return (named && named.name) || speaker || 'somebody';
}
