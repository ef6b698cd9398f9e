/** Composed documents for tests: `doc('Title', 'A paragraph.', list('a', 'b'))`. */
import type { Node } from 'prosemirror-model';
import { schema } from './schema.ts';

/** A document; words are paragraphs. */
export function doc(title: string, ...blocks: readonly (string | Node)[]): Node {
  const body = blocks.map((one) => (typeof one === 'string' ? para(one) : one));
  return schema.node('doc', null, [
    schema.node('title', null, title === '' ? [] : [schema.text(title)]),
    ...(body.length > 0 ? body : [para('')]),
  ]);
}

/** A paragraph of words and of pieces. */
export function para(...runs: readonly (string | Node)[]): Node {
  return schema.node('paragraph', null, inlines(runs));
}

export function list(...items: readonly string[]): Node {
  return schema.node(
    'list',
    null,
    items.map((item) => schema.node('item', null, inlines([item]))),
  );
}

/** Words that stand on something. */
export function on(kind: string, id: string, words: string, make: object | null = null): Node {
  return schema.text(words, [schema.mark('reference', { kind, id, make })]);
}

/** A number that is a reading of a figure. */
export function number(id: string, words: string, make: object | null = null): Node {
  return schema.node('figure', { id, words, make });
}

/** A quotation set apart. */
export function said(id: string, words: string, make: object | null = null): Node {
  return schema.node('statement', { id, make }, inlines([words]));
}

function inlines(runs: readonly (string | Node)[]): Node[] {
  return runs.flatMap((run) => (typeof run === 'string' ? (run === '' ? [] : [schema.text(run)]) : [run]));
}

/** A document as lines: open places as `<mine|theirs>`. */
export function lines(node: Node): readonly string[] {
  return node.children.flatMap((one) => {
    if (one.type !== schema.nodes.conflict) return [one.textBetween(0, one.content.size, ' / ')];
    return [`<${one.children.map((side) => side.textBetween(0, side.content.size, ' / ')).join('|')}>`];
  });
}
