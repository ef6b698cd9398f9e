/**
 * What the desk knows of one coverage: the fold of its record. Immutable; a new state shares what did not change.
 * `seq` fields are record numbers, so that what stood at a number can be told later. Contents are null once erased.
 */

import type { Map as PMap, Set as PSet } from 'immutable';
import type {
  ActorContent,
  AlertContent,
  ClaimContent,
  EstimateContent,
  FigureContent,
  IncidentContent,
  PanelContent,
  PostContent,
  QuestionContent,
  RestrictionContent,
  StatementContent,
  TextContent,
} from '../model/content.ts';
import type { Display } from '../model/figures.ts';
import type { Grade } from '../model/grade.ts';
import type { Cell, TextField } from '../model/ids.ts';
import type { Matter } from '../model/matters.ts';
import type { Stance } from '../model/speech.ts';
import type { Status } from '../model/status.ts';
import type { GateNote, Under } from '../record/entry.ts';
import type { ActState, PreparedState, Unread } from './act-state.ts';
import type { Fed } from './fed.ts';
import type { Frozen } from './frozen.ts';
import type { LegalHold } from './legal-hold.ts';
import type { AuthorityState, NoticeState } from './machine-state.ts';
import type { MediaState } from './media-state.ts';
import type { NoteState } from './note-state.ts';
import type { UseState } from './use-state.ts';
import type { Removable, Versioned } from './versioned.ts';

/** What may not be published before a time, or (null) before somebody says that it was delivered. Never publishes. */
export interface Embargo {
  readonly until: string | null;
  readonly seq: number;
  /** Why it went on when its time had come. */
  readonly missed: string | null;
}

export interface CoverageState {
  readonly slug: string;
  readonly language: string;
  readonly zone: string;
  readonly profile: 'newsroom' | 'official' | 'investigation';
  readonly demonstration: boolean;
  /** Everything is as in any other, and no reader ever sees a byte of it. */
  readonly rehearsal: boolean;
  readonly phase: 'draft' | 'live' | 'ended';
  readonly startedAt: string | null;
  /** The record number of its first start. */
  readonly startedSeq: number | null;
  readonly endedAt: string | null;
  /** The coverage that it goes on from, and those that go on from it. */
  readonly continues: { readonly slug: string; readonly title: string; readonly public: boolean } | null;
  readonly continuedIn: readonly { readonly slug: string; readonly title: string }[];
}

export interface ActorState extends Versioned<ActorContent>, Removable {
  readonly id: string;
  readonly matters: readonly Matter[];
}

export interface StatementState extends Versioned<StatementContent>, Removable {
  readonly id: string;
  readonly embargo: Embargo | null;
  /** The post that it waits for; null where it waits for none. */
  readonly reserved: { readonly post: string; readonly seq: number; readonly at: string } | null;
  /** In investigations. */
  readonly grade: Grade | null;
  readonly retracted: { readonly seq: number; readonly at: string } | null;
  /** When the desk first recorded it, and who. */
  readonly at: string;
  readonly by: string;
}

export interface Evidence {
  readonly statement: string;
  readonly stance: Stance;
  readonly seq: number;
  readonly at: string;
  /** The record number at which it was removed. */
  readonly until: number | null;
}

/** What a statement is to do to a claim once a post is published. */
export interface WaitingEvidence {
  readonly statement: string;
  readonly stance: Stance;
  readonly post: string;
  readonly seq: number;
  readonly at: string;
}

/** A number that is to stand once a post is published. */
export interface WaitingEstimate {
  readonly estimate: string;
  readonly content: EstimateContent;
  readonly post: string;
  readonly seq: number;
  readonly at: string;
}

export interface Ruling {
  readonly seq: number;
  readonly at: string;
  readonly by: string;
  readonly status: Status;
  readonly aboveGate: boolean;
  readonly proposedBy: string | null;
  /** The move that it took back. */
  readonly undoes: number | null;
}

export interface ClaimState extends Versioned<ClaimContent>, Removable {
  readonly id: string;
  readonly openedAt: string;
  readonly openedBy: string;
  readonly evidence: readonly Evidence[];
  /** What counts for nothing yet (reserved.ts). */
  readonly waiting: readonly WaitingEvidence[];
  readonly rulings: readonly Ruling[];
  readonly proposal: {
    readonly status: Status;
    readonly reason: string;
    readonly by: string;
    readonly gate: GateNote;
  } | null;
  /** Record numbers of our own verifications. */
  readonly verified: readonly number[];
  /** Who said that it stays although it was denied, up to that record number. */
  readonly kept: { readonly seq: number; readonly at: string; readonly by: string } | null;
  readonly dropped: { readonly at: string; readonly by: string } | null;
  readonly covered: string | null;
  /** When a published text, post or the panel first showed it. */
  readonly shownSince: { readonly seq: number; readonly at: string } | null;
}

