/* The modules of src: path, text, syntax and what each one imports, in any of the ways a module can be named. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, posix, sep } from 'node:path';
import { isNode, lineAt, literalText, parseSource, type SyntaxNode, walk } from './syntax.ts';

export interface Import {
  /** As written; `?` when it is computed and cannot be followed. */
  readonly specifier: string;
  /** Path from the root for a module of this repository; undefined for a package. */
  readonly target: string | undefined;
  readonly typeOnly: boolean;
  readonly line: number;
}

export interface Module {
  /** From the root, with forward slashes. */
  readonly path: string;
  readonly text: string;
  readonly syntax: SyntaxNode;
  readonly imports: readonly Import[];
}

/** Files that only tests, benches and rigs load. */
const BESIDE_THE_PRODUCT = /\.(test|contract|fixture|e2e|bench)\.tsx?$/;

export function isBesideTheProduct(path: string): boolean {
  return BESIDE_THE_PRODUCT.test(path) || /^(test|bench|scripts)\//.test(path);
}

/** Whether a path is that file or in that folder. */
export function isIn(path: string, place: string): boolean {
  return path === place || path.startsWith(`${place}/`);
}

/** All .ts and .tsx files of a folder of `root`, sorted. */
export function sourceFiles(root: string, folder: string): string[] {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((path) => posix.join(folder, path.split(sep).join('/')))
    .filter((path) => /\.tsx?$/.test(path) && !path.startsWith('test/fixtures/'))
    .sort();
}

const read = new Map<string, readonly Module[]>();

/** Every module under `root`/src, read and parsed once a run. */
export function modulesOf(root: string): readonly Module[] {
  const known = read.get(root);
  if (known) return known;
  const modules = sourceFiles(root, 'src').map((path) => readModule(root, path));
  read.set(root, modules);
  return modules;
}

function readModule(root: string, path: string): Module {
  const text = readFileSync(join(root, path), 'utf8');
  const syntax = parseSource(path, text);
  const imports: Import[] = [];
  walk(syntax, (node) => {
    const named = moduleNamedBy(node);
    if (!named) return;
    const specifier = literalText(named.source) ?? '?';
    const target = specifier.startsWith('.') ? posix.join(posix.dirname(path), specifier) : undefined;
    imports.push({ specifier, target, typeOnly: named.typeOnly, line: lineAt(text, node.start) });
  });
  return { path, text, syntax, imports };
}

/** The module that a node brings in, if it does: import, export from, import(), require(), a worker's address. */
function moduleNamedBy(node: SyntaxNode): { source: unknown; typeOnly: boolean } | undefined {
  switch (node.type) {
    case 'ImportDeclaration':
      return { source: node.source, typeOnly: node.importKind === 'type' || allTypes(node.specifiers) };
    case 'ExportNamedDeclaration':
      return node.source ? { source: node.source, typeOnly: node.exportKind === 'type' } : undefined;
    case 'ExportAllDeclaration':
      return { source: node.source, typeOnly: node.exportKind === 'type' };
    case 'ImportExpression':
      return { source: node.source, typeOnly: false };
    case 'TSImportType':
      return { source: node.source, typeOnly: true };
    case 'CallExpression':
      return namesModule(node.callee) ? { source: argument(node, 0), typeOnly: false } : undefined;
    case 'NewExpression':
      return isModuleAddress(node) ? { source: argument(node, 0), typeOnly: false } : undefined;
    default:
      return undefined;
  }
}

/** `import { type A, type B } from` loads nothing; `import {} from` and `import 'x'` do. */
function allTypes(specifiers: unknown): boolean {
  const list = specifiers as { importKind?: string }[];
  return list.length > 0 && list.every((specifier) => specifier.importKind === 'type');
}

/** `require(…)`, `createRequire(…)` and `import.meta.resolve(…)`. */
function namesModule(callee: unknown): boolean {
  if (!isNode(callee)) return false;
  if (callee.type === 'Identifier') return callee.name === 'require' || callee.name === 'createRequire';
  return callee.type === 'MemberExpression' && isMeta(callee.object) && propertyName(callee) === 'resolve';
}

/** `new URL('./x.ts', import.meta.url)`, the address of a worker's module. Other files are not modules. */
function isModuleAddress(node: SyntaxNode): boolean {
  const base = argument(node, 1);
  if (!isNode(node.callee) || node.callee.name !== 'URL' || !isNode(base)) return false;
  if (base.type !== 'MemberExpression' || !isMeta(base.object)) return false;
  return /\.[mc]?[jt]sx?$/.test(literalText(argument(node, 0)) ?? '');
}

function argument(node: SyntaxNode, index: number): unknown {
  return (node.arguments as unknown[])[index];
}

function isMeta(node: unknown): boolean {
  return isNode(node) && node.type === 'MetaProperty';
}

function propertyName(node: SyntaxNode): unknown {
  return isNode(node.property) ? node.property.name : undefined;
}
