/** A PostgreSQL server stopped and started, and its connections ended, under several newsrooms and their readers. */
import { liveThroughRestarts } from './restarts-life.ts';
import type { Torture, TorturePlan } from './torture.ts';

/** How many blows one store lives through. */
const BLOWS = 50;

/** `size` blows, at least. */
export const torture: Torture = Object.assign(
  async ({ seed, size, engine }: TorturePlan) => {
    if (engine === 'sqlite') return { runs: 0, failures: [], notes: ['a folder has no server'] };
    const struck = new Map<string, number>();
    const failures: string[] = [];
    let [runs, acknowledged, repeated] = [0, 0, 0];
    for (let stores = 0; runs < size; stores += 1) {
      const life = await liveThroughRestarts({ seed: seed + stores, blows: Math.min(BLOWS, size) });
      runs += Math.min(BLOWS, size);
      acknowledged += life.acknowledged;
      repeated += life.repeated;
      failures.push(...life.failures);
      for (const [kind, count] of life.blows) struck.set(kind, (struck.get(kind) ?? 0) + count);
    }
    const notes = [
      `${acknowledged} acknowledged commands, ${repeated} sendings again`,
      [...struck].map(([kind, count]) => `${kind} ${count}`).join(', '),
    ];
    return { runs, failures, notes };
  },
  { quick: 25, full: 300 },
);
