import { type Cell, cellId, cellKind } from '../../model/ids.ts';

/** A document in words for a message: `post "p1"`. */
export function called(of: Cell): string {
  if (cellKind(of) === 'text') return `the ${cellId(of)}`;
  if (cellKind(of) === 'media') return `picture "${cellId(of)}"`;
  return cellId(of) === cellKind(of) ? `the ${cellKind(of)}` : `${cellKind(of)} "${cellId(of)}"`;
}
