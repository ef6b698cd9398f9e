/** Compounds of a body's noun: “охотуправление”, “облкомитет”. Pure. */

/** Where the noun of a body begins in a compound: “охот-управление”, “спец-комбинат”; behind the word where there is none. */
export function headOf(low: string): number {
  if (low.length < 10) return low.length;
  const at = low.search(
    /(?:управлен|надзор|комбинат|центр|служб|компани|агентств|инспекци|комитет|управлін|нагляд|комбінат|агенц|інспекці|комітет)/,
  );
  return at > 2 ? at : low.length;
}
