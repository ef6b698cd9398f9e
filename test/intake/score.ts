/* How far a reading is what an editor read: the figures of issue 6, one text after another. */
import type { ProposedStatement, Reading } from '../../src/intake/extract/reading.ts';
import type { Place, Vector, VectorStatement } from './vector.ts';

/** Hits, what was proposed and is not there, what is there and was not proposed. */
export interface Tally {
  right: number;
  proposed: number;
  wanted: number;
}

/** All that is counted. */
export interface Score {
  /** Words that overlap by half or more, and the right source. */
  readonly statements: Tally;
  /** The same, whoever is taken to have said it. */
  readonly words: Tally;
  readonly acts: Tally;
  /** The channel of statements that were found. */
  readonly channels: Tally;
  readonly figures: Tally;
  readonly dates: Tally;
  readonly hedges: Tally;
  /** Of direct quotations: found, and with the right speaker. */
  readonly quotations: Tally;
  readonly quotedBy: Tally;
  /** Statements proposed with high confidence that are right. */
  readonly high: Tally;
}

/** A score of nothing. */
export function noScore(): Score {
  const none = (): Tally => ({ right: 0, proposed: 0, wanted: 0 });
  return {
    statements: none(),
    words: none(),
    acts: none(),
    channels: none(),
    figures: none(),
    dates: none(),
    hedges: none(),
    quotations: none(),
    quotedBy: none(),
    high: none(),
  };
}

/** 2PR / (P + R), which is 1 where nothing was wanted and nothing proposed. */
export function f1({ right, proposed, wanted }: Tally): number {
  return proposed + wanted === 0 ? 1 : (2 * right) / (proposed + wanted);
}

/** What was missed or read wrongly, for whoever works on the rules. */
export interface Miss {
  readonly kind: keyof Score;
  readonly said: string;
}

/** Adds a text's reading to a score and tells what was wrong in it. */
export function addTo(score: Score, vector: Vector, reading: Reading): readonly Miss[] {
  const misses: Miss[] = [];
  const cut = ({ from, to }: Place): string => vector.text.slice(from, to).replaceAll('\n', ' ');
  const miss = (kind: keyof Score, said: string): void => {
    misses.push({ kind, said });
  };
  const pairs = pairsOf(vector.statements, reading.statements);
  score.statements.proposed += reading.statements.length;
  score.words.proposed += reading.statements.length;
  score.statements.wanted += vector.statements.length;
  score.words.wanted += vector.statements.length;
  for (const one of reading.statements) if (one.confidence === 'high') score.high.proposed += 1;
  for (const wanted of vector.statements) {
    const got = pairs.get(wanted);
    const told = `${wanted.speaker} | ${wanted.cue ? cut(wanted.cue) : '–'} | ${wanted.words.map(cut).join(' … ')}`;
    if (!got) {
      miss('statements', `missed: ${told}`);
      continue;
    }
    score.words.right += 1;
    score.acts.wanted += 1;
    score.acts.proposed += 1;
    if (got.act === wanted.act) score.acts.right += 1;
    if (wanted.via !== null) score.channels.wanted += 1;
    if (got.channel !== null) score.channels.proposed += 1;
    if (wanted.via !== null && got.channel?.kind === wanted.via) score.channels.right += 1;
    else if (wanted.via !== null || got.channel !== null)
      miss(
        'channels',
        `${wanted.via ?? 'none'}, not ${got.channel?.kind ?? 'none'}: ${wanted.channel ? cut(wanted.channel) : ''} [${told}]`,
      );
    if (isSource(wanted, got, vector.text)) {
      score.statements.right += 1;
      if (got.confidence === 'high') score.high.right += 1;
    } else miss('statements', `source is “${got.speaker.name}” (${got.confidence}), not: ${told}`);
  }
  const paired = new Set(pairs.values());
  for (const got of reading.statements)
    if (!paired.has(got))
      miss(
        'statements',
        `made up (${got.confidence}): ${got.speaker.name} | ${got.cue ? cut(got.cue) : '–'} | ${got.words.map(cut).join(' … ')}`,
      );
  addQuotations(score, vector, reading, miss, cut);
  addFigures(score, vector, reading, miss, cut);
  return misses;
}

function addQuotations(
  score: Score,
  vector: Vector,
  reading: Reading,
  miss: (kind: keyof Score, said: string) => void,
  cut: (place: Place) => string,
): void {
  for (const wanted of vector.statements)
    for (const quoted of wanted.quoted) {
      score.quotations.wanted += 1;
      const got = reading.statements.find((one) =>
        one.quoted.some((span) => overlap([span], [quoted]) >= 0.8),
      );
      if (!got) {
        miss('quotations', `missed: “${cut(quoted)}” (${wanted.speaker})`);
        continue;
      }
      score.quotations.right += 1;
      score.quotedBy.wanted += 1;
      if (isSource(wanted, got, vector.text)) score.quotedBy.right += 1;
    }
  score.quotations.proposed += reading.statements.reduce((sum, { quoted }) => sum + quoted.length, 0);
  score.quotedBy.proposed = score.quotedBy.wanted;
}

type Tell = (kind: keyof Score, said: string) => void;

