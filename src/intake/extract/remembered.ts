/** So many words are remembered, none of them longer. */
const REMEMBERED = 8192;
const LONGEST = 60;

/**
 * A question about a word that is asked once for each word in a long while, over all texts: the answer may rest on
 * nothing but the word.
 */
export function remembered<T extends string | number | boolean | object | null = boolean>(
  judge: (low: string) => T,
  most = REMEMBERED,
): (low: string) => T {
  const known = new Map<string, T>();
  return (low) => {
    const told = known.get(low);
    if (told !== undefined) return told;
    const is = judge(low);
    if (low.length > LONGEST) return is;
    if (known.size >= most) known.clear();
    known.set(low, is);
    return is;
  };
}
