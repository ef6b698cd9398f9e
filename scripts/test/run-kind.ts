/* Runs the files of one kind of tests in a `node --test` of its own and answers what came of them. */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Counts, sum } from './counts.ts';
import { TEST_KINDS, type TestKind, TURNS, type Turn } from './kinds.ts';

const REPORTER = join(import.meta.dirname, 'reporter.ts');

/** The longest one kind may take, in milliseconds: past that, something keeps the process alive. */
const LONGEST_RUN = 30 * 60_000;

/**
 * Runs `files` (paths from `root`). A process that ends badly without a failed test, or without having counted
 * anything, counts as one failure: a test file that calls `process.exit` cannot make a run look good.
 */
export async function runKind(root: string, kind: TestKind, files: readonly string[]): Promise<Counts> {
  const { turn, isolation } = TEST_KINDS[kind];
  // Many files that share a process are two processes beside one another.
  if (isolation === 'none' && files.length > 50)
    return sum(await Promise.all(halves(files).map((some) => runGroup(root, kind, some, 1))));
  const groups = Map.groupBy(files, turn);
  const counts: Counts[] = [];
  for (const [name, atOnce] of Object.entries(TURNS) as [Turn, number][]) {
    const some = groups.get(name);
    if (some) counts.push(await runGroup(root, kind, some, isolation === 'none' ? 1 : atOnce));
  }
  return sum(counts);
}

function halves(files: readonly string[]): readonly (readonly string[])[] {
  return [0, 1].map((half) => files.filter((_, index) => index % 2 === half));
}

async function runGroup(
  root: string,
  kind: TestKind,
  files: readonly string[],
  atOnce: number,
): Promise<Counts> {
  const folder = mkdtempSync(join(tmpdir(), 'stet-test-'));
  const countsFile = join(folder, 'counts.json');
  const { isolation, patience } = TEST_KINDS[kind];
  const child = spawn(
    process.execPath,
    [
      '--test',
      `--test-isolation=${isolation}`,
      `--test-concurrency=${atOnce}`,
      `--test-timeout=${patience}`,
      `--test-reporter=${REPORTER}`,
      '--test-reporter-destination=stdout',
      ...files,
    ],
    {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: {
        ...process.env,
        STET_TEST_COUNTS: countsFile,
        NODE_TEST_CONTEXT: undefined,
        // The processes that tests start, hundreds of them, need not compile the same sources anew.
        NODE_COMPILE_CACHE: join(root, 'build/compiled'),
      },
    },
  );
  const watchdog = setTimeout(() => {
    process.stdout.write(`FAILED   the ${kind} tests did not end within ${LONGEST_RUN / 60_000} minutes\n`);
    child.kill('SIGKILL');
  }, LONGEST_RUN);
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  clearTimeout(watchdog);
  const counts: Counts = existsSync(countsFile)
    ? JSON.parse(readFileSync(countsFile, 'utf8'))
    : { passed: 0, failed: 0, skipped: 0 };
  rmSync(folder, { recursive: true, force: true });
  if (code !== 0 && counts.failed === 0) {
    process.stdout.write(
      `FAILED   the ${kind} tests ended with ${code === null ? 'a signal' : `code ${code}`}\n`,
    );
    counts.failed += 1;
  }
  if (counts.passed + counts.failed + counts.skipped === 0) {
    process.stdout.write(`FAILED   ${files.length} files of ${kind} tests held no test\n`);
    counts.failed += 1;
  }
  return counts;
}
