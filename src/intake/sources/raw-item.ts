/** What a source gives, before it is an item: one text with what the source says of it. */
import type { Severity } from '../../model/severity.ts';
import type { Filing } from './filing.ts';

/** A text as a source gave it. */
export interface RawItem {
  /** What the source calls it. What comes again under the same name is a new version of the same item. */
  readonly external: string;
  readonly title: string | null;
  /** Plain text; paragraphs are parted by an empty line. */
  readonly text: string;
  /** An instant (UTC, 24 characters) as the source says it, never when it came here. */
  readonly sentAt: string | null;
  readonly link: string | null;
  readonly author: string | null;
  /** Whose report it is, where the source only passes it on: "Reuters". */
  readonly credit: string | null;
  /** BCP 47, as declared; the extractor looks for itself. */
  readonly language: string | null;
  readonly alert: Alert | null;
  /** The source has taken it back: a kill, a deleted entry. */
  readonly withdrawn: boolean;
  /** Where it may be a registered reporter’s own; else it is an item like any other. */
  readonly filing?: Filing;
  /** Something secret stands in what it was read from, of which nothing but these words is kept. */
  readonly secret?: true;
}

/** What CAP 1.2 says of an alert beside its words. Only `actual` ones are ever for a coverage that is no rehearsal. */
export interface Alert {
  readonly identifier: string;
  readonly sender: string;
  readonly status: 'actual' | 'exercise' | 'system' | 'test' | 'draft';
  readonly act: 'alert' | 'update' | 'cancel' | 'ack' | 'error';
  /** What it updates, cancels or recalls. */
  readonly references: readonly AlertReference[];
  readonly severity: Severity;
  /** Instants. */
  readonly sent: string;
  readonly expires: string | null;
  readonly event: string;
  readonly areas: readonly string[];
}

export interface AlertReference {
  readonly sender: string;
  readonly identifier: string;
  readonly sent: string;
}

/** What was read from one answer of a source: nothing of it is dropped without a word. */
export interface Parsed {
  readonly items: readonly RawItem[];
  /** Of parts that could not be read: a sentence each, for whoever looks after the source. */
  readonly faults: readonly string[];
}

/** Longest text of an item, in UTF-16 units; what is longer is cut there, and a fault says so. */
export const LONGEST_TEXT = 200_000;
/** Most items that one answer brings; of more, the newest. */
export const MOST_ITEMS = 500;
