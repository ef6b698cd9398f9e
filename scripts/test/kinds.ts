/* The three kinds of tests, told by the suffix of their files, and where they are looked for. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

export type TestKind = 'unit' | 'contract' | 'e2e';

interface HowTestsRun {
  readonly suffix: string;
  /** Pure tests share one process; the others get one each. */
  readonly isolation: 'none' | 'process';
  /**
   * How many files run at once. Those that wait, for browsers, heartbeats and servers of their own, run beside one
   * another, then those that fill and cut disks; those that kill servers and crowd a database run alone, after them.
   */
  readonly atOnce: (path: string) => number;
  /** The longest a single test may take, in milliseconds. */
  readonly patience: number;
}

const alone = () => 1;
const WAITING = [join('test', 'e2e'), join('src', 'http'), join('src', 'cli')];
const ALONE = ['database', 'crash'];
const waiting = (path: string) =>
  ALONE.some((name) => path.includes(name)) ? 1 : WAITING.some((place) => path.startsWith(place)) ? 3 : 2;

export const TEST_KINDS: Record<TestKind, HowTestsRun> = {
  unit: { suffix: '.test.ts', isolation: 'none', atOnce: alone, patience: 60_000 },
  contract: { suffix: '.contract.ts', isolation: 'process', atOnce: () => 2, patience: 300_000 },
  e2e: { suffix: '.e2e.ts', isolation: 'process', atOnce: waiting, patience: 300_000 },
};

const PLACES = ['src', 'test', 'scripts', 'bench'];

/** The files of one kind under `root`, sorted; with `filters`, those whose path contains one of them. */
export function testFiles(root: string, kind: TestKind, filters: readonly string[] = []): string[] {
  const { suffix } = TEST_KINDS[kind];
  return PLACES.filter((place) => existsSync(join(root, place)))
    .flatMap((place) =>
      readdirSync(join(root, place), { recursive: true, encoding: 'utf8' }).map((path) => join(place, path)),
    )
    .filter((path) => path.endsWith(suffix) && !path.startsWith(join('test', 'fixtures')))
    .filter((path) => filters.length === 0 || filters.some((filter) => path.includes(filter)))
    .sort();
}
