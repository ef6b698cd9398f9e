import { type Cell, cellId, cellKind, type TextField } from '../model/ids.ts';
import type { State } from './state.ts';

/** How often a document's content was set; 0 where there is none. */
export function versionOf(state: State, of: Cell): number {
  const id = cellId(of);
  switch (cellKind(of)) {
    case 'coverage':
      return state.coverage ? 1 : 0;
    case 'text':
      return state.texts[id as TextField]?.version ?? 0;
    case 'actor':
      return state.actors.get(id)?.version ?? 0;
    case 'statement':
      return state.statements.get(id)?.version ?? 0;
    case 'claim':
      return state.claims.get(id)?.version ?? 0;
    case 'post':
      return state.posts.get(id)?.version ?? 0;
    case 'correction':
      return state.corrections.has(id) ? 1 : 0;
    case 'panel':
      return state.panel.version;
    case 'figure':
      return state.figures.get(id)?.version ?? 0;
    case 'estimate':
      return state.estimates.get(id)?.version ?? 0;
    case 'incident':
      return state.incidents.get(id)?.version ?? 0;
    case 'question':
      return state.questions.get(id)?.version ?? 0;
    case 'alert':
      return state.alerts.get(id)?.version ?? 0;
    case 'restriction':
      return state.restrictions.get(id)?.version ?? 0;
    case 'prepared':
      return state.prepared.get(id)?.version ?? 0;
    case 'hold':
      return state.legalHolds.has(id) ? 1 : 0;
    case 'use':
      return state.uses.has(id) ? 1 : 0;
    case 'act':
      return state.acts.has(id) ? 1 : 0;
    case 'authority':
      return state.authorities.has(id) ? 1 : 0;
    case 'media':
      return state.media.has(id) ? 1 : 0;
    case 'note':
      return state.notes.has(id) ? 1 : 0;
    case 'brief':
      return state.brief.version;
    case 'notice':
      return state.notices.get(id)?.version ?? 0;
  }
}
