/** Who spoke last in a document, up to a place in it: for "she added", and for the next quotation that is pasted. */
import type { Node } from 'prosemirror-model';
import type { Speech, StatementToMake } from './speech.ts';

/** Null where nobody did whose statement is still to be recorded. */
export function spokenIn(doc: Node, place: number = doc.content.size): Speech | null {
  let last: Speech | null = null;
  doc.nodesBetween(0, place, (node) => {
    for (const make of [node.attrs.make, ...node.marks.map((mark) => mark.attrs.make)])
      if (make?.kind === 'statement') last = (make as StatementToMake).speech;
  });
  return last;
}
