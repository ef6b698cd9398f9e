import type { State } from '../../fold/state.ts';
import { type Cell, cellId, cellKind, type TextField } from '../../model/ids.ts';

/** The content of a document as it stands at the desk; null or undefined where there is none. */
export function presentContent(state: State, of: Cell): unknown {
  const id = cellId(of);
  switch (cellKind(of)) {
    case 'actor':
      return state.actors.get(id)?.content;
    case 'statement':
      return state.statements.get(id)?.content;
    case 'claim':
      return state.claims.get(id)?.content;
    case 'post':
      return state.posts.get(id)?.content;
    case 'text':
      return state.texts[id as TextField].content;
    case 'panel':
      return state.panel.content;
    case 'figure':
      return state.figures.get(id)?.content;
    case 'estimate':
      return state.estimates.get(id)?.content;
    case 'incident':
      return state.incidents.get(id)?.content;
    case 'notice':
      return state.notices.get(id)?.content;
    case 'question':
      return state.questions.get(id)?.content;
    default:
      return null;
  }
}

/** Whether two contents say the same: in whatever order of fields, and a field that is absent as one that is null. */
export function isSameContent(one: unknown, other: unknown): boolean {
  return JSON.stringify(one, plainly) === JSON.stringify(other, plainly);
}

function plainly(_: string, value: unknown): unknown {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, held]) => held != null)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}
