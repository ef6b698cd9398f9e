/**
 * Every word that Stet itself says to readers, by language. `{}` marks where a value goes. A second language is
 * complete or does not compile.
 */
import type { EstimateStanding } from '../model/figures.ts';
import type { IncidentKind } from '../model/incident-kinds.ts';
import type { PlacePrecision } from '../model/place.ts';
import type { Severity } from '../model/severity.ts';
import type { ActorType, ChannelKind, Cue, Stance } from '../model/speech.ts';
import type { Shape } from './shape-of.ts';

/** The table of one language. */
export interface Phrases {
  /** BCP 47, for dates, numbers and lists. */
  readonly locale: string;

  readonly comma: string;
  /** The words of a status, in lower case where the language has it. `reported` is said of a source. */
  readonly status: Record<Shape, string>;
  readonly claimedBy: string;
  readonly claimedByOne: string;
  readonly overtaken: string;
  readonly noLongerOurs: string;
  readonly notConfirmed: string;
  readonly singleSource: string;
  readonly deniedBy: string;
  readonly noSource: string;
  readonly unnamedSources: string;
  readonly authority: string;
  readonly seenByUs: string;
  readonly seenOtherwise: string;
  readonly verifiedByUs: string;
  readonly decidedByUs: string;
  readonly beingChecked: string;
  readonly origins: (origins: number) => string;
  readonly statementsAndOrigins: (statements: number, origins: number) => string;
  readonly laterStatus: string;
  readonly laterDenied: string;
  readonly laterRetracted: string;

  readonly cue: Record<Cue, string>;
  readonly channel: Record<ChannelKind, string>;
  readonly namedChannel: Record<ChannelKind, string>;
  readonly stance: Record<Stance, string>;
  readonly ourTranslation: string;
  readonly inOurWords: string;
  /** Whoever of our own staff saw it. */
  readonly ourReporter: string;
  readonly relays: string;
  readonly retracted: string;
  readonly actorType: Record<ActorType, string>;

  /** Numbers. {}: the lower and the higher end. */
  readonly fromTo: string;
  readonly atLeast: string;
  readonly upTo: string;
  readonly noNumber: string;
  /** {}: whose number it is, and as of when. */
  readonly numberBy: string;
  readonly ourCount: string;
  readonly figure: string;
  readonly figureGone: string;
  readonly figureCovered: string;
  readonly partOf: string;
  readonly attackers: Record<'included' | 'excluded', string>;
  readonly allNumbers: string;
  readonly chart: string;
  readonly estimate: Record<Exclude<EstimateStanding, 'live'>, string>;

  readonly aboutHour: string;
  /** {}: its first year. */
  readonly decade: string;
  readonly wordsAndMoment: string;
  readonly timesIn: string;

  readonly incidentKind: Record<IncidentKind, string>;
  readonly incident: string;
  readonly incidentGone: string;
  readonly incidentCovered: string;
  readonly incidentShaken: string;
  readonly incidents: string;
  readonly when: string;
  readonly where: string;
  readonly notDated: string;
  /** {}: the beginning and the end. */
  readonly fromUntil: string;
  readonly untilThen: string;
  /** How exactly a place is known; nothing for the exact one. */
  readonly placeKnown: Record<PlacePrecision, string>;
  readonly figures: string;
  readonly claims: string;
  readonly basis: string;

  readonly skip: string;
  readonly skipToPosts: string;
  readonly live: string;
  readonly ended: string;
  /** Of the coverage before, and after, this one: its title. */
  readonly continues: string;
  readonly continuedIn: string;
  readonly started: string;
  readonly endedAt: string;
  readonly updated: string;
  readonly posts: (count: number) => string;
  readonly correctionsCount: (count: number) => string;
  readonly summary: string;
  readonly panel: string;
  readonly known: string;
  readonly unknown: string;
  readonly changed: string;
  readonly warnings: string;
  readonly pastWarnings: string;
  readonly warningCovered: string;
  /** {}: until when it holds; since when it is over. */
  readonly warningUntil: string;
  readonly warningOver: Record<'expired' | 'cancelled' | 'error', string>;
  readonly severity: Record<Exclude<Severity, 'unknown'>, string>;
  readonly keyEvents: string;
  readonly keyEvent: string;
  readonly flash: string;
  readonly pinned: string;
  readonly background: string;
  readonly latest: string;
  readonly noPosts: string;
  readonly by: string;
  /** Whose picture it is. */
  readonly picture: string;
  /** {}: when and where, if that was elsewhere. */
  readonly firstPublished: string;
  readonly olderPosts: string;
  readonly newestPosts: string;
  readonly olderPage: string;
  readonly asItStood: string;
  readonly asItStoodAfter: string;
  readonly toThePresent: string;
  readonly demonstration: string;
  readonly about: string;

  /** What the reader's script says, by plural category; `{}` is the number. */
  readonly newPosts: { readonly one: string; readonly other: string };
  /** {}: the correction's note. */
  readonly announceCorrection: string;
  /** {}: the title of a notice. */
  readonly announceWarning: string;
  readonly announceWarningOver: string;
  /** Of a page that shows one document, when that changed. */
  readonly pageChanged: string;
  readonly connectionLost: string;
  readonly connectionBack: string;

  readonly coveredPost: string;
  readonly withdrawnPost: string;
  readonly removedPost: string;
  readonly movedPost: string;
  readonly duplicatePost: string;
  readonly replacement: string;
  readonly notRepeated: string;
  readonly removedPassage: string;
  readonly notice: Record<'update' | 'clarification' | 'correction', string>;

  readonly postOf: string;
  readonly inTheLivePage: string;
  readonly claim: string;
  readonly claimGone: string;
  readonly claimCovered: string;
  readonly evidence: string;
  readonly noEvidence: string;
  readonly history: string;
  readonly actorGone: string;
  readonly affiliation: string;
  readonly aliases: string;
  readonly corrections: string;
  readonly noCorrections: string;
  readonly correctionsOf: string;
  readonly removedCorrection: string;
  readonly whatItChanged: string;
  readonly changedDocument: Record<
    'post' | 'claim' | 'figure' | 'incident' | 'actor' | 'panel' | 'coverage' | 'notice',
    string
  >;
  readonly allCoverage: string;
  readonly noCoverage: string;
  readonly notFound: string;
  readonly notFoundWhy: string;
  readonly away: string;
  readonly awayWhy: string;
  readonly tryAgain: string;
  readonly toTheStart: string;
}
