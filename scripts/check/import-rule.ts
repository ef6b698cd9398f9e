/*
 * Which folder of src may import which: the table of ARCHITECTURE.md as data. What a folder may not import it cannot
 * come to depend on, and what is private stays on its own side.
 */
import { isBesideTheProduct, type Module, modulesOf } from './modules.ts';
import { count, type Verdict } from './verdict.ts';

const anything = 'anything';

/** Folders or single files that a folder may import, besides itself. */
const table: Readonly<Record<string, readonly string[] | typeof anything>> = {
  'src/lib': [],
  'src/model': ['src/lib'],
  'src/record': ['src/lib', 'src/model'],
  'src/fold': ['src/lib', 'src/model', 'src/record'],
  'src/desk': ['src/lib', 'src/model', 'src/record', 'src/fold'],
  'src/wire': ['src/lib', 'src/model'],
  'src/project': ['src/lib', 'src/model', 'src/fold', 'src/wire'],
  'src/newsroom': ['src/lib', 'src/model', 'src/record', 'src/fold', 'src/desk', 'src/wire', 'src/project'],
  'src/publish': ['src/lib', 'src/model', 'src/wire'],
  'src/delivery': ['src/lib', 'src/model', 'src/wire', 'src/publish'],
  'src/access': ['src/lib', 'src/model'],
  'src/ops': ['src/lib'],
  'src/store': [
    ...['src/lib', 'src/model', 'src/record', 'src/wire', 'src/newsroom/ports.ts'],
    ...['src/access/token.ts', 'src/access/token-store.ts'],
  ],
  'src/http/public': ['src/lib', 'src/model', 'src/wire', 'src/publish', 'src/delivery', 'src/ops'],
  'src/http/desk': ['src/lib', 'src/model', 'src/wire', 'src/desk', 'src/newsroom', 'src/access', 'src/ops'],
  'src/client': ['src/lib', 'src/wire'],
  'src/browser/page': ['src/client', 'src/wire'],
  'src/cli': anything,
  'src/main.ts': anything,
};

/** Holds every module of the product to the table. */
export function importRule(root: string): Verdict {
  const modules = modulesOf(root).filter((module) => !isBesideTheProduct(module.path));
  const faults = modules.flatMap((module) => faultsOf(module));
  return { figures: `${count(modules.length, 'module')} of ${Object.keys(table).length} places`, faults };
}

function faultsOf({ path, imports }: Module): readonly string[] {
  const home = Object.keys(table).find((place) => isIn(path, place));
  if (home === undefined) return [`${path} is in a folder that the table does not know`];
  const allowed = table[home] ?? [];
  if (allowed === anything) return [];
  return imports.flatMap(({ target, line }) => {
    if (target === undefined || isIn(target, home) || allowed.some((place) => isIn(target, place))) return [];
    return [`${path}:${line} imports ${target}, which ${home} may not`];
  });
}

/** Whether a path is that file or in that folder. */
export function isIn(path: string, place: string): boolean {
  return path === place || path.startsWith(`${place}/`);
}
