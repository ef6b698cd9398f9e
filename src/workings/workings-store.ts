/** What the desk asks of the place where workings are kept, in this thread or another. */
import type { Result } from '../lib/result.ts';
import type { Wish, Writer } from './lease.ts';

/** A lease as it is told; instants are ISO 8601. */
export interface LeaseTold {
  readonly holder: { readonly person: string; readonly name: string; readonly since: string } | null;
  readonly mine: boolean;
  readonly askedBy: readonly { readonly person: string; readonly name: string; readonly at: string }[];
}

/** Words to be kept and what is wanted of the lease. `content` is JSON; null brings no words and changes none. */
export interface Brought {
  readonly slug: string;
  readonly post: string;
  readonly by: Writer;
  readonly content: string | null;
  readonly saved: number;
  readonly wish: Wish;
}

/** What has come of it: the counter of the words that are kept, and what colleagues may want to hear of. */
export interface Kept {
  readonly saved: number;
  readonly lease: LeaseTold;
  readonly changed: 'lease' | 'words' | 'nothing';
}

/** A working as it is told. One that holds the lease and has brought no words has `content` null and `saved` 0. */
export interface WorkingTold {
  readonly post: string;
  readonly person: string;
  readonly name: string;
  readonly at: string;
  readonly base: number;
  readonly saved: number;
  readonly holds: boolean;
  /** JSON, as it was brought: it is not read on its way, however much it holds. */
  readonly content: string | null;
}

/** Somebody who has a coverage open, and the post at which they are. */
export interface HereTold {
  readonly person: string;
  readonly name: string;
  readonly since: string;
  readonly at: string;
  readonly post: string | null;
}

/** What goes on at a coverage. */
export interface AtWork {
  readonly workings: readonly WorkingTold[];
  readonly here: readonly HereTold[];
}

/** All that is kept of somebody here, for whoever asks what is. */
export interface OfPerson {
  readonly workings: readonly object[];
  readonly leases: readonly object[];
  readonly here: readonly object[];
}

/**
 * Workings, leases and presence: rows beside the record, never entries. Everything is judged by one clock, the
 * server's; what was kept is on disk when it resolves.
 */
export interface WorkingsStore {
  /** Keeps words and grants a wish in one act. Words are kept whoever has the lease; 'full' keeps and grants nothing. */
  bring(brought: Brought): Promise<Result<Kept, 'full'>>;
  /**
   * Destroys somebody's words about a post and gives their lease up; whether anything was there. With `saved`, words
   * that are newer stay, with the lease, and older ones that are still on their way do not come back.
   */
  drop(slug: string, post: string, person: string, saved: number | null): Promise<boolean>;
  /** Notes that somebody has the coverage open, at a post or at none; whether that is news. */
  here(slug: string, by: Pick<Writer, 'person' | 'name'>, post: string | null): Promise<boolean>;
  list(slug: string): Promise<AtWork>;
  of(person: string): Promise<OfPerson>;
  /** Destroys all that is kept of somebody. */
  forget(person: string): Promise<void>;
  /** Lets go of what has had its time. */
  letGo(): Promise<void>;
  close(): Promise<void>;
}