/** A quantity that evolves; figure.ts tells what it says. */
export interface FigureState extends Versioned<FigureContent>, Removable {
  readonly id: string;
  /** Those that people wrote or have touched since, in that order. */
  readonly estimates: readonly string[];
  /** What machines wrote, by source (machine-line.ts). */
  readonly fed: Readonly<Record<string, readonly Fed[]>>;
  /** What counts for nothing yet (reserved.ts). */
  readonly waiting: readonly WaitingEstimate[];
  /** How it was displayed, and since when. */
  readonly displays: readonly {
    readonly seq: number;
    readonly at: string;
    readonly display: Display;
    /** Actors, the first one first. */
    readonly authorities: readonly string[];
  }[];
  readonly covered: string | null;
  /** When a published text, post or the panel first showed it. */
  readonly shownSince: { readonly seq: number; readonly at: string } | null;
}

export interface EstimateState extends Versioned<EstimateContent>, Removable {
  readonly id: string;
  readonly figure: string;
  /** What it stands on; outlives an erased content. */
  readonly rests: Pick<EstimateContent, 'statement' | 'parts'>;
  /** Set where a program wrote it. */
  readonly under: Under | null;
  /** The organisation in whose line of numbers it stands, where its content names none and that is not its speaker. */
  readonly line: string | null;
  /** The record number and time of its first version. */
  readonly seq: number;
  readonly at: string;
  /** When it was set aside as overtaken, each time until the record number at which it came back. */
  readonly aside: readonly { readonly seq: number; readonly at: string; readonly until: number | null }[];
}

/** What happened, where and when; incident.ts tells whether anything holds it up. */
export interface IncidentState extends Versioned<IncidentContent>, Removable {
  readonly id: string;
  /** The record number of its last version. */
  readonly setSeq: number;
  /** What it lists; outlives an erased content. */
  readonly lists: Pick<IncidentContent, 'figures' | 'claims' | 'statements'>;
  /** Since when it lists each figure; 0: by a correction, as if from the beginning. */
  readonly since: Readonly<Record<string, { readonly seq: number; readonly at: string }>>;
  /** Since when the desk knows its end, likewise. */
  readonly ended: { readonly seq: number; readonly at: string } | null;
  readonly covered: string | null;
  /** When a published text or post first showed it. */
  readonly shownSince: { readonly seq: number; readonly at: string } | null;
}

export interface QuestionState extends Versioned<QuestionContent>, Removable {
  readonly id: string;
  readonly askedAt: string;
  readonly closedAt: string | null;
}

/** What no public text may name, but for the documents that were passed. */
export interface RestrictionState extends Versioned<RestrictionContent> {
  readonly id: string;
  readonly since: string;
  readonly liftedAt: string | null;
  readonly passes: readonly Cell[];
}

export interface AlertState extends Versioned<AlertContent>, Removable {
  readonly id: string;
  readonly post: string;
  readonly proposal: {
    readonly by: string;
    readonly seq: number;
    /** What the post said when it was proposed. */
    readonly bound: PostContent | null;
  };
  readonly sent: { readonly seq: number; readonly at: string; readonly alone: boolean } | null;
}

export interface PostNotice {
  readonly label: 'update' | 'clarification' | 'correction';
  readonly at: string;
  readonly note: string | null;
  readonly correction: string | null;
}

export interface PostState extends Versioned<PostContent>, Removable {
  readonly id: string;
  readonly author: string;
  /** Who last changed more than spelling. */
  readonly writer: string;
  /** When its words were last written; null where none ever were. */
  readonly writtenAt: string | null;
  /** That another person stands behind what it said then. */
  readonly approval: { readonly by: string; readonly seq: number; readonly bound: PostContent | null } | null;
  readonly phase: 'draft' | 'submitted' | 'scheduled' | 'published' | 'withdrawn' | 'moved' | 'discarded';
  readonly held: boolean;
  readonly embargo: Embargo | null;
  /** When it is to be published. */
  readonly schedule: {
    readonly at: string;
    readonly keyEvent: boolean;
    readonly flash: boolean;
    readonly seq: number;
  } | null;
  /** The prepared set that it is an alternative of. */
  readonly prepared: string | null;
  /** Why it was not published when its time came. */
  readonly missed: string | null;
  readonly covered: string | null;
  /** What readers see; set by the act that published, updated, fixed or corrected it. */
  readonly published: PostContent | null;
  /** 1, 2, 3 … in the order of first publication; 0 before. */
  readonly order: number;
  readonly publishedAt: string | null;
  readonly updatedAt: string | null;
  readonly keyEvent: boolean;
  readonly pinned: boolean;
  readonly flash: boolean;
  /** Whether an alert about it went out. */
  readonly alerted: boolean;
  /** For each claim, figure and incident that it shows (by `shownName`), the record number since when. */
  readonly shown: Readonly<Record<string, number>>;
  readonly notices: readonly PostNotice[];
  readonly end: {
    readonly at: string;
    readonly note: string | null;
    readonly pointer: string | null;
    readonly as: 'duplicate' | 'misplaced' | null;
  } | null;
}

