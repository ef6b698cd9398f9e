/** Words known by themselves or by their endings, for verbs that are conjugated: told in as many steps as an ending has letters. */

/** Endings are told where so many letters at least stand before them. */
const STEM = 2;

export class Forms {
  readonly #words: ReadonlySet<string>;
  readonly #ends: ReadonlySet<string>;
  readonly #prefixed: ReadonlySet<string>;
  readonly #prefixes: ReadonlySet<string>;

  /** Lists with spaces between; `prefixed` endings count behind one of `prefixes` alone. */
  constructor({
    words = '',
    ends = '',
    prefixed = '',
    prefixes = '',
  }: {
    readonly words?: string;
    readonly ends?: string;
    readonly prefixed?: string;
    readonly prefixes?: string;
  }) {
    const setOf = (list: string): ReadonlySet<string> =>
      new Set(list.split(/\s+/).filter((word) => word !== ''));
    this.#words = setOf(words);
    this.#ends = setOf(ends);
    this.#prefixed = setOf(prefixed);
    this.#prefixes = setOf(prefixes);
  }

  /** Whether a word in small letters is one of these. */
  test(low: string): boolean {
    if (this.#words.has(low)) return true;
    let isPrefixed = false;
    for (let length = 1; length <= 4 && !isPrefixed; length += 1)
      isPrefixed = this.#prefixes.has(low.slice(0, length));
    for (let length = 1; length <= 9 && length + STEM <= low.length; length += 1) {
      const end = low.slice(-length);
      if (this.#ends.has(end) || (isPrefixed && this.#prefixed.has(end))) return true;
    }
    return false;
  }
}
