/** kill -9 at every named point of an append and a publish, and of the processes of a store's server. */
import { inspect } from 'node:util';
import { crashGround, type EngineName } from './crash-ground.ts';
import { liveThrough, POINTS } from './crash-life.ts';
import type { Torture, TorturePlan, TortureReport } from './torture.ts';

/** How often one store dies. */
const DEATHS = 23;

/** `size` deaths at named points, at least, spread over stores of each engine. */
export const torture: Torture = Object.assign(
  async ({ seed, size, engine }: TorturePlan) => {
    const reports: TortureReport[] = [];
    for (const one of engine ? [engine] : (['sqlite', 'postgres'] as const))
      reports.push(await die(one, seed, size));
    return {
      runs: reports.reduce((sum, { runs }) => sum + runs, 0),
      failures: reports.flatMap(({ failures }) => failures),
      notes: reports.flatMap(({ notes = [] }) => notes),
    };
  },
  { quick: 200, full: 1000 },
);

async function die(engine: EngineName, seed: number, size: number): Promise<TortureReport> {
  const deaths = new Map<string, number>();
  const failures: string[] = [];
  let [acknowledged, runs, stores] = [0, 0, 0];
  const named = () => Object.keys(POINTS).reduce((sum, point) => sum + (deaths.get(point) ?? 0), 0);
  const live = async () => {
    const ground = await crashGround(engine);
    try {
      while (named() < size) {
        stores += 1;
        const life = await liveThrough({ seed: seed + stores, crashes: Math.min(DEATHS, size), ground });
        runs += Math.min(DEATHS, size);
        acknowledged += life.acknowledged;
        failures.push(...life.failures.map((what) => `${engine}: ${what}`));
        for (const [point, count] of life.deaths) deaths.set(point, (deaths.get(point) ?? 0) + count);
      }
    } catch (fault) {
      // What was counted so far is told all the same.
      failures.push(`${engine}: ${inspect(fault)}\n${ground.lastWords()}`);
    } finally {
      await ground.close();
    }
  };
  await Promise.all(size > DEATHS ? [live(), live()] : [live()]);
  const notes = [
    `${engine}: ${stores} stores, ${acknowledged} acknowledged commands`,
    [...deaths]
      .map(([point, count]) => `${point} ${count}`)
      .sort()
      .join(', '),
  ];
  return { runs, failures, notes };
}
