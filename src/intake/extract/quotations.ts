/**
 * The quotations of a text by their marks, across sentences and paragraphs. A quotation that is opened anew with each
 * paragraph and closed once is one; what is never closed ends with its paragraph.
 */
import type { Span } from './span.ts';
import { isWrapped } from './tokens.ts';

export interface Quotation extends Span {
  /** The words without the marks. */
  readonly inner: Span;
  /** Whether the paragraph ended without a closing mark and the next one opens again. */
  readonly goesOn: boolean;
}

/** A quotation that is longer without being closed is a lost mark, not a quotation. */
const LONGEST = 6000;

/** Two that are closed by one mark are a name, and short. */
const SHARED = 120;

const closers: Readonly<Record<string, string>> = {
  '`': "'",
  '"': '"',
  '”': '”',
  '“': '”',
  '„': '“”',
  '«': '»',
  '‘': '’',
  "'": "'",
};

/** The outermost quotations of a text, in order. */
export function quotationsOf(text: string): readonly Quotation[] {
  const found: Quotation[] = [];
  const closes = new Closes(text);
  let at = 0;
  let paragraphEnd = endOfParagraph(text, 0);
  while (at < text.length) {
    if (at >= paragraphEnd) paragraphEnd = endOfParagraph(text, at);
    if (!isMark(text.charCodeAt(at)) || !opens(text, at)) {
      at += 1;
      continue;
    }
    const close = closes.of(at, Math.min(paragraphEnd, at + LONGEST));
    if (close !== null && isDoubled(text, at)) {
      found.push({ from: at, to: close + 2, inner: innerOf(text, at + 2, close), goesOn: false });
      at = close + 2;
      continue;
    }
    if (close !== null) {
      found.push({ from: at, to: close + 1, inner: innerOf(text, at + 1, close), goesOn: false });
      at = close + 1;
      continue;
    }
    const mark = text.charAt(at);
    const isApostrophe = mark === "'" || mark === '‘';
    const reopened = !isApostrophe && reopensAfter(text, paragraphEnd, mark);
    const over = isApostrophe || reopened ? null : closesLater(text, at, paragraphEnd);
    if (over !== null) {
      found.push({ from: at, to: over + 1, inner: { from: at + 1, to: over }, goesOn: false });
      at = over + 1;
      paragraphEnd = endOfParagraph(text, at);
      continue;
    }
    // «Терминал «Корса» is closed once for both.
    const shared =
      mark === '«' && !reopened ? text.slice(at, Math.min(paragraphEnd, at + SHARED)).indexOf('»') : -1;
    if (shared > 0) {
      found.push({ from: at, to: at + shared + 1, inner: { from: at + 1, to: at + shared }, goesOn: false });
      at += shared + 1;
      continue;
    }
    if (reopened && paragraphEnd - at <= LONGEST) {
      const to = trimmedEnd(text, at, paragraphEnd);
      found.push({ from: at, to, inner: { from: at + 1, to }, goesOn: true });
      at = paragraphEnd;
      continue;
    }
    at += 1;
  }
  return found;
}

/** No more paragraphs, and no more characters, belong to a quotation that no paragraph opens anew. */
const PARAGRAPHS = 6;
const LONGEST_OVER = 3000;

/** Where a quotation that runs over paragraphs, opened once, is closed: by the first mark behind it, which closes and says who speaks; null where it is not. */
function closesLater(text: string, open: number, from: number): number | null {
  const mark = text.charAt(open);
  if (
    open > 0 &&
    !/\n/.test(text.charAt(open - 1)) &&
    !/[:—–-]\s$/.test(text.slice(Math.max(0, open - 2), open))
  )
    return null;
  const until = closers[mark] ?? '';
  const limit = Math.min(text.length, open + LONGEST_OVER);
  let [breaks, depth] = [0, 0];
  for (let at = from; at < limit; at += 1) {
    const one = text.charAt(at);
    if (one === '\n' && text.charAt(at + 1) !== '\n') breaks += 1;
    if (breaks > PARAGRAPHS) return null;
    if (mark !== '"' && one === mark) {
      if (mark !== '«') return null;
      depth += 1;
    }
    if (!until.includes(one)) continue;
    if (depth > 0) {
      depth -= 1;
      continue;
    }
    const isClosing =
      /[\p{L}\p{N}.!?…,)]/u.test(text.charAt(at - 1)) &&
      /^\s?[,.]?\s?[-–—,.]?\s/.test(text.slice(at + 1, at + 5));
    return isClosing && /^[\s,.]*[-–—,]/.test(text.slice(at + 1, at + 5)) ? at : null;
  }
  return null;
}

