/** Whether texts have what is looked for, and the piece of them that shows it. */
import { type Word, wordsWithin } from '../../lib/words.ts';
import type { Run, Sought } from './sought.ts';

/** A piece of a text, plain, on one line; `matches` are places in it, `[from, to)` in UTF-16 units, in order. */
export interface Snippet {
  readonly text: string;
  readonly matches: readonly (readonly [from: number, to: number])[];
}

/** About so many characters are told, and so many of them before the first match. */
const LENGTH = 180;
const BEFORE = 60;

/** Null where something that is looked for is in none of the texts. A run must stand within one of them. */
export function snippetOf(texts: readonly string[], sought: Sought): Snippet | null {
  const read = texts.map((text) => {
    const words = wordsWithin(text);
    return { text, words, hits: sought.map((run) => placesOf(run, words)) };
  });
  if (!sought.every((_, index) => read.some(({ hits }) => (hits[index]?.length ?? 0) > 0))) return null;
  const found = ({ hits }: { readonly hits: readonly (readonly unknown[])[] }) =>
    hits.filter((places) => places.length > 0).length;
  const [best] = read.toSorted((a, b) => found(b) - found(a));
  return best ? cut(best.text, best.words, best.hits.flat()) : null;
}

type Place = readonly [from: number, to: number];

/** Where a run stands among words. */
function placesOf({ words: run, begins }: Run, words: readonly Word[]): readonly Place[] {
  const places: Place[] = [];
  for (let at = 0; at + run.length <= words.length; at += 1) {
    const isHere = run.every((sought, index) => {
      const word = words[at + index]?.word ?? '';
      return begins && index === run.length - 1 ? word.startsWith(sought) : word === sought;
    });
    const [first, last] = [words[at], words[at + run.length - 1]];
    if (isHere && first && last) places.push([first.from, last.to]);
  }
  return places;
}

function cut(text: string, words: readonly Word[], unsorted: readonly Place[]): Snippet {
  const places = joined(unsorted);
  const first = places[0]?.[0] ?? 0;
  const begin = first <= BEFORE ? 0 : (words.find(({ from }) => from >= first - BEFORE)?.from ?? first);
  const isAll = text.length - begin <= LENGTH;
  const lastWord = words.findLast(({ to }) => to <= begin + LENGTH && to > first);
  const end = isAll ? text.length : (lastWord?.to ?? begin + LENGTH);
  const before = begin === 0 ? '' : '… ';
  const shift = before.length - begin;
  const shown = text.slice(begin, end).replace(/\s/g, ' ').toWellFormed();
  return {
    text: `${before}${shown}${end === text.length ? '' : ' …'}`,
    matches: places
      .filter(([from]) => from < end)
      .map(([from, to]) => [from + shift, Math.min(to, end) + shift]),
  };
}

/** In order, with those that overlap made one. */
function joined(places: readonly Place[]): readonly Place[] {
  const made: [number, number][] = [];
  for (const [from, to] of places.toSorted(([a], [b]) => a - b)) {
    const last = made.at(-1);
    if (last && from < last[1]) last[1] = Math.max(last[1], to);
    else made.push([from, to]);
  }
  return made;
}
