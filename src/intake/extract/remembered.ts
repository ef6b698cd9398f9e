/** So many words are remembered. */
const REMEMBERED = 8192;

/** A question about a word that is asked once for each word in a long while: the answer may rest on nothing but the word. */
export function remembered<T extends string | number | boolean | null = boolean>(
  judge: (low: string) => T,
): (low: string) => T {
  const known = new Map<string, T>();
  return (low) => {
    const told = known.get(low);
    if (told !== undefined) return told;
    const is = judge(low);
    if (known.size >= REMEMBERED) known.clear();
    known.set(low, is);
    return is;
  };
}
