/** What a language needs for its numbers to be read. */

export interface NumberWords {
  /** Words for a number, in every form. */
  readonly values: ReadonlyMap<string, number>;
  /** Words that multiply what stands before them. */
  readonly scales: ReadonlyMap<string, number>;
  /** Forms of a scale that alone are one of it: “тысяча”. */
  readonly single: ReadonlySet<string>;
  /** Forms that are one of it after a bound: “более тысячи”. */
  readonly bounded: ReadonlySet<string>;
  /** Forms that alone say only how many digits: “dozens”. */
  readonly vague: ReadonlySet<string>;
  /** The same where “of” follows: “tonnes of”. */
  readonly vagueOf: ReadonlySet<string>;
  /** Words before a scale that leave it vague: “several hundred”. */
  readonly several: ReadonlySet<string>;
  /** Whether a comma parts the decimals. */
  readonly decimalComma: boolean;
}
