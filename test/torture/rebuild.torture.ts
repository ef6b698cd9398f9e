/** A long random history with takedowns and erasures, and the wire made again from it. */
import { liveLong } from './long-life.ts';
import type { Torture } from './torture.ts';

/** How many commands one store takes. */
const LENGTH = 10_000;

/** `size` commands in all, at least. */
export const torture: Torture = Object.assign(
  async ({ seed, size }: { seed: number; size: number }) => {
    const failures: string[] = [];
    const notes: string[] = [];
    let runs = 0;
    for (let given = 0; given < size; given += LENGTH) {
      const life = await liveLong({ seed: seed + runs, length: Math.min(LENGTH, size) });
      runs += 1;
      failures.push(...life.failures.map((what) => `seed ${seed + runs - 1}: ${what}`));
      notes.push(
        `${life.accepted} of ${Math.min(LENGTH, size)} accepted, ${life.entries} entries, ${life.erased} erased, ` +
          `${life.versions} versions (${life.uncompared} not comparable), ${life.searched} erased words looked for`,
      );
    }
    return { runs, failures, notes };
  },
  { quick: 2000, full: 50_000 },
);
