/** What the desk's app knows of a coverage, as `GET /api/coverages/:slug/board` tells it: one document a key. */
import type {
  ActorContent,
  ClaimContent,
  EstimateContent,
  FigureContent,
  IncidentContent,
  PanelContent,
  PostContent,
  QuestionContent,
  StatementContent,
  TextContent,
} from '../../../model/content.ts';
import type { TextField } from '../../../model/ids.ts';
import type { Moment } from '../../../model/moment.ts';
import type { Stance } from '../../../model/speech.ts';
import type { Status } from '../../../model/status.ts';

interface Versioned<T> {
  readonly id: string;
  readonly version: number;
  /** Null where it was taken down or erased. */
  readonly content: T | null;
  readonly taken?: string | null;
}

export interface PostDoc extends Versioned<PostContent> {
  readonly author: string;
  readonly writer: string;
  readonly approval: { readonly by: string; readonly seq: number } | null;
  readonly phase: 'draft' | 'submitted' | 'scheduled' | 'published' | 'withdrawn' | 'moved' | 'discarded';
  readonly held: boolean;
  readonly embargo: { readonly until: string | null } | null;
  readonly schedule: { readonly at: string } | null;
  readonly prepared: string | null;
  readonly missed: string | null;
  readonly covered: string | null;
  readonly order: number;
  readonly publishedAt: string | null;
  readonly updatedAt: string | null;
  readonly keyEvent: boolean;
  readonly pinned: boolean;
  readonly flash: boolean;
  readonly alerted: boolean;
  readonly notices: readonly { readonly label: string; readonly at: string; readonly note: string | null }[];
}

export interface ActorDoc extends Versioned<ActorContent> {
  readonly matters: readonly string[];
}

export interface StatementDoc extends Versioned<StatementContent> {
  readonly at: string;
  readonly by: string;
  readonly retracted: { readonly at: string } | null;
  readonly embargo: { readonly until: string | null } | null;
}

export interface ClaimDoc extends Versioned<ClaimContent> {
  readonly status: Status;
  readonly openedAt: string;
  readonly covered: string | null;
  readonly evidence: readonly {
    readonly statement: string;
    readonly stance: Stance;
    readonly at: string;
    readonly until: number | null;
  }[];
  readonly proposal: { readonly status: Status; readonly reason: string; readonly by: string } | null;
  readonly gate: {
    readonly ceiling: Status;
    readonly refutable: boolean;
    readonly disputable: boolean;
    readonly because: string;
  };
  readonly rulings: readonly { readonly at: string; readonly by: string; readonly status: Status }[];
}

export interface FigureDoc extends Versioned<FigureContent> {
  readonly covered: string | null;
  readonly displays: readonly { readonly display: 'authority' | 'range'; readonly authorities: readonly string[] }[];
  readonly readings: readonly (EstimateContent & {
    readonly estimate: string;
    /** Whose numbers they are: an actor's id, or "in words: …". */
    readonly line: string;
    readonly asOf: Moment;
    readonly standing: 'live' | 'superseded' | 'overtaken' | 'retracted' | 'relay';
  })[];
}

export interface IncidentDoc extends Versioned<IncidentContent> {
  readonly covered: string | null;
  readonly grounded: boolean;
}

export interface QuestionDoc extends Versioned<QuestionContent> {
  readonly closedAt: string | null;
}

export interface ActDoc {
  readonly id: string;
  readonly by: string;
  readonly at?: string;
  readonly of: readonly string[];
  readonly command: { readonly kind: string } | null;
  readonly settled: unknown;
}

export interface AlertDoc extends Versioned<{ readonly post: string; readonly text: string }> {
  readonly post: string;
  readonly proposal: { readonly by: string };
  readonly sent: { readonly at: string } | null;
}

export interface PreparedDoc {
  readonly id: string;
  readonly version: number;
  readonly content: {
    readonly outcome: string;
    readonly alternatives: readonly { readonly post: string; readonly when: string }[];
    readonly blanks: readonly { readonly name: string; readonly kind: string; readonly label: string }[];
  } | null;
  readonly ended?: unknown;
}

export interface NoteDoc {
  readonly id: string;
  readonly subject: string;
  readonly text: string | null;
  readonly by: string;
  readonly at: string;
  readonly to: readonly string[];
  readonly settled: unknown;
}

export interface CoverageDoc {
  readonly slug: string;
  readonly language: string;
  readonly zone: string;
  readonly profile: 'newsroom' | 'official' | 'investigation';
  readonly phase: 'draft' | 'live' | 'ended';
  readonly startedAt: string | null;
  readonly rehearsal?: boolean;
}

export interface Decision {
  readonly kind: string;
  /** `kind:id`. */
  readonly subject: string;
  readonly says: string;
}

/** The lists, by the beginning of their keys. */
export interface Lists {
  posts: PostDoc;
  actors: ActorDoc;
  statements: StatementDoc;
  claims: ClaimDoc;
  figures: FigureDoc;
  incidents: IncidentDoc;
  questions: QuestionDoc;
  acts: ActDoc;
  alerts: AlertDoc;
  prepared: PreparedDoc;
  notes: NoteDoc;
}

/** What there is one of. */
export interface Ones {
  coverage: CoverageDoc;
  texts: Readonly<Record<TextField, { readonly version: number; readonly content: TextContent | null }>>;
  panel: { readonly version: number; readonly content: PanelContent | null; readonly at: string | null };
  decisions: readonly Decision[];
  frozen: { readonly until: string | null; readonly reason?: string } | null;
  brief: { readonly text: string; readonly by: string; readonly at: string; readonly version: number } | null;
  unread: readonly { readonly seq: number }[];
}
