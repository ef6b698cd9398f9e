import { escapeText } from '../../lib/html.ts';

/** Words for XML: escaped, and what XML 1.0 has no place for (control characters, half surrogates) as U+FFFD. */
export function xmlText(words: string): string {
  return escapeText(
    words.replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '\ufffd'),
  );
}

/** An element with its attributes and finished content. Names are ours. */
export function element(name: string, attributes: Readonly<Record<string, string>>, content = ''): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${xmlText(value)}"`);
  const start = `<${name}${written.join('')}`;
  return content === '' ? `${start}/>` : `${start}>${content}</${name}>`;
}

/** An element with words in it; nothing for empty words. */
export function textElement(
  name: string,
  words: string | null,
  attributes: Readonly<Record<string, string>> = {},
): string {
  return words === null || words === '' ? '' : element(name, attributes, xmlText(words));
}
