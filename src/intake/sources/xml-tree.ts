/**
 * Well-formed XML as a tree, read by a parser that goes nowhere: no document type, so no entity but the five of XML, no
 * file, no address. What is too deep or too many is refused. Pure.
 */
import { SaxesParser } from 'saxes';
import { err, ok, type Result } from '../../lib/result.ts';
import { decodeText } from './decode-text.ts';
import type { TreeView } from './flowing-text.ts';

export interface XmlElement {
  /** Without its prefix. */
  readonly name: string;
  readonly namespace: string;
  /** By names without prefix. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
}

export type XmlNode = XmlElement | string;

interface Open extends XmlElement {
  readonly children: XmlNode[];
}

const DEEPEST = 100;
const MOST_ELEMENTS = 200_000;
const MOST_ATTRIBUTES = 1000;
const PIECE = 1 << 16;
const TOO_MUCH = 'It nests too deep, or has too many parts.';

/** The root element of a document. */
export function xmlTree(bytes: Uint8Array, type: string | null): Result<XmlElement, string> {
  const { text } = decodeText(bytes, type);
  let fault: string | null = null;
  let root: XmlElement | null = null;
  let elements = 0;
  const open: Open[] = [];
  const parser = new SaxesParser({ xmlns: true, position: false });
  parser.on('error', (error) => {
    fault ??= `It is no well-formed XML: ${error.message.slice(0, 120)}.`;
  });
  parser.on('doctype', () => {
    fault ??=
      'It has a document type (<!DOCTYPE), which is not read: it could name files, addresses and bombs.';
  });
  let attributesHere = 0;
  parser.on('attribute', () => {
    attributesHere += 1;
    if (attributesHere > MOST_ATTRIBUTES) fault ??= TOO_MUCH;
  });
  parser.on('opentag', ({ local, uri, attributes }) => {
    elements += 1;
    attributesHere = 0;
    if (open.length >= DEEPEST || elements > MOST_ELEMENTS) fault ??= TOO_MUCH;
    if (fault !== null) return;
    const named = Object.values(attributes).map(({ local: name, value }) => [name, value]);
    const element: Open = {
      name: local,
      namespace: uri,
      attributes: Object.fromEntries(named),
      children: [],
    };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  const words = (text: string) => {
    open.at(-1)?.children.push(text);
  };
  parser.on('text', words);
  parser.on('cdata', words);
  parser.on('closetag', () => {
    const element = open.pop();
    if (open.length === 0 && element) root ??= element;
  });
  try {
    for (let from = 0; from < text.length && fault === null; from += PIECE)
      parser.write(text.slice(from, from + PIECE));
    if (fault === null) parser.close();
  } catch {
    fault ??= 'It is no well-formed XML.';
  }
  if (fault !== null) return err(fault);
  return root === null ? err('It is no XML: it has no element.') : ok(root);
}

/** Child elements of that name. */
export function childrenOf(element: XmlElement, name: string): readonly XmlElement[] {
  return element.children.filter(
    (child): child is XmlElement => typeof child !== 'string' && child.name === name,
  );
}

/** The first child element of that name. */
export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element && childrenOf(element, name)[0];
}

/** The words of an element and of what is in it, on one line; null for none. */
export function wordsOf(element: XmlElement | undefined): string | null {
  if (!element) return null;
  let words = '';
  const waiting: XmlNode[] = [element];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (typeof node === 'string') words += node;
    else for (const child of node.children.toReversed()) waiting.push(child);
  }
  const line = words.replace(/\s+/g, ' ').trim();
  return line === '' ? null : line;
}

/** How marked-up words in XML (XHTML, NITF) are looked at. */
export const XML_VIEW: TreeView<XmlNode> = {
  children: (node) => (typeof node === 'string' ? [] : node.children),
  words: (node) => (typeof node === 'string' ? node : null),
  tag: (node) => (typeof node === 'string' ? null : node.name.toLowerCase()),
  hidden: () => false,
};
