/*
 * `npm run coverage`: runs the tests that judge the pure core and tells, file by file, how many of its branches they
 * went through. Fails where one was not, and where no test loads a file at all.
 */
import { join, relative } from 'node:path';
import { run } from 'node:test';
import { areas } from './mutate/areas.ts';
import { branchTally, type Covered } from './mutate/branches.ts';
import { judgingTests, sourcesOf } from './mutate/core-files.ts';

const root = join(import.meta.dirname, '..');
const sources = Object.values(areas).flatMap((area) => sourcesOf(root, area));
const files = judgingTests(root).map((file) => join(root, file));
const faults: string[] = [];
let passed = 0;
for await (const { type, data } of run({ cwd: root, files, isolation: 'none', coverage: true })) {
  if (type === 'test:pass') passed += 1;
  if (type === 'test:fail') faults.push(`the test "${data.name}" fails.`);
  if (type !== 'test:coverage') continue;
  const covered = (data.summary.files as readonly Covered[]).map((file) => ({
    ...file,
    path: relative(root, file.path),
  }));
  const told = branchTally(sources, covered);
  for (const line of told.lines) console.log(line);
  faults.push(...told.faults);
}
console.log(`${sources.length} files, ${passed} tests`);
for (const fault of faults) console.log(`FAILED ${fault}`);
process.exitCode = faults.length > 0 || passed === 0 ? 1 : 0;
