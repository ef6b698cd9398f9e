/** On which side of now a date without a year or with a weekday alone lies, by the verbs about it. */
import { remembered } from '../remembered.ts';
import type { Term } from '../terms.ts';
import type { DateWords } from './date-words.ts';

/** How far a verb is looked for, in terms. */
const REACH = 16;

const bounds = /^[,;:—–()«»“”"]$/;

/** 1 for ahead, -1 for past, 0 where nothing tells; the nearest verb of its clause decides, else of the sentence. */
export function tenseAt(terms: readonly Term[], from: number, to: number, words: DateWords): number {
  const sentence = terms[from]?.sentence;
  const isPlan = /^(?:from|for|until|till)$/.test(terms[from]?.low ?? '');
  const told = (at: number): number => {
    const term = terms[at];
    if (term?.sentence !== sentence) return 0;
    return isPlan && at < from && orders.test(term?.low ?? '') ? 1 : tenseOf(terms, at, words);
  };
  const open = { before: true, after: true };
  for (let step = 1; step <= REACH && (open.before || open.after); step += 1) {
    const [back, on] = [from - step, to - 1 + step];
    if (bounds.test(terms[back]?.text ?? ',') || isThat(terms[back])) open.before = false;
    if (bounds.test(terms[on]?.text ?? ',')) open.after = false;
    const found = (open.before ? told(back) : 0) || (open.after ? told(on) : 0);
    if (found !== 0) return found;
  }
  if (isNow(terms, from)) return 1;
  for (let step = 1; step <= REACH; step += 1) {
    const [before, after] = [told(from - step), told(to - 1 + step)];
    if (before !== 0 || after !== 0) return before || after;
  }
  return 0;
}

/** What orders or plans: “ordered flags at half-mast from Friday”. */
const orders =
  /^(?:ordered|announced|declared|called|extended|imposed|banned|agreed|approved|postponed|suspended|cancelled|canceled|delayed)$/;

/** “said that on Monday”: what stands before is another clause. */
const isThat = (term: Term | undefined): boolean => /^(?:that|что|що)$/.test(term?.low ?? '');

/** “The hearing is on Thursday”, “cuts are likely on Friday”: what is, a few words before a day. */
function isNow(terms: readonly Term[], from: number): boolean {
  for (let at = from - 1; at >= from - 4; at -= 1) {
    const term = terms[at];
    if (term?.kind !== 'word') return false;
    if (/^(?:is|are|'s)$/.test(term.low)) return true;
  }
  return false;
}

/** Words of what will be that are nouns as well: behind an article, a possessive or a preposition they say nothing. */
const nounish =
  /^(?:votes?|plans?|starts?|ends?|returns?|meets?|forecasts?|hopes?|may|set|leaves?|runs?|faces?|plays?|visits?|must|closes?|heads?|ends?)$/;
const determining =
  /^(?:the|a|an|these|those|its|his|her|their|our|my|of|in|on|for|with|first|second|third|last|next|no|any|some|each|every|new|final|in|by|more|two|three|four|five)$|.'s$|s'$/;
/** What is planned so: “are closed on Monday”. */
const planned =
  /^(?:closed|cancelled|canceled|suspended|shut|planned|scheduled|expected|due|open|set|called|invited|forecast)$/;

/** “has been held”, “have since left”; not “has 13 players”. */
function isPerfect(terms: readonly Term[], at: number, words: DateWords): boolean {
  return [1, 2].some((step) => {
    const { kind, low = '' } = terms[at + step] ?? {};
    return kind === 'word' && (words.past.test(low) || alike.test(low));
  });
}

/** Participles that are as their infinitives. */
const alike = /^(?:come|become|overcome|run|put|cut|hit|set|shut|let|hurt|read|spread|burst)$/;

const infinitives =
  /^(?:speak|meet|vote|resume|begin|start|open|close|return|decide|testify|appear|leave|travel|visit|address|hold|announce|publish|launch|sign|play|face|strike|walk|march|stay|remain|reopen|discuss|debate|present|deliver|arrive|report|take|give|make|move|submit|file|seek|rule|sit|end|land|fly)$/;

/** Whether what “to” opens is told to have happened or failed: “refused to meet on Tuesday”. */
function implies(terms: readonly Term[], at: number): boolean {
  return terms
    .slice(Math.max(0, at - 5), at - 1)
    .some(({ low }) =>
      /^(?:failed|managed|began|forced|refused|had|tried|declined|started|rushed|continued|used|chose|helped|able|unable|came|went|gathered|returned|got|had)$/.test(
        low,
      ),
    );
}

/** Of each language: whether a word can tell a tense at all. */
const telling = new WeakMap<DateWords, (low: string) => boolean>();

function mayTell(words: DateWords): (low: string) => boolean {
  const known = telling.get(words);
  if (known) return known;
  const { future, ahead, past } = words;
  const may = remembered(
    (low) =>
      /^(?:be|has|have)$/.test(low) ||
      [alike, infinitives, planned, future, ahead, past].some((one) => one.test(low)),
  );
  telling.set(words, may);
  return may;
}

function tenseOf(terms: readonly Term[], at: number, words: DateWords): number {
  const term = terms[at];
  if (term?.kind !== 'word') return 0;
  const { low } = term;
  if (!mayTell(words)(low)) return 0;
  if (words.yearWords.size === 0) {
    const before = terms[at - 1]?.low ?? '';
    const earlier = terms[at - 2]?.low ?? '';
    if (low === 'be') return 1;
    if (alike.test(low) && /^(?:has|have|had|'ve)$/.test(before)) return -1;
    if (alike.test(low) && before === 'to') return 0;
    if (/^(?:has|have)$/.test(low)) return isPerfect(terms, at, words) ? -1 : 0;
    if (before === 'to' && infinitives.test(low)) return implies(terms, at) ? -1 : 1;
    if (words.future.test(low) && /^did(?:n't)?$/.test(earlier)) return -1;
    if (words.future.test(low) && /^did(?:n't)?$/.test(before)) return -1;
    if (low === 'go' && /^(?:to|not|let)$/.test(before)) return 0;
    if (nounish.test(low) && (determining.test(before) || /^\p{Lu}/u.test(term.text))) return 0;
    if (words.past.test(low) && (before === 'be' || (earlier === 'be' && /ly$/.test(before)))) return 1;
    if (planned.test(low) && /^(?:is|are|'re|remains?|stays?)$/.test(before)) return 1;
  }
  if (words.neither.test(low)) return 0;
  if (words.future.test(low) || words.ahead.test(low)) return 1;
  return words.past.test(low) ? -1 : 0;
}
