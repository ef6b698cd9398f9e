/** Says of a statement that is to be recorded who said it and how, wherever it stands in the document. */
import type { Transaction } from 'prosemirror-state';
import { schema } from './schema.ts';
import type { StatementToMake } from './speech.ts';

export function spokenOtherwise(change: Transaction, id: string, make: StatementToMake): void {
  change.doc.descendants((node, at) => {
    if (node.type === schema.nodes.statement && node.attrs.id === id)
      change.setNodeMarkup(at, null, { ...node.attrs, make });
    const mark = node.marks.find(({ type, attrs }) => type === schema.marks.reference && attrs.id === id);
    if (mark) {
      change.removeMark(at, at + node.nodeSize, mark);
      change.addMark(at, at + node.nodeSize, schema.mark('reference', { ...mark.attrs, make }));
    }
  });
}
