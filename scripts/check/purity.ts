/*
 * The pure folders compute and do nothing else: the same input gives the same bytes on any machine, at any time. So
 * they touch no node: module, no clock, no randomness, no process, no timer, no network and no machine's time zone or
 * language. Tests, fixtures and benches of theirs are free.
 */
import { isBesideTheProduct, type Module, modulesOf } from './modules.ts';
import { isNode, lineAt, type Place, type SyntaxNode, walk } from './syntax.ts';
import { count, type Verdict } from './verdict.ts';

const PURE = [
  'lib',
  'model',
  'record',
  'fold',
  'desk',
  'wire',
  'project',
  'publish',
  'transfer',
  'workings',
  'intake/extract',
];

/** Packages that only compute. */
const PURE_PACKAGES = ['immutable', 'parse5', 'saxes', 'zod'];

/** Names of the surroundings that may not be touched at all. */
const FORBIDDEN = new Set(
  (
    'process performance globalThis global crypto fetch console require eval Function ' +
    'setTimeout setInterval setImmediate clearTimeout clearInterval clearImmediate queueMicrotask ' +
    'XMLHttpRequest WebSocket EventSource Worker navigator'
  ).split(' '),
);

/** Of `Date` and `Math`, what depends on nothing but its arguments; passing them around by name hides what is called. */
const ALLOWED_OF: Readonly<Record<string, (member: string) => boolean>> = {
  Date: (member) => member === 'parse' || member === 'UTC',
  Math: (member) => member !== 'random',
  Temporal: (member) => member !== 'Now',
};

/** Methods that ask the machine for its time zone or language, with how many arguments make them safe. */
const MACHINE_BOUND: Readonly<Record<string, number>> = {
  getDate: 1,
  getDay: 1,
  getFullYear: 1,
  getHours: 1,
  getMinutes: 1,
  getMonth: 1,
  getTimezoneOffset: 1,
  localeCompare: 2,
  toDateString: 1,
  toLocaleDateString: 1,
  toLocaleLowerCase: 1,
  toLocaleString: 1,
  toLocaleTimeString: 1,
  toLocaleUpperCase: 1,
  toTimeString: 1,
};

export function purity(root: string): Verdict {
  const modules = modulesOf(root).filter(
    ({ path }) => PURE.some((folder) => path.startsWith(`src/${folder}/`)) && !isBesideTheProduct(path),
  );
  const faults = modules.flatMap((module) => [...impureImports(module), ...impureNames(module)]);
  return { figures: count(modules.length, 'pure module'), faults };
}

function impureImports(module: Module): string[] {
  return module.imports
    .filter(({ target, specifier }) => target === undefined && !PURE_PACKAGES.includes(packageOf(specifier)))
    .map(
      ({ specifier, line }) => `${module.path}:${line}: imports ${specifier}, which is not known to be pure`,
    );
}

function packageOf(specifier: string): string {
  const parts = specifier.split('/');
  return parts.slice(0, specifier.startsWith('@') ? 2 : 1).join('/');
}

function impureNames(module: Module): string[] {
  const faults: string[] = [];
  walk(module.syntax, (node, place) => {
    const touched = impurityOf(node, place);
    if (touched) faults.push(`${module.path}:${lineAt(module.text, node.start)}: touches ${touched}`);
  });
  return faults;
}

/** What of the surroundings a node touches, as it would be written. */
function impurityOf(node: SyntaxNode, place: Place): string | undefined {
  if (node.type === 'CallExpression') return machineBoundCall(node);
  if (node.type !== 'Identifier' || !isReference(place)) return undefined;
  const name = String(node.name);
  if (FORBIDDEN.has(name)) return name;
  const allowed = Object.hasOwn(ALLOWED_OF, name) ? ALLOWED_OF[name] : undefined;
  if (!allowed) return undefined;
  const { parent, key } = place;
  if (parent?.type === 'MemberExpression' && key === 'object') {
    const member = isNode(parent.property) && !parent.computed ? String(parent.property.name) : '[…]';
    return member !== '[…]' && allowed(member) ? undefined : `${name}.${member}`;
  }
  if (name === 'Date' && parent?.type === 'NewExpression' && key === 'callee') {
    return (parent.arguments as unknown[]).length > 0 ? undefined : 'new Date() without an argument';
  }
  if (parent?.type === 'BinaryExpression' && parent.operator === 'instanceof') return undefined;
  return `${name} itself`;
}

function machineBoundCall(node: SyntaxNode): string | undefined {
  const callee = node.callee;
  if (!isNode(callee) || callee.type !== 'MemberExpression' || !isNode(callee.property)) return undefined;
  const name = String(callee.property.name);
  const needed = Object.hasOwn(MACHINE_BOUND, name) ? MACHINE_BOUND[name] : undefined;
  if (needed === undefined || (node.arguments as unknown[]).length >= needed) return undefined;
  return `.${name}(), which asks this machine for its time zone or language`;
}

/** False where an identifier names a member, a key, a label or a type rather than a value. */
function isReference({ parent, key }: Place): boolean {
  if (!parent) return true;
  switch (parent.type) {
    case 'MemberExpression':
      return key === 'object' || parent.computed === true;
    case 'Property':
      return key === 'value' || parent.computed === true;
    case 'MethodDefinition':
    case 'PropertyDefinition':
      return key !== 'key' || parent.computed === true;
    case 'ImportSpecifier':
      return key === 'local';
    case 'ExportSpecifier':
      return key === 'local';
    default:
      return (
        !parent.type.startsWith('TS') || !['key', 'typeName', 'id', 'name', 'left', 'right'].includes(key)
      );
  }
}
