/**
 * `npm run torture [-- name …] [--seed N] [--engine sqlite|postgres] [--quick]`: long fault runs. Each `*.torture.ts` beside this file exports
 * `run`. A seed makes a run repeatable, as far as the machine's timing lets it; failures print theirs.
 */
import { readdirSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Torture } from './torture.ts';

const { values, positionals } = parseArgs({
  options: {
    seed: { type: 'string' },
    engine: { type: 'string' },
    quick: { type: 'boolean', default: false },
  },
  allowPositionals: true,
});
const seed = Number(values.seed ?? Date.now() % 1_000_000);
const names = readdirSync(import.meta.dirname).flatMap((file) => /^(.+)\.torture\.ts$/.exec(file)?.[1] ?? []);
const unknown = positionals.find((name) => !names.includes(name));
const engine = values.engine === 'sqlite' || values.engine === 'postgres' ? values.engine : undefined;
const mistake = unknown
  ? `There is no torture "${unknown}". There are: ${names.join(', ')}.`
  : engine !== values.engine
    ? 'An engine is sqlite or postgres.'
    : Number.isInteger(seed)
      ? null
      : 'The seed must be a whole number.';
if (mistake) {
  console.error(mistake);
  process.exit(2);
}
console.log(`seed ${seed}`);
let [passed, failed] = [0, 0];
for (const name of names.filter((one) => positionals.length === 0 || positionals.includes(one))) {
  const { torture } = (await import(`./${name}.torture.ts`)) as { torture: Torture };
  const begun = Date.now();
  const {
    runs,
    failures,
    notes = [],
  } = await torture({ seed, engine, size: values.quick ? torture.quick : torture.full });
  console.log(
    `${name}: ${runs} runs, ${failures.length} failures, ${((Date.now() - begun) / 1000).toFixed(0)} s`,
  );
  for (const note of notes) console.log(`  ${note}`);
  for (const failure of failures.slice(0, 20)) console.log(`  FAILED ${failure}`);
  passed += runs - failures.length;
  failed += failures.length;
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
