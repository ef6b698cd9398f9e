/** A reading for a terminal: each line of the text with what was read from it underlined, and what that is below. Pure. */
import type { Reading } from '../intake/extract/reading.ts';
import { type Span, within } from '../intake/extract/span.ts';

/** How each kind of span is underlined. A later kind is drawn over an earlier one. */
const strokes = {
  words: '─',
  source: '═',
  cue: '~',
  channel: '┄',
  hedge: '?',
  figure: '^',
  date: '.',
  place: '_',
} as const;

/** What the strokes mean, for the first line. */
export const legend = Object.entries(strokes)
  .map(([kind, stroke]) => `${stroke.repeat(3)} ${kind}`)
  .join('   ');

interface Stroke extends Span {
  readonly kind: keyof typeof strokes;
}

/** The text as lines of at most `width` columns, each sentence with its proposals. */
export function showReading(text: string, reading: Reading, width: number): readonly string[] {
  const strokesOfAll = strokesOf(reading);
  const lines: string[] = [];
  const bySentence = reading.sentences.map((sentence) =>
    reading.statements.filter(({ words }) => words[0] !== undefined && within(first(words), sentence)),
  );
  const numbers = new Map(bySentence.flat().map((one, at) => [one, at + 1]));
  for (const [at, sentence] of reading.sentences.entries()) {
    for (const row of rowsOf(text, sentence, width)) {
      lines.push(`  ${shown(text, row)}`);
      const under = underline(text, row, strokesOfAll);
      if (under !== '') lines.push(`  ${under}`);
    }
    for (const one of bySentence[at] ?? [])
      lines.push(`    ${numbers.get(one)}  ${statementLine(text, one)}`);
    for (const one of reading.figures.filter(({ span }) => within(span, sentence)))
      lines.push(
        `       figure  ${cut(text, one.span)} = ${bounds(one.min, one.max)}${one.counts ? ` · ${cut(text, one.counts)}` : ''}`,
      );
    for (const one of reading.dates.filter(({ span }) => within(span, sentence)))
      lines.push(`       date    ${cut(text, one.span)} = ${one.value}`);
    for (const one of (reading.places ?? []).filter(({ span }) => within(span, sentence)))
      lines.push(`       place   ${clean(one.name)} (${one.precision})`);
    for (const one of reading.hedges.filter(({ span }) => within(span, sentence)))
      lines.push(`       hedge   ${cut(text, one.span)} (${one.kind})`);
    for (const one of (reading.claims ?? []).filter(({ words }) => within(first(words), sentence)))
      lines.push(...claimLines(text, one, reading, numbers));
    lines.push('');
  }
  return lines;
}

/** What a claim says, who bears on it and how, and what the text says of how sure it is. */
function claimLines(
  text: string,
  { words, kind, evidence, hedges, confidence }: NonNullable<Reading['claims']>[number],
  reading: Reading,
  numbers: ReadonlyMap<Reading['statements'][number], number>,
): readonly string[] {
  const pair = kind === 'told' ? [] : ['two: that they did it, and that they say so'];
  const head = [words.map((span) => cut(text, span)).join(' … '), ...pair, `${confidence} confidence`];
  const bears = evidence.flatMap(({ statement, stance }) => {
    const one = reading.statements[statement];
    return one ? [`               ${stance} by ${numbers.get(one)}  ${clean(one.speaker.name)}`] : [];
  });
  const unsure = hedges.flatMap((one) => {
    const hedge = reading.hedges[one];
    return hedge ? [`               hedged as ${hedge.kind}  ${cut(text, hedge.span)}`] : [];
  });
  const silent = evidence.length === 0 ? ['               nobody says it'] : [];
  return [`       claim   ${head.join(' · ')}`, ...bears, ...silent, ...unsure];
}

