/** What waits for a second person, or for an outcome. */
import type { PostContent, PreparedContent } from '../model/content.ts';
import type { Cell } from '../model/ids.ts';
import type { Finding } from '../model/sensitive.ts';
import type { Versioned } from './versioned.ts';

/** A command that waits for its second person, or did. */
export interface ActState {
  readonly id: string;
  readonly by: string;
  readonly seq: number;
  readonly at: string;
  /** What it writes. */
  readonly of: readonly Cell[];
  /** What the draft that it would publish said then. */
  readonly bound: PostContent | null;
  /** Null once it was erased. */
  readonly command: Readonly<Record<string, unknown>> | null;
  readonly settled: {
    readonly seq: number;
    readonly at: string;
    readonly how: 'approved' | 'alone' | 'declined';
  } | null;
}

/** Something sensitive that went out before a second person had read it. */
export interface Unread {
  readonly seq: number;
  readonly at: string;
  readonly by: string;
  readonly how: 'alone' | 'attributed';
  readonly finds: readonly Finding[];
}

/** Alternatives for one outcome. */
export interface PreparedState extends Versioned<PreparedContent> {
  readonly id: string;
  readonly posts: readonly string[];
  readonly settled: { readonly at: string } | null;
}
