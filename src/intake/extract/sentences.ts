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
  'gen lt col maj capt sgt cpl mr mrs ms dr prof sen rep gov st no nos jr sr rev hon supt insp det cmdr adm sq approx est dept v vs messrs reps sens govs brig ald atty ofc bros mt etc inc ltd co corp jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur fri г ул им т тыс млн млрд обл р руб грн ст п чел д просп пр пос см кв др пр проф акад ред вул м смт с'.split(
    ' ',
  ),
);

/** The sentences of a text; its tokens, where they are at hand. */
export function sentencesOf(text: string, tokens: readonly Token[] = tokensOf(text)): readonly Sentence[] {
  const pieces = piecesOf(text, tokens);
  const found: Sentence[] = [];
  let open: Piece[] = [];
  let paragraph = 0;
  const close = (): void => {
    const [first, last] = [open[0], open.at(-1)];
    if (first && last) found.push({ from: first.from, to: last.to, pieces: open, paragraph });
    open = [];
  };
  for (let at = 0; at < pieces.length; at += 1) {
    const piece = pieces[at];
    if (!piece) break;
    if (piece.kind === 'break') {
      close();
      paragraph += piece.text.split('\n').length > 2 ? 1 : 0;
      continue;
    }
    open.push(piece);
    if (open.length >= LONGEST_SENTENCE || ends(pieces, at, text)) close();
  }
  close();
  return found;
}

/** American states as datelines shorten them, behind a comma: “MARLOW, Tenn.” */
const states =
  /^(?:Ala|Ariz|Ark|Calif|Colo|Conn|Del|Fla|Ga|Ill|Ind|Kan|Ky|La|Mass|Md|Mich|Minn|Miss|Mo|Mont|Neb|Nev|Okla|Ont|Ore|Pa|Que|Tenn|Tex|Va|Vt|Wash|Wis|Wyo)$/;
/** What stands before a name or a number: its point never ends a sentence. */
const opensName =
  /^(?:gen|lt|col|maj|capt|sgt|cpl|mr|mrs|ms|dr|prof|sen|rep|gov|st|no|nos|rev|hon|supt|insp|det|cmdr|adm|v|vs|messrs|reps|sens|govs|brig|ald|atty|ofc|mt|approx|est)$/;
/** Words that with a capital begin a sentence wherever they stand. */
const opening = new Set(
  'the a an he she it they we i his her its their our this that these those there but yet mr mrs ms however meanwhile still also some many several both one two what why how if when while although though because nobody neither nothing'.split(
    ' ',
  ),
);
/** Words that do so unless a headline has its words with capitals. */
const alsoOpening = new Set(
  'in on at as after before since for under by among during last later earlier and or so then now since until'.split(
    ' ',
  ),
);
const timeNames =
  /^(?:on|in|at|monday|tuesday|wednesday|thursday|friday|saturday|sunday|gmt|january|february|march|april|may|june|july|august|september|october|november|december)$/;
const saying = new Set(
  `said says asked asks told tells replied replies shouted cried added adds wrote writes screamed yelled recalled recalls answered wondered wonders demanded demands exclaimed
  wants wanted snapped quipped joked laughed mused sighed fumed remarked countered retorted inquired enquired muttered whispered roared repeated observed declared continued begged pleaded
  tweeted posted posed asking jokes quips fumes insists insisted remembers remembered recounts recounted admits admitted shrugged grinned smiled`.split(
    /\s+/,
  ),
);

/** “‘Who did it?’ Ana Ruiz asked.”: the sentence goes on behind the mark. */
function saysSoon(pieces: readonly Piece[], from: number): boolean {
  for (let at = from; at < from + 7 && pieces[at]?.kind === 'word'; at += 1)
    if (at > from && saying.has(pieces[at]?.low ?? '')) return true;
  return false;
}

