/** How exactly a place is known; nothing that is shown of it is finer. */
export const placePrecisions = ['exact', 'street', 'town', 'region', 'country', 'unknown'] as const;
export type PlacePrecision = (typeof placePrecisions)[number];

/** A point on the map, WGS 84, in degrees. */
export interface Point {
  readonly lat: number;
  readonly lon: number;
}

/**
 * How many decimals of a degree a reader may be told; null: no point at all. A thousandth of a degree of latitude is
 * 111 m. So `exact` is right to 11 m (a building), `street` to 110 m, `town` to 11 km, `region` to 111 km; a point in a
 * country, or somewhere unknown, would say more than anybody knows.
 */
export const decimals: Readonly<Record<PlacePrecision, number | null>> = {
  exact: 4,
  street: 3,
  town: 1,
  region: 0,
  country: null,
  unknown: null,
};

/** A point no finer than its precision; null where there is none to show. */
export function coarsePoint(point: Point | null, precision: PlacePrecision): Point | null {
  const places = decimals[precision];
  if (point === null || places === null) return null;
  const rounded = (degrees: number) => Number(degrees.toFixed(places)) + 0;
  return { lat: rounded(point.lat), lon: rounded(point.lon) };
}
