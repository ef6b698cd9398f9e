/** The part of random histories that numbers have: in every form, and told in running text with whose they are. */

interface Dice {
  readonly roll: () => number;
  readonly upTo: (limit: number) => number;
  readonly pick: <T>(list: readonly T[]) => T;
  readonly some: (kind: string) => string;
  readonly words: () => string;
  /** How many of everything there are. */
  readonly all: () => number;
}

interface Named {
  readonly estimate: string;
  readonly figure: string;
}

/** Numbers with the dice of a history. Whether the desk took one is not known here. */
export function numbers({ roll, upTo, pick, some, words, all }: Dice) {
  const known: Named[] = [];
  /** Names one to be added: that of the nth of everything, or one more of some figure. */
  const added = (nth?: number): Named => {
    const one =
      nth === undefined
        ? { estimate: `e${all() + upTo(1_000_000)}`, figure: some('f') }
        : { estimate: `e${nth}`, figure: `f${nth}` };
    known.push(one);
    return one;
  };
  /** One that was added. */
  const named = (): Named => pick(known);
  /** It, in running text. */
  const told = () => {
    const { figure, estimate } = named();
    return { type: 'figure', id: figure, estimate };
  };
  /** Exact, at least, up to, between, in words, and in words of which a bound is known. */
  const bounds = () => {
    const [min, max] = [upTo(500), 500 + upTo(500)];
    return pick([
      { min, max: min },
      { min },
      { max },
      { min, max },
      { words: words() },
      { min, words: words() },
      { max, words: words() },
    ]);
  };
  const estimate = () => ({
    ...bounds(),
    ...(roll() < 0.9 ? { statement: some('s') } : { parts: [some('e')] }),
    ...(roll() < 0.5 && { asOf: { at: `2026-01-01T0${upTo(10)}:00:00Z` } }),
  });
  return { added, named, told, bounds, estimate };
}
