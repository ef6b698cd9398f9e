/** What a figure counts, in the words about it, and whether these are dead, injured or missing people. */
import type { NumberWords } from '../numbers/number-words.ts';
import type { Span } from '../span.ts';
import type { Term } from '../terms.ts';
import type { FigureWords } from './figure-words.ts';

/** How many words name what is counted, and how far its fate is looked for. */
const MOST_WORDS = 4;
const REACH = 7;

export interface Counted {
  readonly counts: Span | null;
  readonly casualties: boolean;
}

interface Words {
  readonly figures: FigureWords;
  readonly numbers: NumberWords;
}

/** What the figure from `from` to before `to` counts; `measured` where it has a unit. */
export function countedAt(
  terms: readonly Term[],
  from: number,
  to: number,
  measured: boolean,
  { figures, numbers }: Words,
): Counted {
  const start = terms[to]?.low === 'of' || terms[to]?.low === 'из' || terms[to]?.low === 'з' ? to + 1 : to;
  let end = start;
  while (end < start + MOST_WORDS && terms[end]?.kind === 'word' && !figures.stops.has(terms[end]?.low ?? ''))
    end += 1;
  const [first, last] = [terms[start], terms[end - 1]];
  const after = end > start && first && last ? { from: first.from, to: last.to } : null;
  if (measured) return { counts: after, casualties: false };
  const ahead = casualtyAfter(terms, to, figures, numbers);
  const isPeople = after === null || figures.people.at(terms, start) !== null || terms[to]?.low === 'of';
  const behind = ahead === null && isPeople ? casualtyBefore(terms, from, figures, numbers) : null;
  const behindSpan = behind === null ? null : { from: terms[behind]?.from ?? 0, to: terms[behind]?.to ?? 0 };
  return { counts: after ?? behindSpan, casualties: ahead !== null || behind !== null };
}

function isBarrier(term: Term | undefined, sentence: number | undefined, numbers: NumberWords): boolean {
  if (!term || term.kind === 'break' || term.sentence !== sentence || term.kind === 'number') return true;
  return /^[;.:—–()]$/.test(term.text) || (numbers.values.get(term.low) ?? 1) > 1;
}

function casualtyAfter(
  terms: readonly Term[],
  to: number,
  figures: FigureWords,
  numbers: NumberWords,
): number | null {
  const sentence = terms[to - 1]?.sentence;
  for (let at = to; at < to + REACH; at += 1) {
    if (isBarrier(terms[at], sentence, numbers)) return null;
    if (figures.casualties.at(terms, at)) return at;
  }
  return null;
}

function casualtyBefore(
  terms: readonly Term[],
  from: number,
  figures: FigureWords,
  numbers: NumberWords,
): number | null {
  const sentence = terms[from]?.sentence;
  for (let at = from - 1; at >= from - REACH; at -= 1) {
    const isColon = terms[at]?.text === ':' || terms[at]?.text === '—' || terms[at]?.text === '–';
    if (!isColon && isBarrier(terms[at], sentence, numbers)) return null;
    if (figures.casualties.at(terms, at)) return at;
  }
  return null;
}
