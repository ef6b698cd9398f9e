/* The syntax tree of a TypeScript source, and a walk over it that needs to know no kind of node. */
import { parseSync } from 'oxc-parser';

export interface SyntaxNode {
  readonly type: string;
  readonly start: number;
  readonly [key: string]: unknown;
}

/** Where a node hangs: the node above it and the name under which that holds it. */
export interface Place {
  readonly parent: SyntaxNode | null;
  readonly key: string;
}

/** Parses `text`; throws with the path when it is not TypeScript. */
export function parseSource(path: string, text: string): SyntaxNode {
  const { program, errors } = parseSync(path, text);
  const first = errors.find((error) => error.severity === 'Error');
  if (first) throw new Error(`${path}: ${first.message}`);
  return program as unknown as SyntaxNode;
}

/** Visits `node` and all nodes below it, each once, from the top. */
export function walk(node: SyntaxNode, visit: (node: SyntaxNode, place: Place) => void): void {
  const step = (current: SyntaxNode, place: Place): void => {
    visit(current, place);
    for (const [key, value] of Object.entries(current)) {
      for (const child of Array.isArray(value) ? value : [value]) {
        if (isNode(child)) step(child, { parent: current, key });
      }
    }
  };
  step(node, { parent: null, key: '' });
}

export function isNode(value: unknown): value is SyntaxNode {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

/** The text of a string literal or of a template without holes; undefined for anything else. */
export function literalText(node: unknown): string | undefined {
  if (!isNode(node)) return undefined;
  if (node.type === 'Literal') return typeof node.value === 'string' ? node.value : undefined;
  if (node.type !== 'TemplateLiteral' || (node.expressions as unknown[]).length > 0) return undefined;
  return templateStart(node);
}

/** What a template literal starts with, before its first hole. */
export function templateStart(node: SyntaxNode): string {
  const [first] = node.quasis as { value: { cooked: string | null } }[];
  return first?.value.cooked ?? '';
}

/** The line, counted from 1, of an offset in a text. */
export function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}
