import assert from 'node:assert/strict';
import { test } from 'node:test';
import { branchTally, type Covered } from './branches.ts';
import { test as collect, collected } from './collected-tests.ts';
import { type Judged, tally } from './tally.ts';

const areas = { gate: { files: ['src/gate.ts'] }, rest: { files: ['src/rest/'] } };
const killed: Judged = {
  ...{ file: 'src/gate.ts', line: 1, column: 2, mutator: 'EqualityOperator' },
  ...{ code: 'a < b', becomes: 'a <= b', outcome: 'killed' },
};
const many = (count: number, more: Partial<Judged> = {}): Judged[] =>
  Array.from({ length: count }, () => ({ ...killed, ...more }));

test('R-CHECK-05 an area with too few killed mutants fails, though all together have enough, and says which live', () => {
  const few = many(80, { file: 'src/rest/a.ts' }).concat(
    many(15, { file: 'src/rest/a.ts', outcome: 'survived', line: 7 }),
    many(5, { file: 'src/rest/a.ts', outcome: 'no coverage', line: 9 }),
  );
  const { lines, faults } = tally(areas, [...many(900), ...few], []);
  assert.deepEqual(faults, ['rest: 80.0 % are killed, and 85 must be.']);
  assert.match(lines[2] ?? '', /^rest +100 +80 +15 +0 +5 +0 +80\.0$/);
  assert.equal(lines.filter((line) => line.startsWith('src/rest/a.ts:7:2 survived EqualityOp')).length, 15);
  assert.equal(lines.filter((line) => line.startsWith('src/rest/a.ts:9:2 no coverage')).length, 5);
  assert.deepEqual(tally(areas, many(900), []).faults, ['rest: no mutant was made.']);
});

test('R-CHECK-05 a mutant that does the same is left out of the score, and an excuse that none needs is a fault', () => {
  const { gate } = areas;
  const excuse = { file: 'src/gate.ts', code: 'x', becomes: 'y', why: 'the same' };
  const alive = many(50, { outcome: 'survived', code: 'x', becomes: 'y' });
  const excused = tally({ gate }, [...many(50), ...alive], [excuse]);
  assert.deepEqual([excused.faults, excused.lines.length], [[], 3]);
  assert.match(excused.lines[1] ?? '', /^gate +100 +50 +0 +0 +0 +50 +100\.0$/);
  for (const other of [many(1), many(1, { code: 'x', becomes: 'y' })])
    assert.deepEqual(tally({ gate }, other, [excuse]).faults, [
      'src/gate.ts: no mutant left alive is "x" → "y".',
    ]);
  assert.equal(tally({ gate }, alive, [{ ...excuse, becomes: 'z' }]).faults.length, 3);
});

test('R-CHECK-05 collected tests can be run again, and one that the runner does not know is refused', async () => {
  const from = collected.length;
  let runs = 0;
  collect('counts', { timeout: 1 }, async () => {
    runs += 1;
  });
  for (const _ of [1, 2]) await collected[from]?.run();
  assert.equal(runs, 2);
  assert.throws(() => collect('nested', (t: unknown) => t), /nested/);
});

test('R-CHECK-06 a branch that no test takes and a file that no test loads are found', () => {
  const path = 'src/gate.ts';
  const whole: Covered = {
    path,
    totalBranchCount: 2,
    coveredBranchCount: 2,
    branches: [{ line: 3, count: 9 }],
  };
  assert.deepEqual(branchTally([path], [whole]).faults, []);
  const missed = { ...whole, coveredBranchCount: 1, branches: [...whole.branches, { line: 4, count: 0 }] };
  assert.deepEqual(branchTally([path, 'src/b.ts'], [missed]).faults, [
    'src/gate.ts: no test takes the branches at lines 4.',
    'src/b.ts: no test loads it.',
  ]);
});
