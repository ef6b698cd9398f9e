/** What decided entries mean for what is already stored: versions to clear, bodies to destroy, lines for the ledger. */
import type { State } from '../fold/state.ts';
import { type Cell, cell } from '../model/ids.ts';
import type { Proposed } from '../record/entry.ts';
import type { TakedownLine } from './ports.ts';

/** The cells whose words leave every earlier public version. */
export function clearedBy(entries: readonly Proposed[]): readonly Cell[] {
  return entries.flatMap((entry): readonly Cell[] => {
    switch (entry.kind) {
      case 'post.withdrawn':
      case 'takedown.ordered':
        return [entry.subject];
      case 'claim.ruled':
        return entry.body.status === 'withdrawn' ? [entry.subject] : [];
      case 'correction.published':
        return entry.body.earlier === 'closed' ? entry.body.repaired : [];
      default:
        return [];
    }
  });
}

/** The record numbers whose bodies are destroyed. */
export function erasedBy(entries: readonly Proposed[]): readonly number[] {
  return entries.flatMap((entry) => (entry.kind === 'erasure.done' ? entry.body.entries : []));
}

/** What must survive a restored backup. */
export function ledgerLines(
  entries: readonly Proposed[],
  of: Pick<TakedownLine, 'coverage' | 'slug' | 'at' | 'by'>,
): readonly TakedownLine[] {
  return entries.flatMap((entry): readonly TakedownLine[] => {
    const { subject } = entry;
    switch (entry.kind) {
      case 'takedown.ordered':
        return [{ v: 1, ...of, cell: subject, act: 'takedown' }];
      case 'post.withdrawn':
        return [{ v: 1, ...of, cell: subject, act: 'withdrawal' }];
      case 'erasure.done':
        return [{ v: 1, ...of, cell: subject, act: 'erasure', versions: entry.body.versions }];
      default:
        return [];
    }
  });
}

/** Everything that is covered. */
export function coveredIn(state: State): readonly Cell[] {
  const posts = state.posts.valueSeq().filter((post) => post.covered !== null);
  const claims = state.claims.valueSeq().filter((claim) => claim.covered !== null);
  return [...posts.map((post) => cell('post', post.id)), ...claims.map((claim) => cell('claim', claim.id))];
}
