/** What the desk knows of programs that write, and of the notices that stand on the page. */
import type { BoundName, Bounds } from '../model/authority.ts';
import type { EstimateContent, NoticeContent } from '../model/content.ts';
import type { Cell } from '../model/ids.ts';
import type { Removable, Versioned } from './versioned.ts';

/** A reading outside the bounds, which waits for a person. */
export interface Held {
  readonly estimate: string;
  readonly content: EstimateContent | null;
  readonly broke: BoundName;
  readonly at: string;
}

/** What lets a program write what a source says into one figure or notice. */
export interface AuthorityState {
  readonly id: string;
  /** The person of the token that may use it. */
  readonly program: string;
  readonly source: string;
  readonly of: Cell;
  readonly bounds: Bounds | null;
  readonly until: string;
  /** The editor. Whoever ends that editor's rights finds here what falls with them. */
  readonly grantedBy: string;
  readonly grantedAt: string;
  readonly seq: number;
  readonly ended: { readonly at: string; readonly how: 'time' | 'stopped' } | null;
  readonly held: readonly Held[];
}

export interface NoticeState extends Versioned<NoticeContent>, Removable {
  readonly id: string;
  /** When it was first set, and the record number and time of its latest content. */
  readonly since: string;
  readonly seq: number;
  readonly at: string;
  /** The time of the latest message of a machine about it. */
  readonly asOf: string | null;
  readonly ended: { readonly at: string; readonly how: 'expired' | 'cancelled' | 'error' } | null;
  /** Those that reached it, oldest first. */
  readonly corrections: readonly string[];
  readonly covered: string | null;
}
