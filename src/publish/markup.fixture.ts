/**
 * A small strict reader of our own markup, for tests: every element closed in order, every attribute quoted, no bare
 * `<`, no unknown entity. Reads HTML as we write it and XML.
 */

/** An element with its attributes and what is in it. `source` is its outer markup. */
export interface Element {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly (Element | string)[];
  readonly source: string;
}

const empty = /^(?:meta|link|br|img|input|!doctype)$/i;
const token = /<!doctype html>|<\/([\w:-]+)>|<([\w:-]+)((?: [\w:-]+(?:="[^"<]*")?)*)(\/?)>/iy;

/** Reads a document or fragment as one root named `#root`. Throws where the markup is not well formed. */
export function readMarkup(source: string): Element {
  const xml = source.startsWith('<?xml');
  let at = /^<\?xml[^>]*\?>\s*/.exec(source)?.[0].length ?? 0;
  return content('#root', new Map(), at, 0);

  function content(
    name: string,
    attributes: ReadonlyMap<string, string>,
    inner: number,
    start: number,
  ): Element {
    const children: (Element | string)[] = [];
    at = inner;
    while (at < source.length) {
      const next = /^(?:script|style)$/.test(name)
        ? source.indexOf(`</${name}>`, at)
        : source.indexOf('<', at);
      const words = source.slice(at, next === -1 ? source.length : next);
      if (words !== '') children.push(/^(?:script|style)$/.test(name) ? words : plainWords(words));
      at = next === -1 ? source.length : next;
      if (at === source.length) break;
      token.lastIndex = at;
      const found = token.exec(source);
      if (found === null) throw new Error(`not markup: ${source.slice(at, at + 60)}`);
      const begun = at;
      at = token.lastIndex;
      const [, closing, opening, rest, closed] = found;
      if (closing !== undefined) {
        if (closing !== name) throw new Error(`</${closing}> closes <${name}>`);
        return { name, attributes, children, source: source.slice(start, at) };
      }
      if (opening === undefined) continue;
      const given = new Map<string, string>();
      for (const [, key = '', value = ''] of (rest ?? '').matchAll(/ ([\w:-]+)(?:="([^"<]*)")?/g)) {
        if (given.has(key)) throw new Error(`${key} twice in <${opening}>`);
        given.set(key, plainWords(value));
      }
      if (closed || (!xml && empty.test(opening)))
        children.push({ name: opening, attributes: given, children: [], source: source.slice(begun, at) });
      else children.push(content(opening, given, at, begun));
    }
    if (name !== '#root') throw new Error(`<${name}> is not closed`);
    return { name, attributes, children, source };
  }
}

/** All elements within one, in order. */
export function elements(root: Element): readonly Element[] {
  return root.children.flatMap((child) => (typeof child === 'string' ? [] : [child, ...elements(child)]));
}

/** The element of that id; throws where there is none. */
export function byId(root: Element, id: string): Element {
  const found = elements(root).find((element) => element.attributes.get('id') === id);
  if (found === undefined) throw new Error(`no element "${id}"`);
  return found;
}

/** The elements of that name. */
export function byName(root: Element, name: string): readonly Element[] {
  return elements(root).filter((element) => element.name === name);
}

/** The words in an element. */
export function textOf(element: Element): string {
  return element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
}

function plainWords(words: string): string {
  if (/[<>]|&(?!(?:amp|lt|gt|quot);)/.test(words)) throw new Error(`not escaped: ${words.slice(0, 60)}`);
  const characters: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"' };
  return words.replace(/&(\w+);/g, (_, name: string) => characters[name] ?? '');
}
