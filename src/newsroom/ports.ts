/**
 * What the newsroom asks of a store. Every engine passes the same contract suite (src/store/*.contract.ts). A
 * transaction is all or nothing and on disk when its promise resolves; there is one writer of a coverage at a time.
 */
import type { Clock } from '../lib/clock.ts';
import type { Cell } from '../model/ids.ts';
import type { Picture } from '../model/picture.ts';
import type { SearchRow } from '../model/search-row.ts';
import type { SealedEntry } from '../record/sealed.ts';
import type { PublicDocument } from '../wire/documents.ts';

export interface CoverageRow {
  /** Random, private: the key of everything else in the store. */
  readonly id: string;
  readonly slug: string;
  /** The number and hash of its last entry. */
  readonly head: number;
  readonly hash: string;
  /** The last public number, 0 before anything is public. */
  readonly wire: number;
}

/** One document as one append left it. */
export interface WireVersion {
  readonly key: string;
  readonly document: PublicDocument;
  /** Every cell whose text it holds, itself included: what a takedown clears it by. Private. */
  readonly ground: readonly Cell[];
}

export interface WireAppend {
  readonly seq: number;
  readonly tag: string;
  readonly at: string;
  readonly versions: readonly WireVersion[];
}

/** The first answer of a command, given again when its id comes again. */
export interface CommandRow {
  readonly by: string;
  readonly id: string;
  readonly coverage: string;
  /** The last entry it made and the public number it took, null when nothing public changed. */
  readonly answer: { readonly seq: number; readonly wire: number | null };
  /** SHA-256 of salt and payload, hex; null once an erasure destroyed what it made. */
  readonly salt: string | null;
  readonly fingerprint: string | null;
  /** Through what it came, as `session:HANDLE` or `token:NAME`: private, and in no export. */
  readonly via: string | null;
}

/** What an append changes of the index of its coverage. */
export interface SearchChanges {
  /** In which form words are kept. */
  readonly version: number;
  /** `row` null: it is found no more. */
  readonly rows: readonly { readonly of: Cell; readonly row: SearchRow | null }[];
}

/** What may have some words. It has yet to be looked at, by whoever may see it. */
export interface Candidate {
  readonly slug: string;
  readonly of: Cell;
  readonly at: string;
}

/** All of these words; `begins`: a word that begins so. There is one at least. */
export interface CandidateQuestion {
  readonly words: readonly { readonly word: string; readonly begins: boolean }[];
  /** Ids of the coverages to look in. */
  readonly coverages: readonly string[];
  /** Of one kind of document alone, or null. */
  readonly kind: string | null;
  /** Those that come after this one, the newest first; of one moment by slug and cell. */
  readonly after: Candidate | null;
  readonly limit: number;
}

export interface Append {
  readonly coverage: string;
  /** Set when this append opens the coverage. */
  readonly slug: string | null;
  /** The head it was decided on; another one in the store refuses it. */
  readonly expected: number;
  readonly entries: readonly SealedEntry[];
  readonly command: CommandRow;
  readonly wire: WireAppend | null;
  /**
   * Versions that hold any of these cells and are not the latest of their document after this append lose their body
   * (wire/cleared.ts). A latest one was projected anew without what they held, or never showed it.
   */
  readonly clear: readonly Cell[];
  /** Documents, keys by cell, of which no version but the latest keeps its body after this append; the others stay. */
  readonly orphaned?: ReadonlyMap<Cell, string>;
  /**
   * Set when what is covered changed: all that is covered now, each with the public number from which on it is.
   * Versions that hold its words and were replaced at that number or before leave the public tables while it lasts
   * (readers get them cleared, wire/cleared.ts); one that stood on through the cover never showed them.
   */
  readonly veil: ReadonlyMap<Cell, number> | null;
  /** Entries whose body and salt are destroyed, with the fingerprints of the commands that made them. */
  readonly erase: readonly number[];
  /** Null where the index is made anew afterwards (`index`): until then it is behind. */
  readonly search: SearchChanges | null;
}

