/**
 * How long whom may keep what. Shared caches hold a page for two seconds and may show it for two more while they ask
 * again, and for ten minutes when the origin is away: a withdrawal must end. Browsers ask every time, by ETag.
 */
export const PAGE = 'public, max-age=0, s-maxage=2, stale-while-revalidate=2, stale-if-error=600';

/** A page as it was when the store could be read: it is let go as soon as there is another. */
export const KEPT = 'public, max-age=0, s-maxage=2';

/** What is not there may be there soon. */
export const ABSENT = 'public, max-age=0, s-maxage=2';

/** An asset's name holds the hash of its content. */
export const ASSET = 'public, max-age=31536000, immutable';

/** Where an address leads to is told by its form alone. */
export const REDIRECT = 'public, max-age=60';

/** Small files of the site that have no hash in their names. */
export const FIXED = 'public, max-age=3600';

/** Never kept, never changed on the way. */
export const UNCACHED = 'no-store';

/** An answer that any cache, browsers too, may keep for so many seconds. */
export function briefly(seconds: number): string {
  return `public, max-age=${seconds}`;
}
