/**
 * A text as tokens, in one pass: each character is looked at a bounded number of times, whatever the text. A token's
 * `low` is its word in small letters, with straight apostrophes, “ё” as “е”.
 */
import type { Span } from './span.ts';

export interface Token extends Span {
  /** `link`: an address, a handle or a hashtag. */
  readonly kind: 'word' | 'number' | 'mark' | 'link' | 'break';
  readonly text: string;
  readonly low: string;
  /** Whether a space stands before it. */
  readonly spaced: boolean;
  /** A token is none: where a sentence has a quotation in the place of its tokens, this is it. */
  readonly quotation: null;
}

/** A longer run of letters is no word of any language. */
const LONGEST_WORD = 60;

const space = /[^\S\n]+/y;
const line = /[^\S\n]*\n\s*/y;
const link = /(?:https?:\/\/|www\.)[^\s<>"“”«»()]{1,500}|[@#][\p{L}\p{N}_]{2,60}/uy;
const number = /\d{1,15}(?:[.,:]\d{1,9}){0,5}(?:[\u0020\u00a0]\d{3}(?!\d)){0,4}/y;
const word = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]{0,59}(?:['’ʼ‑-][\p{L}\p{N}][\p{L}\p{M}\p{N}]{0,59}){0,8}/uy;
const initials = /(?:\p{Lu}\.){2,6}|[ap]\.m\.(?!\p{L})/uy;

/** Letters of a currency right before its digits: “RM14 billion”, “Sh60,000”; a single one only where the digits are money's. */
const coin =
  /(?:(?:RM|K?Sh|Rs|Rp|KES|Tk)(?=\d)|[RNP](?=\d{1,3}(?:,\d{3}|(?:\.\d{1,3})?(?:bn|m| million| billion))))/y;

const coinLetters = new Set('RKSTNP');

/** All tokens of a text. A `break` stands for the end of a paragraph or line. */
export function tokensOf(text: string): readonly Token[] {
  const found: Token[] = [];
  let at = 0;
  let spaced = true;
  const add = (kind: Token['kind'], length: number): void => {
    const words = text.slice(at, at + length);
    // “the mayor -- who was there -- said”: a dash as typewriters have it.
    const one = kind === 'mark' && length === 2 && words === '--' ? '—' : words;
    found.push({ kind, text: one, low: lowOf(one), spaced, quotation: null, from: at, to: at + length });
    at += length;
    spaced = false;
  };
  while (at < text.length) {
    const code = text.charCodeAt(at);
    const isSingle = code === 32 && isInk(text.charCodeAt(at + 1));
    const broken = !isSingle && (code <= 32 || code === 0xa0 || code > 0x1fff) ? lengthAt(line, text, at) : 0;
    if (broken > 0 && isWrapped(text, at)) {
      at += broken;
      spaced = true;
      continue;
    }
    if (broken > 0) {
      add('break', broken);
      spaced = true;
      continue;
    }
    const skipped = isSingle ? 1 : lengthAt(space, text, at);
    if (skipped > 0) {
      at += skipped;
      spaced = true;
      continue;
    }
    const linked = code === 35 || code === 64 || code === 104 || code === 119 ? lengthAt(link, text, at) : 0;
    if (linked > 0) {
      add('link', linked);
      continue;
    }
    const initialled = mayBeInitials(text, at) ? lengthAt(initials, text, at) : 0;
    if (initialled > 0) {
      add('word', initialled);
      continue;
    }
    const coded = spaced && coinLetters.has(text.charAt(at)) ? lengthAt(coin, text, at) : 0;
    if (coded > 0) {
      add('word', coded);
      continue;
    }
    const worded = wordAt(text, at);
    const counted = code >= 48 && code <= 57 ? lengthAt(number, text, at) : 0;
    const owned = worded > 0 && ownsMany(text, at + worded) ? worded + 1 : worded;
    if (counted > 0 && (counted >= worded || !/\p{L}/u.test(text.slice(at, at + worded))))
      add('number', counted);
    else if (worded > 0) add('word', owned);
    else add('mark', (code >= 0xd800 && code <= 0xdbff && at + 1 < text.length) || isDash(text, at) ? 2 : 1);
  }
  return found;
}

/** Whether a character of ASCII or Cyrillic, or a dash, is surely no space; false for none. */
const isInk = (code: number): boolean =>
  (code > 32 && code < 127) || (code >= 0x400 && code < 0x530) || code === 0xab || code === 0x2014;

/** Whether a long line breaks at a place in the middle of its sentence, as mail breaks them: before a small letter. */
export function isWrapped(text: string, at: number): boolean {
  const end = text.indexOf('\n', at);
  if (end === -1 || !/^\n[a-z]/.test(text.slice(end, end + 2))) return false;
  const line = text.slice(Math.max(0, end - WRAPPED), end);
  return line.length === WRAPPED && !line.includes('\n') && /[\p{L}\p{N},]/u.test(line.trimEnd().slice(-1));
}

/** Nobody breaks shorter lines. */
const WRAPPED = 45;

/** Whether two hyphens, and no more, stand at a place. */
const isDash = (text: string, at: number): boolean =>
  text.charCodeAt(at) === 45 &&
  text.charCodeAt(at + 1) === 45 &&
  text.charCodeAt(at + 2) !== 45 &&
  text.charCodeAt(at - 1) !== 45;

/** Whether a full stop stands where initials have it. */
const mayBeInitials = (text: string, at: number): boolean =>
  (at + 1 < text.length && text.charCodeAt(at + 1) === POINT) ||
  (at + 2 < text.length && text.charCodeAt(at + 2) === POINT);

const POINT = 46;

/** Whether an apostrophe behind a place is the workers’ own: behind an s, with a word to follow. */
function ownsMany(text: string, at: number): boolean {
  const mark = text.charCodeAt(at);
  if ((mark !== 0x27 && mark !== 0x2019) || text.charAt(at - 1) !== 's') return false;
  return text.charAt(at + 1) === ' ' && /[A-Za-z]/.test(text.charAt(at + 2));
}

/** How long the word at a place is; 0 where there is none. Most are letters of one alphabet up to a space or mark. */
function wordAt(text: string, at: number): number {
  let end = at;
  // A run without end is looked at no further than a word may be long.
  const limit = Math.min(text.length, at + LONGEST_WORD + 1);
  while (end < limit && isPlain(text.charCodeAt(end))) end += 1;
  const isWhole = end === text.length || endsWord(text.charCodeAt(end));
  return isWhole && end - at <= LONGEST_WORD ? end - at : lengthAt(word, text, at);
}

/** Letters of English, Russian and Ukrainian. */
const isPlain = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 0x400 && code <= 0x45f) || (code >= 65 && code <= 90);

/** Whether a character of ASCII surely ends a word: neither a digit nor what joins two parts. */
const endsWord = (code: number): boolean =>
  code < 48 ? code !== 0x27 && code !== 0x2d : (code > 57 && code < 65) || code === 0x5b || code === 0x5d;

/** How long a pattern's match at a place is; 0 where there is none. */
function lengthAt(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex - at : 0;
}

/** So many words are remembered with how they are looked up. */
const REMEMBERED = 16_384;
const lows = new Map<string, string>();

/** A word as it is looked up: the same string for the same word, so that a look-up compares no letters. */
function lowOf(word: string): string {
  if (word.length > LONGEST_WORD) return word;
  const known = lows.get(word);
  if (known !== undefined) return known;
  const low = lowered(word);
  const same = lows.get(low) ?? low;
  if (lows.size >= REMEMBERED) lows.clear();
  lows.set(word, same);
  lows.set(low, same);
  return same;
}

function lowered(word: string): string {
  const low = word.toLowerCase();
  if (!/[’ʼё‑]/.test(low)) return low;
  return low.replaceAll('’', "'").replaceAll('ʼ', "'").replaceAll('ё', 'е').replaceAll('‑', '-');
}

/** Whether a hyphen or apostrophe stands where one ends a name's particle: “al-Duwayri”, “d’Arc”. */
function isParted(word: string): boolean {
  for (let at = 1; at < 4 && at < word.length; at += 1) if (joins(word.charCodeAt(at))) return true;
  return false;
}
/** Whether a particle before a name begins with a letter: a, d, e, l, o. */
const mayJoin = (code: number): boolean =>
  code === 97 || code === 100 || code === 101 || code === 108 || code === 111;
const joins = (code: number): boolean => code === 0x2d || code === 0x27 || code === 0x2019;

/** Whether a token begins with a capital. */
export function isCapital(token: { readonly kind: string; readonly text: string } | undefined): boolean {
  if (token?.kind !== 'word') return false;
  const first = token.text.charCodeAt(0);
  if (first >= 65 && first <= 90) return true;
  if (first >= 97 && first <= 122 && !(mayJoin(first) && isParted(token.text))) return false;
  if (first >= 0x400 && first <= 0x45f) return first < 0x430;
  return /^(?:(?:al|el|as|ad|ar|an|ash|at|az|d|l|o)[-'’])?\p{Lu}/u.test(token.text);
}
