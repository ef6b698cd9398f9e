/**
 * Foreign HTML as restricted rich text: read by the standard's parser, built anew from allowed pieces. No attribute is
 * taken over but an address that is http or https. Every word for readers stays; what cannot is told of, with a link in
 * its place where it has an address.
 */
import { type DefaultTreeAdapterMap, parseFragment } from 'parse5';
import { isHttpUrl } from '../lib/http-url.ts';
import type { Block, Inline } from '../model/rich-text.ts';
import { fitText } from './fit-text.ts';
import { ruleOf } from './html-tags.ts';

type Node = DefaultTreeAdapterMap['node'];
type Element = DefaultTreeAdapterMap['element'];

export interface HtmlOptions {
  /** What relative addresses start from. */
  readonly base?: string | undefined;
  /** Where nothing is marked as a paragraph, line ends are line ends for readers: WordPress keeps text so. */
  readonly bare?: boolean;
  /** Told of each thing that does not come as it was. */
  readonly lost: (what: string) => void;
}

/** The blocks of a piece of HTML. */
export function htmlToBlocks(html: string, { base, bare = false, lost }: HtmlOptions): readonly Block[] {
  const root = parseFragment(html, { scriptingEnabled: false });
  const lines = bare && !hasParagraph(root);
  const blocks: Block[] = [];
  const marks = { em: 0, strong: 0, pre: 0 };
  const hrefs: (string | null)[] = [];
  let run: Inline[] = [];
  let heading = false;
  let list: { depth: number; ordered: boolean; items: Inline[][] } = { depth: 0, ordered: false, items: [] };

  const address = (raw: string | undefined): string | null => {
    const url = raw === undefined ? null : URL.parse(raw.trim(), base);
    return url && isHttpUrl(url.href) && url.href.length <= 2000 ? url.href : null;
  };
  const flush = () => {
    const content = trimmed(run);
    run = [];
    if (content.length === 0) return;
    if (list.depth > 0) list.items.push(content);
    else blocks.push({ type: heading ? 'heading' : 'paragraph', content });
  };
  const endList = () => {
    flush();
    list.depth -= 1;
    if (list.depth > 0) return;
    if (list.items.length > 0) blocks.push({ type: 'list', ordered: list.ordered, items: list.items });
    list = { depth: 0, ordered: false, items: [] };
  };
  const say = (words: string, href: string | null = hrefs.findLast((one) => one !== null) ?? null) => {
    const fit = fitText(words);
    if (fit.changed) lost('characters that no text may hold: taken out');
    if (fit.text === '') return;
    const piece: Inline = {
      ...{ type: 'text', text: fit.text },
      ...(marks.em > 0 && { em: true as const }),
      ...(marks.strong > 0 && { strong: true as const }),
      ...(href !== null && { href }),
    };
    run.push(piece);
  };
  const text = (words: string) => {
    const parts = marks.pre > 0 || lines ? words.split(/\r\n?|\n/) : [words];
    parts.forEach((part, index) => {
      if (index > 0) flush();
      if (part !== '') say(marks.pre > 0 ? part : part.replace(/[\t\n\f\r ]+/g, ' '));
    });
  };
  /** A link in place of a picture or an embed. */
  const instead = (element: Element, what: 'image' | 'embed') => {
    const of = attributes(element);
    if (what === 'image' && /\bemoji\b|liveblog-emoji/.test(of.class ?? '') && of.alt) return say(of.alt);
    const given = of.src ?? of.data ?? sourceWithin(element);
    const href = address(given);
    const words = (what === 'image' ? of.alt : of.title)?.trim();
    const name = what === 'image' ? 'Image' : 'Embedded';
    const host = href === null ? '' : new URL(href).hostname;
    if (href !== null || words) say(words ? `${name}: ${words}` : `${name}: ${host}`, href);
    lost(
      href === null
        ? `${what === 'image' ? 'an image' : `an embed (${element.tagName})`} without an address: not brought${words ? ' but for its words' : ''}`
        : `${what === 'image' ? 'an image' : `an embed (${element.tagName})`}: a link to ${host} stands in its place`,
    );
  };

  /** Enters an element; whether what is within it is looked at. */
  const enter = (element: Element): boolean => {
    const tag = element.tagName;
    const rule = ruleOf(tag);
    switch (rule) {
      case 'block':
        flush();
        if (tag === 'pre') marks.pre += 1;
        return true;
      case 'heading':
        flush();
        heading = true;
        return true;
      case 'list':
        flush();
        if (list.depth === 0) list.ordered = tag === 'ol';
        list.depth += 1;
        return true;
      case 'item':
      case 'break':
        flush();
        return true;
      case 'em':
      case 'strong':
        marks[rule] += 1;
        return true;
      case 'link': {
        const raw = attributes(element).href;
        const href = address(raw);
        if (raw && href === null && !raw.startsWith('#'))
          lost('a link that is no web address: its words stay');
        hrefs.push(href);
        return true;
      }
      case 'image':
      case 'embed':
        instead(element, rule);
        return rule === 'embed' && tag !== 'iframe';
      case 'drop':
        lost(`<${tag}>: not brought`);
        return false;
      case 'ignore':
        return false;
      case 'flattened':
        if (tag === 'table') lost('a table: its words stay, row by row');
        if (tag === 'td' || tag === 'th') {
          if (run.length > 0) say(' · ', null);
        } else flush();
        return true;
      case 'struck':
        lost('words that were struck out: they stand as any others');
        return true;
      case 'through':
        return true;
      case null:
        lost(`<${tag.slice(0, 40)}> is unknown: its words stay`);
        return true;
    }
  };
  const leave = (element: Element) => {
    const rule = ruleOf(element.tagName);
    if (rule === 'block' || rule === 'item' || (rule === 'flattened' && !/^t[dh]$/.test(element.tagName)))
      flush();
    if (element.tagName === 'pre') marks.pre -= 1;
    if (rule === 'heading') {
      flush();
      heading = false;
    }
    if (rule === 'list') endList();
    if (rule === 'em' || rule === 'strong') marks[rule] -= 1;
    if (rule === 'link') hrefs.pop();
  };

  const waiting: { node: Node; leaving: boolean }[] = children(root);
  for (let step = waiting.pop(); step; step = waiting.pop()) {
    const { node, leaving } = step;
    if (leaving) leave(node as Element);
    else if (node.nodeName === '#text') text((node as DefaultTreeAdapterMap['textNode']).value);
    else if ('tagName' in node && enter(node)) waiting.push({ node, leaving: true }, ...children(node));
    else if ('tagName' in node && ruleOf(node.tagName) === 'list') leave(node);
  }
  flush();
  return blocks.flatMap((block) => linkedAddress(block, lost));
}

