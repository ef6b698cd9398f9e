/** A cue within the marks of a quotation, as Russian and Ukrainian have it: «A, — сказал X. — B». Pure. */
import { type Piece, piecesOf } from '../sentences.ts';
import { type Span, spanOver } from '../span.ts';
import type { Spoken } from '../spoken.ts';
import { isCapital } from '../tokens.ts';
import type { Context } from './context.ts';
import type { Frame } from './frame.ts';
import { framesOf } from './frames.ts';
import { isVerbal, type Words } from './phrase.ts';
import { whoAt } from './who.ts';

/** A longer quotation is not searched. */
const LONGEST = 6000;

/** The statements of a quotation that has a cue inside; none where it has not. */
export function cuedWithin(quote: Piece, context: Context): readonly Spoken[] {
  const { quotation } = quote;
  if (!quotation || quote.text.length > LONGEST || !/[—–]| - /.test(quote.text)) return [];
  const base = quotation.inner.from;
  const text = quote.text.slice(base - quote.from, quotation.inner.to - quote.from);
  const inner = piecesOf(text).map((piece) => shifted(piece, base));
  return cuedIn(inner, context, true) ?? [];
}

function shifted(piece: Piece, by: number): Piece {
  const quotation = piece.quotation
    ? {
        ...piece.quotation,
        from: piece.quotation.from + by,
        to: piece.quotation.to + by,
        inner: { from: piece.quotation.inner.from + by, to: piece.quotation.inner.to + by },
      }
    : null;
  return { ...piece, from: piece.from + by, to: piece.to + by, quotation };
}

/** What pieces say that are somebody's words with a cue between dashes; null where there is none. */
export function cuedIn(pieces: Words, context: Context, closed: boolean): readonly Spoken[] | null {
  const cues: { readonly frame: Frame; readonly from: number; readonly to: number }[] = [];
  for (let at = 1; at < pieces.length; at += 1) {
    if (!isDash(pieces[at]) || !/^[,!?….]$/.test(pieces[at - 1]?.text ?? '')) continue;
    const close = endOfCue(pieces, at + 1);
    const isFramed = !isCapital(pieces[at + 1]) && framedBy(pieces, at, close, context) !== undefined;
    const told = isFramed ? null : narrated(pieces, at, close, context);
    if (told) {
      cues.push({ frame: told, from: at, to: close });
      at = close;
      continue;
    }
    const frame = framedBy(pieces, at, close, context);
    if (!frame) continue;
    cues.push({
      frame: { ...frame, cue: { from: frame.cue.from - 2 + at + 1, to: frame.cue.to - 2 + at + 1 } },
      from: at,
      to: close,
    });
    at = close;
  }
  if (cues.length === 0) return null;
  const found: Spoken[] = [];
  let start = 0;
  for (const [k, { frame, from, to }] of cues.entries()) {
    const next = cues[k + 1]?.from ?? pieces.length;
    const first = spanOf(pieces, start, from);
    const isSplit = pieces[to - 1]?.text === ',' && isDash(pieces[to]);
    const second = isDash(pieces[to]) ? spanOf(pieces, to + 1, next) : null;
    const words = [first, isSplit ? second : null].filter((span) => span !== null);
    if (words.length === 0) continue;
    found.push({
      words,
      quoted: words,
      who: frame.who,
      act: frame.act,
      cue: spanOver(pieces.slice(frame.cue.from, frame.cue.to)),
      channel: frame.channel,
      relay: frame.relay ?? null,
      weight: frame.weight,
      open: true,
    });
    if (!isSplit && second && k === cues.length - 1) {
      found.push({
        words: [second],
        quoted: [second],
        who: null,
        act: frame.act === 'asked' ? 'asked' : 'said',
        cue: null,
        channel: null,
        relay: null,
        weight: closed ? 0.9 : 0.8,
        open: true,
      });
    }
    start = to + 1;
  }
  return found;
}

