/** The power goes, at random points of what a writing process of each engine has written. */
import { addCuts, noCuts } from './power-cuts.ts';
import { cutPostgres } from './power-postgres.ts';
import { cutSqlite } from './power-sqlite.ts';
import type { Torture, TorturePlan } from './torture.ts';

/** How often the power of one recording is cut, and how many commands it holds. */
const CUTS = 25;
const LENGTH = 250;

const engines = {
  sqlite: { name: 'SQLite', cutThem: cutSqlite },
  postgres: { name: 'PostgreSQL', cutThem: cutPostgres },
} as const;

/** `size` cuts of each engine, and a few of each engine that does not wait for the disk: those must be seen to lose. */
export const torture: Torture = Object.assign(
  async ({ seed, size, engine }: TorturePlan) => {
    const failures: string[] = [];
    const notes: string[] = [];
    let runs = 0;
    for (const one of engine ? [engine] : (['sqlite', 'postgres'] as const)) {
      const { name, cutThem } = engines[one];
      let sum = noCuts;
      for (let round = 0; sum.cuts < size; round += 1)
        sum = addCuts(sum, await cutThem({ seed: seed + round, length: LENGTH, cuts: CUTS }));
      const careless = await cutThem({ seed, length: LENGTH, cuts: 10, careless: true });
      runs += sum.cuts;
      failures.push(...sum.failures.map((what) => `${name}: ${what}`));
      if (careless.lost === 0)
        failures.push(`${name}: a store that does not wait for the disk was not found`);
      notes.push(
        `${name}: ${sum.cuts} cuts, ${sum.acknowledged} acknowledged before them, ${sum.lost} lost, ${sum.torn} torn pages repaired`,
        `${name} that does not wait for the disk: ${careless.cuts} cuts, ${careless.acknowledged} acknowledged, ${careless.lost} lost`,
      );
    }
    return { runs, failures, notes };
  },
  { quick: 50, full: 250 },
);
