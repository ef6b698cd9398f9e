/**
 * Three-way merging of lists, whatever they are lists of: blocks, points, sentences, words. What one side alone did is
 * done; what both did differently to one item is asked of `both`. Pure, and the same for the same three lists.
 */

/** What the items of a list are to each other. */
export interface Ways<T> {
  readonly same: (a: T, b: T) => boolean;
  /** How far two are from being one thing that was changed: 0 the same, 1 nothing alike; Infinity: never one thing. */
  readonly cost: (a: T, b: T) => number;
  /** What becomes of an item that both sides changed, each otherwise. */
  readonly both: (base: T, mine: T, theirs: T) => Part<T>;
}

/** A stretch of the result. `came`: it is as the other side has it, and was not so before. */
export type Part<T> =
  | { readonly kind: 'settled'; readonly items: readonly T[]; readonly came: boolean }
  | { readonly kind: 'open'; readonly mine: readonly T[]; readonly theirs: readonly T[] };

/** What it costs that an item was taken out or put in; two of them cost more than any change of one. */
const GAP = 0.7;
/** Two items put in at one place that are nearer than this say the same thing twice. */
const ALIKE = 0.5;

/** The merge, in order. */
export function weave<T>(
  base: readonly T[],
  mine: readonly T[],
  theirs: readonly T[],
  ways: Ways<T>,
): readonly Part<T>[] {
  const left = aligned(base, mine, ways);
  const right = aligned(base, theirs, ways);
  const parts: Part<T>[] = [];
  for (let at = 0; at <= base.length; at += 1) {
    parts.push(...inserted(left.before[at] ?? [], right.before[at] ?? [], ways));
    const item = base[at];
    if (item !== undefined && at < base.length)
      parts.push(kept(item, left.now[at] ?? null, right.now[at] ?? null, ways));
  }
  return parts.filter((part) => part.kind === 'open' || part.items.length > 0 || part.came);
}

/** What was put in at one place: all of it, the other side's first; open where two may say the same thing. */
function inserted<T>(mine: readonly T[], theirs: readonly T[], ways: Ways<T>): readonly Part<T>[] {
  if (theirs.length === 0) return [{ kind: 'settled', items: mine, came: false }];
  const pairs = aligned(mine, theirs, ways);
  const came = (items: readonly T[]) =>
    items.map((one): Part<T> => ({ kind: 'settled', items: [one], came: true }));
  return [...mine, null].flatMap((one, at): readonly Part<T>[] => {
    const before = came(pairs.before[at] ?? []);
    const other = pairs.now[at] ?? null;
    if (one === null) return before;
    const own: Part<T> = { kind: 'settled', items: [one], came: false };
    if (other === null || ways.same(one, other)) return [...before, own];
    if (ways.cost(one, other) < ALIKE) return [...before, { kind: 'open', mine: [one], theirs: [other] }];
    return [...before, ...came([other]), own];
  });
}

/** An item that was there; null on a side that took it out. */
function kept<T>(base: T, mine: T | null, theirs: T | null, ways: Ways<T>): Part<T> {
  const list = (one: T | null): readonly T[] => (one === null ? [] : [one]);
  const same = (a: T | null, b: T | null) => (a === null || b === null ? a === b : ways.same(a, b));
  if (same(mine, theirs) || same(theirs, base)) return { kind: 'settled', items: list(mine), came: false };
  if (same(mine, base)) return { kind: 'settled', items: list(theirs), came: true };
  if (mine === null || theirs === null) return { kind: 'open', mine: list(mine), theirs: list(theirs) };
  return ways.both(base, mine, theirs);
}

/** How one list became another: what each item is now, and what was put in before each (and after the last). */
export interface Aligned<T> {
  readonly now: readonly (T | null)[];
  readonly before: readonly (readonly T[])[];
}

/** The cheapest way from one list to another, in order. */
export function aligned<T>(
  base: readonly T[],
  side: readonly T[],
  { same, cost }: Pick<Ways<T>, 'same' | 'cost'>,
): Aligned<T> {
  const now: (T | null)[] = base.map(() => null);
  const before: T[][] = [...base, null].map(() => []);
  let start = 0;
  while (start < base.length && start < side.length && same(base[start] as T, side[start] as T)) {
    now[start] = side[start] as T;
    start += 1;
  }
  let [end, last] = [base.length, side.length];
  while (end > start && last > start && same(base[end - 1] as T, side[last - 1] as T)) {
    end -= 1;
    last -= 1;
    now[end] = side[last] as T;
  }
  const rows = costs(base.slice(start, end), side.slice(start, last), cost);
  let [i, j] = [end - start, last - start];
  const at = (row: number, column: number): number => rows[row]?.[column] ?? Number.POSITIVE_INFINITY;
  while (i > 0 || j > 0) {
    const one = side[start + j - 1] as T;
    const here = at(i, j);
    if (i > 0 && j > 0 && here === at(i - 1, j - 1) + cost(base[start + i - 1] as T, one)) {
      i -= 1;
      j -= 1;
      now[start + i] = one;
    } else if (j > 0 && (i === 0 || here === at(i, j - 1) + GAP)) {
      j -= 1;
      before[start + i]?.unshift(one);
    } else i -= 1;
  }
  return { now, before };
}

/** What it costs to come from the first items of one list to the first ones of another. */
function costs<T>(base: readonly T[], side: readonly T[], cost: Ways<T>['cost']): readonly number[][] {
  const rows: number[][] = [Array.from({ length: side.length + 1 }, (_, at) => at * GAP)];
  base.forEach((item, index) => {
    const above = rows[index] ?? [];
    const row = [(index + 1) * GAP];
    side.forEach((one, at) => {
      const changed = (above[at] ?? 0) + cost(item, one);
      row.push(Math.min(changed, (row[at] ?? 0) + GAP, (above[at + 1] ?? 0) + GAP));
    });
    rows.push(row);
  });
  return rows;
}
