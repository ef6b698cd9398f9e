/* Branches that tests went through, told file by file. */
import type { Tally } from './tally.ts';

/** What a run saw of a file; a branch that was never taken has the count 0. */
export interface Covered {
  readonly path: string;
  readonly totalBranchCount: number;
  readonly coveredBranchCount: number;
  readonly branches: readonly { readonly line: number; readonly count: number }[];
}

/** One line a file; a fault for each file that was not loaded or has a branch that was not taken. */
export function branchTally(files: readonly string[], covered: readonly Covered[]): Tally {
  const lines: string[] = [];
  const faults: string[] = [];
  for (const file of files) {
    const found = covered.find(({ path }) => path === file);
    if (!found) {
      faults.push(`${file}: no test loads it.`);
      continue;
    }
    const { totalBranchCount: all, coveredBranchCount: taken, branches } = found;
    lines.push(`${file.padEnd(34)} ${`${taken} of ${all} branches`.padStart(20)}`);
    const missed = new Set(branches.filter(({ count }) => count === 0).map(({ line }) => line));
    if (taken < all) faults.push(`${file}: no test takes the branches at lines ${[...missed].join(', ')}.`);
  }
  return { lines, faults };
}
