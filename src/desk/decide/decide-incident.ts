import { isPublished } from '../../fold/impact.ts';
import { isGrounded, stands } from '../../fold/incident.ts';
import type { IncidentState, State } from '../../fold/state.ts';
import { versionOf } from '../../fold/version-of.ts';
import type { IncidentContent } from '../../model/content.ts';
import { type Cell, cell } from '../../model/ids.ts';
import { beginningOf, type Moment } from '../../model/moment.ts';
import type { Proposed } from '../../record/entry.ts';
import type { CommandOf } from '../commands/commands.ts';
import { called } from '../wording/called.ts';
import { onlyByCorrection } from './decide-source.ts';
import { accept, type Decision, inState, refuse, staleness, unknown } from './decision.ts';
import { groundFault, groundless, isDropped, rulingsFor } from './grounds.ts';

/** Opens an incident, revises one that nothing published shows, or adds to one that readers see what is new. */
export function decideIncident(state: State, command: CommandOf<'incident.set'>): Decision {
  const subject = cell('incident', command.incident);
  const stale = staleness(state, subject, command.expected);
  if (stale) return refuse(stale);
  const old = state.incidents.get(command.incident);
  if (old?.taken) return inState('taken-down', `${called(subject)} was taken down; use another id.`);
  const fault = incidentFault(state, command.incident, command.content);
  if (fault) return fault;
  if (old && isPublished(state, subject) && !addsOnly(old, asKept(state, command.content)))
    return onlyByCorrection(subject);
  return accept(...keptWith(state, command.incident, command.content));
}

/** Why an incident cannot be as it is written, or null. What readers see of one has to be fit for them. */
export function incidentFault(
  state: State,
  id: string,
  content: IncidentContent,
): ReturnType<typeof refuse> | null {
  const listed = listedCells(content);
  for (const of of listed) if (versionOf(state, of) === 0 || isDropped(state, of)) return unknown(of);
  const old = state.incidents.get(id);
  if (!old || !isPublished(state, cell('incident', id))) return null;
  if (stands(state, old) && !isGrounded(state, content)) return refuse(groundless(id));
  const before = listedCells(old.lists);
  const fault = groundFault(
    state,
    listed.filter((of) => !before.includes(of)),
  );
  return fault && refuse(fault);
}

/** The entries that keep an incident. */
export function keptWith(state: State, id: string, content: IncidentContent): readonly Proposed[] {
  const subject = cell('incident', id);
  const kept = asKept(state, content);
  const claims = kept.claims.map((claim) => cell('claim', claim));
  const rulings = isPublished(state, subject) ? rulingsFor(state, claims) : [];
  return [...rulings, { kind: 'incident.set', subject, body: { content: kept } }];
}

/**
 * An incident as it is kept. Its times are the beginning of what is known of them, in the coverage's zone: nothing finer
 * than their precision is stored, and a year is ordered at its beginning.
 */
function asKept(state: State, content: IncidentContent): IncidentContent {
  const zone = state.coverage?.zone ?? 'UTC';
  const beginning = (moment: IncidentContent['when']) =>
    moment && { ...moment, at: beginningOf(moment.at, moment.precision, zone) };
  const once = (list: readonly string[]) => [...new Set(list)];
  return {
    ...{ ...content, when: beginning(content.when), until: beginning(content.until) },
    figures: once(content.figures),
    claims: once(content.claims),
    statements: once(content.statements),
  };
}

/** Whether readers find everything that they have seen, in its order: an end, a basis and more of each list may come. */
function addsOnly(old: IncidentState, now: IncidentContent): boolean {
  const before = old.content;
  if (before === null) return false;
  const seen = ({ title, when, where, kind, background }: IncidentContent) =>
    JSON.stringify([title, moment(when), where, kind, background]);
  return (
    seen(before) === seen(now) &&
    (before.until === null || moment(before.until) === moment(now.until)) &&
    (before.basis === null || before.basis === now.basis) &&
    (['figures', 'claims', 'statements'] as const).every((list) =>
      before[list].every((one, place) => now[list][place] === one),
    )
  );
}

function moment(of: Moment | null): string {
  return JSON.stringify(of && [of.at, of.precision, of.words]);
}

function listedCells({ figures, claims, statements }: IncidentState['lists']): readonly Cell[] {
  return [
    ...figures.map((one) => cell('figure', one)),
    ...claims.map((one) => cell('claim', one)),
    ...statements.map((one) => cell('statement', one)),
  ];
}
