/**
 * What the composer's document may hold: a title line, then the blocks of a post (model/rich-text.ts). Nodes that stand
 * on something of the desk carry its private id; `make` is what has to be recorded first, null where it is on record.
 */
import { type MarkSpec, type Node, type NodeSpec, Schema } from 'prosemirror-model';
import { isHttpUrl } from '../../../lib/http-url.ts';

const nodes = {
  doc: { content: 'title (block | conflict)+' },
  title: {
    content: 'text*',
    marks: '',
    defining: true,
    toDOM: () => ['p', { class: 'c-title' }, 0],
    parseDOM: [{ tag: 'h1' }],
  },
  paragraph: { group: 'block', content: 'inline*', toDOM: () => ['p', 0], parseDOM: [{ tag: 'p' }] },
  heading: {
    group: 'block',
    content: 'inline*',
    defining: true,
    toDOM: () => ['h3', 0],
    parseDOM: ['h2', 'h3', 'h4', 'h5', 'h6'].map((tag) => ({ tag })),
  },
  list: {
    group: 'block',
    content: 'item+',
    attrs: { ordered: { default: false, validate: 'boolean' } },
    toDOM: ({ attrs }) => [attrs.ordered ? 'ol' : 'ul', 0],
    parseDOM: [
      { tag: 'ul', attrs: { ordered: false } },
      { tag: 'ol', attrs: { ordered: true } },
    ],
  },
  item: { content: 'inline*', toDOM: () => ['li', 0], parseDOM: [{ tag: 'li' }] },
  statement: {
    group: 'block',
    content: 'text*',
    marks: '',
    defining: true,
    isolating: true,
    attrs: { id: { validate: 'string' }, make: { default: null } },
    toDOM: () => ['blockquote', 0],
  },
  claim: {
    group: 'block',
    atom: true,
    attrs: { id: { validate: 'string' }, make: { default: null } },
    toDOM: () => ['div', { class: 'c-claim' }],
  },
  incident: {
    group: 'block',
    atom: true,
    attrs: { id: { validate: 'string' }, make: { default: null } },
    toDOM: () => ['div', { class: 'c-claim' }],
  },
  figureBlock: {
    group: 'block',
    atom: true,
    attrs: { id: { validate: 'string' } },
    toDOM: () => ['div', { class: 'c-claim' }],
  },
  image: {
    group: 'block',
    atom: true,
    attrs: {
      media: { validate: 'string' },
      alt: { default: '', validate: 'string' },
      caption: { default: null },
      credit: { default: '', validate: 'string' },
    },
    toDOM: () => ['figure', { class: 'c-image' }],
  },
  figure: {
    group: 'inline',
    inline: true,
    atom: true,
    attrs: {
      id: { validate: 'string' },
      words: { default: '', validate: 'string' },
      /** The one whose number the sentence tells; null where it is what the figure says. */
      estimate: { default: null, validate: 'string|null' },
      make: { default: null },
    },
    toDOM: ({ attrs }) => ['span', { class: 'c-figure' }, String(attrs.words)],
    leafText: ({ attrs }) => String(attrs.words),
  },
  /** A place that two changed, each otherwise, until a person chooses. `title`: of the headline, theirs alone. */
  conflict: {
    content: 'reading{1,2}',
    isolating: true,
    defining: true,
    attrs: {
      title: { default: false, validate: 'boolean' },
      whose: { default: '', validate: 'string' },
    },
    toDOM: () => ['div', { class: 'c-conflict' }, 0],
  },
  reading: {
    content: 'block*',
    isolating: true,
    defining: true,
    attrs: { side: { default: 'mine', validate: 'string' }, whose: { default: '', validate: 'string' } },
    toDOM: () => ['div', { class: 'c-reading' }, 0],
  },
  text: { group: 'inline' },
} satisfies Record<string, NodeSpec>;

const marks = {
  link: {
    attrs: { href: { validate: 'string' } },
    inclusive: false,
    // What a colleague wrote comes as it was kept: an address of another kind is none.
    toDOM: ({ attrs }) => [
      'a',
      { ...(isHttpUrl(String(attrs.href)) && { href: attrs.href }), rel: 'noreferrer', target: '_blank' },
      0,
    ],
    parseDOM: [
      {
        tag: 'a[href]',
        getAttrs: (element: HTMLElement) => {
          const href = element.getAttribute('href') ?? '';
          return /^https?:\/\//.test(href) ? { href } : false;
        },
      },
    ],
  },
  reference: {
    attrs: { kind: { validate: 'string' }, id: { validate: 'string' }, make: { default: null } },
    inclusive: false,
    toDOM: ({ attrs }) => ['span', { class: `c-ref c-ref-${attrs.kind}`, 'data-ref': attrs.id }, 0],
  },
  em: { toDOM: () => ['em', 0], parseDOM: [{ tag: 'i' }, { tag: 'em' }] },
  strong: { toDOM: () => ['strong', 0], parseDOM: [{ tag: 'b' }, { tag: 'strong' }] },
} satisfies Record<string, MarkSpec>;

export const schema = new Schema({ nodes, marks } as {
  nodes: Record<keyof typeof nodes, NodeSpec>;
  marks: Record<keyof typeof marks, MarkSpec>;
});

/** A document with nothing in it. */
export function emptyDoc(): Node {
  return schema.node('doc', null, [schema.node('title'), schema.node('paragraph')]);
}

/** Whether nothing has been written in it. */
export function isBlank(doc: Node): boolean {
  let blank = true;
  doc.descendants((node) => {
    if (node.isText ? node.text?.trim() !== '' : node.isAtom) blank = false;
    return blank;
  });
  return blank;
}
