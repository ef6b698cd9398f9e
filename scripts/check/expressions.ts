/*
 * No regular expression of intake may take more time than in proportion to what it is given: what it is given comes from
 * outside. Of each one that repeats without a small bound redos-detector shows that it can go back a bounded number of
 * times, from wherever it is begun; where it cannot, a line in `expressions-by-reason.ts` says why that is no harm. The
 * others try each place a bounded number of times as they are.
 */
import { isSafePattern } from 'redos-detector';
import { type ByReason, MADE, REASONS } from './expressions-by-reason.ts';
import { type Module, modulesOf } from './modules.ts';
import { lineAt, walk } from './syntax.ts';
import { count, type Verdict } from './verdict.ts';

const FOLDER = 'src/intake/';

/** Times that it may go back at one place; and steps of the search for them, so that it ends. */
const MOST_BACK = 200;
const MOST_STEPS = 5000;
/** A repetition of so many or more is looked at as one without a bound is. */
const MANY = /(?<!\\)(?:\\\\)*(?:[*+]|\{\d+,\}|\{(?:\d+,)?\d\d+\})/;
/** All small bounds together: as many ways as these repetitions make, one place is tried at most. */
const MOST_WAYS = 10_000;

interface Expression {
  readonly at: string;
  readonly path: string;
  readonly pattern: string;
  readonly flags: string;
}

export function expressions(root: string): Verdict {
  const all = modulesOf(root)
    .filter(({ path }) => path.startsWith(FOLDER) && !/\.(?:test|e2e|contract|fixture)\.tsx?$/.test(path))
    .flatMap(expressionsIn);
  const used = new Set<ByReason>();
  const faults = all.flatMap((one) => faultsOf(one, used));
  const paths = new Set(all.map(({ path }) => path));
  for (const reason of REASONS)
    if (paths.has(reason.path) && !used.has(reason))
      faults.push(
        `${reason.path}: no expression has /${reason.piece}/, which expressions-by-reason.ts tells`,
      );
  return { figures: `${count(all.length, 'expression')}, ${count(used.size, 'reason')}`, faults };
}

/** All that a module writes as literals; those made of strings at run time are faults of the reader. */
function expressionsIn({ path, text, syntax }: Module): Expression[] {
  const found: Expression[] = [];
  walk(syntax, (node) => {
    const at = `${path}:${lineAt(text, node.start)}`;
    const { regex } = node;
    if (node.type === 'Literal' && isRegex(regex)) found.push({ at, path, ...regex });
    const callee = node.callee as { readonly name?: unknown } | undefined;
    if (/^(?:New|Call)Expression$/.test(node.type) && callee?.name === 'RegExp')
      found.push({ at, path, pattern: '', flags: MADE });
  });
  return found;
}

const isRegex = (regex: unknown): regex is { readonly pattern: string; readonly flags: string } =>
  typeof regex === 'object' && regex !== null && 'pattern' in regex && 'flags' in regex;

/** Why an expression may take long, but for those of which a reason is told; `used` gets the reasons. */
function faultsOf({ at, path, pattern, flags }: Expression, used: Set<ByReason>): readonly string[] {
  if (flags === MADE) {
    const told = REASONS.find((one) => one.path === path && one.piece === MADE);
    if (told) used.add(told);
    return told ? [] : [`${at}: an expression is made at run time, which no check can follow`];
  }
  // Letters of either case are one letter: of both the text and the expression.
  const folded = flags.includes('i') ? inSmallLetters(pattern) : pattern;
  return apart(folded).flatMap((piece) => {
    const reason = REASONS.find((one) => one.path === path && one.piece === piece);
    if (reason) used.add(reason);
    const wrong = reason ? null : wrongWith(piece, flags);
    return wrong === null ? [] : [`${at}: /${piece}/${flags} ${wrong}`];
  });
}

function wrongWith(piece: string, flags: string): string | null {
  if (!MANY.test(piece)) return waysOf(piece) > MOST_WAYS ? 'repeats what repeats, too often' : null;
  const result = isSafePattern(flags.includes('y') ? `^(?:${piece})` : piece, {
    ...{ unicode: flags.includes('u'), dotAll: flags.includes('s'), multiLine: flags.includes('m') },
    ...{ maxScore: MOST_BACK, maxSteps: MOST_STEPS, timeout: Number.POSITIVE_INFINITY },
  });
  return result.safe ? null : `may take long (${result.error ?? 'it goes back too often'})`;
}

const inSmallLetters = (pattern: string): string =>
  pattern.replace(/\\[pP]\{[^}]*\}|\\.|[^\\]/gsu, (one) => (one.startsWith('\\') ? one : one.toLowerCase()));

const waysOf = (pattern: string): number =>
  [...pattern.matchAll(/\{(?:\d+,)?(\d+)\}/g)].reduce((ways, [, most]) => ways * Number(most), 1);

/**
 * An expression as several that together try what it tries: `a(?:b|c+)d` is `a(?:b)d` and `a(?:c+)d`, as long as nothing
 * repeats the group. Long lists of words would otherwise be too much to look through.
 */
function apart(pattern: string): readonly string[] {
  const all = alternatives(pattern);
  if (all.length > 1) return all.flatMap(apart);
  for (let at = 0; at < pattern.length; at = endOfPart(pattern, at)) {
    if (!pattern.startsWith('(?:', at)) continue;
    const end = endOfPart(pattern, at);
    const [before, after] = [pattern.slice(0, at), pattern.slice(end)];
    const inner = alternatives(pattern.slice(at + 3, end - 1));
    if (/^[*+?{]/.test(after) || inner.length < 5) continue;
    const many = inner.filter((one) => MANY.test(one));
    const few = inner.filter((one) => !MANY.test(one));
    const of = (some: string): string => `${before}(?:${some})${after}`;
    return [...many.map(of), ...(few.length > 0 ? [of(few.join('|'))] : [])];
  }
  return [pattern];
}

/** What stands between the bars that are in no group. */
function alternatives(pattern: string): readonly string[] {
  const found: string[] = [];
  let from = 0;
  for (let at = 0; at < pattern.length; at = endOfPart(pattern, at)) {
    if (pattern.charAt(at) !== '|') continue;
    found.push(pattern.slice(from, at));
    from = at + 1;
  }
  return [...found, pattern.slice(from)];
}

/** Behind the character, escape, class or whole group that begins at a place. */
function endOfPart(pattern: string, at: number): number {
  const first = pattern.charAt(at);
  if (first === '\\') return at + 2;
  let next = at + 1;
  if (first === '[') {
    while (next < pattern.length && pattern.charAt(next) !== ']')
      next += pattern.charAt(next) === '\\' ? 2 : 1;
    return next + 1;
  }
  if (first === '(') {
    while (next < pattern.length && pattern.charAt(next) !== ')') next = endOfPart(pattern, next);
    return next + 1;
  }
  return next;
}
