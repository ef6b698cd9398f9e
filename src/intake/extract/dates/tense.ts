/** On which side of now a date without a year or with a weekday alone lies, by the verbs about it. */
import type { Term } from '../terms.ts';
import type { DateWords } from './date-words.ts';

/** How far a verb is looked for, in terms. */
const REACH = 16;

/** 1 for ahead, -1 for past, 0 where nothing tells; the nearest verb of the sentence decides. */
export function tenseAt(terms: readonly Term[], from: number, to: number, words: DateWords): number {
  const sentence = terms[from]?.sentence;
  for (let step = 1; step <= REACH; step += 1) {
    const before = tenseOf(terms[from - step], sentence, words);
    const after = tenseOf(terms[to - 1 + step], sentence, words);
    if (before !== 0 || after !== 0) return before + after === 0 ? before : Math.sign(before + after);
  }
  return 0;
}

function tenseOf(term: Term | undefined, sentence: number | undefined, words: DateWords): number {
  if (!term || term.sentence !== sentence || term.kind !== 'word' || words.neither.test(term.low)) return 0;
  if (words.future.test(term.low)) return 1;
  return words.past.test(term.low) ? -1 : 0;
}
