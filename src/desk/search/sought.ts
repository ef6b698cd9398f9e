/** What somebody looks for, read from what they typed. */
import { err, ok, type Result } from '../../lib/result.ts';
import { wordsWithin } from '../../lib/words.ts';

/** Words that must stand one after another. `begins`: the last of them is the beginning of a word. */
export interface Run {
  readonly words: readonly string[];
  readonly begins: boolean;
}

/** All of these must be found; there is one at least. */
export type Sought = readonly Run[];

/** How long a question may be, in characters, and of how many words. */
export const LONGEST_QUESTION = 200;
export const MOST_WORDS = 16;
/** A shorter beginning is taken for a whole word: nearly everything begins with any one letter. */
const SHORTEST_BEGINNING = 2;

/**
 * What stands in quotes is one run, and so is what punctuation divides ("co-op"); a quote that is not closed goes on to
 * the end. Words that are not quoted may end in `*`; the last of them is a beginning in any case, so that it can be
 * asked for as one types. The sentence of a refusal follows the name of the field.
 */
export function readSought(question: string): Result<Sought, string> {
  if (question.trim() === '') return err('needs a word to look for');
  if (question.length > LONGEST_QUESTION) return err(`must have at most ${LONGEST_QUESTION} characters`);
  const pieces = [...question.matchAll(/["“”„«»]([^"“”„«»]*)["“”„«»]?|[^\s"“”„«»]+/gu)];
  const runs = pieces.flatMap(([whole, quoted], index): Run[] => {
    const words = wordsWithin(quoted ?? whole).map(({ word }) => word);
    const last = words.at(-1);
    if (last === undefined) return [];
    const isOpen = quoted === undefined && (whole.endsWith('*') || index === pieces.length - 1);
    return [{ words, begins: isOpen && [...last].length >= SHORTEST_BEGINNING }];
  });
  if (runs.length === 0) return err('has neither letters nor digits');
  if (runs.reduce((sum, { words }) => sum + words.length, 0) > MOST_WORDS)
    return err(`must have at most ${MOST_WORDS} words`);
  return ok(runs);
}
