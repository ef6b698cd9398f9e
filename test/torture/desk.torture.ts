/** The desk's outbox over many histories of pages that die, answers that are lost and requests that come late. */
import fc from 'fast-check';
import { histories, type LifeCounts, live } from '../../src/browser/desk/outbox/outbox-life.fixture.ts';
import type { Torture } from './torture.ts';

/** So many are made at once. */
const AT_ONCE = 10_000;

/** `size` histories. */
export const torture: Torture = Object.assign(
  async ({ seed, size }: { seed: number; size: number }) => {
    const failures: string[] = [];
    const all: LifeCounts = {
      bundles: 0,
      handed: 0,
      lost: 0,
      late: 0,
      deaths: 0,
      burnt: 0,
      asked: 0,
      told: 0,
    };
    const counted = Object.keys(all) as (keyof LifeCounts)[];
    for (let from = 0; from < size; from += AT_ONCE) {
      const part = { seed: seed + from, numRuns: Math.min(AT_ONCE, size - from) };
      for (const [at, history] of fc.sample(histories, part).entries()) {
        const lived = await live(history);
        for (const name of counted) all[name] += lived.counts[name];
        failures.push(...lived.failures.map((what) => `seed ${part.seed}, history ${at}: ${what}`));
      }
    }
    const { bundles, handed, lost, late, deaths, burnt, asked, told } = all;
    const notes = [
      `${size} histories, ${bundles} bundles, ${handed} commands handed over`,
      `${lost} answers lost, ${late} requests came late, ${deaths} pages died`,
      `${burnt} ids used up, ${asked} times it asked, ${told} times it told that something had arrived`,
    ];
    return { runs: size, failures, notes };
  },
  { quick: 1000, full: 200_000 },
);
