/* What is depended on is few, told, and named without an address. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Verdict } from './verdict.ts';

interface Lock {
  readonly packages: Readonly<
    Record<string, { readonly dev?: boolean; readonly resolved?: string; readonly link?: boolean }>
  >;
}

/** At most 30 direct and 180 in all, each direct one in DEPENDENCIES.md. */
export function dependencies(root: string): Verdict {
  const read = (name: string) => readFileSync(join(root, name), 'utf8');
  const direct = Object.keys((JSON.parse(read('package.json')) as { dependencies: object }).dependencies);
  const { packages } = JSON.parse(read('package-lock.json')) as Lock;
  const all = Object.entries(packages).filter(([name, { dev }]) => name.startsWith('node_modules/') && !dev);
  const told = read('DEPENDENCIES.md');
  const faults = direct
    .filter((name) => !told.includes(`| ${name} |`))
    .map((name) => `DEPENDENCIES.md does not say why ${name} is there`);
  if (direct.length > 30) faults.push(`package.json names ${direct.length} packages, 30 at most`);
  if (all.length > 180) faults.push(`package-lock.json holds ${all.length} production packages, 180 at most`);
  for (const [name, { resolved, link }] of Object.entries(packages)) {
    if (resolved && !link) faults.push(`package-lock.json gives an address for ${name}`);
  }
  return { figures: `${direct.length} direct, ${all.length} in all`, faults };
}
