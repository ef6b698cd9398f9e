/** The composer's document as the content of a post, and back. Both pure; what has to be recorded first stays aside. */
import type { Mark, Node } from 'prosemirror-model';
import { isHttpUrl } from '../../../lib/http-url.ts';
import type { PostContent } from '../../../model/content.ts';
import type { Block, Inline } from '../../../model/rich-text.ts';
import { schema } from './schema.ts';
import type { EstimateToMake } from './speech.ts';

/** What stands around the words of a post. */
export interface Around {
  readonly byline: string | null;
  readonly background: boolean;
  readonly first?: PostContent['first'];
}

/** What the document says. Empty paragraphs at the end, and space at the ends of lines, are not part of it. */
export function contentOf(doc: Node, { byline, background, first }: Around): PostContent {
  const title = doc.firstChild?.textContent.trim() ?? '';
  const body: Block[] = [];
  doc.forEach((node, _, index) => {
    if (index === 0) return;
    const block = blockOf(node);
    if (block) body.push(block);
  });
  return {
    title: title === '' ? null : title,
    body,
    byline: byline === null || byline.trim() === '' ? null : byline.trim(),
    background,
    ...(first != null && { first }),
  };
}

function blockOf(node: Node): Block | null {
  const { id } = node.attrs as { id: string };
  switch (node.type.name) {
    case 'claim':
      return isAside(node) ? null : { type: 'claim', id };
    case 'statement':
    case 'incident':
      return { type: node.type.name, id };
    case 'figureBlock':
      return { type: 'figure', id };
    case 'image': {
      const { media, alt, caption, credit } = node.attrs as Record<'media' | 'alt' | 'credit', string> & {
        caption: string | null;
      };
      return { type: 'image', media, alt, caption, credit };
    }
    case 'list': {
      const items = node.children.map(inlinesOf).filter((item) => item.length > 0);
      return items.length === 0 ? null : { type: 'list', ordered: node.attrs.ordered === true, items };
    }
    case 'conflict':
      // It is never sent: the composer asks for a choice first.
      return null;
    default: {
      const content = inlinesOf(node);
      if (content.length === 0) return null;
      return { type: node.type.name === 'heading' ? 'heading' : 'paragraph', content };
    }
  }
}

function inlinesOf(node: Node): Inline[] {
  const found: Inline[] = [];
  node.forEach((one) => {
    const before = found.at(-1);
    const made = inlineOf(one);
    if (before && before.type !== 'figure' && made.type !== 'figure' && isAlike(before, made))
      found[found.length - 1] = { ...before, text: before.text + made.text };
    else found.push(made);
  });
  return trimmed(found);
}

type Worded = Exclude<Inline, { type: 'figure' }>;

/** Whether two pieces differ in their words alone: they are one piece then. */
function isAlike(one: Worded, other: Worded): boolean {
  if (one.type === 'text')
    return (
      other.type === 'text' && one.em === other.em && one.strong === other.strong && one.href === other.href
    );
  return other.type === 'reference' && one.kind === other.kind && one.id === other.id;
}

function inlineOf(node: Node): Inline {
  if (node.type.name === 'figure') return numberOf(node);
  const text = node.text ?? '';
  const mark = (name: string): Mark | undefined => node.marks.find((one) => one.type.name === name);
  const reference = mark('reference');
  // Of a reference whose words were deleted, space may be left: that points at nothing.
  if (reference && text.trim() !== '') {
    const { kind, id } = reference.attrs as {
      kind: Extract<Inline, { type: 'reference' }>['kind'];
      id: string;
    };
    return { type: 'reference', kind, id, text };
  }
  const link = mark('link');
  return {
    type: 'text',
    text,
    ...(mark('em') && { em: true as const }),
    ...(mark('strong') && { strong: true as const }),
    ...(link && isHttpUrl(String(link.attrs.href)) && { href: String(link.attrs.href) }),
  };
}

/** A number; one that was taken from the text is that of its reading, also in a draft of before readings were named. */
function numberOf({ attrs }: Node): Inline {
  const { id, estimate, make } = attrs as {
    id: string;
    estimate: string | null;
    make: EstimateToMake | null;
  };
  const named = estimate ?? make?.estimate ?? null;
  return { type: 'figure', id, ...(named !== null && { estimate: named }) };
}

/** Without space at its ends; nothing where only space is left. */
function trimmed(inlines: readonly Inline[]): Inline[] {
  const all = [...inlines];
  while (all.length > 0) {
    const first = all[0];
    if (first?.type !== 'text') break;
    const text = first.text.trimStart();
    if (text !== '') {
      all[0] = { ...first, text };
      break;
    }
    all.shift();
  }
  while (all.length > 0) {
    const last = all.at(-1);
    if (last?.type !== 'text') break;
    const text = last.text.trimEnd();
    if (text !== '') {
      all[all.length - 1] = { ...last, text };
      break;
    }
    all.pop();
  }
  return all;
}

/** What documents look up: the words of a statement and of a figure, or of one of its estimates, as they stand. */
export interface Lookup {
  statement(id: string): string;
  figure(id: string, estimate?: string): string;
}

/** A claim that is recorded and that readers do not see. */
const isAside = ({ attrs }: Node): boolean => attrs.make?.kind === 'claim' && attrs.make.aside === true;

/** The document that says a content. */
export function docOf(content: PostContent | null, known: Lookup): Node {
  const title = schema.node('title', null, content?.title ? [schema.text(content.title)] : []);
  const blocks = (content?.body ?? []).map((block) => nodeOf(block, known));
  return schema.node('doc', null, [title, ...(blocks.length > 0 ? blocks : [schema.node('paragraph')])]);
}

function nodeOf(block: Block, known: Lookup): Node {
  switch (block.type) {
    case 'statement': {
      const words = known.statement(block.id);
      return schema.node('statement', { id: block.id }, words === '' ? [] : [schema.text(words)]);
    }
    case 'claim':
    case 'incident':
      return schema.node(block.type, { id: block.id });
    case 'figure':
      return schema.node('figureBlock', { id: block.id });
    case 'image': {
      const { media, alt, caption = null, credit } = block;
      return schema.node('image', { media, alt, caption, credit });
    }
    case 'list':
      return schema.node(
        'list',
        { ordered: block.ordered },
        block.items.map((item) => schema.node('item', null, inlineNodes(item, known))),
      );
    default:
      return schema.node(block.type, null, inlineNodes(block.content, known));
  }
}

function inlineNodes(inlines: readonly Inline[], known: Lookup): Node[] {
  return inlines.map((one) => {
    if (one.type === 'figure') {
      const { id, estimate } = one;
      return schema.node('figure', { id, words: known.figure(id, estimate), estimate: estimate ?? null });
    }
    if (one.type === 'reference')
      return schema.text(one.text, [schema.mark('reference', { kind: one.kind, id: one.id })]);
    return schema.text(one.text, [
      ...(one.href === undefined ? [] : [schema.mark('link', { href: one.href })]),
      ...(one.em ? [schema.mark('em')] : []),
      ...(one.strong ? [schema.mark('strong')] : []),
    ]);
  });
}
