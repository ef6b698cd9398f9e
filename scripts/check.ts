/*
 * `npm run check`: what can be known without a browser and a database server, a line a check, under 30 s.
 * `--no-tests` leaves out what `npm test` runs as well: CI, which does both, does nothing twice.
 */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { asvs } from './check/asvs.ts';
import { circles } from './check/circles.ts';
import { commandsTold } from './check/commands-page.ts';
import { dependencies } from './check/dependencies.ts';
import { importRule } from './check/import-rule.ts';
import { fileLength, scriptSize } from './check/limits.ts';
import { places } from './check/places.ts';
import { purity } from './check/purity.ts';
import { reachability } from './check/reachability.ts';
import { specAndTests } from './check/spec.ts';
import type { Check, Verdict } from './check/verdict.ts';

const root = join(import.meta.dirname, '..');

/** A program that answers with its exit code; what it says is shown when it finds something. */
const program =
  (...words: readonly string[]): Check =>
  () =>
    new Promise((resolve) => {
      const [command = '', ...rest] = words;
      const child = spawn(command, rest, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
      let said = '';
      for (const stream of [child.stdout, child.stderr]) {
        stream.on('data', (chunk) => {
          said += chunk;
        });
      }
      child.on('close', (code) =>
        resolve({
          figures: said.trim().split('\n').at(-1)?.slice(0, 100) ?? '',
          faults: code === 0 ? [] : [said],
        }),
      );
    });

/** Types of one project. One checker: several make the same types of the schemas each, and only wait for each other. */
const types = (project: string): Check =>
  program(
    ...['tsc', '--noEmit', '-p', project, '--checkers', '1'],
    ...['--incremental', '--tsBuildInfoFile', `build/types/${project}.tsbuildinfo`],
  );

const tests = (...words: readonly string[]): Check => program(process.execPath, 'scripts/test.ts', ...words);

const checks: Record<string, Check> = {
  'unit tests, one half': tests('--only', 'unit', '--shard', '1/2'),
  'unit tests, the other': tests('--only', 'unit', '--shard', '2/2'),
  'format and lint': program('biome', 'check', '--diagnostic-level=error', '.'),
  types: types('tsconfig.json'),
  'types of the page': types('tsconfig.browser.json'),
  'types of browser tests': types('tsconfig.e2e.json'),
  'dead code': program(
    'knip',
    '--include',
    'files,dependencies,unlisted,unresolved,binaries',
    '--no-progress',
  ),
  'import rule': importRule,
  circles,
  reachability,
  purity,
  'file length': fileLength,
  "reader's script": scriptSize,
  dependencies,
  places,
  'rules and tests': specAndTests,
  'table of ASVS': (root) => asvs(root),
  'page of commands': (root) => commandsTold(root),
  'contract tests': tests('--only', 'contract', 'store/sqlite'),
};

const asked = Object.entries(checks).filter(
  ([name]) => !process.argv.includes('--no-tests') || !/^(unit|contract) tests/.test(name),
);

/** Two at a time, taken from one list; told in the order above when all are done. */
const verdicts = new Map<string, Verdict & { readonly seconds: string }>();
const waiting = asked.values();
const lane = async () => {
  for (const [name, check] of waiting) {
    const begun = performance.now();
    const verdict = await check(root);
    verdicts.set(name, { ...verdict, seconds: ((performance.now() - begun) / 1000).toFixed(1) });
  }
};
await Promise.all([lane(), lane()]);

let failed = 0;
for (const [name] of asked) {
  const { figures, faults, seconds } = verdicts.get(name) ?? {
    figures: '',
    faults: ['not run'],
    seconds: '0',
  };
  console.log(`${faults.length === 0 ? 'ok    ' : 'FAILED'} ${name}: ${figures} (${seconds} s)`);
  for (const fault of faults.slice(0, 50)) console.log(`       ${fault}`);
  failed += faults.length === 0 ? 0 : 1;
}
console.log(failed === 0 ? 'All checks hold.' : `${failed} of ${asked.length} checks fail.`);
process.exitCode = failed === 0 ? 0 : 1;