function addFigures(
  score: Score,
  vector: Vector,
  reading: Reading,
  miss: Tell,
  cut: (place: Place) => string,
): void {
  const told = { text: vector.text, miss, cut };
  type Bounds = { readonly min: number | null; readonly max: number | null };
  addSpans<Bounds>(score, 'figures', vector.figures, reading.figures, {
    ...{ ...told, least: 0.5, saysOf: ({ min, max }) => `${min}–${max}` },
  });
  addSpans<{ readonly value: string }>(score, 'dates', vector.dates, reading.dates, {
    ...told,
    least: 0.5,
    saysOf: ({ value }) => value,
  });
  addSpans<{ readonly kind: string }>(score, 'hedges', vector.hedges, reading.hedges, {
    ...told,
    least: 0.3,
    saysOf: ({ kind }) => kind,
  });
}

/** Counts spans that say something: right where one overlaps by `least` and says the same. */
function addSpans<T extends object>(
  score: Score,
  kind: 'figures' | 'dates' | 'hedges',
  wanted: readonly (T & { readonly words: Place })[],
  got: readonly (T & { readonly span: Place })[],
  how: {
    readonly text: string;
    readonly least: number;
    readonly saysOf: (one: T) => string;
    readonly miss: Tell;
    readonly cut: (place: Place) => string;
  },
): void {
  const { text, least, saysOf, miss, cut } = how;
  score[kind].wanted += wanted.length;
  score[kind].proposed += got.length;
  for (const one of wanted) {
    const found = got.find(({ span }) => overlap([span], [one.words]) >= least);
    if (found && saysOf(found) === saysOf(one)) score[kind].right += 1;
    else
      miss(
        kind,
        `${saysOf(one)} “${cut(one.words)}”; got ${found ? `${saysOf(found)} “${cut(found.span)}”` : 'nothing'}`,
      );
  }
  for (const one of got)
    if (!wanted.some(({ words }) => overlap([one.span], [words]) >= least))
      miss(kind, `made up: ${saysOf(one)} “${cut(one.span)}” in “${around(text, one.span)}”`);
}

const around = (text: string, { from, to }: Place): string =>
  text.slice(Math.max(0, from - 25), to + 25).replaceAll('\n', ' ');

/** Each wanted statement with the proposal whose words are most like its own, by half at least; no proposal twice. */
export function pairsOf(
  wanted: readonly VectorStatement[],
  got: readonly ProposedStatement[],
): ReadonlyMap<VectorStatement, ProposedStatement> {
  const all = wanted
    .flatMap((one) => got.map((other) => ({ one, other, share: overlap(one.words, other.words) })))
    .filter(({ share }) => share >= 0.5)
    .toSorted((a, b) => b.share - a.share);
  const pairs = new Map<VectorStatement, ProposedStatement>();
  const taken = new Set<ProposedStatement>();
  for (const { one, other } of all) {
    if (pairs.has(one) || taken.has(other)) continue;
    pairs.set(one, other);
    taken.add(other);
  }
  return pairs;
}

/** How much two sets of places share, of what both together take. */
export function overlap(one: readonly Place[], other: readonly Place[]): number {
  const size = (places: readonly Place[]): number => places.reduce((sum, { from, to }) => sum + to - from, 0);
  let shared = 0;
  for (const a of one)
    for (const b of other) shared += Math.max(0, Math.min(a.to, b.to) - Math.max(a.from, b.from));
  const both = size(one) + size(other) - shared;
  return both === 0 ? 0 : shared / both;
}

/** Whether the same speaker is meant: the same words, or, for “she” and a quotation that goes on, the same name. */
export function isSource(wanted: VectorStatement, { speaker }: ProposedStatement, text: string): boolean {
  if (isSameName(wanted.speaker, speaker.name)) return true;
  if (!wanted.source || !speaker.span || overlap([wanted.source], [speaker.span]) < 0.5) return false;
  const words = text.slice(wanted.source.from, wanted.source.to);
  return words.includes(' ') && isSameName(wanted.speaker, words);
}

/** Names without articles and case; the shorter one has to be the end or the beginning of the longer one. */
export function isSameName(one: string, other: string): boolean {
  const [a, b] = [plain(one), plain(other)];
  if (a === '' || b === '') return false;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return (
    short === long ||
    long.endsWith(` ${short}`) ||
    long.startsWith(`${short} `) ||
    (short.length > 6 && long.includes(short)) ||
    isDeclined(short, long)
  );
}

/** The same words in another case: “Андрея Воробьёва” and “Андрей Воробьёв”; or the last of them alone. */
function isDeclined(one: string, other: string): boolean {
  if (!/[а-яіїєґ]/.test(one)) return false;
  const [a, b] = [one.split(' '), other.split(' ')];
  if (a.length === b.length) return a.every((word, at) => isForm(word, b[at] ?? ''));
  return a.length === 1 && isForm(a[0] ?? '', b.at(-1) ?? '');
}

/** Whether two words differ by their endings alone. */
function isForm(one: string, other: string): boolean {
  let shared = 0;
  while (shared < one.length && one[shared] === other[shared]) shared += 1;
  return (
    shared >= Math.max(3, Math.min(one.length, other.length) - 2) && Math.abs(one.length - other.length) <= 4
  );
}

const plain = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replaceAll(/[’ʼ]/g, "'")
    .replaceAll(/['’]s\b/g, '')
    .replaceAll(/[^\p{L}\p{N}' -]/gu, ' ')
    .replace(/^(?:the|a|an|his|her|their|its|one) /, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
