/**
 * The contents that the desk versions, as they are written. Every revision holds the whole new content, never a
 * difference, so that erasing one leaves the others readable.
 */
import { z } from 'zod';
import { httpUrl, id, instantText, line, prose } from './limits.ts';
import { precisions } from './moment.ts';
import { blocks, paragraphs } from './rich-text.ts';
import { actorTypes, channels, cues } from './speech.ts';

const moment = z.strictObject({
  at: instantText,
  precision: z.enum(precisions).default('minute'),
  words: line(80).optional(),
});

const body = z.union([blocks, prose(100_000).transform(paragraphs)]);

/** An actor: a person, organisation or group, or an `unnamed` one under a stable pseudonym. */
export const actorContent = z.strictObject({
  name: line(200),
  type: z.enum(actorTypes),
  role: line(200).nullable().default(null),
  affiliation: id.nullable().default(null).describe('the actor it belongs to or speaks for'),
  aliases: z.array(line(200)).max(30).default([]),
  explainer: prose(2000).nullable().default(null),
});

/** One speech act. Without an actor the speaker is described ("officials, not named") and counts as unnamed. */
export const statementContent = z
  .strictObject({
    actor: id.nullable().default(null),
    speaker: line(200).nullable().default(null).describe('in words; required where there is no actor'),
    role: line(200).nullable().default(null).describe('in which role they spoke'),
    cue: z.enum(cues),
    channel: z.strictObject({
      kind: z.enum(channels),
      name: line(120).nullable().default(null),
      url: httpUrl.nullable().default(null),
    }),
    saidAt: moment.nullable().default(null),
    text: prose(5000),
    verbatim: z.boolean().default(false),
    translated: z.boolean().default(false),
    onTheRecord: z.boolean().default(true),
    origin: id.nullable().default(null).describe('the statement that this one only repeats'),
    relay: z.boolean().default(false).describe('only repeats another, known or not'),
    briefing: line(120)
      .nullable()
      .default(null)
      .describe('the occasion shared with other statements of an organisation'),
    witness: z
      .boolean()
      .default(false)
      .describe('by somebody who saw it; with channel "observation": our own staff'),
  })
  .refine(
    (content) => content.actor !== null || content.speaker !== null,
    'needs an actor or a speaker in words',
  );

/** What kind of fact a claim is; decides who is competent and who is interested. */
export const matters = [
  'event',
  'casualties',
  'responsibility',
  'identity',
  'conduct',
  'foreknowledge',
  'losses',
] as const;

/** A proposition. `of` is whose responsibility, conduct, foreknowledge or losses it is about. */
export const claimContent = z.strictObject({
  text: line(400),
  matter: z.enum(matters).default('event'),
  of: id.nullable().default(null),
  adversaries: z.array(id).max(20).default([]).describe('actors in conflict with `of`'),
});

/** One entry on the live page. */
export const postContent = z
  .strictObject({
    title: line(200).nullable().default(null),
    body: body.default([]),
    byline: line(120).nullable().default(null),
    background: z.boolean().default(false),
  })
  .refine((content) => content.title !== null || content.body.length > 0, 'needs a title or a body');

/** The coverage's own texts: one line of running text, or blocks for the summary. */
export const textContent = z.union([prose(20_000).transform(paragraphs), blocks]);

const panelLine = z.strictObject({ words: line(200), claim: id });

/** The panel: at most seven lines a list, each on a claim. (Figures and open questions come with the ledger.) */
export const panelContent = z.strictObject({
  known: z.array(panelLine).max(7).default([]),
  unknown: z.array(panelLine).max(7).default([]),
  changed: z
    .array(panelLine.extend({ at: instantText.optional() }))
    .max(7)
    .default([]),
});

export type ActorContent = z.infer<typeof actorContent>;
export type StatementContent = z.infer<typeof statementContent>;
export type ClaimContent = z.infer<typeof claimContent>;
export type PostContent = z.infer<typeof postContent>;
export type TextContent = z.infer<typeof textContent>;
export type PanelContent = z.infer<typeof panelContent>;
export type Matter = (typeof matters)[number];
