/** The tokens of a text as the rules of figures, dates and hedges read them: quotations open, numbers parted from what hangs on them. */
import type { Token } from './tokens.ts';

export interface Term extends Omit<Token, 'quotation'> {
  /** Which sentence it stands in, from 0; those inside a quotation are counted too. */
  readonly sentence: number;
  /** Whether it is the first of a sentence, a line or a quotation, or stands after a mark. */
  readonly opens: boolean;
}

const glued = /^(\d{1,9})(\p{L}{1,5})$/u;
const grouped = /^\d{1,3}(?:[\u0020\u00a0]\d{3}){1,4}$/;

const shortened = new Set(
  'no nos st sr jr dr mr mrs ms prof gen col lt sgt capt gov sen rep rev hon vs approx est jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur thurs fri sat sun г гг ул им т тыс млн млрд трлн обл р рр руб коп грн ст п чел д просп пр пос см кв тис янв фев апр авг сен сент окт ноя дек січ лют бер кві тра чер лип сер вер жов лис гру м с вул смт ч мин осіб'.split(
    ' ',
  ),
);

/** All terms of a text, from its tokens. */
export function termsOf(tokens: readonly Token[]): readonly Term[] {
  const parts: Token[] = [];
  for (const token of tokens) {
    const first = token.text.charCodeAt(0);
    const isPlain = token.kind === 'word' ? first < 48 || first > 57 : token.kind !== 'number';
    const joined = isPlain && token.kind === 'word' ? hyphenOf(token) : 0;
    if (joined > 0) parts.push(...partsAbout(token, joined));
    else if (isPlain) parts.push(token);
    else for (const part of partsOf(token)) parts.push(part);
  }
  let sentence = 0;
  let fresh = true;
  return parts.map((token, at) => {
    const { kind, text, low, spaced, from, to } = token;
    const opens = fresh || parts[at - 1]?.kind === 'mark';
    const term: Term = { kind, text, low, spaced, sentence, opens, from, to };
    fresh = token.kind === 'break' || endsSentence(token, parts[at - 1], parts[at + 1]);
    if (fresh) sentence += 1;
    return term;
  });
}

const beforeHyphen =
  /^(?:mid|end|early|late|january|february|march|april|may|june|july|august|september|october|november|december)$/;

/** Where the hyphen of “mid-March”, “end-2031” and “January-June” stands; 0 in every other word. */
function hyphenOf({ low }: Token): number {
  if (low.length > 24) return 0;
  const at = low.search(/[-‑]/);
  return at > 2 && beforeHyphen.test(low.slice(0, at)) && !/[-‑]/.test(low.slice(at + 1)) ? at : 0;
}

function partsAbout(token: Token, at: number): readonly Token[] {
  const { length } = token.text;
  const isNumber = /^\d+$/.test(token.text.slice(at + 1));
  return [
    cut(token, 0, at, 'word'),
    ...(/^(?:mid|end|early|late)$/.test(token.low.slice(0, at)) ? [] : [cut(token, at, at + 1, 'mark')]),
    cut(token, at + 1, length, isNumber ? 'number' : 'word'),
  ];
}

/** “9pm” is a number and a word; “2015 224” are two numbers, “2 015” is one. */
function partsOf(token: Token): readonly Token[] {
  if (token.kind === 'word') {
    const found = token.text.length > 14 ? null : glued.exec(token.text);
    const digits = found?.[1]?.length ?? 0;
    return digits === 0
      ? [token]
      : [cut(token, 0, digits, 'number'), cut(token, digits, token.text.length, 'word')];
  }
  if (token.kind !== 'number' || !/[\u0020\u00a0]/.test(token.text) || grouped.test(token.text))
    return [token];
  const parts: Token[] = [];
  let from = 0;
  for (let at = 0; at <= token.text.length; at += 1) {
    if (at < token.text.length && !/[\u0020\u00a0]/.test(token.text.charAt(at))) continue;
    parts.push(cut(token, from, at, 'number'));
    from = at + 1;
  }
  return parts;
}

function cut(token: Token, from: number, to: number, kind: Token['kind']): Token {
  const text = token.text.slice(from, to);
  const spaced = from === 0 ? token.spaced : /[\u0020\u00a0]/.test(token.text.charAt(from - 1));
  return {
    ...{ kind, text, low: text.toLowerCase(), spaced, quotation: null },
    ...{ from: token.from + from, to: token.from + to },
  };
}

function endsSentence(token: Token, before: Token | undefined, next: Token | undefined): boolean {
  if (token.kind !== 'mark' || !/^[.!?…]$/u.test(token.text)) return false;
  if (next && !next.spaced && next.kind !== 'mark') return false;
  if (next?.kind === 'word' && !/^\p{Lu}/u.test(next.text)) return false;
  return !(
    token.text === '.' &&
    before?.kind === 'word' &&
    !token.spaced &&
    shortened.has(before.low) &&
    next
  );
}
