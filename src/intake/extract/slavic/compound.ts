/** Compounds of a body's noun: “охотуправление”, “облкомитет”. Pure. */
import { remembered } from '../remembered.ts';

const compound =
  /(?:управлен|надзор|комбинат|центр|служб|компани|агентств|инспекци|комитет|управлін|нагляд|комбінат|агенц|інспекці|комітет)/;

const isCompound = remembered((low) => compound.test(low));

/** Where the noun of a body begins in a compound: “охот-управление”, “спец-комбинат”; behind the word where there is none. */
export function headOf(low: string): number {
  if (low.length < 10 || !isCompound(low)) return low.length;
  const at = low.search(compound);
  return at > 2 ? at : low.length;
}
