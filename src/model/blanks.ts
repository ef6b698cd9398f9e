/**
 * Blanks of a prepared text, written `[[name]]`: what is not known before the outcome ("sentenced to [[years]] years").
 * They are filled when it is published; nothing with an open blank ever is.
 */
import type { BlankKind } from './blank-kinds.ts';
import type { PostContent } from './content.ts';
import type { Block, Inline } from './rich-text.ts';

const blank = /\[\[([^[\]]*)\]\]/g;

/** The names of the blanks in a content, each once, in reading order. */
export function blanksIn(content: PostContent): readonly string[] {
  const found = new Set<string>();
  mapped(content, (text) => {
    for (const [, name = ''] of text.matchAll(blank)) found.add(name);
    return text;
  });
  return [...found];
}

/** The content with its blanks filled; those without a value stay open. */
export function filled(content: PostContent, values: ReadonlyMap<string, string>): PostContent {
  return mapped(content, (text) => text.replace(blank, (open, name: string) => values.get(name) ?? open));
}

/** Whether a value may stand in a blank of a kind. */
export function fits(kind: BlankKind, value: string): boolean {
  return kind === 'words' || (kind === 'number' ? /^\p{N}[\p{N}., {2}]*$/u : /\p{N}/u).test(value);
}

function mapped(content: PostContent, change: (text: string) => string): PostContent {
  const captioned = (part: Extract<Block, { type: 'image' }>): Block => {
    const { alt, caption, credit } = part;
    const words = { alt: change(alt), credit: change(credit) };
    return { ...part, ...words, ...(caption != null && { caption: change(caption) }) };
  };
  const run = (pieces: readonly Inline[]): Inline[] =>
    pieces.map((piece) => ('text' in piece ? { ...piece, text: change(piece.text) } : piece));
  const body = content.body.map((part): Block => {
    if (part.type === 'paragraph' || part.type === 'heading') return { ...part, content: run(part.content) };
    if (part.type === 'image') return captioned(part);
    return part.type === 'list' ? { ...part, items: part.items.map(run) } : part;
  });
  return { ...content, title: content.title === null ? null : change(content.title), body };
}
