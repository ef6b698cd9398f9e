/**
 * XML as a tree of plain elements, each handed over as it closes, so that a long file is never held whole. A document
 * type is refused: no entity but the five of XML is ever expanded.
 */
import { SaxesParser } from 'saxes';
import { BadSource } from './plan.ts';

/** An element: its name with its prefix, its text (character data joined), its attributes and what is in it. */
export interface XmlElement {
  readonly name: string;
  readonly text: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
}

interface Open {
  name: string;
  text: string;
  attributes: Record<string, string>;
  children: XmlElement[];
}

const DEEPEST = 50;

/** Reads text; `closed` is given each element below the root's first level as it ends, and `lost` what was mended. */
export function readXml(
  text: string,
  closed: (path: readonly string[], element: XmlElement) => boolean,
  lost: (what: string) => void,
): void {
  const parser = new SaxesParser();
  const open: Open[] = [];
  let fault: string | null = null;
  parser.on('error', (error) => {
    fault ??= error.message;
  });
  parser.on('doctype', () => {
    fault ??= 'a document type is not read: no export of WordPress has one, and it could hide anything';
  });
  parser.on('opentag', ({ name, attributes }) => {
    if (open.length >= DEEPEST) fault ??= 'it nests too deep';
    else open.push({ name, text: '', attributes, children: [] });
  });
  parser.on('text', (words) => {
    const last = open.at(-1);
    if (last) last.text += words;
  });
  parser.on('cdata', (words) => {
    const last = open.at(-1);
    if (last) last.text += words;
  });
  parser.on('closetag', () => {
    const element = open.pop();
    if (!element || fault) return;
    const path = open.map(({ name }) => name);
    // What is taken is held nowhere else.
    if (!closed(path, element)) open.at(-1)?.children.push(element);
  });
  const allowed = text.replace(forbidden, '');
  if (allowed.length !== text.length)
    lost(`${text.length - allowed.length} characters that XML does not allow: taken out`);
  for (let from = 0; from < allowed.length && fault === null; from += 1 << 16)
    parser.write(allowed.slice(from, from + (1 << 16)));
  if (fault === null) parser.close();
  if (fault !== null) throw new BadSource(`The file is no well-formed XML: ${fault}.`);
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that XML does not allow
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** The text of the first child of that name; empty where there is none. */
export function textOf(element: XmlElement, name: string): string {
  return element.children.find((child) => child.name === name)?.text ?? '';
}

/** The children of that name. */
export function childrenOf(element: XmlElement, name: string): readonly XmlElement[] {
  return element.children.filter((child) => child.name === name);
}
