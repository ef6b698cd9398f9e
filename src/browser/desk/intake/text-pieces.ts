/** A text cut where something that was read from it begins or ends, so that each piece is marked as one. Pure. */
import type { Reading } from '../../../intake/extract/reading.ts';
import type { Span } from '../../../intake/extract/span.ts';
import type { Said } from './decisions.ts';

/** What a part of a text was read as. */
export const readAs = [
  ...(['words', 'source', 'cue', 'channel', 'figure', 'date', 'place', 'hedge'] as const),
  'claim',
] as const;
export type ReadAs = (typeof readAs)[number];

/** A part of a text as something. */
export interface Part extends Span {
  readonly as: ReadAs;
  /** The proposal that it belongs to; null of dates, places and hedges. */
  readonly of: string | null;
}

/** All that was read from a text, part by part; statements as they were mended. */
export function partsOf(
  { figures, dates, hedges, places = [], claims = [] }: Reading,
  statements: readonly Said[],
): readonly Part[] {
  const parts: Part[] = [];
  const add = (as: ReadAs, of: string | null, span: Span | null | undefined) => {
    if (span && span.to > span.from) parts.push({ as, of, from: span.from, to: span.to });
  };
  for (const { key, words, read } of statements) {
    for (const span of words) add('words', key, span);
    add('source', key, read.speaker.span);
    add('source', key, read.relay);
    add('cue', key, read.cue);
    add('channel', key, read.channel?.span);
  }
  figures.forEach(({ span }, at) => {
    add('figure', `f${at}`, span);
  });
  for (const { span } of dates) add('date', null, span);
  for (const { span, confidence } of places) if (confidence !== 'low') add('place', null, span);
  for (const { span } of hedges) add('hedge', null, span);
  claims.forEach(({ words }, at) => {
    for (const span of words) add('claim', `c${at}`, span);
  });
  return parts;
}

/** A piece of a text with all that it is part of. */
export interface Piece {
  readonly text: string;
  readonly from: number;
  readonly as: readonly ReadAs[];
  readonly of: readonly string[];
}

/** The whole text in pieces, in order: put together they are the text. */
export function piecesOf(text: string, parts: readonly Part[]): readonly Piece[] {
  const cuts = new Set([0, text.length]);
  for (const { from, to } of parts) for (const at of [from, to]) if (at > 0 && at < text.length) cuts.add(at);
  const places = [...cuts].sort((a, b) => a - b);
  const waiting = [...parts].sort((a, b) => a.from - b.from);
  let open: Part[] = [];
  let next = 0;
  const pieces: Piece[] = [];
  for (let index = 0; index + 1 < places.length; index += 1) {
    const [from = 0, to = 0] = [places[index], places[index + 1]];
    open = open.filter((part) => part.to > from);
    for (let part = waiting[next]; part && part.from <= from; part = waiting[next]) {
      if (part.to > from) open.push(part);
      next += 1;
    }
    const as = readAs.filter((one) => open.some((part) => part.as === one));
    const of = [...new Set(open.flatMap((part) => part.of ?? []))];
    pieces.push({ text: text.slice(from, to), from, as, of });
  }
  return pieces;
}
