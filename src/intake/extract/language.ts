/** Which language a text is in, by its letters and its most frequent words. */
import type { Language, Reading } from './reading.ts';
import type { Token } from './tokens.ts';
import { setOf } from './words.ts';

const frequent: Readonly<Record<Language, ReadonlySet<string>>> = {
  en: setOf(
    'the of and to in a is was were that for on it with as at by from are be has have had not they he she his her said this but an which who will their been after would one',
  ),
  ru: setOf(
    'и в не на что с по он она они как из к от у его для о это за но был была были было также или при до ее их мы который которые сообщил сообщила по-прежнему этом еще только уже после',
  ),
  uk: setOf(
    'і й та в у не на що з із зі по він вона вони як до від його для про це за але був була були було також або при її їх ми який які повідомив повідомила цьому ще лише вже після під',
  ),
};

/** Words of other languages in Latin letters that English does not have. */
const foreign = setOf(
  'der die das und ist nicht ein eine les des est dans une pour que el los las una por del il di che della het van een och att som na się nie jest że w do og det på ja ve bir için les qui au en',
);

/** No more words are looked at: a text that changes its language later is read in the first. */
const ENOUGH = 2000;

/** The language of a text; a null tag where it is none of those that have rules. */
export function languageOf(tokens: readonly Token[]): Reading['language'] {
  let [latin, cyrillic, seen, others] = [0, 0, 0, 0];
  const score = { en: 0, ru: 0, uk: 0 };
  for (const { kind, low } of tokens) {
    if (kind !== 'word') continue;
    seen += 1;
    if (seen > ENOUGH) break;
    const isCyrillic = /^[Ѐ-ӿ]/.test(low);
    if (isCyrillic) cyrillic += 1;
    else if (/^[a-zà-ž]/.test(low)) latin += 1;
    if (frequent.en.has(low)) score.en += 1;
    else if (foreign.has(low)) others += 1;
    if (!isCyrillic) continue;
    score.ru += (frequent.ru.has(low) ? 1 : 0) + (/[ыэъ]/.test(low) ? 2 : 0);
    score.uk += (frequent.uk.has(low) ? 1 : 0) + (/[іїєґ]/.test(low) ? 2 : 0);
    if (/[ўјљњђћџѓќѕ]/.test(low)) others += 2;
  }
  const words = latin + cyrillic;
  if (words === 0) return { tag: null, confidence: 'low' };
  if (cyrillic > latin) {
    const [tag, best, other] =
      score.uk > score.ru ? (['uk', score.uk, score.ru] as const) : (['ru', score.ru, score.uk] as const);
    // A few words without a mark of either are Russian as likely as anything.
    if (best === 0 && others === 0 && words <= 12) return { tag: 'ru', confidence: 'low' };
    if (best === 0 || others > best) return { tag: null, confidence: 'low' };
    return { tag, confidence: best >= 3 * other && best > 3 ? 'high' : best > other ? 'medium' : 'low' };
  }
  // Running English has such a word in every third or fourth place.
  if (others > score.en || (words > 12 && score.en * 12 < words)) return { tag: null, confidence: 'low' };
  if (score.en === 0) return { tag: words <= 12 ? 'en' : null, confidence: 'low' };
  return { tag: 'en', confidence: score.en * 6 > words && score.en > 3 ? 'high' : 'medium' };
}
