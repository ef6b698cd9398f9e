/** What the subject of a verb may stand behind: a title in marks, a time; and where its first piece is. Pure. */
import type { Piece } from '../sentences.ts';
import type { Who } from '../spoken.ts';
import { LONGEST } from './phrase-start.ts';
import type { Line } from './tags.ts';

/** A name in marks within an apposition: “host of the podcast “Open Door””. */
export function isTitle({ words }: Line, at: number): boolean {
  const { kind, text = '' } = words[at] ?? {};
  return (
    kind === 'quote' &&
    words[at - 1]?.kind === 'word' &&
    (/[,]['"’”]{1,2}$/.test(text) || words[at + 1]?.text === ',') &&
    text.length < 60 &&
    /^["“‘'`]{1,2}\p{Lu}/u.test(text) &&
    !/[.!?]['"’”]{1,2}$/.test(text)
  );
}

/** Whether the piece before a place is the preposition of a time: “on (Tuesday)”. */
export const isTimed = ({ words, tags }: Line, at: number): boolean =>
  tags[at] === 'time' && /^(?:on|in|at|late|early)$/.test(words[at - 1]?.low ?? '');

/** The index of the piece that begins at an offset of the text. */
export function indexAt(words: readonly Piece[], offset: number, from: number): number {
  for (let at = from; at < words.length && at < from + LONGEST; at += 1)
    if (words[at]?.from === offset) return at;
  return from;
}

/** A speaker with all of an apposition that ends with a name in marks. */
export const over = (who: Who, between: readonly Piece[]): Who =>
  between.at(-1)?.kind === 'quote'
    ? { ...who, span: { ...who.span, to: between.at(-1)?.to ?? who.span.to } }
    : who;