export interface CorrectionState extends Removable {
  readonly id: string;
  readonly seq: number;
  readonly at: string;
  readonly label: 'correction' | 'clarification';
  readonly note: string | null;
  readonly reaches: readonly Cell[];
  readonly repaired: readonly Cell[];
}

export interface State {
  /** The record number up to which this is folded, and its time. */
  readonly seq: number;
  readonly at: string;
  readonly coverage: CoverageState | null;
  readonly texts: Readonly<Record<TextField, Versioned<TextContent>>>;
  readonly actors: PMap<string, ActorState>;
  readonly statements: PMap<string, StatementState>;
  readonly claims: PMap<string, ClaimState>;
  readonly posts: PMap<string, PostState>;
  readonly corrections: PMap<string, CorrectionState>;
  readonly figures: PMap<string, FigureState>;
  readonly estimates: PMap<string, EstimateState>;
  readonly incidents: PMap<string, IncidentState>;
  readonly questions: PMap<string, QuestionState>;
  readonly alerts: PMap<string, AlertState>;
  readonly media: PMap<string, MediaState>;
  readonly restrictions: PMap<string, RestrictionState>;
  /** Nobody publishes before that time (null: before it is lifted), for a reason; null where everybody may. */
  readonly frozen: Frozen | null;
  readonly legalHolds: PMap<string, LegalHold>;
  /** What came from other coverages: from which, what it is there, at which number of that record and version here. */
  readonly carried: PMap<
    Cell,
    { readonly from: string; readonly was: Cell; readonly seq: number; readonly version: number }
  >;
  /** What was learned of other coverages, by name. */
  readonly learned: PSet<string>;
  /** What of it waits for a person. */
  readonly lessons: PMap<
    string,
    {
      readonly key: string;
      readonly from: string;
      readonly what: string;
      readonly left: readonly Cell[];
      readonly at: string;
    }
  >;
  readonly uses: PMap<string, UseState>;
  readonly notes: PMap<string, NoteState>;
  /** What all at the desk go by; who set it, and when. */
  readonly brief: Versioned<string> & { readonly by: string; readonly at: string };
  readonly acts: PMap<string, ActState>;
  readonly prepared: PMap<string, PreparedState>;
  /** Actors that may not be named by one person alone. */
  readonly guarded: PSet<string>;
  /** What a source may say without a second person beforehand, as `subject|actor`: it was approved once. */
  readonly lines: PSet<string>;
  /** By the number of the entry that says so. */
  readonly unread: PMap<number, Unread>;
  readonly authorities: PMap<string, AuthorityState>;
  readonly notices: PMap<string, NoticeState>;
  readonly panel: Versioned<PanelContent> & { readonly seq: number; readonly at: string | null };
  /** What a time will move: scheduled posts, embargoes, authorities that end, notices that expire. */
  readonly waiting: PSet<Cell>;
  /** How many posts were ever published. */
  readonly published: number;
  /** Erasures that wait for a second person, by subject. */
  readonly erasures: PMap<
    Cell,
    { readonly versions: 'all' | 'earlier'; readonly by: string; readonly legal: boolean }
  >;
  /** Subjects that an entry without its body has touched: their past cannot be told word for word. */
  readonly blank: PSet<Cell>;
  /** When something of a subject was last erased. */
  readonly erased: PMap<Cell, string>;
  /** Entries that hold text, by subject: what an erasure would destroy. The nth `content` is version n. */
  readonly texty: PMap<Cell, readonly { readonly seq: number; readonly scope: 'content' | 'text' }[]>;
  /** The version from which a closed correction left a document's wording open. */
  readonly closed: PMap<Cell, number>;
  /** When each was last the subject of an entry. */
  readonly movedAt: PMap<Cell, string>;
  /** The impact index: who rests directly on a cell (impact.ts keeps it). */
  readonly users: PMap<Cell, PSet<Cell>>;
}

/** The present status of a claim. */
export function statusOf(claim: ClaimState): Status {
  return claim.rulings.at(-1)?.status ?? 'unverified';
}

/** The status that a claim had at a record number. */
export function statusAt(claim: ClaimState, seq: number): Status {
  return claim.rulings.findLast((ruling) => ruling.seq <= seq)?.status ?? 'unverified';
}
