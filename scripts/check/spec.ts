/* Rules and tests name each other: no rule without a test, no test of a rule that is not there, no number twice. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sourceFiles } from './modules.ts';
import { count, type Verdict } from './verdict.ts';

/** Reads SPEC.md and the names of all tests. */
export function specAndTests(root: string): Verdict {
  if (!existsSync(join(root, 'SPEC.md'))) return { figures: 'no SPEC.md', faults: ['SPEC.md is not there'] };
  const listed: readonly string[] =
    readFileSync(join(root, 'SPEC.md'), 'utf8').match(/(?<=^\*\*)R-[A-Z]+-\d\d(?=\*\*)/gm) ?? [];
  const rules = new Set<string>(listed);
  const tested = new Set<string>();
  const faults = listed
    .filter((id, index) => listed.indexOf(id) < index)
    .map((id) => `SPEC.md: ${id} is the number of two rules`);
  for (const path of ['src', 'test', 'scripts'].flatMap((folder) => sourceFiles(root, folder))) {
    if (!/\.(test|contract|contract\.fixture|e2e)\.ts$/.test(path)) continue;
    for (const [, id = ''] of readFileSync(join(root, path), 'utf8').matchAll(
      /\btest\(\s*['"`](R-[A-Z]+-\d\d)\b/g,
    )) {
      tested.add(id);
      if (!rules.has(id)) faults.push(`${path} tests ${id}, which SPEC.md does not have`);
    }
  }
  for (const id of rules)
    if (!tested.has(id)) faults.push(`SPEC.md: ${id} has no test whose name begins with it`);
  return { figures: `${count(rules.size, 'rule')}, ${tested.size} tested`, faults };
}
