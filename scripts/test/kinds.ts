/* The three kinds of tests, told by the suffix of their files, and where they are looked for. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

export type TestKind = 'unit' | 'contract' | 'e2e';

interface HowTestsRun {
  readonly suffix: string;
  /** Pure tests share one process; the others get one each. */
  readonly isolation: 'none' | 'process';
  /** With which others a file runs. */
  readonly turn: (path: string) => Turn;
  /** The longest a single test may take, in milliseconds. */
  readonly patience: number;
}

/**
 * Turns, one after another, with how many files run at once. Those that wait, for browsers, heartbeats and servers of
 * their own, run beside one another; then those that fill and cut disks; then what kills servers, beside what crowds a
 * database.
 */
export const TURNS = { waiting: 3, disks: 2, pairs: 2, deaths: 2 } as const;
export type Turn = keyof typeof TURNS;

const WAITING = [join('test', 'e2e'), join('src', 'http'), join('src', 'cli')];
const DEATHS = ['database', 'crash'];
const turnOf = (path: string): Turn =>
  DEATHS.some((name) => path.includes(name))
    ? 'deaths'
    : WAITING.some((place) => path.startsWith(place))
      ? 'waiting'
      : 'disks';

export const TEST_KINDS: Record<TestKind, HowTestsRun> = {
  unit: { suffix: '.test.ts', isolation: 'none', turn: () => 'pairs', patience: 60_000 },
  contract: { suffix: '.contract.ts', isolation: 'process', turn: () => 'pairs', patience: 300_000 },
  e2e: { suffix: '.e2e.ts', isolation: 'process', turn: turnOf, patience: 300_000 },
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
