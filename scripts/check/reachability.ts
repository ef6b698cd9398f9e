/* From the public side nothing private can be reached, however far round; imports of types count too. */
import { isBesideTheProduct, isIn, modulesOf } from './modules.ts';
import { count, type Verdict } from './verdict.ts';

const from = ['src/http/public', 'src/delivery', 'src/publish'];
const never = [
  'src/record',
  'src/fold',
  'src/desk',
  'src/project',
  'src/newsroom',
  'src/workings',
  'src/access',
  'src/intake',
  'src/http/desk',
];

/** Follows every import from the public folders. */
export function reachability(root: string): Verdict {
  const modules = new Map(
    modulesOf(root)
      .filter(({ path }) => !isBesideTheProduct(path))
      .map((module) => [module.path, module]),
  );
  const reached = new Map(
    [...modules.keys()].filter((path) => from.some((place) => isIn(path, place))).map((path) => [path, path]),
  );
  const faults: string[] = [];
  for (const [path, way] of reached) {
    if (never.some((place) => isIn(path, place))) faults.push(`${way}: private`);
    for (const { target, specifier, line } of modules.get(path)?.imports ?? []) {
      if (specifier === '?') faults.push(`${path}:${line} imports a computed name, which cannot be followed`);
      if (target !== undefined && modules.has(target) && !reached.has(target))
        reached.set(target, `${way} → ${target}`);
    }
  }
  return { figures: `${count(reached.size, 'module')} can be reached from the public side`, faults };
}
