/** What stands before an atom. */
export interface Before {
  /** A word announces a date: “in”, “since”. */
  readonly led: boolean;
  /** Another atom of the same date. */
  readonly joined: boolean;
  /** A range is announced: “between”, “from”. */
  readonly ranged: boolean;
  /** A part of a period is: “the end of”. */
  readonly edged: boolean;
}
