/**
 * An item and what somebody made of its proposals, as a document of the composer: the sentences of the item in which
 * what was taken stands, in their order and in its words, with what has to be recorded. Pure. Every block is a part of
 * the item's text, but for space; nobody's words are put together.
 */

import type { Mark, Node } from 'prosemirror-model';
import type { ProposedFigure } from '../../../intake/extract/reading.ts';
import { overlap, type Span } from '../../../intake/extract/span.ts';
import type { ItemRead } from '../../../intake/items/item.ts';
import type { KnownFigure } from '../compose/figure-label.ts';
import { schema } from '../compose/schema.ts';
import type { EstimateToMake, Speech } from '../compose/speech.ts';
import { claimedIn, type KnownClaim } from './claim-of.ts';
import { type Decisions, type Said, saidIn } from './decisions.ts';
import { claimsIn, claimsTaken, withDoers } from './draft-claims.ts';
import type { Words } from './drafted-words.ts';
import { figureOf } from './figure-of.ts';

/** Words that are longer stand apart as a block: no reference of running text holds them. */
const LONGEST_REFERENCE = 280;
/** Without anything taken the draft is the item's first paragraph, up to so many characters. */
const LONGEST_BARE = 1200;

/** What a draft needs to know of the desk. */
export interface DraftWorld {
  readonly speech: (said: Said) => Speech;
  readonly figures: readonly KnownFigure[];
  readonly claims: readonly KnownClaim[];
  readonly mint: (prefix: string) => string;
}

/** A number that is a reading of a figure. */
interface Number extends Span {
  readonly node: (marks: readonly Mark[]) => Node;
}

/** The document. Without anything taken: the item's first paragraph, bare. */
export function draftOf(
  { item, reading }: Pick<ItemRead, 'item' | 'reading'>,
  decisions: Decisions,
  world: DraftWorld,
): Node {
  const { words: text } = item;
  const all = saidIn(text, reading, decisions);
  const said = all.filter(({ is }) => is === 'accepted');
  const claimed = claimedIn(text, reading, decisions, all, world.claims).filter(
    ({ is }) => is === 'accepted',
  );
  const words = withDoers(wordsOf(text, said, reading, world), claimed);
  const figures = reading.figures.filter((_, at) => decisions.get(`f${at}`)?.is === 'accepted');
  const isTaken = (sentence: Span) =>
    [
      ...said.flatMap(standing),
      ...figures.map(({ span }) => span),
      ...claimed.filter(({ bears }) => bears.length === 0).flatMap(({ read }) => read.words),
    ].some((one) => overlap(one, sentence));
  const taken = reading.sentences.filter(isTaken);
  const ranges = taken.length > 0 ? runs(text, taken, reading.sentences) : [firstParagraph(text)];
  const numbers = numbersOf(text, reading, figures, words, world);
  const claims = claimsTaken(claimed, words, world.mint);
  const blocks = ranges.flatMap((range) => [
    ...blocksOf(text, range, words, numbers),
    ...claimsIn(range, claims),
  ]);
  return schema.node('doc', null, [
    schema.node('title'),
    ...(blocks.length > 0 ? blocks : [schema.node('paragraph')]),
  ]);
}

/** All spans of a statement: where it stands. */
function standing({ words, read }: Said): readonly Span[] {
  return [...words, ...[read.cue, read.speaker.span].filter((one) => one !== null)];
}

const holds = (outer: Span, inner: Span): boolean => outer.from <= inner.from && inner.to <= outer.to;
const isMute = (text: string): boolean => !/[\p{L}\p{N}]/u.test(text);

/** What was said, each run of words once: where two overlap the first one has them. */
function wordsOf(
  text: string,
  said: readonly Said[],
  { sentences, statements }: ItemRead['reading'],
  { speech, mint }: DraftWorld,
): readonly Words[] {
  const quoted = statements.flatMap((one) => one.quoted);
  const found: Words[] = [];
  for (const one of said) {
    const spoken = speech(one);
    for (const span of one.words) {
      if (found.some((other) => overlap(other, span)) || isMute(text.slice(span.from, span.to))) continue;
      const verbatim = quoted.some((quote) => holds(quote, trimmed(text, span)));
      const sentence = sentences.find((whole) => holds(whole, span));
      const isWhole =
        verbatim &&
        sentence !== undefined &&
        isMute(text.slice(sentence.from, span.from)) &&
        isMute(text.slice(span.to, sentence.to));
      const apart = isWhole || span.to - span.from > LONGEST_REFERENCE;
      found.push({
        ...span,
        apart,
        id: mint('s'),
        of: one.key,
        make: { kind: 'statement', speech: spoken, verbatim },
      });
    }
  }
  return found.sort((a, b) => a.from - b.from);
}