function hasParagraph(root: Node): boolean {
  return 'childNodes' in root && root.childNodes.some((child) => child.nodeName === 'p');
}

/** What is within, so that the first comes off a stack first. */
function children(node: Node): { node: Node; leaving: boolean }[] {
  return 'childNodes' in node
    ? node.childNodes.map((child) => ({ node: child, leaving: false })).reverse()
    : [];
}

function attributes(element: Element): Readonly<Record<string, string>> {
  return Object.fromEntries(element.attrs.map(({ name, value }) => [name, value]));
}

function sourceWithin(element: Element): string | undefined {
  const source = element.childNodes.find((child) => child.nodeName === 'source');
  return source && 'attrs' in source ? attributes(source).src : undefined;
}

/** Without white space at its ends and twice in a row; none where nothing is left. */
function trimmed(run: readonly Inline[]): Inline[] {
  const pieces: Text[] = [];
  let spaced = true;
  for (const piece of run) {
    if (piece.type !== 'text') continue;
    const words: string = spaced ? piece.text.replace(/^ +/, '') : piece.text;
    if (words === '') continue;
    spaced = words.endsWith(' ');
    pieces.push({ ...piece, text: words });
  }
  for (;;) {
    const last: Text | undefined = pieces.pop();
    if (last === undefined) return [];
    const words: string = last.text.trimEnd();
    if (words !== '') return merged([...pieces, { ...last, text: words }]);
  }
}

function merged(pieces: readonly Text[]): Text[] {
  const result: Text[] = [];
  for (const piece of pieces) {
    const before = result.at(-1);
    if (before && sameMarks(before, piece))
      result[result.length - 1] = { ...before, text: before.text + piece.text };
    else result.push(piece);
  }
  return result;
}

type Text = Extract<Inline, { type: 'text' }>;

function sameMarks(one: Text, other: Text): boolean {
  return one.em === other.em && one.strong === other.strong && one.href === other.href;
}

/** An address that stands alone in its paragraph is what WordPress would have embedded: it becomes a link. */
function linkedAddress(block: Block, lost: (what: string) => void): readonly Block[] {
  if (block.type !== 'paragraph' || block.content.length !== 1) return [block];
  const [piece] = block.content;
  if (piece?.type !== 'text' || piece.href || piece.text.length > 2000 || !isHttpUrl(piece.text))
    return [block];
  lost(`an embed by its address (${new URL(piece.text).hostname}): a link stands in its place`);
  return [{ type: 'paragraph', content: [{ ...piece, href: piece.text }] }];
}
