/** So many words are remembered. */
const REMEMBERED = 8192;

/** Whether a word may begin something, remembered word by word over all texts: most words begin nothing. */
export class Begins {
  readonly #known = new Map<string, boolean>();
  readonly #judge: (low: string) => boolean;

  constructor(judge: (low: string) => boolean) {
    this.#judge = judge;
  }

  /** What the judge says of a word; asked once for each word in a long while. */
  at(low: string): boolean {
    const known = this.#known.get(low);
    if (known !== undefined) return known;
    const may = this.#judge(low);
    if (this.#known.size >= REMEMBERED) this.#known.clear();
    this.#known.set(low, may);
    return may;
  }
}
