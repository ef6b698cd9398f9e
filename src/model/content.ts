/**
 * The contents that the desk versions, as they are written. Every revision holds the whole new content, never a
 * difference, so that erasing one leaves the others readable.
 */
import { z } from 'zod';
import { normalised } from '../lib/normalised.ts';
import { blankKinds } from './blank-kinds.ts';
import { attackerCounts } from './figures.ts';
import { incidentKinds } from './incident-kinds.ts';
import { LONGEST } from './lengths.ts';
import { httpUrl, id, instantText, line, prose } from './limits.ts';
import { matters } from './matters.ts';
import { precisions } from './moment.ts';
import { placePrecisions } from './place.ts';
import { blocks, paragraphs, postBlocks } from './rich-text.ts';
import { delicacies, guards } from './sensitive.ts';
import { severities } from './severity.ts';
import { actorTypes, channels, cues } from './speech.ts';

const moment = z.strictObject({
  at: instantText,
  precision: z.enum(precisions).default('minute'),
  words: line(80).optional(),
});

const body = z.union([postBlocks, prose(100_000).transform(paragraphs)]);

/** An actor: a person, organisation or group, or an `unnamed` one under a stable pseudonym. */
export const actorContent = z.strictObject({
  name: line(200),
  type: z.enum(actorTypes),
  role: line(200).nullable().default(null),
  affiliation: id.nullable().default(null).describe('the actor it belongs to or speaks for'),
  aliases: z.array(line(200)).max(30).default([]),
  explainer: prose(2000).nullable().default(null),
  guarded: z
    .enum(guards)
    .nullable()
    .default(null)
    .describe('what they are in the story: naming them takes two persons'),
  knownTo: z
    .array(line(80))
    .max(20)
    .default([])
    .describe('for an unnamed one: the ids of the persons at the desk who know who it is'),
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
      name: line(120)
        .nullable()
        .default(null)
        .describe('which one: "BBC Radio 4", not "radio" or "briefing"'),
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

/** A proposition. `of` is whose responsibility, conduct, foreknowledge or losses it is about. */
export const claimContent = z.strictObject({
  text: line(LONGEST.claim),
  matter: z.enum(matters).default('event'),
  of: id.nullable().default(null),
  adversaries: z.array(id).max(20).default([]).describe('actors in conflict with `of`'),
  delicate: z
    .array(z.enum(delicacies))
    .max(delicacies.length)
    .default([])
    .describe('what makes it one that takes two persons to publish'),
});

/** Where and when a post that was brought here was first published. */
const firstPublication = z.strictObject({
  at: instantText,
  in: line(200).describe('the name of the coverage or site'),
  url: httpUrl.nullable().default(null),
});

/** One entry on the live page. Where there is no `first`, as in bodies of before it, it is null. */
export const postContent = z
  .strictObject({
    title: line(LONGEST.title).nullable().default(null),
    body: body.default([]),
    byline: line(120).nullable().default(null),
    background: z.boolean().default(false),
    first: firstPublication
      .nullable()
      .optional()
      .describe('where and when it was first published, if that was elsewhere'),
  })
  .refine((content) => content.title !== null || content.body.length > 0, 'needs a title or a body');

/** The coverage's own texts: one line of running text, or blocks for the summary. */
export const textContent = z.union([prose(20_000).transform(paragraphs), blocks]);

/** A quantity that evolves. Its numbers are its estimates. */
export const figureContent = z.strictObject({
  label: line(120).describe('what is counted: "killed", "evacuation centres"'),
  casualties: z.boolean().default(false).describe('whether it counts people killed, hurt or missing'),
  attackers: z
    .enum(attackerCounts)
    .default('unknown')
    .describe('casualties of an attack: whether attackers are counted'),
  partOf: id.nullable().default(null).describe('the figure that it is a part of'),
});

const quantity = z.number().min(-1e12).max(1e12);

/**
 * One reading of a figure: numbers as far as there are any, the wording ("at least 40", "dozens"), what it rests on.
 * Only the desk's own tally has no statement: it lists the estimates that it adds up.
 */
export const estimateContent = z
  .strictObject({
    min: quantity.nullable().default(null),
    max: quantity
      .nullable()
      .default(null)
      .describe('the same as min for an exact number; null where it is open'),
    words: line(120).nullable().default(null).describe('the number in the words that were used'),
    basis: line(200).nullable().default(null).describe('how it was counted'),
    statement: id.nullable().default(null),
    source: id
      .nullable()
      .default(null)
      .describe(
        'whose count it is. Without it: of the organisation that a person belongs to, else of the speaker',
      ),
    parts: z.array(id).max(50).default([]).describe('the estimates that a tally of the desk adds up'),
    asOf: moment
      .nullable()
      .default(null)
      .describe('when the count stood so, where that is known; without it, when its statement was said'),
  })
  .refine(
    ({ min, max, words }) => min !== null || max !== null || words !== null,
    'needs a number or words for it',
  )
  .refine(({ min, max }) => min === null || max === null || min <= max, 'needs a min that is not above max')
  .refine(
    ({ statement, parts }) => (statement === null) === parts.length > 0,
    'needs a statement; a tally of the desk has parts instead',
  );

/** What the desk says it does not know. */
export const questionContent = z.strictObject({ text: line(200) });

/** What goes out to those who follow: an alert about a post, or the correction of an earlier one. */
export const alertContent = z.strictObject({
  post: id,
  text: line(240),
  corrects: id.nullable().default(null).describe('the earlier alert that this one corrects'),
});

/** A warning of a source, as it stands on the page (a CAP alert becomes one) until it expires or is taken back. */
export const noticeContent = z.strictObject({
  title: line(LONGEST.title),
  text: prose(LONGEST.text),
  severity: z.enum(severities).default('unknown'),
  statement: id.describe('in which its source gave it'),
  expires: instantText.nullable().default(null).describe('null: until its source ends it'),
});

/** Names, aliases or addresses that no reader may see, by order of the lawyers (a minor's, a victim's, a court's). */
export const restrictionContent = z.strictObject({
  terms: z
    .array(line(200).refine((term) => normalised(term) !== '', 'must have letters or digits'))
    .min(1)
    .max(50)
    .describe('each way in which it is written'),
  reason: line(500).describe('kept at the desk'),
});

const place = z.strictObject({
  name: line(120).describe('of the place: "Crocus City Hall"'),
  within: line(120).nullable().default(null).describe('region and country: "Moscow region, Russia"'),
  point: z
    .strictObject({ lat: z.number().min(-90).max(90), lon: z.number().min(-180).max(180) })
    .nullable()
    .default(null)
    .describe('as exactly as the desk knows it; readers get it rounded to the precision'),
  precision: z.enum(placePrecisions),
});

/** What happened, where and when, each with its precision, and what the desk has for it. */
export const incidentContent = z
  .strictObject({
    title: line(200).describe('what happened'),
    when: moment.nullable().default(null),
    until: moment.nullable().default(null).describe('when it ended, where it took longer than a moment'),
    where: place.nullable().default(null),
    kind: z.enum(incidentKinds).default('other'),
    background: z.boolean().default(false).describe('an earlier event that gives the background'),
    closed: z
      .boolean()
      .default(false)
      .describe('nothing more is expected of it; kept at the desk, shown to nobody'),
    figures: z.array(id).max(20).default([]).describe('its figures, in order'),
    claims: z.array(id).max(20).default([]),
    statements: z.array(id).max(50).default([]).describe('what it stands on'),
    basis: line(200)
      .nullable()
      .default(null)
      .describe('what it stands on, in words, where that is no statement'),
  })
  .refine(({ when, until }) => until === null || when !== null, 'until needs when')
  .refine(
    ({ when, until }) => when === null || until === null || until.at >= when.at,
    'until must not be before when',
  );

const ground = {
  claim: id.optional(),
  figure: id.optional(),
  question: id.optional(),
};
const onOneGround = ({ claim, figure, question }: { [K in keyof typeof ground]?: string | undefined }) =>
  [claim, figure, question].filter((one) => one !== undefined).length === 1;
const panelLine = z
  .strictObject({ words: line(200), ...ground })
  .refine(onOneGround, 'stands on one claim, figure or question');

/** The panel: at most seven lines a list, each on a claim, a figure or an open question. */
export const panelContent = z.strictObject({
  known: z.array(panelLine).max(7).default([]),
  unknown: z.array(panelLine).max(7).default([]),
  changed: z
    .array(
      z
        .strictObject({ words: line(200), ...ground, at: instantText.optional() })
        .refine(onOneGround, 'stands on one claim, figure or question'),
    )
    .max(7)
    .default([]),
});

/** The alternatives for one outcome, each a draft; a blank is written `[[name]]` in them. */
export const preparedContent = z.strictObject({
  outcome: line(200).describe('what is waited for: "the verdict"'),
  alternatives: z
    .array(z.strictObject({ post: id, when: line(120).describe('"guilty on all counts"') }))
    .min(1)
    .max(12),
  blanks: z
    .array(z.strictObject({ name: id, kind: z.enum(blankKinds), label: line(120) }))
    .max(20)
    .default([]),
});

export type ActorContent = z.infer<typeof actorContent>;
export type StatementContent = z.infer<typeof statementContent>;
export type ClaimContent = z.infer<typeof claimContent>;
export type PostContent = z.infer<typeof postContent>;
export type TextContent = z.infer<typeof textContent>;
export type FigureContent = z.infer<typeof figureContent>;
export type EstimateContent = z.infer<typeof estimateContent>;
export type QuestionContent = z.infer<typeof questionContent>;
export type RestrictionContent = z.infer<typeof restrictionContent>;
export type AlertContent = z.infer<typeof alertContent>;
export type PreparedContent = z.infer<typeof preparedContent>;
export type IncidentContent = z.infer<typeof incidentContent>;
export type NoticeContent = z.infer<typeof noticeContent>;
export type PanelContent = z.infer<typeof panelContent>;
