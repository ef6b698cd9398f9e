import type { PublicDocument } from './documents.ts';

/**
 * What changed in public between two places of the history: the latest version of every document changed after
 * `from` up to `to`, applied by a reader in one task. A reader applies it when `from` <= what it has < `to`.
 */
export interface ChangeSet {
  readonly from: number;
  readonly to: number;
  readonly cursor: string;
  readonly docs: readonly PublicDocument[];
  /**
   * Set where words that readers had at `from` may be told no more: whatever shows what was so once is to be asked for
   * anew, and nobody is to be kept waiting for it.
   */
  readonly takesAway?: true;
}
