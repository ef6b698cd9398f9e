/** What an engine keeps of intake: rows, read and written in one act. The rules are not the engines'. */
import type { Reading } from '../extract/reading.ts';
import type { SourceRow } from '../sources/source-row.ts';
import type { Item, ItemState } from './item.ts';

/** An item in a coverage. */
export interface Placed {
  readonly coverage: string;
  readonly item: string;
  /** Its place in the order of changes. */
  readonly changed: number;
  readonly state: ItemState;
}

/** An item with what a list says of it. */
export interface PlacedItem extends Placed {
  readonly body: Item;
  readonly statements: number | null;
}

/** What a source sent about an alert, until the newsroom has answered. */
export interface Errand {
  readonly item: string;
  readonly version: number;
}

/** What a person made of the proposals of an item: a pair to train with. */
export interface Pair {
  readonly item: string;
  readonly at: number;
  /** JSON. */
  readonly body: string;
}

/** One act on the rows. */
export interface ItemsAct {
  /** Milliseconds since 1970, by the server's clock. Of several servers on one store: the store's. */
  readonly now: number;
  /** The next number in the order of changes, without a gap. */
  next(): Promise<number>;
  /** The last one. */
  head(): Promise<number>;

  item(id: string): Promise<Item | null>;
  /** By the source's name for it, or a name of another message about it. */
  itemNamed(source: string, external: string): Promise<Item | null>;
  putItem(item: Item): Promise<void>;
  /** A further name under which the source speaks of an item. */
  putName(source: string, external: string, item: string): Promise<void>;
  /** It goes; its names stay with a digest of what it told, if that is given: a source which still tells it brings nothing new. */
  removeItem(id: string, digest?: string): Promise<void>;
  /** The digest of an item that is gone; null where none went under that name. That it is told still is remembered. */
  gone(source: string, external: string): Promise<string | null>;
  /** Names of what is gone, and that no source has told since a time. */
  dropGone(before: number): Promise<void>;
  /** Items that were last changed before a time and were taken nowhere; at most `most`. */
  over(before: number, most: number): Promise<readonly string[]>;

  reading(id: string, version: number): Promise<Reading | null>;
  putReading(id: string, version: number, reading: Reading): Promise<void>;
  /** An item that nobody has read in its version. */
  unread(): Promise<Item | null>;

  /** A model is to be asked about a version of an item; once. */
  putAsk(item: string, version: number): Promise<void>;
  /** Of the items that a model is to be asked about the one that changed last; it is none of them any more. */
  takeAsk(): Promise<{ readonly item: Item; readonly version: number } | null>;
  /** Nobody is to be asked any more about items that changed before a time. */
  dropAsks(before: number): Promise<void>;

  /** The items of other sources than `but` since a time that have one of the keys, those with most of them first. */
  alike(keys: readonly number[], but: string, since: number, most: number): Promise<readonly string[]>;
  putKeys(item: string, keys: readonly number[]): Promise<void>;
  dropKeys(before: number): Promise<void>;

  /** The bytes that items were read from, by their SHA-256. */
  original(hash: string): Promise<{ readonly type: string; readonly bytes: Uint8Array } | null>;
  putOriginal(hash: string, type: string, bytes: Uint8Array): Promise<void>;

  place(coverage: string, item: string): Promise<Placed | null>;
  placesOf(item: string): Promise<readonly Placed[]>;
  putPlace(placed: Placed): Promise<void>;
  /** Of a coverage: those after a change, oldest change first; without `after` the newest, newest first. */
  placed(coverage: string, after: number | null, most: number): Promise<readonly PlacedItem[]>;
  /** Of a coverage: those before a change, newest first. */
  placedBefore(coverage: string, before: number, most: number): Promise<readonly PlacedItem[]>;
  /** The latest items of a source. */
  latestOf(source: string, since: number, most: number): Promise<readonly Item[]>;
  /** How many a source has brought since. */
  countOf(source: string, since: number): Promise<number>;

  sources(): Promise<readonly SourceRow[]>;
  source(id: string): Promise<SourceRow | null>;
  putSource(row: SourceRow): Promise<void>;
  removeSource(id: string): Promise<void>;

  errands(): Promise<readonly Errand[]>;
  putErrand(errand: Errand): Promise<void>;
  removeErrand(errand: Errand): Promise<void>;

  /** What a person did with items. */
  placesBy(person: string): Promise<readonly Placed[]>;
  /** Takes the name of a person out of what they did. */
  forget(person: string): Promise<void>;

  putPair(pair: Pair): Promise<void>;
  pairs(): Promise<readonly Pair[]>;
  dropPairs(before: number): Promise<void>;
  dropPairsOf(item: string): Promise<void>;
}

/** What only reads. */
export type ItemsLook = Pick<
  ItemsAct,
  | 'now'
  | 'head'
  | 'item'
  | 'itemNamed'
  | 'over'
  | 'reading'
  | 'unread'
  | 'alike'
  | 'original'
  | 'place'
  | 'placesOf'
  | 'placed'
  | 'placedBefore'
  | 'latestOf'
  | 'countOf'
  | 'sources'
  | 'source'
  | 'errands'
  | 'placesBy'
  | 'pairs'
>;

/** An engine. Acts come one after another, whichever server they come from. */
export interface ItemsRows {
  /** All or nothing; on disk when it resolves. */
  act<T>(work: (act: ItemsAct) => Promise<T>): Promise<T>;
  /** Reads one snapshot; on PostgreSQL it holds up nobody who acts, and waits for nobody. */
  look<T>(work: (look: ItemsLook) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}
