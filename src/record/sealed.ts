/** An entry as it is stored: the header with its own hash, and what an erasure takes away. */
import type { EntryHeader } from './entry.ts';

export interface SealedEntry {
  readonly header: EntryHeader;
  /** SHA-256 of the encoded header, hex; `prev` of the next. */
  readonly hash: string;
  /** The body as JSON with its 16 random bytes in hex; both null once erased. */
  readonly body: string | null;
  readonly salt: string | null;
}
