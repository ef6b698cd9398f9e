/**
 * What the record is made of. An entry is a header, kept for ever and chained by hash, and a body with its salt,
 * stored apart so that an erasure can destroy it. Entries hold whole contents, never differences.
 */
import type { BoundName, Bounds } from '../model/authority.ts';
import type {
  ActorContent,
  AlertContent,
  ClaimContent,
  EstimateContent,
  FigureContent,
  IncidentContent,
  NoticeContent,
  PanelContent,
  PostContent,
  PreparedContent,
  QuestionContent,
  RestrictionContent,
  StatementContent,
  TextContent,
} from '../model/content.ts';
import type { Display } from '../model/figures.ts';
import type { Grade } from '../model/grade.ts';
import type { Cell } from '../model/ids.ts';
import type { Matter } from '../model/matters.ts';
import type { Picture } from '../model/picture.ts';
import type { Finding } from '../model/sensitive.ts';
import type { Stance } from '../model/speech.ts';
import type { Status } from '../model/status.ts';

/** The version of headers and bodies as they are stored; older ones are decoded for ever. */
export const RECORD_VERSION = 1;

/** What the gate said when a status was set: kept with the ruling for those who ask later. */
export interface GateNote {
  readonly ceiling: Status;
  readonly because: string;
}

/** Under which authority a program wrote, and the editor who granted it: every entry of a machine has a name to ask. */
export interface Under {
  readonly authority: string;
  readonly grantedBy: string;
}

/**
 * Bodies by kind. Past tense: what has happened. `shows` lists the claims, figures and incidents in the content that the act makes
 * public (by `shownName`): it stands in the act, so that what a post showed, and since when, outlives an erased content.
 */
