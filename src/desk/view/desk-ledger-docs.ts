/**
 * What a post stands on, as the desk sees it: who speaks, what was said, what is claimed and counted, what happened
 * (desk-docs.ts has the rest). Types alone, of plain JSON.
 */
import type {
  ActorContent,
  ClaimContent,
  EstimateContent,
  FigureContent,
  IncidentContent,
  QuestionContent,
  StatementContent,
} from '../../model/content.ts';
import type { Display, EstimateStanding } from '../../model/figures.ts';
import type { Grade } from '../../model/grade.ts';
import type { Matter } from '../../model/matters.ts';
import type { Moment } from '../../model/moment.ts';
import type { Stance } from '../../model/speech.ts';
import type { Status } from '../../model/status.ts';

/** A content with the number of times that it was set, and when it was taken down. */
export interface Kept<T> {
  readonly id: string;
  readonly version: number;
  readonly content: T | null;
  readonly taken: string | null;
}

export interface Since {
  readonly seq: number;
  readonly at: string;
}

/** Until a time, or (null) until somebody says that it was delivered. */
export interface DeskEmbargo {
  readonly until: string | null;
  readonly seq: number;
  readonly missed: string | null;
}

export interface DeskActor extends Kept<ActorContent> {
  readonly matters: readonly Matter[];
}

export interface DeskStatement extends Kept<StatementContent> {
  readonly embargo: DeskEmbargo | null;
  readonly reserved: (Since & { readonly post: string }) | null;
  readonly grade: Grade | null;
  readonly retracted: Since | null;
  readonly at: string;
  readonly by: string;
}

/** A claim, its status, and how far its evidence carries it. */
export interface DeskClaim extends Kept<ClaimContent> {
  readonly openedAt: string;
  readonly openedBy: string;
  readonly evidence: readonly (Since & {
    readonly statement: string;
    readonly stance: Stance;
    readonly until: number | null;
  })[];
  /** What statements are to do to it once a post is published. */
  readonly waiting: readonly (Since & {
    readonly statement: string;
    readonly stance: Stance;
    readonly post: string;
  })[];
  readonly rulings: readonly (Since & {
    readonly by: string;
    readonly status: Status;
    readonly aboveGate: boolean;
    readonly proposedBy: string | null;
    readonly undoes: number | null;
  })[];
  readonly proposal: {
    readonly status: Status;
    readonly reason: string;
    readonly by: string;
    readonly gate: { readonly ceiling: Status; readonly because: string };
  } | null;
  readonly verified: readonly number[];
  /** Who said that it stays although it was denied, up to that record number. */
  readonly kept: (Since & { readonly by: string }) | null;
  readonly covered: string | null;
  readonly shownSince: Since | null;
  readonly status: Status;
  readonly gate: DeskGate;
}

/** `because` is one line for the desk. */
export interface DeskGate {
  readonly ceiling: 'unverified' | 'reported' | 'confirmed';
  readonly refutable: boolean;
  readonly disputable: boolean;
  readonly because: string;
}

/** A figure with its readings, in the order of their times. */
export interface DeskFigure extends Kept<FigureContent> {
  readonly estimates: readonly string[];
  /** How many numbers machines wrote, by source. */
  readonly fed: Readonly<Record<string, number>>;
  /** Numbers that are to stand once a post is published. */
  readonly waiting: readonly (Since & {
    readonly estimate: string;
    readonly content: EstimateContent;
    readonly post: string;
  })[];
  readonly displays: readonly (Since & {
    readonly display: Display;
    readonly authorities: readonly string[];
  })[];
  readonly covered: string | null;
  readonly shownSince: Since | null;
  readonly readings: readonly DeskReading[];
}

/** `asOfIs`: whether the desk gave the time, or it is when the statement was said, or a tally was recorded. */
export interface DeskReading extends Omit<EstimateContent, 'asOf'> {
  readonly estimate: string;
  readonly line: string;
  readonly asOf: Moment;
  readonly asOfIs: 'given' | 'said' | 'recorded';
  readonly standing: EstimateStanding;
}

export interface DeskEstimate extends Kept<EstimateContent>, Since {
  readonly figure: string;
  readonly under: { readonly authority: string; readonly grantedBy: string } | null;
  readonly line: string | null;
  readonly aside: readonly (Since & { readonly until: number | null })[];
}

/** An incident, and whether anything holds it up. */
export interface DeskIncident extends Kept<IncidentContent> {
  readonly setSeq: number;
  readonly lists: Pick<IncidentContent, 'figures' | 'claims' | 'statements'>;
  readonly since: Readonly<Record<string, Since>>;
  readonly ended: Since | null;
  readonly covered: string | null;
  readonly shownSince: Since | null;
  readonly grounded: boolean;
}

export interface DeskQuestion extends Kept<QuestionContent> {
  readonly askedAt: string;
  readonly closedAt: string | null;
}
