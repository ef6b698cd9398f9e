/** The pieces that public documents are made of: moments, standings, numbers, statements, text. */
import { z } from 'zod';
import { displays } from '../model/figures.ts';
import { precisions } from '../model/moment.ts';
import { renditionTypes } from '../model/picture.ts';
import { placePrecisions } from '../model/place.ts';
import { channels, cues } from '../model/speech.ts';
import { statuses } from '../model/status.ts';

export const instant = z.iso.datetime().describe('UTC, milliseconds');
export const key = z.string().describe('a document of the same coverage, "kind:id"');

const moment = z.object({
  at: instant,
  precision: z.enum(precisions),
  words: z.string().optional().describe('as it was said, e.g. "earlier in March"'),
});

/** Who did what for a claim to stand as it does: facts, from which each language makes its sentence. */
export const standing = z.object({
  status: z.enum(statuses),
  since: instant,
  basis: z
    .enum([
      'none',
      'unnamed',
      'claimant',
      'attribution',
      'origins',
      'authority',
      'observation',
      'verification',
      'decision',
    ])
    .describe('the strongest ground of the status'),
  by: z.array(z.string()).describe('named speakers for the claim (against it, if refuted), at most three'),
  deniedBy: z.array(z.string()).describe('named speakers who deny it, at most three'),
  channel: z.enum(channels).nullable().describe('of the one origin, where there is just one'),
  saidAt: moment.nullable().describe('of the one origin, where there is just one'),
  statements: z.int().describe('named statements for the claim'),
  origins: z.int().describe('independent origins among them; unnamed ones are never counted'),
  underReview: z.boolean().describe('its evidence no longer carries its status'),
});

/** What has become of a referenced thing after the post that shows it. */
export const later = z.object({
  at: instant,
  status: z.enum(statuses).nullable(),
  deniedBy: z.array(z.string()),
  retracted: z.boolean(),
});

/** A number as somebody gave it. */
export const bound = z.object({
  min: z.number().nullable(),
  max: z.number().nullable().describe('the same as min for an exact number; null where it is open'),
  words: z.string().nullable().describe('as it was said, e.g. "at least 40"'),
  by: z.string().nullable().describe('whose number it is; null for a tally of the desk'),
  asOf: moment,
});

/** What a figure says: no number, one, or the lowest and the highest. */
export const reading = z.object({ display: z.enum(displays), bounds: z.array(bound).max(2) });

/** What a figure says since the post that shows it. */
export const figureLater = z.object({ at: instant, reading });

/** A place as far as it is known; `point` is rounded to that (model/place.ts), null where it would say too much. */
export const place = z.object({
  name: z.string(),
  within: z.string().nullable().describe('region and country'),
  point: z.object({ lat: z.number(), lon: z.number() }).nullable().describe('WGS 84, degrees'),
  precision: z.enum(placePrecisions),
});

/** A figure of an incident, by name. */
export const named = z.object({ to: key, label: z.string(), reading });

/** What has come to an incident since the post that shows it: its end, and figures. */
export const incidentLater = z.object({ at: instant, until: moment.nullable(), figures: z.array(named) });

/** What happened, where and when. */
export const happened = z.object({
  title: z.string(),
  when: moment.nullable().describe('the beginning of what is known of it, in the zone of the coverage'),
  until: moment.nullable(),
  where: place.nullable(),
  underReview: z.boolean().describe('nothing that it stood on stands any more'),
});

export const inline = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('text'),
    text: z.string(),
    em: z.literal(true).optional(),
    strong: z.literal(true).optional(),
    href: z.string().optional().describe('http or https, absolute'),
  }),
  z.object({
    type: z.literal('reference'),
    to: key.nullable(),
    text: z.string(),
    standing: standing.nullable().describe('only for claims'),
    later: later.nullable(),
  }),
  z
    .object({ type: z.literal('figure'), to: key, reading, later: figureLater.nullable() })
    .describe('a number in running text, to be written in the language of the reader'),
]);

export const statement = z.object({
  speaker: z.object({
    name: z.string().describe('empty where it is our own staff, whom nobody names'),
    actor: key.nullable(),
    role: z.string().nullable(),
    of: z.string().optional().describe('what the speaker belongs to'),
    ours: z.literal(true).optional().describe('our own staff, who saw it'),
  }),
  cue: z.enum(cues),
  channel: z.object({ kind: z.enum(channels), name: z.string().nullable(), url: z.string().nullable() }),
  saidAt: moment.nullable(),
  text: z.string(),
  verbatim: z.boolean(),
  translated: z.boolean(),
  relayOf: z.string().nullable().describe('whose statement it passes on'),
});

export const block = z.discriminatedUnion('type', [
  z.object({ type: z.literal('paragraph'), content: z.array(inline) }),
  z.object({ type: z.literal('heading'), content: z.array(inline) }),
  z.object({ type: z.literal('list'), ordered: z.boolean(), items: z.array(z.array(inline)) }),
  z.object({ type: z.literal('statement'), statement, later: later.nullable() }),
  z.object({ type: z.literal('claim'), to: key, text: z.string(), standing, later: later.nullable() }),
  z.object({
    type: z.literal('figure'),
    to: key,
    label: z.string(),
    reading,
    later: figureLater.nullable(),
  }),
  happened.extend({
    type: z.literal('incident'),
    to: key,
    figures: z.array(named.extend({ later: figureLater.nullable() })),
    later: incidentLater.nullable(),
  }),
  z.object({
    type: z.literal('image'),
    file: z.string().describe('at /live/:slug/p/:post/:file while its post is public'),
    mime: z.enum(renditionTypes),
    width: z.int(),
    height: z.int(),
    bytes: z.int(),
    alt: z.string(),
    caption: z.string().nullable(),
    credit: z.string(),
  }),
  z.object({ type: z.literal('removed') }).describe('what stood here was withdrawn, covered or taken down'),
]);
