import type { Cell } from '../model/ids.ts';

/** A legal hold on a document, or (`of` is the coverage) on all that a coverage has. */
export interface LegalHold {
  readonly id: string;
  readonly of: Cell;
  readonly at: string;
  readonly endedAt: string | null;
}
