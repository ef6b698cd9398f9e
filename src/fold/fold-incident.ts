import { cellId } from '../model/ids.ts';
import type { Entry } from '../record/entry.ts';
import { firstShown, shownWith } from './first-shown.ts';
import type { IncidentState, State } from './state.ts';

/** An incident, new or revised. What is new in one that readers see is shown with it from now on. */
export function foldIncident(state: State, entry: Entry<'incident.set'>): State {
  const { subject, seq, at, body, erased } = entry;
  const id = cellId(subject);
  const old = state.incidents.get(id) ?? blankIncident(id);
  const { figures = [], claims = [], statements = [] } = body?.content ?? {};
  const content = erased ? null : (body?.content ?? null);
  const since = Object.fromEntries(figures.map((figure) => [figure, old.since[figure] ?? { seq, at }]));
  const ended = content?.until != null ? (old.ended ?? { seq, at }) : null;
  const incident: IncidentState = {
    ...{ ...old, version: old.version + 1, content, setSeq: seq },
    ...{ lists: { figures, claims, statements }, since, ended },
  };
  const after = { ...state, incidents: state.incidents.set(id, incident) };
  return old.shownSince === null ? after : firstShown(after, shownWith(incident), entry);
}

/** What a correction put into an incident counts as if it had always been there. */
export function foldIncidentRepair(state: State, id: string): State {
  return setIncident(state, id, ({ since, ended, setSeq }) => ({
    since: Object.fromEntries(
      Object.entries(since).map(([figure, one]) => [
        figure,
        one.seq === setSeq ? { seq: 0, at: one.at } : one,
      ]),
    ),
    ended: ended && { seq: 0, at: ended.at },
  }));
}

/** Changes fields of an incident; nothing where it is not known. */
export function setIncident(
  state: State,
  id: string,
  change: (incident: IncidentState) => Partial<IncidentState>,
): State {
  const old = state.incidents.get(id);
  return old ? { ...state, incidents: state.incidents.set(id, { ...old, ...change(old) }) } : state;
}

function blankIncident(id: string): IncidentState {
  return {
    ...{ id, version: 0, content: null, setSeq: 0, taken: null, covered: null, shownSince: null },
    ...{ lists: { figures: [], claims: [], statements: [] }, since: {}, ended: null },
  };
}
