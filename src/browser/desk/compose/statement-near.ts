/** Which statement of a document a number in it would stand on. Pure. */
import type { Node } from 'prosemirror-model';
import { schema } from './schema.ts';

/** The statement that the words at a place stand on: their own, else one of the paragraph, else the last before it; null where there is none. */
export function statementNear(doc: Node, place: number): string | null {
  let before: string | null = null;
  let within: string | null = null;
  let own: string | null = null;
  const at = doc.resolve(place);
  const [start, end] = [at.start(), at.end()];
  doc.descendants((node, from) => {
    const mark = node.marks.find(
      ({ type, attrs }) => type === schema.marks.reference && attrs.kind === 'statement',
    );
    const id = mark?.attrs.id ?? (node.type === schema.nodes.statement ? node.attrs.id : null);
    if (typeof id !== 'string') return;
    if (from <= place && place < from + node.nodeSize) own = id;
    else if (from >= start && from < end) within ??= id;
    else if (from < start) before = id;
  });
  return own ?? within ?? before;
}