/** The frame of a cue between dashes: read as if a quotation stood before it. */
function framedBy(pieces: Words, at: number, close: number, context: Context): Frame | undefined {
  const some = [...opening(pieces, at), ...pieces.slice(at + 1, close)];
  return framesOf(some, context).find(({ words, cue }) => words === 'around' && cue.from <= 5);
}

/** “— Мест нет! — Хирург захлопнул дверь. — И не будет”: a sentence between dashes that tells what the speaker does. */
function narrated(pieces: Words, dash: number, close: number, context: Context): Frame | null {
  const isClosed = pieces[close - 1]?.text === '.' && (isDash(pieces[close]) || close === pieces.length);
  if (!isClosed || !/^[,.!?…]$/.test(pieces[dash - 1]?.text ?? '')) return null;
  // “«Тише, — врач прикладывает палец к губам. — Он спит»”: a small letter only behind a comma or a question.
  const isSmall = pieces[dash + 1]?.kind === 'word' && !isCapital(pieces[dash + 1]);
  if (isSmall && !(isDash(pieces[close]) && /^[,!?…]$/.test(pieces[dash - 1]?.text ?? ''))) return null;
  const known = whoAt(pieces, dash + 1, close, 'n', context);
  // “— реставраторка Олена Ковганюк киває —”: of an occupation that no list knows.
  const later =
    known || !isSmall || !isCapital(pieces[dash + 2]) ? null : whoAt(pieces, dash + 2, close, 'n', context);
  const read = known ?? (later?.who.by === 'name' ? later : null);
  if (!read || !/^(?:name|office|pronoun|noun)$/.test(read.who.by) || read.who.type === 'organisation')
    return null;
  const verb = pieces
    .slice(read.to, Math.min(close, read.to + 4))
    .some(
      (piece) =>
        isVerbal(piece, context.lexicon) || context.lexicon.verbs.has(piece.low) || finite.test(piece.low),
    );
  if (!verb) return null;
  const cue = { from: dash + 1, to: dash + 1 };
  return {
    ...{ from: dash + 1, to: close, cue, act: 'said', who: read.who, channel: null },
    ...{ words: 'around', weight: 0.7 },
  };
}

/** Presents whose endings nouns have too. */
const finite = /.{3}(?:ает|яет|ует|еет|ит|ёт|ет|ится|ется|ают|яют|ять|ить|ає|яє|ює|ує|іє|їть)$/;

const isDash = (piece: Piece | undefined): boolean =>
  piece?.kind === 'mark' && (/^[—–]$/.test(piece.text) || (piece.text === '-' && piece.spaced));

/** A quotation and a comma, in place of what stands before the dash. */
function opening(pieces: Words, at: number): Words {
  const before = pieces[at - 1];
  if (!before) return [];
  const place = { from: before.from, to: before.from };
  const quotation = { ...place, inner: place, goesOn: false };
  return [
    { kind: 'quote', text: '', low: '', spaced: true, quotation, ...place },
    { kind: 'mark', text: ',', low: '', spaced: false, quotation: null, ...place },
  ];
}

/** Where a cue between dashes ends: at the dash behind a full stop or comma, or with the pieces. */
function endOfCue(pieces: Words, from: number): number {
  for (let at = from; at < pieces.length && at < from + 60; at += 1)
    if (isDash(pieces[at]) && /^[.,:!?]$/.test(pieces[at - 1]?.text ?? '')) return at;
  return pieces.length;
}

function spanOf(pieces: Words, from: number, to: number): Span | null {
  let [start, end] = [from, to];
  while (start < end && pieces[start]?.kind === 'mark') start += 1;
  while (end > start && pieces[end - 1]?.kind === 'mark' && !/^[!?…)%]$/.test(pieces[end - 1]?.text ?? ''))
    end -= 1;
  return spanOver(pieces.slice(start, end));
}
