/** What a post stands on, in a few words; and whether it went out with nothing under it. */

import type { Block } from '../../../model/rich-text.ts';
import type { BoardStore } from '../sync/board-store.ts';
import type { PostDoc } from '../sync/docs.ts';
import { wordsIn } from '../words/lookup.ts';

/** The things that a text stands on, by kind; `estimate`: readings that it names; `shown`: figures of which it names none. */
export function restsOn(body: readonly Block[]): Readonly<Record<string, ReadonlySet<string>>> {
  const found: Record<string, Set<string>> = {};
  const add = (kind: string, id: string) => {
    found[kind] ??= new Set();
    found[kind].add(id);
  };
  for (const block of body) {
    if ('id' in block) add(block.type, block.id);
    if (block.type === 'figure') add('shown', block.id);
    const runs = block.type === 'list' ? block.items : 'content' in block ? [block.content] : [];
    for (const piece of runs.flat()) {
      if (piece.type === 'reference') add(piece.kind, piece.id);
      if (piece.type !== 'figure') continue;
      add('figure', piece.id);
      if (piece.estimate === undefined) add('shown', piece.id);
      else add('estimate', piece.estimate);
    }
  }
  return found;
}

/** "Rests on 2 statements, 1 claim". */
export function groundOf(_board: BoardStore, { content }: PostDoc): string {
  if (!content) return '';
  const found = restsOn(content.body);
  const parts = ['statement', 'claim', 'figure', 'incident']
    .map((kind) => [kind, found[kind]?.size ?? 0] as const)
    .filter(([, count]) => count > 0)
    .map(([kind, count]) => `${count} ${kind}${count === 1 ? '' : 's'}`);
  return parts.length === 0 ? '' : `Rests on ${parts.join(', ')}`;
}

/** Whether it is out with nothing under it, and says something that could have. */
export function isBare(board: BoardStore, { content, phase, covered }: PostDoc): boolean {
  if (phase !== 'published' || covered !== null || !content || content.background) return false;
  const found = restsOn(content.body);
  const words = `${content.title ?? ''} ${wordsIn(content.body, board)}`;
  return (
    !['statement', 'claim', 'figure', 'incident'].some((kind) => (found[kind]?.size ?? 0) > 0) &&
    /["“„«]|\b(?:said|says|told|claimed|confirmed|denied|warned|announced|killed|wounded|injured)\b/u.test(
      words,
    )
  );
}
