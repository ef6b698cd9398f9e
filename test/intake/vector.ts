/* The format of `test/vectors/intake`: what its README says, as a schema, with each span found in its text. */
import { z } from 'zod';
import { spanOver } from '../../src/intake/extract/span.ts';
import { channels, cues, stances } from '../../src/model/speech.ts';

const span = z.union([z.string().min(1), z.tuple([z.string().min(1), z.int().min(1)])]);
const spans = z.union([span, z.array(span).min(1)]);

const statement = z.strictObject({
  words: spans,
  source: span.nullable(),
  speaker: z.string().min(1),
  role: span.nullable(),
  cue: span.nullable(),
  act: z.enum(cues),
  channel: span.nullable(),
  via: z.enum(channels).nullable(),
  quoted: z.array(span),
  vague: z.boolean(),
  relay: span.nullable(),
  responsibility: z.boolean(),
});

const figure = z.strictObject({
  words: span,
  min: z.number().nullable(),
  max: z.number().nullable(),
  counts: z.string().min(1),
  casualties: z.boolean(),
});

const moment = /^\d{4}(?:-\d{2}(?:-\d{2}(?:T\d{2}:\d{2})?)?)?$/;
const date = z.strictObject({
  words: span,
  value: z.string().refine((value) => value.split('/').every((one) => moment.test(one)), 'no such moment'),
});

const hedge = z.strictObject({
  words: span,
  kind: z.enum(['conditional', 'unverified', 'believed', 'alleged']),
});

const claim = z.strictObject({
  words: spans.optional(),
  kind: z.enum(['told', 'responsibility']).default('told'),
  evidence: z.array(z.tuple([z.int().min(0), z.enum(stances).exclude(['retracts'])])).default([]),
  hedges: z.array(z.int().min(0)).default([]),
});

const file = z.strictObject({
  genre: z.enum(['wire', 'telegram', 'feed', 'cap', 'correspondent', 'live', 'mail', 'list', 'statement']),
  language: z.enum(['en', 'ru', 'uk']),
  sent: z.iso.datetime({ offset: true }),
  zone: z.string().min(1),
  text: z.string().min(1),
  statements: z.array(statement),
  figures: z.array(figure),
  dates: z.array(date),
  hedges: z.array(hedge),
  not: z.array(span),
  claims: z.array(claim).optional(),
  claimsOnlyScored: z.literal(true).optional(),
});
type VectorFile = z.infer<typeof file>;
type Named = z.infer<typeof span>;

/** A place in a text: UTF-16 offsets, the end not included. */
export interface Place {
  readonly from: number;
  readonly to: number;
}

/** What an editor reads as one speech act, with its places. */
export interface VectorStatement {
  readonly words: readonly Place[];
  readonly source: Place | null;
  readonly speaker: string;
  readonly role: Place | null;
  readonly cue: Place | null;
  readonly act: VectorFile['statements'][number]['act'];
  readonly channel: Place | null;
  readonly via: VectorFile['statements'][number]['via'];
  readonly quoted: readonly Place[];
  readonly vague: boolean;
  readonly relay: Place | null;
  readonly responsibility: boolean;
}

/** What an editor reads as a proposition that can be verified, with what bears on it. */
export interface VectorClaim {
  readonly words: readonly Place[];
  readonly kind: z.infer<typeof claim>['kind'];
  /** By the places in the lists of the text. */
  readonly evidence: z.infer<typeof claim>['evidence'];
  readonly hedges: readonly number[];
}

/** One text of the set. */
export interface Vector {
  readonly genre: VectorFile['genre'];
  readonly language: VectorFile['language'];
  readonly sent: string;
  readonly zone: string;
  readonly text: string;
  readonly statements: readonly VectorStatement[];
  readonly figures: readonly (Omit<VectorFile['figures'][number], 'words'> & { readonly words: Place })[];
  readonly dates: readonly { readonly words: Place; readonly value: string }[];
  readonly hedges: readonly { readonly words: Place; readonly kind: VectorFile['hedges'][number]['kind'] }[];
  readonly not: readonly Place[];
  /** Null where nobody has read them from it yet. */
  readonly claims: readonly VectorClaim[] | null;
  /** Whether they were written before the rules and only scored since. */
  readonly claimsOnlyScored: boolean;
}

/** A file as a vector, or every place where it is not what the README says. */
export type VectorReading = { readonly vector: Vector } | { readonly wrong: readonly string[] };