function statementLine(text: string, one: Reading['statements'][number]): string {
  const { speaker, act, channel, relay, quoted, responsibility, confidence } = one;
  const role = speaker.role ? `, ${cut(text, speaker.role)}` : '';
  return [
    `${clean(speaker.name)}${role}${speaker.vague ? ' (nobody could say who)' : ''}`,
    act,
    ...(channel ? [`through ${channel.name ?? channel.kind}`] : []),
    ...(relay ? [`passed on by ${cut(text, relay)}`] : []),
    quoted.length > 0 ? 'with words verbatim' : 'indirectly',
    ...(responsibility ? ['a claim of responsibility: two claims'] : []),
    `${confidence} confidence`,
    ...(one.proposedBy === undefined ? [] : ['offered by a model']),
  ].join(' · ');
}

function strokesOf({ statements, figures, dates, hedges, places = [] }: Reading): readonly Stroke[] {
  const of = (kind: Stroke['kind'], spans: readonly (Span | null | undefined)[]): Stroke[] =>
    spans.flatMap((span) => (span ? [{ kind, from: span.from, to: span.to }] : []));
  return [
    ...statements.flatMap(({ words }) => of('words', words)),
    ...of(
      'hedge',
      hedges.map(({ span }) => span),
    ),
    ...of(
      'figure',
      figures.map(({ span }) => span),
    ),
    ...of(
      'date',
      dates.map(({ span }) => span),
    ),
    ...of(
      'place',
      places.map(({ span }) => span),
    ),
    ...statements.flatMap(({ speaker, cue, channel }) => [
      ...of('channel', [channel?.span]),
      ...of('source', [speaker.span]),
      ...of('cue', [cue]),
    ]),
  ];
}

/** A sentence in rows that end between words, as spans of the text. */
function rowsOf(text: string, { from, to }: Span, width: number): readonly Span[] {
  const rows: Span[] = [];
  let start = from;
  while (start < to) {
    let end = Math.min(to, start + width);
    if (end < to) {
      const space = text.lastIndexOf(' ', end);
      if (space > start) end = space;
      else if (isLow(text.charCodeAt(end))) end += 1;
    }
    rows.push({ from: start, to: end });
    start = end;
    while (start < to && /\s/u.test(text.charAt(start))) start += 1;
  }
  return rows;
}

/** The strokes below a row, by the columns that its characters take; empty where there are none. */
function underline(text: string, row: Span, all: readonly Stroke[]): string {
  const marks = all.filter(({ from, to }) => from < row.to && to > row.from);
  if (marks.length === 0) return '';
  let line = '';
  for (const { segment, index } of graphemes.segment(text.slice(row.from, row.to))) {
    const at = row.from + index;
    const mark = marks.findLast(({ from, to }) => at >= from && at < to);
    line += (mark ? strokes[mark.kind] : ' ').repeat(columnsOf(segment));
  }
  return line.trimEnd();
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Columns that a character takes in a terminal: two for most of East Asia and emoji. */
function columnsOf(segment: string): number {
  return /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Extended_Pictographic}\u3000-\u303f\uff01-\uff60]/u.test(
    segment,
  ) && !/^[\d#*©®]/u.test(segment)
    ? 2
    : 1;
}

const isLow = (code: number): boolean => code >= 0xdc00 && code <= 0xdfff;
const first = (words: readonly Span[]): Span => words[0] ?? { from: -1, to: -1 };
const shown = (text: string, { from, to }: Span): string => clean(text.slice(from, to));
const cut = (text: string, { from, to }: Span): string => `“${clean(text.slice(from, to))}”`;

/** What a terminal would take for a command is shown as a sign for it, of the same width. */
function clean(words: string): string {
  return words.replaceAll(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, ' ');
}

function bounds(min: number | null, max: number | null): string {
  if (min === null && max === null) return 'in words alone';
  if (min === max) return String(min);
  if (max === null) return `at least ${min}`;
  return min === null ? `at most ${max}` : `${min} to ${max}`;
}
