/** Places that texts of this coverage told, as long as the page is open: offered where somebody says where something was. */
import type { Reading } from '../../../intake/extract/reading.ts';
import type { PlacePrecision } from '../../../model/place.ts';

/** So many are offered, the latest. */
const MOST = 60;
const known = new Map<string, PlacePrecision>();

/** Names with how exactly each says where, the latest first. */
export function placesKnown(): ReadonlyMap<string, PlacePrecision> {
  return new Map([...known].reverse());
}

/** Remembers the places of a text that somebody opened. */
export function knowPlaces({ places = [] }: Reading): void {
  for (const { name, precision, confidence } of places) {
    if (confidence === 'low') continue;
    known.delete(name);
    known.set(name, precision);
  }
  for (const name of known.keys()) {
    if (known.size <= MOST) break;
    known.delete(name);
  }
}