export interface StoreTransaction {
  coverage(slug: string): Promise<CoverageRow | null>;
  coverages(): Promise<readonly CoverageRow[]>;
  command(by: string, id: string): Promise<CommandRow | null>;
  /** Entries after `after` in order, at most `limit`. */
  entries(coverage: string, after: number, limit: number): Promise<readonly SealedEntry[]>;
  /** 'conflict' when the head is not `expected` (nothing was written), 'taken' when the slug is in use. */
  append(append: Append): Promise<'appended' | 'conflict' | 'taken'>;
  /** The coverages whose index is not that of their head, in this version: it was never made, or an older program wrote. */
  behind(version: number): Promise<readonly CoverageRow[]>;
  /** Puts an index in place of a coverage's, as that of the head of the row; does nothing where its head has moved. */
  index(row: Pick<CoverageRow, 'id' | 'head'>, version: number, rows: readonly SearchRow[]): Promise<void>;
  /** The index of a coverage, by cell. */
  indexed(coverage: string): Promise<readonly SearchRow[]>;
  candidates(question: CandidateQuestion): Promise<readonly Candidate[]>;
  /** Runs `work` so that a throw undoes only what it wrote. */
  savepoint<T>(work: () => Promise<T>): Promise<T>;
}

/** One row of the wire as `verify` and `rebuild` read it: bytes as stored. */
export interface WireRow {
  readonly seq: number;
  readonly key: string;
  readonly at: string;
  readonly body: string;
  /** What readers get in its place while it holds words of something covered; null where they get the body. */
  readonly shown: string | null;
  readonly ground: readonly Cell[];
}

/** One set of the wire as stored, its rows by key. */
export interface WireSet {
  readonly seq: number;
  readonly tag: string;
  readonly at: string;
  readonly rows: readonly WireRow[];
}

/** A store as it was at one moment, whatever is written meanwhile. */
export interface StoreSnapshot
  extends Pick<
    StoreTransaction,
    'coverage' | 'coverages' | 'command' | 'entries' | 'behind' | 'indexed' | 'candidates'
  > {
  /** The set of that number; null where there is none. */
  wireSet(coverage: string, seq: number): Promise<WireSet | null>;
  /** All rows of a coverage's wire by (seq, key), with the tag of each set. */
  wireRows(coverage: string): Promise<StoredWire>;
}

/** A coverage's wire as stored. */
export interface StoredWire {
  readonly rows: readonly WireRow[];
  readonly tags: readonly { readonly seq: number; readonly tag: string; readonly at: string }[];
}

export interface NewsroomStore {
  /**
   * The time that holds for all who write to the store, where several may and their own clocks differ: never ahead of it,
   * and as of its own clock at the beginning of the last transaction. Absent: the one process that writes has the time.
   */
  readonly clock?: Clock;
  transaction<T>(work: (tx: StoreTransaction) => Promise<T>): Promise<T>;
  /** Reads one moment of the store for as long as `work` lasts; other processes may write meanwhile. */
  snapshot<T>(work: (of: StoreSnapshot) => Promise<T>): Promise<T>;
  /** All rows of a coverage's wire by (seq, key), with the tag of each set. */
  wireRows(coverage: string): Promise<StoredWire>;
  /** Puts a rebuilt wire (with what was cleared already cleared) in place of a coverage's, in one transaction. */
  replaceWire(coverage: string, sets: readonly WireAppend[], veil: ReadonlyMap<Cell, number>): Promise<void>;
  /** Makes destroyed bodies unreadable in the store's files (after an erasure was committed); then none is owed. */
  scrub(): Promise<void>;
  /** Since when words that were erased may stand in the store's files (the time of their entry); null: none do. */
  owed(): Promise<string | null>;
  close(): Promise<void>;
}

/** Where the files of pictures lie, as far as the newsroom has to do with them. */
export interface PictureFiles {
  /** Both of a picture's files, as far as they are there. */
  remove(picture: Picture): Promise<void>;
}

/**
 * What was ordered out of public, without a word of it: outlives a restored backup of the store. `cancelled` takes back
 * the same order, of the same moment, whose commit failed: whoever gave it was told that nothing has happened.
 */
export interface TakedownLine {
  readonly v: 1;
  readonly coverage: string;
  readonly slug: string;
  readonly cell: Cell;
  readonly act: 'takedown' | 'erasure' | 'withdrawal' | 'cancelled';
  readonly versions?: 'all' | 'earlier';
  readonly at: string;
  readonly by: string;
}

export interface TakedownLedger {
  /** On disk when it resolves; called before the commit that it belongs to. */
  append(lines: readonly TakedownLine[]): Promise<void>;
  read(): Promise<readonly TakedownLine[]>;
}