/** Without marks and space at its ends. */
function trimmed(text: string, { from, to }: Span): Span {
  const [before = ''] = /^[\s"“”„«»'‘’,]*/u.exec(text.slice(from, to)) ?? [];
  const [after = ''] = /[\s"“”„«»'‘’,]*$/u.exec(text.slice(from + before.length, to)) ?? [];
  return { from: from + before.length, to: to - after.length };
}

/** Sentences that follow each other in one paragraph are one run. */
function runs(text: string, taken: readonly Span[], all: readonly Span[]): readonly Span[] {
  const found: Span[] = [];
  for (const sentence of taken) {
    const last = found.at(-1);
    const isNext =
      last &&
      all.indexOf(sentence) > 0 &&
      all[all.indexOf(sentence) - 1]?.to === last.to &&
      !/\n\s*\n/.test(text.slice(last.to, sentence.from));
    if (isNext) found[found.length - 1] = { from: last.from, to: sentence.to };
    else found.push(sentence);
  }
  return found;
}

function firstParagraph(text: string): Span {
  const from = Math.max(0, text.search(/\S/));
  const end = text.slice(from).search(/\n\s*\n/);
  const to = end < 0 ? text.length : from + end;
  if (to - from <= LONGEST_BARE) return { from, to };
  const space = text.lastIndexOf(' ', from + LONGEST_BARE);
  return { from, to: space > from ? space : from + LONGEST_BARE };
}

/**
 * The numbers that become readings: what the words of a statement have, else what stands beside one in its sentence.
 * A number within quotation marks stays a part of the quotation; one that nobody said stays words.
 */
function numbersOf(
  text: string,
  reading: ItemRead['reading'],
  figures: readonly ProposedFigure[],
  words: readonly Words[],
  { figures: known, mint }: DraftWorld,
): readonly Number[] {
  const opened = new Map<string, string>();
  const found: Number[] = [];
  for (const figure of figures) {
    const { span } = figure;
    const sentence = reading.sentences.find((one) => holds(one, span));
    const inside = words.find((one) => overlap(one, span));
    const carrier = inside ?? (sentence && words.find((one) => holds(sentence, one)));
    if (!sentence || !carrier || inside?.make.verbatim || inside?.apart) continue;
    if (inside && !holds(inside, span)) continue;
    if (found.some((other) => overlap(other, span))) continue;
    const { id: own, label, casualties } = figureOf(text, reading, figure, known);
    const id = own ?? opened.get(label) ?? mint('f');
    if (own === null) opened.set(label, id);
    const { min, max } = figure;
    const make: EstimateToMake = {
      ...{ kind: 'estimate', estimate: mint('e'), label: own === null ? label : null },
      ...{ casualties, statement: carrier.id, min, max },
    };
    const attrs = { id, words: plain(text, span), estimate: make.estimate, make };
    found.push({ ...span, node: (marks) => schema.node('figure', attrs, undefined, marks) });
  }
  return found.sort((a, b) => a.from - b.from);
}

/** A run of the item as blocks. */
function blocksOf(
  text: string,
  range: Span,
  words: readonly Words[],
  numbers: readonly Number[],
): readonly Node[] {
  const found: Node[] = [];
  let from = range.from;
  const paragraph = (to: number, isCut: boolean) => {
    const span = isCut || from > range.from ? withoutMarks(text, { from, to }) : { from, to };
    if (!isMute(text.slice(span.from, span.to)))
      found.push(schema.node('paragraph', null, inlines(text, span, words, numbers)));
  };
  for (const one of words) {
    if (!one.apart || !holds(range, one)) continue;
    paragraph(one.from, true);
    const said = plain(text, trimmed(text, one));
    found.push(schema.node('statement', { id: one.id, make: one.make }, [schema.text(said)]));
    from = one.to;
  }
  paragraph(range.to, false);
  return found;
}

/** Beside words that stand apart: without the marks that belonged to them. */
function withoutMarks(text: string, { from, to }: Span): Span {
  const [before = ''] = /^[\s"”»’,.;:!?]*/u.exec(text.slice(from, to)) ?? [];
  const [after = ''] = /[\s"“„«‘]*$/u.exec(text.slice(from + before.length, to)) ?? [];
  return { from: from + before.length, to: to - after.length };
}

function inlines(
  text: string,
  { from, to }: Span,
  words: readonly Words[],
  numbers: readonly Number[],
): Node[] {
  const found: Node[] = [];
  const cuts = new Set([from, to]);
  for (const one of [...words, ...numbers])
    if (one.from >= from && one.to <= to) for (const at of [one.from, one.to]) cuts.add(at);
  const places = [...cuts].sort((a, b) => a - b);
  for (let index = 0; index + 1 < places.length; index += 1) {
    const piece = { from: places[index] ?? 0, to: places[index + 1] ?? 0 };
    const said = words.find((one) => holds(one, piece) && holds({ from, to }, one));
    const marks = said ? [schema.mark('reference', { kind: 'statement', id: said.id, make: said.make })] : [];
    const number = numbers.find((one) => holds(one, piece));
    const shown = spaced(text.slice(piece.from, piece.to));
    if (number) found.push(...(number.from === piece.from ? [number.node(marks)] : []));
    else if (shown !== '') found.push(schema.text(shown, marks));
  }
  return found;
}

const spaced = (text: string): string => text.replace(/\s+/gu, ' ');
const plain = (text: string, { from, to }: Span): string => spaced(text.slice(from, to)).trim();
