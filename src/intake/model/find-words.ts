/**
 * Where words stand in a text, word for word. Spaces and line ends are alike, and so are the shapes of quotation marks,
 * apostrophes and dashes; letters and digits are not. What is found begins and ends with whole words and whole numbers.
 */
import type { Span } from '../extract/span.ts';

/** Places of the same words that are found, and places that are looked at for that. */
const MOST_PLACES = 50;
const MOST_LOOKS = 500;

/** Finds words in one text; places in its order. */
export type FindWords = (words: string) => readonly Span[];

/** Reads a text once, to find words in it. */
export function findIn(text: string): FindWords {
  const { plain, at } = plainOf(text);
  return (words) => {
    if (!words.isWellFormed()) return [];
    const wanted = plainOf(words).plain.trim();
    const found: Span[] = [];
    if (wanted === '') return found;
    let place = plain.indexOf(wanted);
    for (let looks = 0; place >= 0 && looks < MOST_LOOKS && found.length < MOST_PLACES; looks += 1) {
      const span = { from: at[place] ?? 0, to: (at[place + wanted.length - 1] ?? 0) + 1 };
      if (isWhole(text, span)) found.push(span);
      place = plain.indexOf(wanted, place + 1);
    }
    return found;
  };
}

/** The place that is nearest to another one; the earlier of two. Null for none. */
export function nearest(places: readonly Span[], to: Span): Span | null {
  let best: Span | null = null;
  for (const place of places) if (best === null || distance(place, to) < distance(best, to)) best = place;
  return best;
}

/** UTF-16 units between two spans; 0 where they touch or overlap. */
export function distance(one: Span, other: Span): number {
  return Math.max(0, one.from - other.to, other.from - one.to);
}

const SHAPES: readonly (readonly [shape: string, of: string])[] = [
  ['"', '“”„‟«»″'],
  ["'", '‘’‚‛ʼ`´'],
  ['-', '‐‑‒–—−'],
];
const shapes = new Map(SHAPES.flatMap(([shape, of]) => [...of].map((one) => [one, shape] as const)));

/** The text with one shape for each kind of mark and one space for many, and where each of its units stands. */
function plainOf(text: string): { readonly plain: string; readonly at: readonly number[] } {
  const at: number[] = [];
  let plain = '';
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charAt(index);
    const isSpace = /\s/.test(unit);
    if (isSpace && plain.endsWith(' ')) continue;
    plain += isSpace ? ' ' : (shapes.get(unit) ?? unit);
    at.push(index);
  }
  return { plain, at };
}

const WORD = /[\p{L}\p{N}\p{M}]/u;

/** Whether no word and no number is cut: “40” does not stand in “140”, “1,400”, “40.5” or “-40”. */
function isWhole(text: string, { from, to }: Span): boolean {
  const [first, last] = [characterAt(text, from), characterBefore(text, to)];
  const [before, after] = [characterBefore(text, from), characterAt(text, to)];
  if (/\p{M}|\u200d|\ufe0f/u.test(after) || /[\ud800-\udfff]/.test(first) || before === '\u200d')
    return false;
  if (WORD.test(first) && WORD.test(before)) return false;
  if (WORD.test(last) && WORD.test(after)) return false;
  const [ahead, behind] = [text.slice(Math.max(0, from - 2), from), text.slice(to, to + 2)];
  const isNumber = [/\d/.test(first), /\d/.test(last)];
  if (isNumber[0] && (/\d[.,:/'’\-–\u00a0\u202f\u2009]$/.test(ahead) || /(?:^|[\s(])[-−–+]$/.test(ahead)))
    return false;
  if (isNumber[0] && /\d $/.test(ahead) && /^\d{3}(?!\d)/.test(text.slice(from, from + 4))) return false;
  if (!isNumber[1]) return true;
  return (
    !/^(?:[.,:/'’\-–\u00a0\u202f\u2009]\d|[%‰°])/.test(behind) &&
    !/^ \d{3}(?!\d)/.test(text.slice(to, to + 5))
  );
}

function characterAt(text: string, index: number): string {
  return index >= text.length ? '' : String.fromCodePoint(text.codePointAt(index) ?? 0);
}

function characterBefore(text: string, index: number): string {
  const isPair =
    /[\udc00-\udfff]/.test(text.charAt(index - 1)) && /[\ud800-\udbff]/.test(text.charAt(index - 2));
  return text.slice(Math.max(0, index - (isPair ? 2 : 1)), index);
}
