/**
 * Foreign HTML as plain text, read by the standard's parser within bounds: what nests too deep, has too many elements or
 * piles up attributes is made to cost time and is not read.
 */
import { type DefaultTreeAdapterMap, defaultTreeAdapter, Parser, type TreeAdapter } from 'parse5';
import { err, ok, type Result } from '../../lib/result.ts';
import { flowingText, type TreeView } from './flowing-text.ts';

export type HtmlNode = DefaultTreeAdapterMap['node'];
export type HtmlElement = DefaultTreeAdapterMap['element'];

const DEEPEST = 250;
const MOST_ELEMENTS = 50_000;
const MOST_ATTRIBUTES = 1000;
/** Characters that the parser is given at once; between pieces its attributes are counted. */
const PIECE = 4096;

class Beyond extends Error {}

/** The plain text of a piece or page of HTML. */
export function htmlText(html: string): Result<string, string> {
  const root = htmlTree(html);
  return root.ok ? ok(textOfHtml(root.value)) : root;
}

/** What readers see below a node. */
export function textOfHtml(node: HtmlNode): string {
  return flowingText(node, VIEW);
}

/** A piece or page of HTML as a tree. */
export function htmlTree(html: string): Result<HtmlNode, string> {
  const parser = Parser.getFragmentParser(null, {
    treeAdapter: bounded(),
    scriptingEnabled: false,
    sourceCodeLocationInfo: false,
  });
  try {
    for (let from = 0; from < html.length; from += PIECE) {
      parser.tokenizer.write(html.slice(from, from + PIECE), false);
      if (attributesOf(parser.tokenizer) > MOST_ATTRIBUTES) throw new Beyond();
    }
    parser.tokenizer.write('', true);
  } catch (cause) {
    if (cause instanceof Beyond) return err('Its markup is made to cost time: too deep, or too much of it.');
    return err('Its markup could not be read.');
  }
  return ok(parser.document);
}

/** The value of an attribute, or null. */
export function attributeOf(node: HtmlNode, name: string): string | null {
  return 'attrs' in node ? (node.attrs.find((one) => one.name === name)?.value ?? null) : null;
}

/** Elements below a node that have a class, in the order of the page; `into` keeps away from others' insides. */
export function withClass(
  root: HtmlNode,
  name: string,
  into: (node: HtmlElement) => boolean = () => true,
): readonly HtmlElement[] {
  const found: HtmlElement[] = [];
  const waiting: HtmlNode[] = [root];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    const element = 'tagName' in node ? node : null;
    if (element && node !== root) {
      if (hasClass(element, name)) found.push(element);
      if (!into(element)) continue;
    }
    if ('childNodes' in node) for (const child of node.childNodes.toReversed()) waiting.push(child);
  }
  return found;
}

/** Whether an element has a class. */
export function hasClass(element: HtmlElement, name: string): boolean {
  return (attributeOf(element, 'class') ?? '').split(/\s+/).includes(name);
}

const VIEW: TreeView<HtmlNode> = {
  children: (node) => ('childNodes' in node ? node.childNodes : []),
  words: (node) => (node.nodeName === '#text' && 'value' in node ? node.value : null),
  tag: (node) => ('tagName' in node ? node.tagName : null),
  hidden: (node) =>
    attributeOf(node, 'hidden') !== null ||
    /display\s*:\s*none|visibility\s*:\s*hidden/i.test(attributeOf(node, 'style') ?? ''),
};

/**
 * The parser's own tree, with bounds. Two of its steps look through all siblings for a place: what is fostered out of a
 * table comes behind it instead, and what is moved is looked for from the end.
 */
function bounded(): TreeAdapter<DefaultTreeAdapterMap> {
  let open = 0;
  let elements = 0;
  return {
    ...defaultTreeAdapter,
    createElement: (name, namespace, attributes) => {
      elements += 1;
      if (elements > MOST_ELEMENTS || attributes.length > MOST_ATTRIBUTES) throw new Beyond();
      return defaultTreeAdapter.createElement(name, namespace, attributes);
    },
    insertBefore: (parent, node) => defaultTreeAdapter.appendChild(parent, node),
    insertTextBefore: (parent, text) => defaultTreeAdapter.insertText(parent, text),
    detachNode: (node) => {
      const siblings = node.parentNode?.childNodes;
      if (siblings) siblings.splice(siblings.lastIndexOf(node), 1);
      node.parentNode = null;
    },
    onItemPush: () => {
      open += 1;
      if (open > DEEPEST) throw new Beyond();
    },
    onItemPop: () => {
      open -= 1;
    },
  };
}

/** How many attributes the tag has that is being read. */
function attributesOf(tokenizer: object): number {
  const token: unknown = 'currentToken' in tokenizer ? tokenizer.currentToken : null;
  const attributes: unknown =
    typeof token === 'object' && token !== null && 'attrs' in token ? token.attrs : null;
  return Array.isArray(attributes) ? attributes.length : 0;
}
