/*
 * No module comes back to itself over what it imports, imports of types included: whoever reads one has an order in
 * which to read, and can take any part away from what stands on it.
 */
import { modulesOf } from './modules.ts';
import { count, type Verdict } from './verdict.ts';

/** Follows every import of src, those of tests and fixtures too; a fault is one way round. */
export function circles(root: string): Verdict {
  const imports = new Map(
    modulesOf(root).map((module) => [
      module.path,
      module.imports.flatMap(({ target }) => (target === undefined ? [] : [target])),
    ]),
  );
  const faults: string[] = [];
  const done = new Set<string>();
  const way: string[] = [];
  const follow = (path: string): void => {
    const met = way.indexOf(path);
    if (met !== -1) faults.push(`${[...way.slice(met), path].join(' → ')}: a circle`);
    if (met !== -1 || done.has(path)) return;
    way.push(path);
    for (const target of imports.get(path) ?? []) follow(target);
    way.pop();
    done.add(path);
  };
  for (const path of imports.keys()) follow(path);
  return { figures: count(imports.size, 'module'), faults };
}
