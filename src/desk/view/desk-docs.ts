/**
 * The shapes of what the desk sees, document by document, as its API tells them: for pages and programs that keep a
 * picture of a coverage. Types alone, of plain JSON; desk-documents.ts makes what they say. `seq` fields are numbers of
 * the record, times are UTC, and a content is null once it was erased or is sealed from whoever asks.
 */
import type { BoundName, Bounds } from '../../model/authority.ts';
import type {
  AlertContent,
  EstimateContent,
  NoticeContent,
  PanelContent,
  PostContent,
  PreparedContent,
  RestrictionContent,
  TextContent,
} from '../../model/content.ts';
import type { Cell, TextField } from '../../model/ids.ts';
import type { Picture } from '../../model/picture.ts';
import type { Finding } from '../../model/sensitive.ts';
import type {
  DeskActor,
  DeskClaim,
  DeskEmbargo,
  DeskEstimate,
  DeskFigure,
  DeskIncident,
  DeskQuestion,
  DeskStatement,
  Kept,
  Since,
} from './desk-ledger-docs.ts';
import type { OpenDecision } from './open-decision.ts';

/** Of the coverage as a whole. */
export interface DeskCoverage {
  readonly slug: string;
  readonly language: string;
  readonly zone: string;
  readonly profile: 'newsroom' | 'official' | 'investigation';
  readonly demonstration: boolean;
  /** No reader ever sees a byte of it. */
  readonly rehearsal: boolean;
  readonly phase: 'draft' | 'live' | 'ended';
  readonly startedAt: string | null;
  readonly startedSeq: number | null;
  readonly endedAt: string | null;
  readonly continues: { readonly slug: string; readonly title: string; readonly public: boolean } | null;
  readonly continuedIn: readonly { readonly slug: string; readonly title: string }[];
}

/** Headline, standfirst or summary. */
export interface DeskText {
  readonly version: number;
  readonly content: TextContent | null;
}

/** A post; of others' a contributor gets what is published as its content, and no word of its approval. */
export interface DeskPost extends Kept<PostContent> {
  readonly author: string;
  readonly writer: string;
  /** When its words were last written; null of others' for a contributor. */
  readonly writtenAt: string | null;
  readonly approval?: { readonly by: string; readonly seq: number } | null;
  readonly phase: 'draft' | 'submitted' | 'scheduled' | 'published' | 'withdrawn' | 'moved' | 'discarded';
  readonly held: boolean;
  readonly embargo: DeskEmbargo | null;
  readonly schedule: (Since & { readonly keyEvent: boolean; readonly flash: boolean }) | null;
  readonly prepared: string | null;
  readonly missed: string | null;
  readonly covered: string | null;
  /** 1, 2, 3 … in the order of first publication; 0 before. */
  readonly order: number;
  readonly publishedAt: string | null;
  readonly updatedAt: string | null;
  readonly keyEvent: boolean;
  readonly pinned: boolean;
  readonly flash: boolean;
  readonly alerted: boolean;
  readonly notices: readonly {
    readonly label: 'update' | 'clarification' | 'correction';
    readonly at: string;
    readonly note: string | null;
    readonly correction: string | null;
  }[];
  readonly end: {
    readonly at: string;
    readonly note: string | null;
    readonly pointer: string | null;
    readonly as: 'duplicate' | 'misplaced' | null;
  } | null;
}

export interface DeskAlert extends Kept<AlertContent> {
  readonly post: string;
  readonly proposal: { readonly by: string; readonly seq: number };
  readonly sent: (Since & { readonly alone: boolean }) | null;
}

/** What no public text may name; the words are for lawyers and seniors. */
export interface DeskRestriction extends Omit<Kept<RestrictionContent>, 'taken'> {
  readonly since: string;
  readonly liftedAt: string | null;
  readonly passes: readonly Cell[];
}

export interface DeskPrepared extends Omit<Kept<PreparedContent>, 'taken'> {
  readonly posts: readonly string[];
  readonly settled: { readonly at: string } | null;
}

/** A command that waits for its second person, or did. */
export interface DeskAct extends Since {
  readonly id: string;
  readonly by: string;
  readonly of: readonly Cell[];
  readonly command: Readonly<Record<string, unknown>> | null;
  readonly settled: (Since & { readonly how: 'approved' | 'alone' | 'declined' }) | null;
}

/** Something sensitive that went out before a second person had read it. */
export interface DeskUnread extends Since {
  readonly by: string;
  readonly how: 'alone' | 'attributed';
  readonly finds: readonly Finding[];
}

