import { type Cell, cell, cellKind } from '../model/ids.ts';
import { type Block, type Inline, referencesOf } from '../model/rich-text.ts';

/**
 * A text without what is not brought: a reference becomes its words, a statement, claim or figure that stood by itself
 * goes, and each is told of.
 */
export function standingText(
  body: readonly Block[],
  brought: (of: Cell) => boolean,
  lost: (what: string) => void,
): Block[] {
  if (referencesOf(body).every(brought)) return [...body];
  const runs = (content: readonly Inline[]) =>
    content.map((piece): Inline => {
      if (piece.type === 'text') return piece;
      const needs =
        piece.type === 'reference'
          ? [cell(piece.kind, piece.id)]
          : referencesOf([{ type: 'paragraph', content: [piece] }]);
      const of = needs.find((one) => !brought(one));
      if (of === undefined) return piece;
      lost(
        `a reference to a ${cellKind(of)} that is not brought${piece.type === 'figure' ? ': “[…]” stands in its place' : ': its words stay'}`,
      );
      return { type: 'text', text: piece.type === 'figure' ? '[…]' : piece.text };
    });
  return body.flatMap((block): Block[] => {
    switch (block.type) {
      case 'paragraph':
      case 'heading':
        return [{ ...block, content: runs(block.content) }];
      case 'list':
        return [{ ...block, items: block.items.map(runs) }];
      case 'statement':
      case 'claim':
      case 'figure':
      case 'incident':
        if (brought(cell(block.type, block.id))) return [block];
        lost(`a ${block.type} that is not brought stood here`);
        return [];
      case 'image':
        lost('a picture stood here, whose file no export holds: upload it again');
        return [];
    }
  });
}
