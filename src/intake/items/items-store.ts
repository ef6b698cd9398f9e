/** All that is asked of intake's items, whichever thread or database they lie in. */
import type { RawItem } from '../sources/raw-item.ts';
import type { SourceSettings } from '../sources/source.ts';
import type { SourceTold } from '../sources/source-row.ts';
import type { Item, ItemRead, ItemState, ItemTold } from './item.ts';
import type { Errand, Pair } from './items-rows.ts';

/** What somebody brings: texts of a source, or of a person into one coverage. */
export interface Bringing {
  readonly source: string;
  /** Where they belong; of a source that is kept, where it says. */
  readonly coverages: readonly string[];
  readonly zone: string;
  readonly items: readonly RawItem[];
  /** The bytes that they were read from. */
  readonly original: { readonly type: string; readonly bytes: Uint8Array } | null;
  /** Whether what they say of alerts goes to a notice; of a source that is kept, where it says. */
  readonly notice?: boolean;
}

/** What came of it. */
export interface Kept {
  /** Ids of new items and of those that are another version now. */
  readonly items: readonly string[];
  /** The coverages in which something is new. */
  readonly coverages: readonly string[];
}

/** What is new in a coverage. */
export interface ItemsTold {
  /** What to ask after next time. */
  readonly head: number;
  readonly items: readonly ItemTold[];
  /** Whether there is more to ask for at once. */
  readonly more: boolean;
  /** Of the newest ones: before which change there are older ones; null where there are none. */
  readonly older: number | null;
}

/** What somebody made of one proposal of an item: its number in the list of its kind, and what it is now. */
export interface Taught {
  readonly kind: 'statement' | 'figure' | 'claim';
  readonly at: number;
  readonly became: 'accepted' | 'mended' | 'rejected' | 'merged';
  /** Of a mended one: as it was recorded. */
  readonly now: Readonly<Record<string, unknown>> | null;
}

export interface ItemsStore {
  /** On disk when it resolves. What is there already, word for word, is nothing new. */
  bring(brought: Bringing): Promise<Kept>;
  /** A coverage's items: after a change, or the newest; with exercises and tests alone for a rehearsal. */
  list(coverage: string, after: number | null, rehearsal: boolean): Promise<ItemsTold>;
  /** Those before a change, the newest first. */
  older(coverage: string, before: number, rehearsal: boolean): Promise<Pick<ItemsTold, 'items' | 'older'>>;
  /** One of them with all that was read from it; null where the coverage has none of that id. */
  read(coverage: string, item: string, rehearsal: boolean): Promise<ItemRead | null>;
  original(
    coverage: string,
    item: string,
    rehearsal: boolean,
  ): Promise<{ readonly type: string; readonly bytes: Uint8Array } | null>;
  /**
   * Says what became of it; null where the coverage has none of that id and version. A version that came since is not
   * rejected with the one that somebody saw, and what somebody else did after the change that was `seen` stays: then
   * the state is answered that stays. `seen` null: whatever anybody did.
   */
  mark(
    coverage: string,
    item: string,
    state: Pick<ItemState, 'is' | 'by' | 'name' | 'post' | 'version'> & { readonly seen: number | null },
    rehearsal: boolean,
  ): Promise<ItemState | null>;
  /** Keeps what somebody made of its proposals, with its words and what was proposed; for a year. */
  teach(item: string, version: number, proposals: readonly Taught[]): Promise<void>;
  pairs(): Promise<readonly Pair[]>;
  /** Reads one item that nobody has read; the coverages that it is in, null where all are read. */
  readNext(): Promise<readonly string[] | null>;
  /** What alerts say that a notice is to follow, and what waits to be filed, oldest first; `settings` null: its source is gone. */
  errands(): Promise<readonly (Errand & { readonly body: Item; readonly settings: SourceSettings | null })[]>;
  done(errand: Errand): Promise<void>;
  /** What a person did with items. */
  of(person: string): Promise<{ readonly items: readonly object[] }>;
  /** Names of a person leave what they did. */
  forget(person: string): Promise<void>;
  /** What nobody took and is over goes. */
  letGo(): Promise<void>;

  sources(): Promise<readonly SourceTold[]>;
  close(): Promise<void>;
}
