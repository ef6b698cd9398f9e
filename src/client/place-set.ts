import type { ChangeSet } from '../wire/change-set.ts';

/**
 * What a reader does with a set, given the number of what it has (null: it has just been told nothing yet, and takes
 * what it is given): apply it when `from` <= has < `to`, ignore what it has, ask again on a hole.
 */
export function placeSet(
  has: number | null,
  set: Pick<ChangeSet, 'from' | 'to'>,
): 'apply' | 'ignore' | 'hole' {
  if (has === null) return 'apply';
  if (set.to <= has) return 'ignore';
  return set.from <= has ? 'apply' : 'hole';
}
