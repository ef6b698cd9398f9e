/** A text as sentences of tokens, in which a quotation is one token, however many sentences it has inside. */
import { type Quotation, quotationsOf } from './quotations.ts';
import type { Span } from './span.ts';
import { type Token, tokensOf } from './tokens.ts';

/** A token of a sentence: a token of the text, or a whole quotation with its marks. */
export interface Piece extends Span {
  readonly kind: Token['kind'] | 'quote';
  readonly text: string;
  readonly low: string;
  readonly spaced: boolean;
  readonly quotation: Quotation | null;
}

export interface Sentence extends Span {
  readonly pieces: readonly Piece[];
  /** Which paragraph of the text it stands in, from 0. */
  readonly paragraph: number;
}

/** No rule looks at a longer one: it is a list or a table. */
const LONGEST_SENTENCE = 400;

const abbreviations = new Set(
  'gen lt col maj capt sgt cpl mr mrs ms dr prof sen rep gov st no nos jr sr rev hon supt insp det cmdr adm sq approx est dept vs etc inc ltd co corp jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur fri г ул им т тыс млн млрд обл р руб грн ст п чел д просп пр пос см кв др пр проф акад ред вул м смт с'.split(
    ' ',
  ),
);

/** The sentences of a text. */
export function sentencesOf(text: string): readonly Sentence[] {
  const pieces = piecesOf(text);
  const found: Sentence[] = [];
  let open: Piece[] = [];
  let paragraph = 0;
  const close = (): void => {
    const [first, last] = [open[0], open.at(-1)];
    if (first && last) found.push({ from: first.from, to: last.to, pieces: open, paragraph });
    open = [];
  };
  for (const [at, piece] of pieces.entries()) {
    if (piece.kind === 'break') {
      close();
      paragraph += piece.text.split('\n').length > 2 ? 1 : 0;
      continue;
    }
    open.push(piece);
    if (open.length >= LONGEST_SENTENCE || ends(piece, pieces[at - 1], pieces.slice(at + 1, at + 8), text))
      close();
  }
  close();
  return found;
}

const timeNames =
  /^(?:on|in|at|monday|tuesday|wednesday|thursday|friday|saturday|sunday|gmt|january|february|march|april|may|june|july|august|september|october|november|december)$/;
const saying = new Set(
  'said says asked asks told replied shouted cried added wrote screamed yelled recalled answered wondered demanded exclaimed'.split(
    ' ',
  ),
);

/** “‘Who did it?’ Ana Ruiz asked.”: the sentence goes on behind the mark. */
function saysSoon(following: readonly Piece[]): boolean {
  const mark = following.findIndex(({ kind }) => kind !== 'word');
  return following
    .slice(0, mark === -1 ? following.length : mark)
    .some(({ low }, at) => at > 0 && saying.has(low));
}

/** Whether a sentence ends with a piece. */
function ends(piece: Piece, before: Piece | undefined, following: readonly Piece[], text: string): boolean {
  const [next] = following;
  if (!next || next.kind === 'break') return true;
  // "— Уходите! — сказал он.": the dash goes on with who said it.
  if (
    /^[—–-]$/.test(next.text) &&
    (piece.kind === 'quote' || piece.text !== '.') &&
    !beginsCapital(following[1])
  )
    return false;
  if (piece.kind === 'quote') {
    // Words that end within their marks end the sentence, where another one begins.
    const last = text.slice(0, piece.quotation?.inner.to ?? piece.to).slice(-1);
    if (/[!?]/.test(last) && saysSoon(following)) return false;
    return /[.!?…]/u.test(last) && next.spaced && beginsSentence(next);
  }
  // “at 4 p.m. The mayor …”: the point is both the abbreviation's and the sentence's.
  if (piece.kind === 'word' && /^[ap]\.m\.$/.test(piece.low))
    return (
      next.spaced &&
      (next.kind === 'quote' || /^\p{Lu}\p{Ll}+$/u.test(next.text)) &&
      !timeNames.test(next.low)
    );
  if (piece.kind !== 'mark' || !/^[.!?…]$/u.test(piece.text)) return false;
  if (next.kind === 'mark' && /^[.!?…)\]]$/u.test(next.text) && !next.spaced) return false;
  if (!next.spaced || !beginsSentence(next)) return false;
  const isAbbreviated =
    piece.text === '.' &&
    before?.kind === 'word' &&
    !piece.spaced &&
    (/^\p{Lu}$/u.test(before.text) || abbreviations.has(before.low)) &&
    // “12 млн руб. Власти …”: after money the point ends the sentence too.
    !(/^(?:грн|руб|р|млн|млрд|тыс|тис)$/.test(before.low) && /^\p{Lu}\p{Ll}/u.test(next.text));
  return !isAbbreviated;
}

const beginsCapital = (piece: Piece | undefined): boolean =>
  piece === undefined || piece.kind !== 'word' || /^\p{Lu}/u.test(piece.text);

function beginsSentence(piece: Piece): boolean {
  if (piece.kind === 'quote' || piece.kind === 'link' || piece.kind === 'number') return true;
  if (piece.kind === 'mark') return !/^[,;:)\]}%]$/u.test(piece.text);
  return /^[\p{Lu}\p{N}]/u.test(piece.text);
}

/** The tokens of a text, those of a quotation made one. */
export function piecesOf(text: string): readonly Piece[] {
  const quotations = quotationsOf(text);
  const pieces: Piece[] = [];
  let next = 0;
  let inside: Quotation | null = null;
  for (const token of tokensOf(text)) {
    if (inside && token.from < inside.to) continue;
    inside = null;
    let quotation = quotations[next];
    while (quotation && quotation.to <= token.from) {
      next += 1;
      quotation = quotations[next];
    }
    if (quotation && token.from >= quotation.from && token.from < quotation.to) {
      const words = text.slice(quotation.from, quotation.to);
      pieces.push({ ...quotation, kind: 'quote', text: words, low: '', spaced: token.spaced, quotation });
      inside = quotation;
      next += 1;
      continue;
    }
    pieces.push({ ...token, quotation: null });
  }
  return pieces;
}