export interface DeskAuthority {
  readonly id: string;
  readonly program: string;
  readonly source: string;
  readonly of: Cell;
  readonly bounds: Bounds | null;
  readonly until: string;
  readonly grantedBy: string;
  readonly grantedAt: string;
  readonly seq: number;
  readonly ended: { readonly at: string; readonly how: 'time' | 'stopped' } | null;
  readonly held: readonly {
    readonly estimate: string;
    readonly content: EstimateContent | null;
    readonly broke: BoundName;
    readonly at: string;
  }[];
}

export interface DeskNotice extends Kept<NoticeContent>, Since {
  readonly since: string;
  readonly asOf: string | null;
  readonly ended: { readonly at: string; readonly how: 'expired' | 'cancelled' | 'error' } | null;
  readonly corrections: readonly string[];
  readonly covered: string | null;
}

/** A picture, without the names of its files. */
export interface DeskMedia extends Pick<Picture, 'type' | 'width' | 'height'> {
  readonly id: string;
  readonly by: string;
  readonly at: string;
  readonly used: readonly Cell[];
  readonly erased: string | null;
}

/** A use outside Stet; `since` is the record number that those who used it know of. */
export interface DeskUse {
  readonly id: string;
  readonly of: Cell;
  readonly where: string;
  readonly url: string | null;
  readonly at: string;
  readonly since: number;
}

export interface DeskLegalHold {
  readonly id: string;
  readonly of: Cell;
  readonly at: string;
  readonly endedAt: string | null;
}

export interface DeskCorrection extends Since {
  readonly id: string;
  readonly label: 'correction' | 'clarification';
  readonly note: string | null;
  readonly reaches: readonly Cell[];
  readonly repaired: readonly Cell[];
  readonly taken: string | null;
}

export interface DeskPanel {
  readonly version: number;
  readonly content: PanelContent | null;
  readonly seq: number;
  readonly at: string | null;
}

/** An erasure that waits for a second person. */
export interface DeskErasure {
  readonly subject: Cell;
  readonly versions: 'all' | 'earlier';
  readonly by: string;
  readonly legal: boolean;
}

/** Why and until when nobody publishes. */
export interface DeskFrozen {
  readonly until: string | null;
  readonly reason: string;
  readonly by: string;
  readonly at: string;
}

/** What somebody says to others at the desk; its words are null where they were erased or are sealed from whoever asks. */
export interface DeskNote {
  readonly id: string;
  readonly subject: Cell;
  readonly text: string | null;
  /** The persons who are meant. */
  readonly to: readonly string[];
  readonly by: string;
  readonly at: string;
  readonly settled: { readonly by: string; readonly at: string } | null;
  readonly taken: string | null;
}

/** The one brief for all who work in a coverage. */
export interface DeskBrief {
  readonly text: string | null;
  readonly by: string;
  readonly at: string;
  readonly version: number;
}

/** What there is one document each of, by id. */
export interface DeskLists {
  readonly posts: DeskPost;
  readonly actors: DeskActor;
  readonly statements: DeskStatement;
  readonly claims: DeskClaim;
  readonly figures: DeskFigure;
  readonly incidents: DeskIncident;
  readonly estimates: DeskEstimate;
  readonly questions: DeskQuestion;
  readonly alerts: DeskAlert;
  readonly restrictions: DeskRestriction;
  readonly prepared: DeskPrepared;
  readonly acts: DeskAct;
  readonly authorities: DeskAuthority;
  readonly notices: DeskNotice;
  readonly media: DeskMedia;
  readonly uses: DeskUse;
  readonly legalHolds: DeskLegalHold;
  readonly corrections: DeskCorrection;
  readonly notes: DeskNote;
}

/** What there is one document of; a contributor has the coverage and the number alone. */
export interface DeskSingles {
  readonly coverage: DeskCoverage;
  readonly seq: number;
  readonly brief: DeskBrief | null;
  readonly frozen: DeskFrozen | null;
  readonly unread: readonly DeskUnread[];
  readonly decisions: readonly OpenDecision[];
  readonly panel: DeskPanel;
  readonly erasures: readonly DeskErasure[];
}

/** Documents by key: `coverage`, `texts/headline`, `posts/p-1`. */
export type DeskDocs = Partial<DeskSingles> & {
  readonly [K in keyof DeskLists as `${K}/${string}`]?: DeskLists[K];
} & { readonly [K in TextField as `texts/${K}`]?: DeskText };

/**
 * What `GET /api/coverages/:slug/board` answers. `from` null: this is everything, in place of what you have; else the
 * documents that are others than at that cursor, and the keys of those that are gone.
 */
export interface BoardSet {
  readonly from: string | null;
  readonly cursor: string;
  readonly head: number;
  readonly docs: DeskDocs;
  readonly gone: readonly string[];
}
