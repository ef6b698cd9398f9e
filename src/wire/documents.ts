/**
 * The public documents: exactly what readers may see, and the only thing that publish, delivery and the reader's
 * script know. The shapes are a contract (WIRE_VERSION); their hash is pinned by a test. Nothing private has a field
 * here: a document is built from named public values, never made by leaving fields out of a private one.
 */
import { z } from 'zod';
import { attackerCounts, estimateStandings } from '../model/figures.ts';
import { incidentKinds } from '../model/incident-kinds.ts';
import { severities } from '../model/severity.ts';
import { actorTypes, stances } from '../model/speech.ts';
import { statuses } from '../model/status.ts';
import {
  block,
  bound,
  type figureLater,
  happened,
  type incidentLater,
  inline,
  instant,
  key,
  type later,
  named,
  type place,
  reading,
  standing,
  statement,
} from './pieces.ts';

/** The version of these shapes; a change of the pinned hash without a new version fails the test. */
export const WIRE_VERSION = 4;

const notice = z.object({
  label: z.enum(['update', 'clarification', 'correction']),
  at: instant,
  note: z.string().nullable(),
  correction: key.nullable(),
});

const post = { kind: z.literal('post'), id: z.string(), order: z.int(), publishedAt: instant };
const postDocument = z.discriminatedUnion('state', [
  z.object({
    ...post,
    state: z.literal('published'),
    updatedAt: instant.nullable().describe('of the last labelled change'),
    title: z.string().nullable(),
    body: z.array(block),
    byline: z.string().nullable(),
    keyEvent: z.boolean(),
    pinned: z.boolean(),
    flash: z.boolean(),
    background: z.boolean(),
    first: z
      .object({ at: instant, in: z.string(), url: z.string().nullable() })
      .optional()
      .describe('where and when it was first published, if that was elsewhere'),
    notices: z.array(notice).describe('oldest first'),
  }),
  z.object({ ...post, state: z.literal('covered'), at: instant }),
  z.object({
    ...post,
    state: z.literal('withdrawn'),
    at: instant,
    note: z.string().nullable().describe('why, in words that repeat nothing'),
    replacedBy: key.nullable(),
  }),
  z.object({
    ...post,
    state: z.literal('moved'),
    at: instant,
    as: z.enum(['duplicate', 'misplaced']),
    pointer: key.nullable(),
  }),
  z.object({ ...post, state: z.literal('removed'), at: instant }).describe('taken down'),
]);

const claim = { kind: z.literal('claim'), id: z.string() };
const claimDocument = z.discriminatedUnion('state', [
  z.object({
    ...claim,
    state: z.literal('live'),
    text: z.string(),
    standing,
    evidence: z.array(z.object({ stance: z.enum(stances), statement, retracted: z.boolean() })),
    history: z
      .array(z.object({ status: z.enum(statuses), at: instant }))
      .describe('since it was first shown'),
  }),
  z.object({ ...claim, state: z.enum(['covered', 'withdrawn', 'removed', 'unlinked']), at: instant }),
]);

const actor = { kind: z.literal('actor'), id: z.string() };
const actorDocument = z.discriminatedUnion('state', [
  z.object({
    ...actor,
    state: z.literal('live'),
    name: z.string(),
    type: z.enum(actorTypes),
    role: z.string().nullable(),
    affiliation: z.string().nullable(),
    aliases: z.array(z.string()),
    explainer: z.string().nullable(),
  }),
  z.object({ ...actor, state: z.enum(['removed', 'unlinked']), at: instant }),
]);

const figure = { kind: z.literal('figure'), id: z.string() };
const figureDocument = z.discriminatedUnion('state', [
  z.object({
    ...figure,
    state: z.literal('live'),
    label: z.string(),
    attackers: z
      .enum(attackerCounts)
      .nullable()
      .describe('casualties: whether attackers are counted; null for other figures'),
    partOf: key.nullable(),
    reading,
    series: z
      .array(
        bound.extend({
          standing: z.enum(estimateStandings),
          basis: z.string().nullable(),
          statement: statement.nullable(),
          parts: z.array(
            z.object({
              label: z.string(),
              min: z.number().nullable(),
              max: z.number().nullable(),
              words: z.string().nullable(),
            }),
          ),
          at: instant.describe('since when it is on record'),
        }),
      )
      .describe(
        'the numbers on record, in the order of their times: all that people wrote; of what a machine wrote for a source the last 12, and the last one of each of the 24 hours with any before them, with the statement at the one that is live',
      ),
  }),
  z.object({ ...figure, state: z.enum(['covered', 'removed', 'unlinked']), at: instant }),
]);

const incident = { kind: z.literal('incident'), id: z.string() };
const incidentDocument = z.discriminatedUnion('state', [
  happened.extend({
    ...incident,
    state: z.literal('live'),
    type: z.enum(incidentKinds),
    background: z.boolean().describe('an earlier event that gives the background'),
    basis: z.string().nullable().describe('what it stands on, in words'),
    figures: z.array(named),
    claims: z.array(z.object({ to: key, text: z.string(), standing })),
    statements: z.array(z.object({ statement, retracted: z.boolean() })),
  }),
  z.object({ ...incident, state: z.enum(['covered', 'removed', 'unlinked']), at: instant }),
]);

