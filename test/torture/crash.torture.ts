/** kill -9 at every named point of an append and a publish. */
import { liveThrough, POINTS } from './crash-life.ts';
import type { Torture } from './torture.ts';

/** How often one store dies. */
const DEATHS = 23;

/** `size` deaths at named points, at least, spread over stores. */
export const torture: Torture = Object.assign(
  async ({ seed, size }: { seed: number; size: number }) => {
    const deaths = new Map<string, number>();
    const failures: string[] = [];
    let [acknowledged, runs, stores] = [0, 0, 0];
    const named = () => Object.keys(POINTS).reduce((sum, point) => sum + (deaths.get(point) ?? 0), 0);
    const live = async () => {
      while (named() < size) {
        stores += 1;
        const life = await liveThrough({ seed: seed + stores, crashes: DEATHS });
        runs += DEATHS;
        acknowledged += life.acknowledged;
        failures.push(...life.failures);
        for (const [point, count] of life.deaths) deaths.set(point, (deaths.get(point) ?? 0) + count);
      }
    };
    await Promise.all([live(), live()]);
    const notes = [
      `${stores} stores, ${acknowledged} acknowledged commands`,
      [...deaths]
        .map(([point, count]) => `${point} ${count}`)
        .sort()
        .join(', '),
    ];
    return { runs, failures, notes };
  },
  { quick: 200, full: 1000 },
);
