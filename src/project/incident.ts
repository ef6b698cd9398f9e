/** What readers see of an incident: nothing finer than its precisions, by named fields. */

import { stands } from '../fold/incident.ts';
import type { IncidentState, State } from '../fold/state.ts';
import { isWithheld } from '../fold/withheld.ts';
import type { IncidentContent } from '../model/content.ts';
import { cell } from '../model/ids.ts';
import { coarsePoint } from '../model/place.ts';
import type {
  IncidentDocument,
  IncidentLater,
  LiveIncident,
  PublicBlock,
  PublicPlace,
} from '../wire/documents.ts';
import { idOfKey } from '../wire/key.ts';
import { figureLater, linkedFigure, publicMoment, publicReading } from './figure.ts';
import type { Scope } from './scope.ts';
import { linkedClaim, standingOf } from './standing.ts';
import { openStatement } from './statement.ts';

/** An incident that readers may see; one that they may not keeps its own page, which says why. */
export function linkedIncident(scope: Scope, id: string): IncidentState | null {
  const incident = scope.state.incidents.get(id);
  if (incident) scope.link(cell('incident', id));
  return incident && !isWithheld(scope.state, cell('incident', id)) ? incident : null;
}

/** An incident set apart in a text that shows it since a record number. */
export function incidentBlock(scope: Scope, id: string, seq: number): PublicBlock {
  const { state } = scope;
  const incident = linkedIncident(scope, id);
  if (!incident?.content) return { type: 'removed' };
  const { content, since, ended } = incident;
  const isNew = (figure: string) => (since[figure]?.seq ?? 0) > seq;
  const figures = content.figures.filter((figure) => !isNew(figure));
  const endedLater = ended !== null && ended.seq > seq;
  return {
    type: 'incident',
    to: scope.link(cell('incident', id)),
    ...happened(state, incident, content),
    ...(endedLater && { until: null }),
    figures: figures.flatMap((figure) => {
      const known = linkedFigure(scope, figure);
      return namedFigure(scope, figure, seq).map((one) => ({
        ...one,
        later: known && figureLater(scope, known, seq),
      }));
    }),
    later: laterOf(scope, incident, content, seq),
  };
}

/** The document of an incident. */
export function incidentDocument(scope: Scope, id: string): IncidentDocument | null {
  const { state } = scope;
  const incident = state.incidents.get(id);
  if (!incident) return null;
  const of = { kind: 'incident', id: idOfKey(scope.keyOf(cell('incident', id))) } as const;
  const begun = incident.shownSince?.at ?? state.coverage?.startedAt ?? state.at;
  if (incident.taken || !incident.content) return { ...of, state: 'removed', at: incident.taken ?? begun };
  if (incident.covered) return { ...of, state: 'covered', at: incident.covered };
  const { content } = incident;
  return {
    ...of,
    state: 'live',
    ...happened(state, incident, content),
    type: content.kind,
    background: content.background,
    basis: content.basis,
    figures: content.figures.flatMap((figure) => namedFigure(scope, figure, state.seq)),
    claims: content.claims.flatMap((one) => {
      const claim = linkedClaim(scope, one);
      return claim?.content
        ? [
            {
              to: scope.link(cell('claim', one)),
              text: claim.content.text,
              standing: standingOf(state, claim),
            },
          ]
        : [];
    }),
    statements: content.statements.flatMap((one) => {
      const source = state.statements.get(one);
      const statement = source ? openStatement(scope, source) : null;
      return statement ? [{ statement, retracted: source?.retracted != null }] : [];
    }),
  };
}

function happened(
  state: State,
  incident: IncidentState,
  { title, when, until, where }: IncidentContent,
): Pick<LiveIncident, 'title' | 'when' | 'until' | 'where' | 'underReview'> {
  return {
    title,
    when: when && publicMoment(when),
    until: until && publicMoment(until),
    where: where && publicPlace(where),
    underReview: !stands(state, incident),
  };
}

/** What came to it after a text showed it: its end and figures; null where nothing did. */
function laterOf(
  scope: Scope,
  { since, ended }: IncidentState,
  { figures, until }: IncidentContent,
  seq: number,
): IncidentLater | null {
  const fresh = figures.flatMap((figure) => {
    const at = since[figure];
    return at && at.seq > seq
      ? namedFigure(scope, figure, scope.state.seq).map((one) => ({ at: at.at, one }))
      : [];
  });
  const end = until !== null && ended !== null && ended.seq > seq ? ended.at : null;
  const at = [...fresh.map((one) => one.at), ...(end === null ? [] : [end])].sort().at(-1);
  if (at === undefined) return null;
  return {
    at,
    until: end === null ? null : until && publicMoment(until),
    figures: fresh.map(({ one }) => one),
  };
}

/** A figure that readers may see the number of, as it stood at a record number. */
function namedFigure(scope: Scope, id: string, seq: number): LiveIncident['figures'] {
  const figure = linkedFigure(scope, id);
  if (!figure?.content) return [];
  const { label } = figure.content;
  return [{ to: scope.link(cell('figure', id)), label, reading: publicReading(scope, figure, seq) }];
}

function publicPlace({ name, within, point, precision }: NonNullable<IncidentContent['where']>): PublicPlace {
  return { name, within, point: coarsePoint(point, precision), precision };
}
