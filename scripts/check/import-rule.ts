/*
 * Which folder of src may import which: the table of ARCHITECTURE.md as data. What a folder may not import it cannot
 * come to depend on, and what is private stays on its own side.
 */
import { isBesideTheProduct, type Module, modulesOf } from './modules.ts';
import { count, type Verdict } from './verdict.ts';

/** A folder may import itself, the folders and files that `may` names and, of `types`, types alone. */
interface Row {
  readonly may: readonly string[] | 'anything';
  readonly types?: readonly string[];
}

/** A folder is the longest name here that its path starts with; files that stand directly in src are entries. */
const TABLE: Readonly<Record<string, Row>> = {
  lib: { may: [] },
  model: { may: ['lib'] },
  record: { may: ['lib', 'model'] },
  fold: { may: ['lib', 'model', 'record'] },
  desk: { may: ['lib', 'model', 'record', 'fold'] },
  wire: { may: ['lib', 'model'] },
  project: { may: ['lib', 'model', 'fold', 'wire'] },
  newsroom: { may: ['lib', 'model', 'record', 'fold', 'desk', 'wire', 'project', 'transfer'] },
  transfer: { may: ['lib', 'model', 'record', 'fold', 'desk', 'wire'] },
  publish: { may: ['lib', 'model', 'wire'] },
  delivery: { may: ['lib', 'model', 'wire', 'publish'] },
  intake: { may: ['lib', 'model', 'intake/extract'] },
  // Runs in a browser as well.
  'intake/extract': { may: ['lib', 'model'] },
  workings: { may: ['lib'] },
  access: { may: ['lib', 'model'] },
  media: { may: ['lib', 'model'] },
  filing: { may: ['lib', 'model', 'desk', 'newsroom', 'intake', 'access'] },
  ops: { may: ['lib'] },
  // Of what it is an engine for, the ports and the rows that they speak of, file by file.
  store: {
    may: [
      ...['lib', 'model', 'record', 'wire', 'workings'],
      ...['newsroom/ports.ts', 'media/media-store.ts'],
      ...['access/access-log.ts', 'access/access-store.ts', 'access/rows.ts'],
      ...['intake/extract/reading.ts', 'intake/items/item.ts', 'intake/items/items-rows.ts'],
      ...['intake/sources/source-row.ts', 'intake/sources/source.ts'],
    ],
  },
  http: { may: ['lib', 'ops'] },
  'http/public': { may: ['lib', 'model', 'wire', 'publish', 'delivery', 'ops', 'http'] },
  'http/desk': {
    may: [
      ...['lib', 'model', 'wire', 'desk', 'newsroom', 'workings', 'access', 'intake', 'media', 'ops', 'http'],
    ],
  },
  client: { may: ['lib', 'wire'] },
  'browser/page': { may: ['client'], types: ['wire'] },
  'browser/kept': { may: [] },
  'browser/access': { may: ['browser/kept', 'lib'] },
  'browser/desk': {
    may: ['lib', 'model', 'desk', 'wire', 'publish', 'client', 'browser/kept', 'intake/extract'],
    types: ['intake'],
  },
  cli: { may: 'anything' },
};

const ENTRIES: Row = { may: 'anything' };

/** Tests, fixtures and benches may import all of src and test; nothing else may import them. */
export function importRule(root: string): Verdict {
  const modules = modulesOf(root);
  const known = new Set(modules.map((module) => module.path));
  const faults = modules.flatMap((module) => faultsOf(module, known));
  const imports = modules.reduce((sum, module) => sum + module.imports.length, 0);
  return { figures: `${count(modules.length, 'module')}, ${count(imports, 'import')}`, faults };
}

function faultsOf(module: Module, known: ReadonlySet<string>): string[] {
  const from = folderOf(module.path);
  if (from === undefined)
    return [`${module.path}: its folder has no row in the table of scripts/check/import-rule.ts`];
  const beside = isBesideTheProduct(module.path);
  const row = from === 'src' ? ENTRIES : (TABLE[from] ?? ENTRIES);
  return module.imports.flatMap((imported) => {
    const at = `${module.path}:${imported.line}`;
    const { target, specifier } = imported;
    if (specifier === '?') return beside ? [] : [`${at}: imports a computed name, which no check can follow`];
    if (specifier.startsWith('/') || specifier.startsWith('file:'))
      return [`${at}: imports by absolute path`];
    if (target === undefined) return [];
    if (beside && /^(src|test)\//.test(target)) return [];
    if (!target.startsWith('src/')) return [`${at}: imports ${target}, which is outside src`];
    if (/\.tsx?$/.test(target) && !known.has(target)) return [`${at}: imports ${target}, which is not there`];
    if (isBesideTheProduct(target)) return [`${at}: imports ${target}, which is for tests`];
    const to = folderOf(target);
    if (to === undefined || allowed(row, from, [to, target.slice('src/'.length)], imported.typeOnly))
      return [];
    return [`${at}: ${from} may not import ${to} (${specifier})${onlyTypes(row, to)}`];
  });
}

/** `to` is the folder and the file, for a row may open one file of a folder alone: a port. */
function allowed(row: Row, from: string, to: readonly string[], typeOnly: boolean): boolean {
  const { may, types = [] } = row;
  if (may === 'anything' || to.includes(from) || to.some((name) => may.includes(name))) return true;
  return typeOnly && to.some((name) => types.includes(name));
}

function onlyTypes(row: Row, to: string): string {
  return row.types?.includes(to) ? ': only its types' : '';
}

/** `http/desk` of src/http/desk/send.ts, `src` of src/main.ts, undefined where no row fits. */
function folderOf(path: string): string | undefined {
  const parts = path.split('/').slice(1, -1);
  if (parts.length === 0) return 'src';
  for (let depth = parts.length; depth > 0; depth -= 1) {
    const name = parts.slice(0, depth).join('/');
    if (Object.hasOwn(TABLE, name)) return name;
  }
  return undefined;
}
