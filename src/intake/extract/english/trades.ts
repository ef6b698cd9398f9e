/** “A former housing minister”, “the mining firm”: what ends with “-ing” and says what people and bodies see to. Pure. */
import { setOf } from '../words.ts';
import { isOccupation } from './occupations.ts';
import { bodyNouns, manyNouns, roleNouns } from './who-words.ts';

const trades = setOf(`
  accounting advertising baking banking betting boarding boating bottling boxing brewing broadcasting building bunkering canning catering cleaning climbing clothing consulting counselling cycling dancing diving
  dredging drilling driving engineering farming filing fishing flooring forecasting fundraising funding gambling gaming gardening grazing grooming heating hiking housing hunting insuring investing
  landing leasing lending licensing lighting lobbying logging manufacturing marketing milling mining mountaineering nursing packaging painting parenting parking piloting planning plumbing policing polling printing
  processing procuring publishing purchasing racing recording recruiting recycling refining refuelling retailing riding roofing rowing sailing schooling screening sealing sentencing sequencing shipbuilding shipping shooting
  skating skiing smelting spinning staffing steelmaking surfing surveying swimming teaching testing ticketing timekeeping tooling trading training transporting trucking tunnelling vetting voting weaving welding whaling winemaking wrestling writing`);

/** Whether a word in “-ing” belongs to the noun behind it, which is one of people or bodies. */
export function isTrade(low: string, next: string): boolean {
  if (!trades.has(low)) return false;
  const single = next.endsWith('s') ? next.slice(0, -1) : next;
  return roleNouns.has(single) || bodyNouns.has(next) || manyNouns.has(next) || isOccupation(next);
}

/** Participles that are part of an office. */
export const ranks =
  /^(?:managing|acting|presiding|commanding|investigating|attending|visiting|ruling|governing|leading|detaining|arresting|serving|outgoing|incoming|supervising|consulting|founding)$/;