/** What stands between two marks, without the spaces that tokenised text has there. */
function innerOf(text: string, from: number, to: number): Span {
  let [start, end] = [from, to];
  while (start < end && text.charAt(start) === ' ') start += 1;
  while (end > start && text.charAt(end - 1) === ' ') end -= 1;
  return { from: start, to: end };
}

/** Whether a character can open a quotation: most of a text are none, and are passed over quickly. */
const isMark = (code: number): boolean =>
  code === 0x22 ||
  code === 0x27 ||
  code === 0xab ||
  code === 0x201c ||
  code === 0x201d ||
  code === 0x201e ||
  code === 0x2018 ||
  code === 0x60;

/** Two marks for one: two grave accents, two single marks, two apostrophes. */
const isDoubled = (text: string, at: number): boolean => {
  const mark = text.charAt(at);
  return mark === '`' || ((mark === '‘' || mark === "'") && text.charAt(at + 1) === mark);
};

/** Whether a mark at a place opens a quotation there. */
function opens(text: string, at: number): boolean {
  const mark = text.charAt(at);
  if (!(mark in closers)) return false;
  if (mark === '«' || mark === '„' || mark === '“') return true;
  // “``We won't,''”: two grave accents, closed by two apostrophes.
  if (mark === '`') return text.charAt(at + 1) === '`';
  // “‘‘We won't,’’”: two single marks for a double one.
  const before = text.charAt(at - 1);
  if (isDoubled(text, at))
    return /[\p{L}\p{N}$£€[]/u.test(text.charAt(at + 2)) && !/[\p{L}\p{N}.,!?'’]/u.test(before);
  const after = text.charAt(at + 1);
  // “""We won"”: one mark too many.
  if (mark === '"' && after === '"' && /\p{Lu}/u.test(text.charAt(at + 2))) return false;
  // “the founder said, ”There …””: a closing mark where one opens.
  if (mark === '”') return (before === '' || /\s/u.test(before)) && /\p{L}/u.test(after);
  // “…, said Ruiz."So it is"”: without the space.
  if (mark === '"' && /[\p{Ll}][.!?]/u.test(text.slice(at - 2, at)) && /\p{Lu}/u.test(after)) return true;
  if (mark === '"' && after === ' ' && (before === '' || /\s/u.test(before))) return isSpacedPair(text, at);
  const begins = before === '' || /[\s([{—–:/«“"-]/u.test(before);
  return begins && after !== '' && !/\s/u.test(after);
}

/** “" We won , " he said .”: tokenised text has its marks between spaces; what such a pair holds is a quotation. */
function isSpacedPair(text: string, open: number): boolean {
  const close = text.slice(open + 1, open + LONGEST).search(/["\n]/);
  if (close < 2 || text.charAt(open + 1 + close) !== '"') return false;
  return (
    text.charAt(open + close) === ' ' &&
    /^(?:[\s.,;:?!)]|$)/.test(text.slice(open + close + 2, open + close + 3))
  );
}

/** Deeper guillemets are no quotations within quotations. */
const DEEPEST = 8;

/** Where quotations are closed. A stretch that holds no closing mark is looked through once, however many marks open in it. */
class Closes {
  readonly #text: string;
  /** By opening mark: up to where no mark closes it. */
  readonly #none = new Map<string, number>();
  /** Up to where straight marks do not nest. */
  #flat = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** Where the quotation that opens at a place is closed, before `limit`; null where it is not. */
  of(open: number, limit: number): number | null {
    const mark = this.#text.charAt(open);
    if (mark === '«') return this.#nested(open, limit);
    if (isDoubled(this.#text, open)) return this.#doubled(open, limit);
    const outer = mark === '"' ? this.#straight(open, limit) : mark === '“' ? this.#mixed(open, limit) : null;
    if (outer !== null) return outer;
    const until = closers[mark] ?? '';
    const isSingle = mark === "'" || mark === '‘';
    for (let at = Math.max(open + 1, this.#none.get(mark) ?? 0); at < limit; at += 1)
      if (until.includes(this.#text.charAt(at)) && !(isSingle && !closesSingle(this.#text, at))) return at;
    this.#none.set(mark, limit);
    return mark === '"' ? this.#mixed(open, limit) : null;
  }

  /** “A curled mark," he said”: closed by one of the other kind; null where none closes. */
  #mixed(open: number, limit: number): number | null {
    let depth = 0;
    for (let at = open + 1; at < limit && depth < 3; at += 1) {
      const code = this.#text.charCodeAt(at);
      if (code !== 0x22 && code !== 0x201c && code !== 0x201d) continue;
      const isOpen =
        code === 0x201c ||
        (code === 0x22 && /[\s(]/.test(this.#text.charAt(at - 1)) && /\S/.test(this.#text.charAt(at + 1)));
      if (isOpen) depth += 1;
      else if (depth > 0) depth -= 1;
      else return at;
    }
    return null;
  }

  /** “"Вона співала "Люди-тополі" для нас"”: a straight mark behind a space opens within; null where the marks do not come out even. */
  #straight(open: number, limit: number): number | null {
    if (open < this.#flat) return null;
    let [depth, nested] = [0, false];
    for (let at = open + 1; at < limit; at += 1) {
      if (this.#text.charCodeAt(at) !== 0x22) continue;
      const isOpen =
        /[\s(]/.test(this.#text.charAt(at - 1)) && /[\p{L}\p{N}]/u.test(this.#text.charAt(at + 1));
      if (isOpen) [depth, nested] = [depth + 1, true];
      else if (depth === 0) return nested ? at : null;
      else depth -= 1;
      if (depth > 2) break;
    }
    this.#flat = limit;
    return null;
  }

  /** Two apostrophes, or two closing marks. */
  #doubled(open: number, limit: number): number | null {
    const mark = this.#text.charAt(open);
    const until = mark === '‘' ? '’’' : "''";
    if ((this.#none.get(mark + mark) ?? 0) >= limit) return null;
    const close = this.#text.slice(open + 2, limit).indexOf(until);
    // “''… “Not at all,”''”: of three the first closes within.
    if (close !== -1)
      return open + 2 + close + (until === "''" && this.#text.charAt(open + 4 + close) === "'" ? 1 : 0);
    this.#none.set(mark + mark, limit);
    return null;
  }

  #nested(open: number, limit: number): number | null {
    if ((this.#none.get('«') ?? 0) >= limit) return null;
    let [depth, closed] = [0, false];
    for (let at = open + 1; at < limit; at += 1) {
      const one = this.#text.charAt(at);
      if (one === '«') depth += 1;
      else if (one === '»') {
        if (depth === 0) return at;
        [depth, closed] = [depth - 1, true];
      }
      if (depth > DEEPEST) return null;
    }
    if (!closed) this.#none.set('«', limit);
    return null;
  }
}

/** An apostrophe within or at the end of a word closes nothing, where the words go on in small letters after it. */
function closesSingle(text: string, at: number): boolean {
  const after = text.charAt(at + 1);
  if (/[\p{L}\p{N}]/u.test(after)) return false;
  const before = text.charAt(at - 1);
  if (/[.,!?…]/u.test(before)) return true;
  // "the workers’ union": a possessive, as likely as an end; where another mark can close, this one does not.
  return !(/s/iu.test(before) && /^ [\p{Ll}]/u.test(text.slice(at + 1, at + 3)));
}

function endOfParagraph(text: string, from: number): number {
  let end = text.indexOf('\n', from);
  while (end !== -1 && isWrapped(text, end)) end = text.indexOf('\n', end + 1);
  return end === -1 ? text.length : end + 1;
}

/** Whether the paragraph after a place begins with the same mark. */
function reopensAfter(text: string, end: number, mark: string): boolean {
  let at = end;
  while (at < text.length && at < end + 8 && /\s/u.test(text.charAt(at))) at += 1;
  return text.charAt(at) === mark;
}

function trimmedEnd(text: string, from: number, to: number): number {
  let end = to;
  while (end > from && /\s/u.test(text.charAt(end - 1))) end -= 1;
  return end;
}