const alert = { kind: z.literal('alert'), id: z.string(), at: instant };
const alertDocument = z.discriminatedUnion('state', [
  z.object({
    ...alert,
    state: z.literal('live'),
    text: z.string(),
    post: key,
    corrects: key.nullable().describe('the earlier alert that it corrects'),
  }),
  z.object({ ...alert, state: z.literal('removed') }).describe('what it told of no longer stands'),
]);

const noticeOf = { kind: z.literal('notice'), id: z.string() };
const noticeDocument = z.discriminatedUnion('state', [
  z.object({
    ...noticeOf,
    state: z.enum(['live', 'expired', 'cancelled', 'error']),
    title: z.string(),
    text: z.string(),
    severity: z.enum(severities).describe('as in CAP 1.2'),
    statement: statement.describe('in which its source gave it'),
    since: instant.describe('when it was first shown'),
    updatedAt: instant.describe('of its latest content'),
    expires: instant.nullable(),
    endedAt: instant.nullable().describe('null while it is live'),
    correction: z
      .object({ at: instant, note: z.string(), correction: key })
      .nullable()
      .describe('the latest that reached it'),
  }),
  z.object({ ...noticeOf, state: z.enum(['covered', 'removed']), at: instant }),
]);

const line = z.object({
  words: z.string(),
  ground: key.nullable().describe('null for an open question'),
  standing: standing.nullable().describe('of a claim'),
  reading: reading.optional().describe('of a figure'),
  at: instant.nullable().describe('for lines of "what has changed"'),
});
const panelDocument = z.object({
  kind: z.literal('panel'),
  id: z.literal('panel'),
  state: z.literal('live'),
  known: z.array(line),
  unknown: z.array(line),
  changed: z.array(line),
});

const correction = { kind: z.literal('correction'), id: z.string(), at: instant };
const correctionDocument = z.discriminatedUnion('state', [
  z.object({
    ...correction,
    state: z.literal('live'),
    label: z.enum(['correction', 'clarification']),
    note: z.string(),
    documents: z.array(key).describe('what it changed'),
  }),
  z.object({ ...correction, state: z.literal('removed') }),
]);

const part = z.object({ slug: z.string(), title: z.string() });
const coverageDocument = z.object({
  kind: z.literal('coverage'),
  id: z.literal('coverage'),
  state: z.enum(['live', 'ended']),
  slug: z.string(),
  language: z.string().describe('BCP 47'),
  zone: z.string().describe('IANA'),
  profile: z.enum(['newsroom', 'official', 'investigation']),
  headline: z.array(inline),
  standfirst: z.array(inline),
  summary: z.array(block),
  startedAt: instant,
  endedAt: instant.nullable(),
  demonstration: z.boolean(),
  continues: part.optional().describe('the coverage that this one goes on from'),
  continuedIn: z.array(part).optional().describe('those that go on from this one'),
});

/** The shape of each kind. */
export const documentShapes = {
  coverage: coverageDocument,
  post: postDocument,
  claim: claimDocument,
  actor: actorDocument,
  panel: panelDocument,
  correction: correctionDocument,
  figure: figureDocument,
  alert: alertDocument,
  incident: incidentDocument,
  notice: noticeDocument,
};

/** Any public document. `coverage` and `panel` stand once in each coverage. */
export const publicDocument = z.discriminatedUnion('kind', [
  coverageDocument,
  postDocument,
  claimDocument,
  actorDocument,
  panelDocument,
  correctionDocument,
  figureDocument,
  alertDocument,
  incidentDocument,
  noticeDocument,
]);

export type PublicDocument = z.infer<typeof publicDocument>;
export type CoverageDocument = z.infer<typeof coverageDocument>;
export type PostDocument = z.infer<typeof postDocument>;
export type PublishedPost = Extract<PostDocument, { state: 'published' }>;
export type First = NonNullable<PublishedPost['first']>;
export type ClaimDocument = z.infer<typeof claimDocument>;
export type ActorDocument = z.infer<typeof actorDocument>;
export type PanelDocument = z.infer<typeof panelDocument>;
export type PanelLine = z.infer<typeof line>;
export type FigureDocument = z.infer<typeof figureDocument>;
export type IncidentDocument = z.infer<typeof incidentDocument>;
export type LiveIncident = Extract<IncidentDocument, { state: 'live' }>;
export type PublicPlace = z.infer<typeof place>;
export type IncidentLater = z.infer<typeof incidentLater>;
export type AlertDocument = z.infer<typeof alertDocument>;
export type NoticeDocument = z.infer<typeof noticeDocument>;
export type ShownNotice = Extract<NoticeDocument, { title: string }>;
export type PublicReading = z.infer<typeof reading>;
export type PublicBound = z.infer<typeof bound>;
export type FigureLater = z.infer<typeof figureLater>;
export type CorrectionDocument = z.infer<typeof correctionDocument>;
export type PublicStatement = z.infer<typeof statement>;
export type PublicBlock = z.infer<typeof block>;
export type PublicInline = z.infer<typeof inline>;
export type Standing = z.infer<typeof standing>;
export type Later = z.infer<typeof later>;
export type Notice = z.infer<typeof notice>;
export type DocumentKind = PublicDocument['kind'];
