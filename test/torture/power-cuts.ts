/** Many cuts of the power at random points of one recording, each followed by the opening of what is left. */
import { rmSync } from 'node:fs';
import { dice } from '../../src/lib/dice.fixture.ts';
import { memoryFolder } from '../rig/memory-folder.ts';
import type { Aftermath, Promised } from './power-checks.ts';
import { cutPower, namesIn } from './power-cut.ts';
import { Disk } from './power-disk.ts';
import type { Answer, Given } from './power-history.ts';
import type { Step } from './power-trace.ts';

/** What a writing process did to a store's folder and said. */
export interface Recording {
  readonly steps: readonly Step[];
  readonly sent: readonly Given[];
  /** The folder as it was before the first step, with its names; null where it was empty. */
  readonly base: string | null;
  /** Whether a file that was synced may lose its name (power-disk.ts). */
  readonly strict: boolean;
}

export interface Cuts {
  readonly cuts: number;
  /** Sums over all cuts. */
  readonly acknowledged: number;
  readonly lost: number;
  readonly torn: number;
  readonly failures: readonly string[];
}

export const noCuts: Cuts = { cuts: 0, acknowledged: 0, lost: 0, torn: 0, failures: [] };

/** Adds up. */
export function addCuts(one: Cuts, other: Cuts): Cuts {
  return {
    cuts: one.cuts + other.cuts,
    acknowledged: one.acknowledged + other.acknowledged,
    lost: one.lost + other.lost,
    torn: one.torn + other.torn,
    failures: [...one.failures, ...other.failures],
  };
}

/** Opens the folder that is left and holds it against what was promised. */
export type Open = (folder: string, promised: Promised) => Promise<Aftermath>;

/** Cuts the power so many times. Torn writes are counted where the store was in order afterwards. */
export async function cutOften(
  { steps, sent, base, strict }: Recording,
  { seed, cuts, open }: { seed: number; cuts: number; open: Open },
): Promise<Cuts> {
  const roll = dice(seed);
  const points = momentsOf(steps, cuts, roll);
  const disk = new Disk(base, strict, base ? namesIn(base) : []);
  const answers = new Map<string, Answer>();
  let sum = noCuts;
  let done = 0;
  for (const point of points) {
    for (const step of steps.slice(done, point + 1)) {
      disk.step(step);
      if (step.phase === 'end' && step.change.kind === 'said') hear(answers, step.change.text);
    }
    done = Math.max(done, point + 1);
    const folder = memoryFolder('cut');
    try {
      const wreck = cutPower(disk, base, folder, roll);
      const { acknowledged, lost, failures } = await open(folder, { sent, answers }).catch((fault) => ({
        acknowledged: answers.size,
        lost: answers.size,
        failures: [`it does not open: ${fault instanceof Error ? fault.message : fault}`],
      }));
      const where = (what: string) => `seed ${seed}, step ${point} of ${steps.length}: ${what}`;
      const torn = failures.length === 0 ? wreck.torn : 0;
      sum = addCuts(sum, { cuts: 1, acknowledged, lost, torn, failures: failures.map(where) });
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
  return sum;
}

/**
 * In order: a third anywhere, a third the moment that something was acknowledged, a third just after a write to a file,
 * to one as often as to another.
 */
function momentsOf(steps: readonly Step[], count: number, roll: () => number): readonly number[] {
  const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(roll() * list.length)];
  const places = steps.map((_, at) => at);
  const said = places.filter((at) => steps[at]?.phase === 'end' && steps[at]?.change.kind === 'said');
  const writes = Map.groupBy(places, (at) => {
    const change = steps[at]?.change;
    return change?.kind === 'write' ? change.path : '';
  });
  writes.delete('');
  const files = [...writes.values()];
  return Array.from(
    { length: count },
    (_, n) => pick([places, said, pick(files) ?? places][n % 3] ?? places) ?? 0,
  ).sort((one, other) => one - other);
}

function hear(answers: Map<string, Answer>, text: string): void {
  for (const line of text.split('\n').filter((one) => one.startsWith('{"id"'))) {
    const { id, answer } = JSON.parse(line) as { id: string; answer: Answer };
    answers.set(id, answer);
  }
}
