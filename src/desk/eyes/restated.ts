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
 * nothing does. A cell that had no words yet says something else once it has them. New evidence and new numbers change
 * what stands on them by rules of their own; here they count only where they name somebody guarded.
 */
export function restatedSince(state: State, cells: Iterable<Cell>, seq: number): string | null {
  const shown = new Set([...cells].filter((of) => cellKind(of) !== 'post'));
  const ground = new Set([...shown].flatMap((of) => [...groundOf(state, of)]));
  for (const of of ground) {
    const isNew = writtenAt(state, of) > seq;
    if (isNew && (shown.has(of) || wasWritten(state, of, seq)) && isBound(state, of))
      return `what ${called(of)} ${cellKind(of) === 'media' ? 'shows' : 'says'}`;
    const fresh = newIn(state, of, seq).find((one) => namesGuarded(state, contentOf(state, one)));
    if (fresh !== undefined) return `what ${called(of)} rests on`;
  }
  return null;
}

/** The record number of the newest content of a cell; 0 where there is none. */
export function writtenAt(state: State, of: Cell): number {
  return contents(state, of).at(-1) ?? 0;
}

function wasWritten(state: State, of: Cell, seq: number): boolean {
  return contents(state, of).some((one) => one <= seq);
}

/** Whether an approval binds to the words of a cell: by its kind, or because they name somebody guarded. */
function isBound(state: State, of: Cell): boolean {
  return bound.has(cellKind(of)) || namesGuarded(state, contentOf(state, of));
}

const bound: ReadonlySet<string> = new Set(['statement', 'claim', 'figure', 'question', 'incident', 'media']);

/** What a claim or figure rests on since a record number, and did not before. */
function newIn(state: State, of: Cell, seq: number): readonly Cell[] {
  const id = cellId(of);
  const claim = cellKind(of) === 'claim' ? state.claims.get(id) : undefined;
  if (claim)
    return claim.evidence.flatMap((one) => (one.seq > seq ? [cell('statement', one.statement)] : []));
  const estimate = cellKind(of) === 'estimate' ? state.estimates.get(id) : undefined;
  if (!estimate || estimate.seq <= seq) return [];
  const statement = estimate.content?.statement;
  return [of, ...(statement ? [cell('statement', statement)] : [])];
}

function contents(state: State, of: Cell): readonly number[] {
  if (cellKind(of) === 'media')
    return [...state.media.values()].filter(({ id }) => id === cellId(of)).map(({ seq }) => seq);
  return (state.texty.get(of) ?? []).flatMap(({ seq, scope }) => (scope === 'content' ? [seq] : []));
}

/** The content of what an approval binds to only where it names somebody guarded. */
function contentOf(state: State, of: Cell) {
  const id = cellId(of);
  switch (cellKind(of)) {
    case 'statement':
      return state.statements.get(id)?.content;
    case 'actor':
      return state.actors.get(id)?.content;
    case 'estimate':
      return state.estimates.get(id)?.content;
    default:
      return null;
  }
}
