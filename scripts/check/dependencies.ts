/* What is depended on is few, told, and named without an address. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Verdict } from './verdict.ts';

interface Package {
  readonly dev?: boolean;
  readonly link?: boolean;
  readonly resolved?: string;
  readonly hasInstallScript?: boolean;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

interface Lock {
  readonly packages: Readonly<Record<string, Package>>;
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
  faults.push(...Object.entries(packages).flatMap(([path, one]) => faultsOf(path, one, packages)));
  return { figures: `${direct.length} direct, ${all.length} in all`, faults };
}

/** A platform's package that the registry lacked when the lockfile was written makes `npm ci` fail, there and later. */
function faultsOf(path: string, one: Package, packages: Lock['packages']): string[] {
  const faults: string[] = [];
  if (one.resolved && !one.link) faults.push(`package-lock.json gives an address for ${path}`);
  if (one.hasInstallScript && !one.dev) faults.push(`${path} has an install script, and none is run`);
  for (const name of Object.keys(one.optionalDependencies ?? {})) {
    const held = [`node_modules/${name}`, `${path}/node_modules/${name}`].some((place) => packages[place]);
    if (!held) faults.push(`package-lock.json lacks ${name}, which ${path} may need: npm ci fails`);
  }
  return faults;
}
