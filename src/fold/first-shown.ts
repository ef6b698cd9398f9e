import { type Cell, cellId } from '../model/ids.ts';
import type { ShownName } from '../model/rich-text.ts';
import type { IncidentState, State } from './state.ts';

/**
 * Something published shows these claims, figures and incidents from now on, and an incident its own claims and
 * figures; those shown before keep their first time.
 */
export function firstShown(
  state: State,
  shows: readonly ShownName[],
  { seq, at }: { readonly seq: number; readonly at: string },
): State {
  let { claims, figures, incidents } = state;
  const shownSince = { seq, at };
  const all = new Set(shows);
  for (const name of all) {
    const incident = name.startsWith('incident:') ? incidents.get(cellId(name as Cell)) : undefined;
    if (incident) for (const one of shownWith(incident)) all.add(one);
    if (incident?.shownSince === null) incidents = incidents.set(incident.id, { ...incident, shownSince });
    const claim = claims.get(name);
    if (claim?.shownSince === null) claims = claims.set(name, { ...claim, shownSince });
    const figure = name.startsWith('figure:') ? figures.get(cellId(name as Cell)) : undefined;
    if (figure?.shownSince === null) figures = figures.set(figure.id, { ...figure, shownSince });
  }
  return claims === state.claims && figures === state.figures && incidents === state.incidents
    ? state
    : { ...state, claims, figures, incidents };
}

/** The claims and figures that readers see with an incident, by `shownName`. */
export function shownWith({ lists }: Pick<IncidentState, 'lists'>): readonly string[] {
  return [...lists.claims, ...lists.figures.map((figure) => `figure:${figure}`)];
}
