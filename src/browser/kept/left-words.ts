/**
 * Words that a page of the desk leaves behind as it goes. The browser's database answers later than a page that is
 * closed lives; `localStorage` has them when the call returns. From there the next look of any page of that person
 * brings them into the database.
 */

/** What is used of `localStorage`. */
export type LeftIn = Pick<Storage, 'length' | 'key' | 'getItem' | 'setItem' | 'removeItem'>;

/** A draft as the database keeps it, as far as it matters here. */
export interface Left {
  readonly key: string;
  readonly slug: string;
  readonly post: string;
  /** Grows with the words. */
  readonly saved: number;
  readonly at: number;
  readonly content: unknown;
}

/** What all of it begins with; behind it stand the person and the key of the draft. */
const PREFIX = 'stet-left-';

const placeOf = (person: string, key: string) => `${PREFIX}${person} ${key}`;

/** Leaves the words of a draft behind, in place of earlier ones. False where there is no room for them. */
export function leave(
  storage: LeftIn,
  person: string,
  { key, slug, post, saved, at, content }: Left,
): boolean {
  try {
    storage.setItem(placeOf(person, key), JSON.stringify({ key, slug, post, saved, at, content }));
    return true;
  } catch {
    return false;
  }
}

/** All that pages left behind for a person. What cannot be read is none. */
export function leftFor(storage: LeftIn, person: string): readonly Left[] {
  return placesIn(storage)
    .filter((place) => place.startsWith(placeOf(person, '')))
    .flatMap((place) => {
      try {
        const left = JSON.parse(storage.getItem(place) ?? '') as Left;
        return place === placeOf(person, left.key) && Number.isFinite(left.saved) ? [left] : [];
      } catch {
        return [];
      }
    });
}

/** The words of a draft up to a counter are kept elsewhere, sent or thrown away. Newer ones stay. */
export function dropLeft(storage: LeftIn, person: string, { key, saved }: Pick<Left, 'key' | 'saved'>): void {
  const left = leftFor(storage, person).find((one) => one.key === key);
  if (left && left.saved <= saved) storage.removeItem(placeOf(person, key));
}

/** How many drafts of anybody were left behind and are nowhere else yet. */
export function countLeft(storage: LeftIn): number {
  return placesIn(storage).length;
}

function placesIn(storage: LeftIn): readonly string[] {
  return Array.from({ length: storage.length }, (_, at) => storage.key(at) ?? '').filter((name) =>
    name.startsWith(PREFIX),
  );
}
