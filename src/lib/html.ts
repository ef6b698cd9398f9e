/**
 * Markup by template, with escaping by place. A value in text or in a double-quoted attribute is escaped; `href` and
 * `src` take a whole address from `url()`; everywhere else a value throws when the template is first used. Line breaks
 * and indentation in a template are layout, not content.
 */
import { analyse, type Place, type Template } from './html-places.ts';
import { SafeUrl } from './safe-url.ts';

/** Finished markup. Only `html` and `trusted` make it, so words that look like it are words. */
export class Html {
  readonly markup: string;

  constructor(markup: string) {
    this.markup = markup;
  }

  toString(): string {
    return this.markup;
  }
}

/** What a template takes. `null`, `undefined` and `false` leave nothing. */
export type Value = string | number | Html | SafeUrl | null | undefined | false | readonly Value[];

/** Nothing at all. */
export const nothing = new Html('');

const templates = new WeakMap<readonly string[], Template>();

/** Renders a template. The markup's shape is read once; rendering joins strings. */
export function html(strings: TemplateStringsArray, ...values: readonly Value[]): Html {
  let template = templates.get(strings);
  if (template === undefined) {
    template = analyse(strings);
    templates.set(strings, template);
  }
  const { pieces, places } = template;
  let markup = pieces[0] ?? '';
  for (let index = 0; index < values.length; index++) {
    markup += put(values[index], places[index] ?? 'words') + (pieces[index + 1] ?? '');
  }
  return new Html(markup);
}

/** Takes a constant of this program as markup (the style sheet, the loader). Never anything that came from outside. */
export function trusted(markup: string): Html {
  return new Html(markup);
}

/** A block of data that a page carries and no browser runs. */
export function dataBlock(type: 'application/ld+json', data: unknown): Html {
  return new Html(`<script type="${type}">${scriptJson(data)}</script>`);
}

/** JSON that can stand in a script element: nothing in it closes the element or opens a comment. */
export function scriptJson(data: unknown): string {
  return JSON.stringify(data).replace(
    /[<\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** Escapes words for text and for double-quoted attributes, in HTML and in XML. */
export function escapeText(words: string): string {
  return /[&<>"]/.test(words) ? words.replace(/[&<>"]/g, (character) => entities[character] ?? '') : words;
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function put(value: Value, place: Place): string {
  if (value === null || value === undefined || value === false) return '';
  if (place === 'address') {
    if (value instanceof SafeUrl) return escapeText(value.address);
    throw new TypeError('an address must come through url()');
  }
  if (typeof value === 'string') return escapeText(value);
  if (typeof value === 'number') return String(value);
  if (place === 'text') {
    if (value instanceof Html) return value.markup;
    if (Array.isArray(value)) return list(value);
  }
  throw new TypeError(`cannot stand in ${place}: ${typeof value}`);
}

function list(values: readonly Value[]): string {
  let markup = '';
  for (const value of values) markup += put(value, 'text');
  return markup;
}
