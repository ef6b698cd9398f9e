/** What a phrase that names begins and ends without: “but”, “on Friday”, what stands in parentheses. Pure. */
import type { Piece } from '../sentences.ts';
import { isCapital } from '../tokens.ts';
import { timeWords } from './who-words.ts';

type Words = readonly Piece[];

const leads = new Set(
  'but and as while meanwhile however so when then yet still though although because or nor even also earlier later'.split(
    ' ',
  ),
);

/** Whether a piece may be a part of a phrase that names. */
export const isNaming = ({ kind, text }: Words[number]): boolean =>
  kind === 'word' || kind === 'number' || kind === 'link' || text === '&';

/** Whether all pieces may. */
export const isPlain = (phrase: Words): boolean => phrase.every(isNaming);

/** “Rep. Ana Ruiz (D-Ohio)”: without what stands in parentheses. */
export function withoutParentheses(phrase: Words): Words {
  const open = phrase.findIndex(({ text }) => text === '(');
  if (open < 1) return phrase;
  const close = phrase.findIndex(({ text }, at) => at > open && text === ')');
  return [...phrase.slice(0, open), ...(close === -1 ? [] : phrase.slice(close + 1))];
}

/** Without “but”, “as”, “on Friday” before the phrase. */
export function withoutLead(phrase: Words): Words {
  let at = 0;
  while (at < phrase.length - 1) {
    const low = phrase[at]?.low ?? '';
    if (leads.has(low) || (timeWords.has(low) && !isTitleHere(phrase, at))) at += 1;
    else break;
  }
  return at === 0 ? phrase : phrase.slice(at);
}

/** “May”, “March”, “Early” before a capital may be part of a name. */
const isTitleHere = (phrase: Words, at: number): boolean =>
  /^(?:may|march|april|june|august|early|dawn|minutes|hours)$/.test(phrase[at]?.low ?? '') &&
  isCapital(phrase[at]) &&
  isCapital(phrase[at + 1]) &&
  at > 0;
