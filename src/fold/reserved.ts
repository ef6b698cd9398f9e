/**
 * What waits for a post: recorded with a draft, it is shown nowhere and counts for nothing until that post comes before
 * readers (SPEC R-DUE-07). A statement waits as itself, with all that stands on it. Evidence and numbers on a statement
 * that waits for nothing lie apart, in `waiting` of their claim or figure, and are recorded when they come.
 */
import { cell, cellId, cellKind } from '../model/ids.ts';
import { rootOf } from './source.ts';
import type { EstimateState, State, StatementState } from './state.ts';

/** The statement itself, or the first of its chain, that waits; null where neither does. */
export function waitingOf(state: State, statement: StatementState | undefined): StatementState | null {
  if (!statement) return null;
  if (statement.reserved) return statement;
  const root = rootOf(state, statement);
  return root?.reserved ? root : null;
}

/** Whether a number stands on a statement that waits, or a tally counts one that does. */
export function isReserved(state: State, estimate: EstimateState | undefined): boolean {
  if (!estimate) return false;
  const { statement, parts } = estimate.rests;
  if (statement !== null) return waitingOf(state, state.statements.get(statement)) !== null;
  return parts.some((part) => isReserved(state, state.estimates.get(part)));
}

/** The figure on which a number waits for a post; null where none does. */
export function figureWaitedFor(state: State, estimate: string): string | null {
  return state.figures.find(({ waiting }) => waiting.some((one) => one.estimate === estimate))?.id ?? null;
}

/** Whether anything that waits for a post came to do so after a record number, or was put otherwise since. */
export function isWaitingSince(state: State, post: string, seq: number): boolean {
  return (
    state.statements.some(({ id, reserved }) => reserved?.post === post && isNewOn(state, id, seq)) ||
    state.claims.some(({ waiting }) => waiting.some((one) => one.post === post && one.seq > seq)) ||
    state.figures.some(({ waiting }) => waiting.some((one) => one.post === post && one.seq > seq))
  );
}

/** Whether a statement that waits, or what stands on it, is newer than a record number. */
function isNewOn(state: State, id: string, seq: number): boolean {
  const { statements, estimates } = standingOn(state, id);
  const written = [...statements].flatMap((one) => [
    ...(state.texty.get(cell('statement', one)) ?? []).map((entry) => entry.seq),
    state.statements.get(one)?.reserved?.seq ?? 0,
  ]);
  const numbers = [...estimates].map((one) => state.estimates.get(one)?.seq ?? 0);
  const bearing = [...statements].flatMap((one) =>
    [...(state.users.get(cell('statement', one)) ?? [])].flatMap((of) =>
      ((cellKind(of) === 'claim' && state.claims.get(cellId(of))?.evidence) || [])
        .filter(({ statement, until }) => statement === one && until === null)
        .map((evidence) => evidence.seq),
    ),
  );
  return [...written, ...numbers, ...bearing].some((one) => one > seq);
}

/** A statement with those that pass it on, and the estimates and tallies that stand on any of them. */
export function standingOn(
  state: State,
  statement: string,
): { readonly statements: ReadonlySet<string>; readonly estimates: ReadonlySet<string> } {
  const found = new Set([cell('statement', statement)]);
  for (const of of found)
    for (const user of state.users.get(of) ?? [])
      if (cellKind(user) === 'statement' || cellKind(user) === 'estimate') found.add(user);
  const ids = (kind: string) => new Set([...found].filter((of) => cellKind(of) === kind).map(cellId));
  return { statements: ids('statement'), estimates: ids('estimate') };
}
