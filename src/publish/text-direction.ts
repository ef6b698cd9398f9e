/** Letters that run from right to left; the other letters that we meet do not. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;
const [BEGIN, END] = ['\u2068', '\u2069'];

/**
 * Words that run from right to left, set apart by the isolates of Unicode, so that the number or date after them stays
 * behind them ("… , 23 Mar"). All others, and what is set apart already, as they are.
 */
export function apart(words: string): string {
  return RIGHT_TO_LEFT.test(words) && !words.includes(BEGIN) ? BEGIN + words + END : words;
}

/** The direction of words that are all of one, where it is not that of a language; null where it is, or they are mixed. */
export function ownDirection(words: string, language: string): 'ltr' | 'rtl' | null {
  const back = RIGHT_TO_LEFT.test(words);
  const forth = /\p{L}/u.test(words.replaceAll(new RegExp(RIGHT_TO_LEFT, 'g'), ''));
  if (back === forth) return null;
  const own = back ? 'rtl' : 'ltr';
  return own === directionOf(language) ? null : own;
}

const rightToLeft = /^(?:ar|arc|ckb|dv|fa|he|iw|ks|nqo|ps|sd|syr|ug|ur|yi)$/;

/** The direction in which a language (BCP 47) is written. A script named in the tag decides over the language. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  const [primary = '', ...rest] = language.toLowerCase().split('-');
  const script = rest.find((part) => part.length === 4);
  if (script) return /^(?:arab|hebr|thaa|syrc|nkoo|adlm)$/.test(script) ? 'rtl' : 'ltr';
  return rightToLeft.test(primary) ? 'rtl' : 'ltr';
}
