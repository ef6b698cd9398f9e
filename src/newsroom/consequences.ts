/** What decided entries mean for what is already stored: versions to clear, bodies to destroy, lines for the ledger. */
import type { Cell } from '../model/ids.ts';
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

/**
 * The documents to which nothing public leads any more since these entries took words away: what readers had of them
 * stood in those words, and goes with them. Keys by cell.
 */
export function orphanedBy(
  entries: readonly Proposed[],
  unlinked: readonly { readonly cell: Cell; readonly key: string }[],
): ReadonlyMap<Cell, string> {
  return new Map(clearedBy(entries).length > 0 ? unlinked.map(({ cell, key }) => [cell, key]) : []);
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

/** What is covered, and below which public number versions still hold its words. */
export type Covers = ReadonlyMap<Cell, number>;

/** The covers after some entries that were appended when `wire` was the last public number. */
export function coversAfter(
  covers: Covers,
  entries: readonly { readonly kind: string; readonly subject: Cell }[],
  wire: number,
): Covers {
  const changes = entries.filter(({ kind }) => kind === 'covered' || kind === 'uncovered');
  if (changes.length === 0) return covers;
  const next = new Map(covers);
  for (const { kind, subject } of changes) {
    if (kind === 'covered') next.set(subject, wire + 1);
    else next.delete(subject);
  }
  return next;
}
