/* What a run of tests adds up to, and the line that says so. */

export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

/** The sum of several runs. */
export function sum(runs: readonly Counts[]): Counts {
  const total = { passed: 0, failed: 0, skipped: 0 };
  for (const run of runs) {
    total.passed += run.passed;
    total.failed += run.failed;
    total.skipped += run.skipped;
  }
  return total;
}

/** The closing line: `12 passed, 0 failed`, and `, 1 skipped` only when there is one. */
export function closingLine(counts: Counts): string {
  const line = `${counts.passed} passed, ${counts.failed} failed`;
  return counts.skipped > 0 ? `${line}, ${counts.skipped} skipped` : line;
}
