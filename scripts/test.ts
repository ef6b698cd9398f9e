/*
 * `npm test`: every test, or those that are asked for. The last line is `N passed, N failed`, with `, N skipped` only
 * when there are some; with CI=true a skipped test counts as a failure.
 *
 *   npm test                            everything
 *   npm test -- --only unit             one kind (unit, contract, e2e); may be given more than once
 *   npm test -- fold wire/cursor        only files whose path contains one of these
 *   npm test -- --shard 1/2             every second file
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Counts, closingLine, sum } from './test/counts.ts';
import { TEST_KINDS, type TestKind, testFiles } from './test/kinds.ts';
import { runKind } from './test/run-kind.ts';

const root = join(import.meta.dirname, '..');
const { kinds, filters, shard } = askedFor();
const runs: Counts[] = [];
for (const kind of kinds) {
  const files = shardOf(testFiles(root, kind, filters), shard);
  if (files.length === 0) continue;
  const begun = performance.now();
  const counts = await runKind(root, kind, files);
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  process.stdout.write(`${kind}: ${closingLine(counts)}; ${files.length} files, ${seconds} s\n`);
  runs.push(counts);
}

const total = sum(runs);
if (process.env.CI === 'true' && total.skipped > 0) {
  process.stdout.write('Nothing may be skipped where CI=true: the skipped tests above count as failed.\n');
  total.failed += total.skipped;
  total.skipped = 0;
}
if (runs.length === 0) process.stdout.write('No test file has such a path.\n');
process.stdout.write(`${closingLine(total)}\n`);
process.exitCode = total.failed > 0 || runs.length === 0 ? 1 : 0;

function shardOf(files: readonly string[], [which, of]: readonly [number, number]): string[] {
  return files.filter((_, index) => index % of === which - 1);
}

function askedFor(): { kinds: TestKind[]; filters: string[]; shard: readonly [number, number] } {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      only: { type: 'string', multiple: true, default: [] },
      shard: { type: 'string', default: '1/1' },
    },
  });
  const unknown = values.only.find((kind) => !Object.hasOwn(TEST_KINDS, kind));
  if (unknown !== undefined) {
    process.stderr.write(
      `There are no "${unknown}" tests; --only takes ${Object.keys(TEST_KINDS).join(', ')}.\n`,
    );
    process.exit(2);
  }
  const [which = 0, of = 0] = values.shard.split('/').map(Number);
  if (!(Number.isInteger(of) && Number.isInteger(which) && which >= 1 && which <= of)) {
    process.stderr.write(`--shard takes K/N, such as 1/2; "${values.shard}" is none.\n`);
    process.exit(2);
  }
  const all = Object.keys(TEST_KINDS) as TestKind[];
  return {
    kinds: all.filter((kind) => values.only.length === 0 || values.only.includes(kind)),
    filters: positionals,
    shard: [which, of],
  };
}
