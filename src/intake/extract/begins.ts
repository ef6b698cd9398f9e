/** Whether a word may begin something, remembered word by word: most words of a text begin nothing. */
export class Begins {
  readonly #known = new Map<string, boolean>();
  readonly #judge: (low: string) => boolean;

  constructor(judge: (low: string) => boolean) {
    this.#judge = judge;
  }

  /** What the judge says of a word; asked once for each word of a text. */
  at(low: string): boolean {
    const known = this.#known.get(low);
    if (known !== undefined) return known;
    const may = this.#judge(low);
    this.#known.set(low, may);
    return may;
  }
}
