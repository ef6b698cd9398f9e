import type { LiveIncident } from './documents.ts';
import { INCIDENTS, type TimelineIncident } from './reading.ts';

/** Before every time that there is: the place of what nobody can date. */
const UNDATED = -9_000_000_000_000_000;

/**
 * Where an incident stands among others, a number that grows with time: when it happened, as far as that is known. A
 * year stands at its beginning, as does a decade; so what is known to the day comes after what is known to its year.
 */
export function placeInTime({ when }: Pick<LiveIncident, 'when'>): number {
  return when === null ? UNDATED : Date.parse(when.at);
}

/** The latest incidents, at most `INCIDENTS`, in the order in which they happened; what nobody can date comes last. */
export function timelineOf(incidents: readonly LiveIncident[]): readonly TimelineIncident[] {
  const dated = (one: LiveIncident) => (one.when === null ? 1 : 0);
  return incidents
    .toSorted((one, other) => placeInTime(other) - placeInTime(one) || (one.id < other.id ? -1 : 1))
    .slice(0, INCIDENTS)
    .sort(
      (one, other) =>
        dated(one) - dated(other) || placeInTime(one) - placeInTime(other) || (one.id < other.id ? -1 : 1),
    )
    .map(({ id, title, type, when, until, where, background, underReview }) => ({
      ...{ id, title, type, when, until, where, background, underReview },
    }));
}