export interface Bodies {
  'coverage.opened': {
    slug: string;
    language: string;
    zone: string;
    profile: 'newsroom' | 'official' | 'investigation';
    demonstration: boolean;
    /** The coverage that it goes on from; `public`: readers could see that one by then. */
    continues?: { slug: string; title: string; public: boolean };
    /** Readers never see a byte of it, whatever is done in it. */
    rehearsal?: true;
  };
  'coverage.started': Record<string, never>;
  'coverage.ended': Record<string, never>;
  /** What is left out stays. */
  'coverage.set': { language?: string; zone?: string; profile?: 'newsroom' | 'official' | 'investigation' };
  /** Until when nobody publishes; null: until it is lifted. */
  'coverage.frozen': { until: string | null; reason: string };
  'coverage.thawed': { reason: string };
  'text.set': { content: TextContent; shows: readonly string[] };
  'actor.set': { content: ActorContent };
  'competence.set': { matters: readonly Matter[] };
  'statement.set': { content: StatementContent; under?: Under };
  'statement.retracted': { reason: string };
  /** Nothing of it is shown or counts before a post that rests on it; for which it was recorded. */
  'statement.reserved': { post: string };
  /**
   * It waits no more: a post that rests on it comes before readers in the same append, or somebody says so. The
   * `estimates` that stand on it do so from now on.
   */
  'statement.freed': { estimates: readonly string[] };
  'claim.set': { content: ClaimContent };
  /** What a statement does to it once the post is published for which it was recorded. */
  'evidence.reserved': { statement: string; stance: Stance; post: string };
  'evidence.added': { statement: string; stance: Stance };
  /** `for`: what was to stand with that post; without it, what stands. */
  'evidence.removed': { statement: string; reason: string; for?: string };
  'claim.verified': { method: string };
  'claim.proposed': { status: Status; reason: string; gate: GateNote };
  'claim.ruled': {
    status: Status;
    reason: string | null;
    gate: GateNote;
    proposedBy: string | null;
    aboveGate: boolean;
    /** The move that it takes back. */
    undoes?: number;
  };
  /** Its status stays although it was denied. `upTo`: the number of the record up to which denials are answered. */
  'claim.kept': { status: Status; reason: string; gate: GateNote; upTo: number };
  /** What was proposed above the gate is not done. */
  'claim.declined': { status: Status; reason: string; proposedBy: string };
  /** It was opened by mistake. */
  'claim.dropped': { reason: string };
  /** `minor`: changes nothing but spelling, so that it stays the text of whoever wrote it. */
  'post.written': { content: PostContent; minor?: boolean };
  'post.approved': Record<string, never>;
  'post.submitted': Record<string, never>;
  'post.returned': { note: string };
  'post.published': { shows: readonly string[]; keyEvent: boolean; flash: boolean };
  'post.updated': { shows: readonly string[]; label: 'update' | 'fix'; note: string | null };
  'post.held': Record<string, never>;
  'post.released': Record<string, never>;
  'post.scheduled': { at: string; keyEvent: boolean; flash: boolean };
  /** `fault`: why it could not be published when its time came; null where somebody called it off. */
  'post.unscheduled': { fault: string | null };
  'embargo.set': { until: string | null; reason: string };
  'embargo.ended': { how: 'time' | 'delivered' | 'lifted'; reason: string | null };
  'post.pinned': Record<string, never>;
  'post.unpinned': Record<string, never>;
  'post.marked': { keyEvent: boolean };
  'post.withdrawn': { reason: string; note: string | null; replacedBy: string | null };
  'post.moved': { as: 'duplicate' | 'misplaced'; pointer: string | null };
  covered: { reason: string | null };
  uncovered: { reason: string | null };
  'correction.published': {
    label: 'correction' | 'clarification';
    note: string;
    /** What was repaired. */
    repaired: readonly Cell[];
    /** Those among it that the correction did not name: statements that carried what was wrong with their speaker. */
    along?: readonly Cell[];
    /** The published posts that it marks, each with the claims it shows from now on. */
    marks: Readonly<Record<string, readonly string[]>>;
    /** Everything published that it changes, for its own document. */
    reaches: readonly Cell[];
    earlier: 'open' | 'closed';
  };
  'panel.set': { content: PanelContent; shows: readonly string[] };
  'figure.set': { content: FigureContent };
  'figure.display': { display: Display; authorities: readonly string[] };
  /** `line`: the organisation for which its speaker speaks, where the content says nothing else. */
  'estimate.set': { figure: string; content: EstimateContent; under?: Under; line?: string };
  'estimate.overtaken': { figure: string; reason: string };
  'estimate.restored': { figure: string };
  'incident.set': { content: IncidentContent };
  'question.set': { content: QuestionContent };
  'question.closed': { reason: string | null };
  'alert.proposed': { content: AlertContent };
  /** `alone`: why a senior sent it without a second person. */
  'alert.sent': { proposedBy: string; alone: string | null };
  'restriction.set': { content: RestrictionContent };
  'restriction.lifted': { reason: string };
  'restriction.passed': { of: Cell; reason: string };
  /** `of`: what the command writes, so that an erasure of it reaches this too; `command` is null once erased. */
  'act.proposed': { of: readonly Cell[]; command: Readonly<Record<string, unknown>> | null };
  'act.settled': { how: 'approved' | 'alone' | 'declined'; proposedBy: string; note: string | null };
  /** Something sensitive was shown for the first time: on whose word, and whether somebody has yet to read it. */
  'sensitive.passed': {
    how: 'approved' | 'alone' | 'attributed' | 'official';
    /** The other person, or the one who did it alone. */
    by: string;
    finds: readonly Finding[];
    reason: string | null;
  };
  'sensitive.read': { entry: number };
  'prepared.set': { content: PreparedContent };
  'prepared.released': { post: string; discarded: readonly string[] };
  'prepared.ended': { reason: string | null };
  'post.discarded': Record<string, never>;
  'statement.graded': Grade & { reason: string | null };
  'legal.held': { of: Cell; reason: string };
  'legal.released': { reason: string };
  /** What came from another coverage, read at number `seq` of its record. */
  'coverage.carried': { from: string; seq: number; cells: readonly { was: Cell; is: Cell }[] };
  'coverage.linked': { to: string; title: string };
  'lesson.learned': {
    from: string;
    key: string;
    what: 'corrected' | 'retracted' | 'taken-down' | 'withdrawn';
    applied: readonly Cell[];
    left: readonly Cell[];
  };
  'lesson.settled': { key: string };
  'use.noted': { of: Cell; where: string; url: string | null };
  'use.told': Record<string, never>;
  /** `to`: the persons who are meant. */
  'note.added': { of: Cell; text: string; to: readonly string[] };
  'note.settled': Record<string, never>;
  'coverage.briefed': { text: string };
  'authority.granted': {
    program: string;
    source: string;
    of: Cell;
    /** Of a figure. */
    bounds: Bounds | null;
    until: string;
    reason: string;
  };
  'authority.ended': { how: 'time' | 'stopped' };
  /** A reading outside the bounds, by its estimate: it waits for a person. */
  'estimate.held': { figure: string; content: EstimateContent; broke: BoundName; under: Under };
  'estimate.dropped': { authority: string; reason: string };
  /** A number that waits for the post for which it was recorded. */
  'estimate.reserved': { figure: string; content: EstimateContent; post: string };
  'estimate.unreserved': { reason: string };
  /** `repair`: within a correction, which leaves it ended or not as it was. `asOf`: the time of a machine's message. */
  'notice.set': { content: NoticeContent; asOf: string | null; repair?: boolean; under?: Under };
  'notice.ended': {
    how: 'expired' | 'cancelled' | 'error';
    reason: string | null;
    asOf: string | null;
    under?: Under;
  };
  /** A picture was uploaded: what readers can be shown of it, and the original, by the random names of their files. */
  'media.added': Picture;
  'takedown.ordered': { reason: string };
  'erasure.proposed': { versions: 'all' | 'earlier'; reason: string; legal: boolean };
  /** `media`: the pictures that nothing else refers to, whose files go with it. */
  'erasure.done': {
    versions: 'all' | 'earlier';
    entries: readonly number[];
    proposedBy: string;
    media?: readonly string[];
  };
}

