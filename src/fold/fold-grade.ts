import { cellId } from '../model/ids.ts';
import type { Entry } from '../record/entry.ts';
import type { State } from './state.ts';

/** How reliable its source and how credible it is; the last grade stands. */
export function foldGrade(state: State, { subject, body }: Entry<'statement.graded'>): State {
  const old = state.statements.get(cellId(subject));
  if (!old || body === null) return state;
  const { reliability, credibility } = body;
  return {
    ...state,
    statements: state.statements.set(old.id, { ...old, grade: { reliability, credibility } }),
  };
}
