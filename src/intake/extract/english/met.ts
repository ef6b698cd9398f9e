/** Somebody whom a text speaks of, as a reader who has come so far knows them. */
import type { Span } from '../span.ts';
import type { Who } from '../spoken.ts';

/** Somebody whom the text has named or described, as far as it was read. */
export interface Met {
  readonly who: Who;
  readonly named: Span;
  readonly name: string;
  /** The name in small letters. */
  readonly low: string;
  /** What the text calls them, in small letters. */
  readonly also: string;
  readonly gender: 'he' | 'she' | null;
}
