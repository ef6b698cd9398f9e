/**
 * What an approval saw by reference, and what was put otherwise since. A statement is free to be revised as long as
 * readers have not seen it, and so is a claim: an approval of a draft that quotes it must not cover the new words.
 */
import { groundOf } from '../../fold/impact.ts';
import type { State } from '../../fold/state.ts';
import { type Cell, cell, cellId, cellKind } from '../../model/ids.ts';
import { called } from '../wording/called.ts';
import { namesGuarded } from './guarded-names.ts';

/**
 * What of these cells, or of what they rest on, says something else than at a record number, in words; null where
 * nothing does. New evidence and new numbers change what stands there by rules of their own; here they count only
 * where they name somebody guarded.
 */
export function restatedSince(state: State, cells: Iterable<Cell>, seq: number): string | null {
  const ground = new Set(
    [...cells].flatMap((of) => (cellKind(of) === 'post' ? [] : [...groundOf(state, of)])),
  );
  for (const of of ground) {
    if (isRestated(state, of, seq)) return `what ${called(of)} says`;
    const fresh = newIn(state, of, seq).find((one) => namesGuarded(state, contentOf(state, one)));
    if (fresh !== undefined) return `what ${called(of)} rests on`;
  }
  return null;
}

/** The record number of the newest content of a cell; 0 where there is none. */
export function writtenAt(state: State, of: Cell): number {
  return contents(state, of).at(-1) ?? 0;
}

function isRestated(state: State, of: Cell, seq: number): boolean {
  const [first = 0] = contents(state, of);
  if (first > seq || writtenAt(state, of) <= seq) return false;
  return bound.has(cellKind(of)) || namesGuarded(state, contentOf(state, of));
}

/** The kinds whose words an approval binds to. */
const bound: ReadonlySet<string> = new Set(['statement', 'claim', 'figure', 'question']);

/** What a claim or figure rests on since a record number, and did not before. */
function newIn(state: State, of: Cell, seq: number): readonly Cell[] {
  if (cellKind(of) === 'claim') {
    const evidence = state.claims.get(cellId(of))?.evidence ?? [];
    return evidence.flatMap((one) => (one.seq > seq ? [cell('statement', one.statement)] : []));
  }
  const estimate = cellKind(of) === 'estimate' ? state.estimates.get(cellId(of)) : undefined;
  if (!estimate || estimate.seq <= seq) return [];
  const { statement = null } = estimate.content ?? {};
  return [of, ...(statement === null ? [] : [cell('statement', statement)])];
}

function contents(state: State, of: Cell): readonly number[] {
  return (state.texty.get(of) ?? []).flatMap(({ seq, scope }) => (scope === 'content' ? [seq] : []));
}

function contentOf(state: State, of: Cell) {
  const id = cellId(of);
  switch (cellKind(of)) {
    case 'statement':
      return state.statements.get(id)?.content ?? null;
    case 'claim':
      return state.claims.get(id)?.content ?? null;
    case 'actor':
      return state.actors.get(id)?.content ?? null;
    case 'figure':
      return state.figures.get(id)?.content ?? null;
    case 'estimate':
      return state.estimates.get(id)?.content ?? null;
    default:
      return null;
  }
}
