/* Mutants that no test can kill, for they do the same in every case: each with the reason. Left out of the score. */

export interface Equivalent {
  readonly file: string;
  /** The source that is replaced, white space made one. */
  readonly code: string;
  /** Its replacement; left out where the reason holds for every one. */
  readonly becomes?: string;
  readonly why: string;
}

/** An entry that no mutant left alive needs fails the run. */
export const equivalent: readonly Equivalent[] = [];
