/**
 * A text as sentences and a sentence as tokens, for the rules of ghosts. One pass each, without expressions that look
 * again at what they saw, so that any text takes a time in proportion to its length. Places are UTF-16 units.
 */

/** A span of a text, from a character up to another one. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

export interface Token extends Span {
  /** `quote`: words in quotation marks, with the marks. */
  readonly kind: 'word' | 'number' | 'quote' | 'mark';
  readonly text: string;
  readonly low: string;
}

/** Sentences that are longer are nobody’s, and shorter ones say nothing: no rule looks at them. */
export const LONGEST_SENTENCE = 600;
export const SHORTEST_SENTENCE = 8;

const closing: Readonly<Record<string, string>> = { '"': '"', '“': '”"“', '„': '“”', '«': '»' };
const abbreviations = new Set(
  'gen lt col maj capt sgt mr mrs ms dr prof sen rep gov st no jr sr u.s u.k u.n a.m p.m e.g i.e vs sept oct nov dec jan feb'.split(
    ' ',
  ),
);

/** The quotations of a text, with their marks; one that is never closed is none. */
export function quotesIn(text: string): readonly Span[] {
  const found: Span[] = [];
  let open: { readonly at: number; readonly until: string } | null = null;
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (open?.until.includes(character)) {
      found.push({ from: open.at, to: at + 1 });
      open = null;
    } else if (!open && character in closing) open = { at, until: closing[character] ?? '' };
    if (open && at - open.at > LONGEST_SENTENCE) open = null;
  }
  return found;
}

/** The sentences of a text as spans, without the space between them. A quotation is never cut. */
export function sentencesOf(text: string): readonly Span[] {
  const spans: Span[] = [];
  const quotes = quotesIn(text);
  let nextQuote = 0;
  let from = 0;
  const close = (to: number) => {
    let [start, end] = [from, to];
    while (start < end && isSpace(text.charAt(start))) start += 1;
    while (end > start && isSpace(text.charAt(end - 1))) end -= 1;
    if (end > start) spans.push({ from: start, to: end });
    from = to;
  };
  for (let at = 0; at < text.length; at += 1) {
    let quote = quotes[nextQuote];
    while (quote && quote.to <= at) {
      nextQuote += 1;
      quote = quotes[nextQuote];
    }
    if (quote && quote.from === at) {
      at = quote.to - 1;
      // Words that end within their marks end the sentence too, where a new one begins.
      if ('.!?'.includes(text.charAt(at - 1)) && beginsAfter(text, at + 1)) close(at + 1);
      continue;
    }
    const character = text.charAt(at);
    if (character === '\n') close(at);
    else if ('.!?'.includes(character) && !('.!?'.includes(text.charAt(at + 1)) && at + 1 < text.length)) {
      let to = at + 1;
      while (to < at + 4 && to < text.length && '”»’)"'.includes(text.charAt(to))) to += 1;
      if (beginsAfter(text, to) && !(character === '.' && isAbbreviated(text, from, at))) close(to);
    }
  }
  close(text.length);
  return spans;
}

/** Whether a new sentence begins after some space: with a capital, a digit or a quotation mark. */
function beginsAfter(text: string, at: number): boolean {
  if (!isSpace(text.charAt(at))) return false;
  let next = at;
  while (next < at + 4 && isSpace(text.charAt(next))) next += 1;
  return /^["“„«‘]?[\p{Lu}\p{N}]/u.test(text.slice(next, next + 3));
}

function isAbbreviated(text: string, from: number, dot: number): boolean {
  let start = dot;
  while (start > from && dot - start < 8 && !isSpace(text.charAt(start - 1))) start -= 1;
  const word = text.slice(start, dot);
  return /^(?!X$)\p{Lu}$/u.test(word) || abbreviations.has(word.toLowerCase());
}

const isSpace = (character: string): boolean => character !== '' && character.trim() === '';

/** The tokens of a sentence; places are those of the whole text. */
export function tokensOf(text: string, { from, to }: Span): readonly Token[] {
  const sentence = text.slice(from, to);
  const quotes = quotesIn(sentence);
  const found: Token[] = [];
  const add = (kind: Token['kind'], start: number, end: number) => {
    const words = sentence.slice(start, end);
    found.push({ kind, text: words, low: words.toLowerCase(), from: from + start, to: from + end });
  };
  let at = 0;
  let nextQuote = 0;
  while (at < sentence.length) {
    const quote = quotes[nextQuote];
    if (quote && quote.from === at) {
      add('quote', quote.from, quote.to);
      at = quote.to;
      nextQuote += 1;
      continue;
    }
    const [number] = sliceAt(/\d+(?:[.,]\d+)*/y, sentence, at);
    const [word] = number ? [] : sliceAt(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’.-]*/uy, sentence, at);
    if (number && !/\p{L}/u.test(sentence.charAt(at + number.length))) add('number', at, at + number.length);
    else if (number || word) {
      const whole = word ?? sliceAt(/[\p{L}\p{N}'’-]+/uy, sentence, at)[0] ?? number ?? '';
      const bare = trimmedEnd(whole);
      add('word', at, at + bare.length);
      at += bare.length;
      continue;
    } else if (!isSpace(sentence.charAt(at))) add('mark', at, at + 1);
    at += number ? number.length : 1;
  }
  return found;
}

function sliceAt(pattern: RegExp, text: string, at: number): readonly string[] {
  pattern.lastIndex = at;
  return pattern.exec(text) ?? [];
}

/** A word without dots and apostrophes at its end, unless the dot is its own. */
function trimmedEnd(word: string): string {
  let end = word.length;
  while (end > 1 && ".'’-".includes(word.charAt(end - 1))) end -= 1;
  const bare = word.slice(0, end);
  return word.charAt(end) === '.' && abbreviations.has(bare.toLowerCase()) ? `${bare}.` : bare;
}