/** Reads a file of the set. */
export function readVector(json: unknown): VectorReading {
  const parsed = file.safeParse(json);
  if (!parsed.success)
    return { wrong: parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) };
  const { text } = parsed.data;
  const wrong: string[] = [];
  const find = (named: Named, where: string, near: Near | null = null): Place => {
    const [words, nth] = typeof named === 'string' ? [named, null] : named;
    const all = placesOf(words, text);
    const chosen =
      nth !== null ? all[nth - 1] : all.length > 1 && near !== null ? nearest(all, near, text) : all[0];
    if (!chosen) wrong.push(`${where}: “${words}” does not stand in the text${nth ? ` ${nth} times` : ''}`);
    else if (all.length > 1 && nth === null && near === null)
      wrong.push(`${where}: “${words}” stands in the text ${all.length} times; say which`);
    return chosen ?? { from: 0, to: 0 };
  };
  const many = (named: z.infer<typeof spans>, where: string): Place[] =>
    isMany(named) ? named.map((one) => find(one, where)) : [find(named, where)];
  const statements = parsed.data.statements.map((one, index): VectorStatement => {
    const where = `statements.${index}`;
    const words = many(one.words, `${where}.words`);
    const near = { parts: words, inside: false };
    const close = (named: Named | null, field: string): Place | null =>
      named === null ? null : find(named, `${where}.${field}`, near);
    const inside = one.quoted.map((quoted) => find(quoted, `${where}.quoted`, { ...near, inside: true }));
    if (inside.some((place) => !words.some((whole) => place.from >= whole.from && place.to <= whole.to)))
      wrong.push(`${where}.quoted: lies outside the words`);
    if ((one.channel === null) !== (one.via === null)) wrong.push(`${where}: channel and via go together`);
    return {
      ...one,
      words,
      source: close(one.source, 'source'),
      role: close(one.role, 'role'),
      cue: close(one.cue, 'cue'),
      channel: close(one.channel, 'channel'),
      relay: close(one.relay, 'relay'),
      quoted: inside,
    };
  });
  const claims = parsed.data.claims?.map((one, index): VectorClaim => {
    const where = `claims.${index}`;
    const ids = one.evidence.map(([id]) => id);
    if (ids.some((id) => !statements[id])) wrong.push(`${where}.evidence: no such statement`);
    if (one.hedges.some((id) => !parsed.data.hedges[id])) wrong.push(`${where}.hedges: no such hedge`);
    if (!one.words && ids.length === 0) wrong.push(`${where}: has neither words nor evidence`);
    const words = one.words ? many(one.words, `${where}.words`) : (statements[ids[0] ?? -1]?.words ?? []);
    return { ...one, words };
  });
  const vector: Vector = {
    ...parsed.data,
    claims: claims ?? null,
    claimsOnlyScored: parsed.data.claimsOnlyScored ?? false,
    statements,
    figures: parsed.data.figures.map((one, n) => ({ ...one, words: find(one.words, `figures.${n}`) })),
    dates: parsed.data.dates.map((one, n) => ({ ...one, words: find(one.words, `dates.${n}`) })),
    hedges: parsed.data.hedges.map((one, n) => ({ ...one, words: find(one.words, `hedges.${n}`) })),
    not: parsed.data.not.map((one, n) => find(one, `not.${n}`)),
  };
  return wrong.length > 0 ? { wrong } : { vector };
}

/** What a span without a number is near to: the words of its statement, within them or beside them. */
interface Near {
  readonly parts: readonly Place[];
  readonly inside: boolean;
}

function isMany(named: z.infer<typeof spans>): named is Named[] {
  return Array.isArray(named) && typeof named[1] !== 'number';
}

function placesOf(words: string, text: string): Place[] {
  const found: Place[] = [];
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1))
    found.push({ from: at, to: at + words.length });
  return found;
}

/** The place nearest to all that a statement takes; one within a longer word counts only where there is no other. */
function nearest(all: readonly Place[], { parts, inside }: Near, text: string): Place | undefined {
  const whole = all.filter((place) => isWhole(place, text));
  const extent = spanOver(parts) ?? { from: 0, to: 0 };
  const isOut = ({ from, to }: Place): boolean =>
    inside !== parts.some((part) => from < part.to && to > part.from);
  const away = (place: Place): number =>
    Math.max(0, extent.from - place.to, place.from - extent.to) + (isOut(place) ? text.length : 0);
  return (whole.length > 0 ? whole : all).toSorted((a, b) => away(a) - away(b))[0];
}

/** Whether a place begins and ends with its words. */
function isWhole({ from, to }: Place, text: string): boolean {
  const isLetter = (at: number): boolean => /[\p{L}\p{N}]/u.test(text.charAt(at));
  return !(isLetter(from - 1) && isLetter(from)) && !(isLetter(to - 1) && isLetter(to));
}
