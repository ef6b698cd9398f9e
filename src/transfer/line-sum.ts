import type { Sha256 } from '../lib/hash.ts';

/** Lines so far as one hash. */
export interface LineSum {
  add(line: string): void;
  value(): string;
}

/** The sum of no lines. */
const NOTHING = '0'.repeat(64);

/** A running hash over lines, each without its line end: SHA-256 of the sum so far, a line end, and the line. */
export function lineSum(sha256: Sha256): LineSum {
  let sum = NOTHING;
  return {
    add(line) {
      sum = sha256(`${sum}\n${line}`);
    },
    value: () => sum,
  };
}
