/**
 * Phrases that are looked up in terms. A pattern is words with spaces between: `word`, `one|other`, `stem*`, `~` for
 * up to three words of any kind, `word?` for one that may be missing. No phrase crosses a mark or the end of a line.
 */
import { remembered } from './remembered.ts';
import type { Term } from './terms.ts';

interface Step {
  readonly words: readonly string[];
  readonly stems: readonly string[];
  readonly gap: boolean;
  readonly optional: boolean;
}

interface Phrase<T> {
  readonly steps: readonly Step[];
  /** So many of its first steps are known to stand where its index finds it. */
  readonly begun: 0 | 1;
  readonly value: T;
}

/** What was found: which value, and the first term after the phrase. */
export interface Found<T> {
  readonly value: T;
  readonly to: number;
}

/** Widest gap that a `~` bridges, in words. */
const GAP = 3;
/** A stem is indexed by its first letters. */
const INDEXED = 3;

/** A table of phrases, each with what it means. */
export class Phrases<T> {
  readonly #byWord = new Map<string, Phrase<T>[]>();
  readonly #byStem = new Map<string, Phrase<T>[]>();
  /** The phrases that a word may begin. */
  readonly #beginning = remembered((low): readonly Phrase<T>[] => {
    const stems = this.#byStem.get(low.slice(0, INDEXED)) ?? [];
    return [...(this.#byWord.get(low) ?? []), ...stems.filter(({ steps }) => mayStart(steps, low))];
  });

  constructor(table: readonly (readonly [value: T, patterns: string])[]) {
    for (const [value, patterns] of table)
      for (const pattern of patterns.split(',')) {
        const steps = pattern.trim().split(/\s+/).map(stepOf);
        const phrase = { steps, begun: steps[0]?.optional || steps[0]?.gap ? 0 : 1, value } as const;
        for (const word of steps[0]?.words ?? []) put(this.#byWord, word, phrase);
        for (const stem of steps[0]?.stems ?? []) put(this.#byStem, stem.slice(0, INDEXED), phrase);
      }
  }

  /** Whether a phrase may begin with a word. */
  mayBegin(low: string): boolean {
    return this.#byWord.has(low) || this.#byStem.has(low.slice(0, INDEXED));
  }

  /** The longest phrase that begins at a term. */
  at(terms: readonly Term[], at: number): Found<T> | null {
    const low = terms[at]?.low;
    if (low === undefined) return null;
    const phrases = this.#beginning(low);
    let best: Phrase<T> | null = null;
    let end = at;
    for (let n = 0; n < phrases.length; n += 1) {
      const phrase = phrases[n];
      if (!phrase) break;
      const to = endOf(phrase.steps, terms, at, phrase.begun);
      if (to <= end) continue;
      best = phrase;
      end = to;
    }
    return best && { value: best.value, to: end };
  }
}

/** Whether a phrase that is indexed by a stem may begin with a word. */
function mayStart([first]: readonly Step[], low: string): boolean {
  return first !== undefined && (first.optional || isOneOf(first, low));
}

function put<T>(index: Map<string, Phrase<T>[]>, key: string, phrase: Phrase<T>): void {
  const known = index.get(key);
  if (known) known.push(phrase);
  else index.set(key, [phrase]);
}

function stepOf(word: string): Step {
  if (word === '~') return { words: [], stems: [], gap: true, optional: false };
  const optional = word.endsWith('?');
  const all = (optional ? word.slice(0, -1) : word).split('|');
  return {
    words: all.filter((one) => !one.endsWith('*')),
    stems: all.filter((one) => one.endsWith('*')).map((one) => one.slice(0, -1)),
    gap: false,
    optional,
  };
}

/** The first term after the steps from a term on, where so many stand there for certain; -1 where they do not. */
function endOf(steps: readonly Step[], terms: readonly Term[], from: number, begun: 0 | 1): number {
  let at = from + begun;
  for (let n: number = begun; n < steps.length; n += 1) {
    const step = steps[n];
    if (!step) break;
    if (step.gap) {
      const next = steps[n + 1];
      let skipped = 0;
      while (next && skipped < GAP && !fits(next, terms[at]) && terms[at]?.kind === 'word') {
        at += 1;
        skipped += 1;
      }
      continue;
    }
    if (fits(step, terms[at])) at += 1;
    else if (!step.optional) return -1;
  }
  return at;
}

function fits(step: Step, term: Term | undefined): boolean {
  return term !== undefined && term.kind !== 'break' && isOneOf(step, term.low);
}

function isOneOf({ words, stems }: Step, low: string): boolean {
  for (let n = 0; n < words.length; n += 1) if (words[n] === low) return true;
  for (let n = 0; n < stems.length; n += 1) if (low.startsWith(stems[n] ?? '')) return true;
  return false;
}
