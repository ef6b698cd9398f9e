/* What a check answers: figures for its line, and its faults, each a sentence that starts with the place. */

export interface Verdict {
  readonly figures: string;
  readonly faults: readonly string[];
}

/** A check looks at the tree under `root` and changes nothing. */
export type Check = (root: string) => Verdict | Promise<Verdict>;

/** `1 module`, `12 modules`. */
export function count(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? '' : 's'}`;
}
