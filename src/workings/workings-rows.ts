/** What an engine keeps of workings: rows, read and written in one act. The rules are not the engines'. */
import type { Lease } from './lease.ts';
import type { Amount, Working, WorkingSize } from './working.ts';

/** Somebody at a coverage; times in milliseconds since 1970. */
export interface Here {
  readonly slug: string;
  readonly person: string;
  readonly name: string;
  readonly since: number;
  readonly at: number;
  readonly post: string | null;
}

/** The lease of a post, with where it is. */
export interface LeaseRow {
  readonly slug: string;
  readonly post: string;
  readonly lease: Lease;
}

/** One act on the rows. */
export interface WorkingsAct {
  /** The server's clock, in milliseconds since 1970. Of several servers on one store: the store's. */
  readonly now: number;
  working(slug: string, post: string, person: string): Promise<Working | null>;
  /** Where a slug, a person is given: of it, of them; otherwise all. Also dropped ones. Words are not read. */
  workings(of: { readonly slug?: string; readonly person?: string }): Promise<readonly WorkingSize[]>;
  /** What somebody has in a coverage; words are not read. */
  amount(slug: string, person: string): Promise<Amount>;
  putWorking(working: Working): Promise<void>;
  removeWorking(working: Pick<Working, 'slug' | 'post' | 'person'>): Promise<void>;
  lease(slug: string, post: string): Promise<Lease>;
  /** Of a coverage where a slug is given, otherwise all. */
  leases(slug?: string): Promise<readonly LeaseRow[]>;
  /** One that nobody has and nobody asks for is no row. */
  putLease(slug: string, post: string, lease: Lease): Promise<void>;
  presences(of: { readonly slug?: string; readonly person?: string }): Promise<readonly Here[]>;
  putPresence(here: Here): Promise<void>;
  removePresence(here: Pick<Here, 'slug' | 'person'>): Promise<void>;
}

/** An engine. Acts on the same coverage come one after another, whichever server they come from. */
export interface WorkingsRows {
  /** All or nothing; on disk when it resolves. Without a slug: for the whole store, after all others. */
  act<T>(slug: string | null, work: (act: WorkingsAct) => Promise<T>): Promise<T>;
  /** Makes sure that what acts have removed is in no file of the store any more. */
  scrub(): Promise<void>;
  close(): Promise<void>;
}
