/*
 * `npm run mutate`: changes the pure core in thousands of small ways, one at a time, and tells which changes no test
 * noticed. Fails where fewer than LEAST per cent are noticed, in an area or over all.
 *
 *   npm run mutate                      every area
 *   npm run mutate -- --only gate       one area (scripts/mutate/areas.ts); may be given more than once
 */
import { readFileSync } from 'node:fs';
import { isAbsolute, join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import type { LogLevel, MutantResult } from '@stryker-mutator/api/core';
import { Stryker } from '@stryker-mutator/core';
import { areas } from './mutate/areas.ts';
import { sourcesOf } from './mutate/core-files.ts';
import { equivalent } from './mutate/equivalent.ts';
import { RUNNER } from './mutate/runner.ts';
import { type Judged, tally } from './mutate/tally.ts';

const root = join(import.meta.dirname, '..');
const chosen = askedFor();
const files = Object.values(chosen).flatMap((area) => sourcesOf(root, area));
/** As they are now: the run works on a copy. */
const sources = new Map(files.map((file) => [file, readFileSync(join(root, file), 'utf8').split('\n')]));
const begun = performance.now();
const results = await new Stryker({
  mutate: files,
  testRunner: RUNNER,
  plugins: [join(root, 'scripts/mutate/runner.ts')],
  coverageAnalysis: 'perTest',
  concurrency: 2,
  timeoutMS: 30_000,
  tempDirName: 'build/mutate',
  ignorePatterns: ['/*', '!/src', '!/package.json'],
  disableTypeChecks: false,
  reporters: process.stderr.isTTY ? ['progress'] : ['json'],
  jsonReporter: { fileName: 'build/mutants.json' },
  logLevel: 'error' as LogLevel,
  fileLogLevel: 'off' as LogLevel,
}).runMutationTest();

const { lines, faults } = tally(
  chosen,
  results
    .flatMap((result) => judged(result) ?? [])
    .sort((a, b) => (a.file === b.file ? a.line - b.line || a.column - b.column : a.file < b.file ? -1 : 1)),
  equivalent,
);
for (const line of lines) console.log(line);
console.log(`${((performance.now() - begun) / 60_000).toFixed(1)} minutes`);
for (const fault of faults) console.log(`FAILED ${fault}`);
process.exitCode = faults.length > 0 ? 1 : 0;

function judged({ fileName, location, status, mutatorName, replacement }: MutantResult): Judged | null {
  const outcomes = {
    Killed: 'killed',
    Survived: 'survived',
    Timeout: 'timeout',
    NoCoverage: 'no coverage',
    CompileError: null,
    RuntimeError: null,
    Ignored: null,
    Pending: null,
  } as const;
  const outcome = outcomes[status];
  if (outcome === null) return null;
  const file = isAbsolute(fileName) ? relative(root, fileName) : fileName;
  const { line, column } = location.start;
  return {
    ...{ file, line, column, outcome, mutator: mutatorName },
    code: oneSpace(textAt(file, location)),
    becomes: oneSpace(replacement ?? ''),
  };
}

function textAt(file: string, { start, end }: MutantResult['location']): string {
  return (sources.get(file) ?? [])
    .slice(start.line - 1, end.line)
    .map((line, index, { length }) =>
      line.slice(index === 0 ? start.column - 1 : 0, index === length - 1 ? end.column - 1 : undefined),
    )
    .join('\n');
}

function oneSpace(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function askedFor(): typeof areas {
  const { values } = parseArgs({ options: { only: { type: 'string', multiple: true, default: [] } } });
  const unknown = values.only.find((name) => !Object.hasOwn(areas, name));
  if (unknown !== undefined) {
    process.stderr.write(`There is no area "${unknown}"; --only takes ${Object.keys(areas).join(', ')}.\n`);
    process.exit(2);
  }
  return Object.fromEntries(
    Object.entries(areas).filter(([name]) => values.only.length === 0 || values.only.includes(name)),
  );
}