/** Whether a sentence ends with the piece at a place. */
function ends(pieces: readonly Piece[], at: number, text: string): boolean {
  const piece = pieces[at];
  const next = at + 1 < pieces.length ? pieces[at + 1] : undefined;
  if (!piece || !next || next.kind === 'break') return true;
  const isHalf = piece.kind === 'word' && piece.low.length === 4 && /^[ap]\.m\.$/.test(piece.low);
  if (piece.kind === 'word' && !isHalf)
    return initials.test(piece.text) && next.spaced && opensAnew(pieces, at + 1);
  // "— Уходите! — сказал он.": the dash goes on with who said it.
  if (
    next.kind === 'mark' &&
    /^[—–-]$/.test(next.text) &&
    (piece.kind === 'quote' || piece.text !== '.') &&
    !beginsCapital(pieces[at + 2])
  )
    return false;
  if (piece.kind === 'quote') {
    // Words that end within their marks end the sentence, where another one begins.
    const last = text.charAt((piece.quotation?.inner.to ?? piece.to) - 1);
    if (/[!?]/.test(last) && saysSoon(pieces, at + 1)) return false;
    return /[.!?…]/u.test(last) && next.spaced && beginsSentence(next);
  }
  // “at 4 p.m. The mayor …”: the point is both the abbreviation's and the sentence's.
  if (isHalf)
    return (
      next.spaced &&
      (next.kind === 'quote' || /^\p{Lu}\p{Ll}+$/u.test(next.text)) &&
      !timeNames.test(next.low)
    );
  if (piece.kind !== 'mark' || !/^[.!?…]$/u.test(piece.text)) return false;
  if (next.kind === 'mark' && /^[.!?…)\]]$/u.test(next.text) && !next.spaced) return false;
  if (!next.spaced || !beginsSentence(next)) return false;
  const before = at > 0 ? pieces[at - 1] : undefined;
  const isAbbreviated =
    piece.text === '.' &&
    before?.kind === 'word' &&
    !piece.spaced &&
    (/^\p{Lu}$/u.test(before.text) ||
      abbreviations.has(before.low) ||
      (states.test(before.text) && text.slice(before.from - 2, before.from) === ', ')) &&
    // “12 млн руб. Власти …”: after money the point ends the sentence too.
    !(/^(?:грн|руб|р|млн|млрд|тыс|тис)$/.test(before.low) && /^\p{Lu}\p{Ll}/u.test(next.text)) &&
    !isUnit(pieces, at - 1);
  return !isAbbreviated || (!opensName.test(before.low) && opensAnew(pieces, at + 1));
}

/** “до 25 м/с. Об этом”, “глубина 5 м. Вода”, “платить им. «Мы ждём»”: a measure, or a pronoun before a quotation. */
function isUnit(pieces: readonly Piece[], at: number): boolean {
  const [low, before, next] = [pieces[at]?.low ?? '', pieces[at - 1], pieces[at + 2]];
  if (low === 'им')
    return (
      next?.kind === 'quote' &&
      before?.kind === 'word' &&
      !/^\p{Lu}/u.test(before.text) &&
      before.low.length < 4
    );
  if (next?.kind !== 'word' || !/^\p{Lu}\p{Ll}/u.test(next.text)) return false;
  return before?.text === '/' || (/^(?:м|т|чел)$/.test(low) && before?.kind === 'number');
}

/** “U.S.”, whose last point may be the sentence's too. */
const initials = /^(?:[A-Z]\.){2,6}$/;

/** Whether a sentence surely begins at a place: “The”, “He”, “In recent …”, a quotation of one. */
function opensAnew(pieces: readonly Piece[], at: number): boolean {
  const [piece, next] = [pieces[at], pieces[at + 1]];
  if (piece?.kind === 'quote') return /^.\p{Lu}/u.test(piece.text) && /[.,!?…].$/u.test(piece.text.slice(-2));
  if (piece?.kind !== 'word' || !/^[A-Z]/.test(piece.text) || next === undefined) return false;
  return (
    opening.has(piece.low) || (alsoOpening.has(piece.low) && next.kind === 'word' && !beginsCapital(next))
  );
}

const beginsCapital = (piece: Piece | undefined): boolean =>
  piece === undefined || piece.kind !== 'word' || /^\p{Lu}/u.test(piece.text);

function beginsSentence(piece: Piece): boolean {
  if (piece.kind === 'quote' || piece.kind === 'link' || piece.kind === 'number') return true;
  if (piece.kind === 'mark') return !/^[,;:)\]}%]$/u.test(piece.text);
  return /^[\p{Lu}\p{N}]/u.test(piece.text);
}

/** The tokens of a text, those of a quotation made one. */
export function piecesOf(text: string, tokens: readonly Token[] = tokensOf(text)): readonly Piece[] {
  const quotations = quotationsOf(text);
  const pieces: Piece[] = [];
  let next = 0;
  let inside: Quotation | null = null;
  for (const token of tokens) {
    if (inside && token.from < inside.to) continue;
    inside = null;
    let quotation = quotations[next];
    while (quotation && quotation.to <= token.from) {
      next += 1;
      quotation = quotations[next];
    }
    if (quotation && token.from >= quotation.from && token.from < quotation.to) {
      const words = text.slice(quotation.from, quotation.to);
      const { from, to } = quotation;
      pieces.push({ kind: 'quote', text: words, low: '', spaced: token.spaced, quotation, from, to });
      inside = quotation;
      next += 1;
      continue;
    }
    pieces.push(token);
  }
  return pieces;
}
