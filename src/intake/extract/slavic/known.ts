import type { Who } from '../spoken.ts';

/** Somebody whom the text has named or described before. */
export interface Known {
  readonly who: Who;
  /** In the nominative. */
  readonly name: string;
  /** The name in small letters, and its words, “ё” as “е”. */
  readonly low: string;
  readonly words: readonly string[];
  readonly roleText: string;
  /** Named only in another case than that of a subject: no pronoun means them. */
  readonly oblique?: boolean;
  /** Named only within what somebody said. */
  readonly told?: boolean;
  /** Which sentence named them last. */
  readonly sentence?: number;
  /** A verb told that it is a man. */
  readonly isMan?: boolean;
}
