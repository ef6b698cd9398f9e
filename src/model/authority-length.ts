/** How long an authority lasts at most, in milliseconds: seven days. */
export const LONGEST_AUTHORITY = 7 * 24 * 60 * 60_000;
