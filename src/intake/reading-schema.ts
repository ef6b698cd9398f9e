/** What `stet intake --json` prints: a reading whose spans have their words with them, so that others can use it alone. */
import { z } from 'zod';
import { placePrecisions } from '../model/place.ts';
import { actorTypes, channels, cues, stances } from '../model/speech.ts';
import type { Item } from './extract/item.ts';
import { confidences, languages, type Reading } from './extract/reading.ts';
import type { Span } from './extract/span.ts';

const span = z
  .strictObject({ from: z.int().min(0), to: z.int().min(0), words: z.string() })
  .describe('A part of the text: UTF-16 offsets, the end not included, and the words that stand there.');
const confidence = z
  .enum(confidences)
  .describe('high: right at least nine times in ten on texts that the rules were not made with.');
const proposedBy = z.literal('model').optional().describe('Offered by a model, beside what the rules read.');

const speaker = z.strictObject({
  span: span
    .nullable()
    .describe('The words that name the speaker there; null where a quotation just goes on.'),
  name: z.string().describe('The fullest name or description that the text has.'),
  named: span.nullable().describe('Where that stands.'),
  role: span.nullable(),
  type: z.enum(actorTypes),
  vague: z.boolean().describe('Nobody could say who that is.'),
});

const statement = z.strictObject({
  words: z.array(span).describe('What was said; several parts where the cue stands between them.'),
  quoted: z.array(span).describe('The parts within quotation marks: verbatim.'),
  speaker,
  act: z.enum(cues),
  cue: span.nullable(),
  channel: z.strictObject({ span, kind: z.enum(channels), name: z.string().nullable() }).nullable(),
  relay: span.nullable().describe('Who only passes it on.'),
  responsibility: z.boolean().describe('A claim of responsibility: two claims.'),
  confidence,
  proposedBy,
});

const figure = z.strictObject({
  span,
  min: z.number().nullable(),
  max: z.number().nullable(),
  counts: span.nullable(),
  casualties: z.boolean(),
  confidence,
  proposedBy,
});

const date = z.strictObject({
  span,
  value: z
    .string()
    .describe('2031, 2031-03, 2031-03-22, 2031-03-22T05:41, or two with a slash; local to the zone.'),
  confidence,
  proposedBy,
});

const hedge = z.strictObject({ span, kind: z.enum(['conditional', 'unverified', 'believed', 'alleged']) });

const place = z.strictObject({
  span,
  name: z
    .string()
    .describe('As the text has it; in Russian and Ukrainian the nominative where a list has it.'),
  precision: z.enum(placePrecisions).exclude(['unknown']),
  confidence,
});

const claim = z.strictObject({
  words: z
    .array(span)
    .describe('The words that the proposition was read from; of what is only denied, those that are denied.'),
  kind: z
    .enum(['told', 'responsibility'])
    .describe('responsibility: two claims, that they say that they did it and that they did it.'),
  evidence: z
    .array(
      z.strictObject({
        statement: z.int().min(0).describe('Its place in statements, from 0.'),
        stance: z.enum(stances).exclude(['retracts']),
      }),
    )
    .describe('What bears on it, and how; nothing where the text tells it with a hedge and nobody says it.'),
  hedges: z.array(z.int().min(0)).describe('What the text says of how sure it is: places in hedges, from 0.'),
  status: z.literal('unverified').describe('Always: people set another one.'),
  confidence,
});

/** The schema of that answer. */
export const readingSchema = z.strictObject({
  format: z.literal('stet-reading-1'),
  sent: z.iso.datetime({ offset: true }),
  zone: z.string(),
  text: z.string(),
  language: z.strictObject({ tag: z.enum(languages).nullable(), confidence: z.enum(confidences) }),
  sentences: z.array(z.strictObject({ from: z.int(), to: z.int() })),
  statements: z.array(statement),
  figures: z.array(figure),
  dates: z.array(date),
  hedges: z.array(hedge),
  places: z.array(place),
  claims: z.array(claim),
});
export type ReadingJson = z.infer<typeof readingSchema>;

/** A reading with its words. */
export function readingAsJson({ text, sent, zone }: Item, reading: Reading): ReadingJson {
  const told = ({ from, to }: Span): z.infer<typeof span> => ({ from, to, words: text.slice(from, to) });
  const maybe = (one: Span | null): z.infer<typeof span> | null => one && told(one);
  return {
    format: 'stet-reading-1',
    sent,
    zone,
    text,
    language: { ...reading.language },
    sentences: reading.sentences.map(({ from, to }) => ({ from, to })),
    statements: reading.statements.map((one) => ({
      ...one,
      words: one.words.map(told),
      quoted: one.quoted.map(told),
      speaker: {
        ...one.speaker,
        span: maybe(one.speaker.span),
        named: maybe(one.speaker.named),
        role: maybe(one.speaker.role),
      },
      cue: maybe(one.cue),
      channel: one.channel && { ...one.channel, span: told(one.channel.span) },
      relay: maybe(one.relay),
    })),
    figures: reading.figures.map((one) => ({ ...one, span: told(one.span), counts: maybe(one.counts) })),
    dates: reading.dates.map((one) => ({ ...one, span: told(one.span) })),
    hedges: reading.hedges.map((one) => ({ ...one, span: told(one.span) })),
    places: (reading.places ?? []).map((one) => ({ ...one, span: told(one.span) })),
    claims: (reading.claims ?? []).map(({ words, evidence, hedges, ...one }) => ({
      ...one,
      words: words.map(told),
      evidence: evidence.map(({ statement, stance }) => ({ statement, stance })),
      hedges: [...hedges],
    })),
  };
}