export type EntryKind = keyof Bodies;

/** The wire's part of an append, in the header of its last entry, so that a rebuild reads it and derives nothing. */
export interface WireNote {
  readonly seq: number;
  /** The projection that made it. */
  readonly projection: number;
  /** Keys of the documents that it changed, in order. */
  readonly docs: readonly string[];
  /** Those among them that nothing public rests on any more. */
  readonly unlinked: readonly string[];
  /** Public ids minted by it, by cell. */
  readonly minted: Readonly<Record<string, string>>;
}

export interface EntryHeader {
  readonly v: number;
  /** 1, 2, 3 … within its coverage. */
  readonly seq: number;
  /** When it was recorded (UTC); never decreases within a coverage. */
  readonly at: string;
  /** The person's id. */
  readonly by: string;
  readonly kind: EntryKind;
  readonly subject: Cell;
  /** The command that made it. */
  readonly command: string;
  /** SHA-256 of salt and body, hex. */
  readonly digest: string;
  /** What an erasure leaves of the body (record/facts.ts). */
  readonly facts: Bodies[EntryKind] | null;
  readonly wire: WireNote | null;
  /** The hash of the entry before; 64 zeros for the first. */
  readonly prev: string;
}

/** An entry as it is folded. Once it was erased the body is what is left of it (record/facts.ts), or null. */
export type Entry<K extends EntryKind = EntryKind> = K extends EntryKind
  ? {
      readonly seq: number;
      readonly at: string;
      readonly by: string;
      readonly kind: K;
      readonly subject: Cell;
      readonly body: Bodies[K] | null;
      readonly erased?: boolean;
    }
  : never;

/** An entry as a decision proposes it: its number, time and person are not yet given. */
export type Proposed<K extends EntryKind = EntryKind> = K extends EntryKind
  ? { readonly kind: K; readonly subject: Cell; readonly body: Bodies[K] }
  : never;

/** What an erasure destroys: `content` with 'earlier' and 'all', `text` only with 'all', `never` holds no free text. */
export const erasable: Record<EntryKind, 'content' | 'text' | 'never'> = {
  'coverage.opened': 'never',
  'coverage.started': 'never',
  'coverage.ended': 'never',
  'coverage.set': 'never',
  'coverage.frozen': 'text',
  'coverage.thawed': 'text',
  'text.set': 'content',
  'actor.set': 'content',
  'competence.set': 'never',
  'statement.set': 'content',
  'statement.retracted': 'text',
  'statement.reserved': 'never',
  'statement.freed': 'never',
  'claim.set': 'content',
  'evidence.reserved': 'never',
  'evidence.added': 'never',
  'evidence.removed': 'text',
  'claim.verified': 'text',
  'claim.proposed': 'text',
  'claim.ruled': 'text',
  'claim.kept': 'text',
  'claim.declined': 'text',
  'claim.dropped': 'text',
  'post.written': 'content',
  'post.approved': 'never',
  'post.submitted': 'never',
  'post.returned': 'text',
  'post.published': 'never',
  'post.updated': 'text',
  'post.held': 'never',
  'post.released': 'never',
  'post.scheduled': 'never',
  'post.unscheduled': 'text',
  'embargo.set': 'text',
  'embargo.ended': 'text',
  'post.pinned': 'never',
  'post.unpinned': 'never',
  'post.marked': 'never',
  'post.withdrawn': 'text',
  'post.moved': 'never',
  covered: 'text',
  uncovered: 'text',
  'correction.published': 'text',
  'panel.set': 'content',
  'figure.set': 'content',
  'figure.display': 'never',
  'estimate.set': 'content',
  'estimate.overtaken': 'text',
  'estimate.restored': 'never',
  'incident.set': 'content',
  'question.set': 'content',
  'question.closed': 'text',
  'alert.proposed': 'content',
  'alert.sent': 'text',
  'restriction.set': 'content',
  'restriction.lifted': 'text',
  'restriction.passed': 'text',
  'act.proposed': 'text',
  'act.settled': 'text',
  'sensitive.passed': 'text',
  'sensitive.read': 'never',
  'prepared.set': 'content',
  'prepared.released': 'never',
  'prepared.ended': 'text',
  'post.discarded': 'never',
  'statement.graded': 'text',
  'legal.held': 'text',
  'legal.released': 'text',
  'coverage.carried': 'never',
  'coverage.linked': 'never',
  'lesson.learned': 'never',
  'lesson.settled': 'never',
  'use.noted': 'text',
  'use.told': 'never',
  'note.added': 'text',
  'note.settled': 'never',
  'coverage.briefed': 'content',
  'authority.granted': 'text',
  'authority.ended': 'never',
  'estimate.held': 'content',
  'estimate.dropped': 'text',
  'estimate.reserved': 'content',
  'estimate.unreserved': 'text',
  'notice.set': 'content',
  'notice.ended': 'text',
  'media.added': 'never',
  'takedown.ordered': 'text',
  'erasure.proposed': 'text',
  'erasure.done': 'never',
};
