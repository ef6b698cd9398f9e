/** How exactly a time is known; what is finer than the precision is not shown. */
export const precisions = ['minute', 'hour', 'day', 'month', 'year'] as const;

/** A point in time as far as it is known: `at` in UTC, and the words that were used ("earlier in March"), if any. */
export interface Moment {
  readonly at: string;
  readonly precision: (typeof precisions)[number];
  readonly words?: string | undefined;
}
