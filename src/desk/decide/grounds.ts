/** What a text may stand on when it is published, and what its publication does to the claims in it. */
import { shownAt, toldBy } from '../../fold/figure.ts';
import { gateOf } from '../../fold/gate.ts';
import { isSourced, stands, withIncidents } from '../../fold/incident.ts';
import { type Embargo, type IncidentState, type State, statusOf } from '../../fold/state.ts';
import { capital } from '../../lib/text.ts';
import { type Cell, cell, cellId, cellKind } from '../../model/ids.ts';
import type { Proposed } from '../../record/entry.ts';
import type { Refusal } from '../refusal.ts';
import { isSealedPicture } from '../view/desk-media.ts';
import { called } from '../wording/called.ts';
import { unknown } from './decision.ts';

/** Why published words cannot rest on these, or null: each must exist, stand, and (a claim) have a live source. */
export function groundFault(state: State, references: readonly Cell[]): Refusal | null {
  for (const reference of references) {
    const id = cellId(reference);
    const found = existing(state, reference);
    if (!found) return unknown(reference).error;
    if (found.taken !== null) {
      return {
        code: 'state',
        message: `${sentence(reference)} was taken down and cannot be shown.`,
        state: 'taken-down',
      };
    }
    if (isDropped(state, reference)) {
      const message = `${sentence(reference)} was dropped and cannot be shown.`;
      return { code: 'state', message, state: 'dropped' };
    }
    if (cellKind(reference) === 'media' && state.media.get(id)?.erased != null) {
      const message = `${sentence(reference)} was erased: upload it again, if it may be shown.`;
      return { code: 'state', message, state: 'erased' };
    }
    const embargo = cellKind(reference) === 'statement' ? state.statements.get(id)?.embargo : null;
    if (embargo) {
      return {
        code: 'state',
        message: `${sentence(reference)} is under embargo ${untilWords(embargo)}.`,
        state: 'embargoed',
      };
    }
    const reserved = cellKind(reference) === 'statement' ? state.statements.get(id)?.reserved : null;
    if (reserved) return waitsFault(reference, reserved);
    if (cellKind(reference) === 'statement' && state.statements.get(id)?.content?.onTheRecord === false) {
      return {
        code: 'state',
        message: `${sentence(reference)} is off the record and cannot be shown.`,
        state: 'off-the-record',
      };
    }
    if (cellKind(reference) === 'claim' && !isSourced(state, id)) {
      const message = `${sentence(reference)} has no live source: add a statement as evidence first, or publish the words without it.`;
      return { code: 'unsourced', message, what: reference };
    }
    const estimate = cellKind(reference) === 'estimate' ? state.estimates.get(id) : undefined;
    const figure = estimate && state.figures.get(estimate.figure);
    if (estimate && (!figure || !references.includes(cell('figure', figure.id)))) {
      const message = `${sentence(reference)} is none of a figure in this text: name it with its own figure.`;
      return { code: 'state', message, state: 'other-figure' };
    }
    if (figure && toldBy(state, figure, id) === null) {
      const message = `${sentence(reference)} may not be told by itself (it is a tally, or what it stands on is not before readers): publish the words without it.`;
      return { code: 'unsourced', message, what: reference };
    }
    if (cellKind(reference) === 'figure' && !isCounted(state, id)) {
      const message = `${sentence(reference)} has no live estimate: add one with its statement first, or publish the words without it.`;
      return { code: 'unsourced', message, what: reference };
    }
    const incident = cellKind(reference) === 'incident' ? state.incidents.get(id) : undefined;
    const fault = incident && incidentFault(state, incident);
    if (fault) return fault;
    if (cellKind(reference) === 'question' && state.questions.get(id)?.closedAt != null) {
      return {
        code: 'state',
        message: `${sentence(reference)} is closed; ask it again first.`,
        state: 'closed',
      };
    }
    if (cellKind(reference) === 'post' && state.posts.get(id)?.order === 0) {
      return {
        code: 'state',
        message: `${sentence(reference)} is not published, so readers cannot be led to it.`,
        state: 'draft',
      };
    }
  }
  return null;
}

/** Publishing with attribution makes an unverified claim `reported` (LANGUAGE.md, "The gate"): no separate decision. */
export function rulingsFor(state: State, references: readonly Cell[]): readonly Proposed[] {
  return withIncidents(state, references).flatMap((reference) => {
    const claim = cellKind(reference) === 'claim' ? state.claims.get(cellId(reference)) : undefined;
    if (!claim || statusOf(claim) !== 'unverified') return [];
    const gate = gateOf(state, claim);
    if (gate.ceiling === 'unverified') return [];
    const body = {
      status: 'reported',
      reason: null,
      gate: { ceiling: gate.ceiling, because: gate.because },
      proposedBy: null,
      aboveGate: false,
    } as const;
    return [{ kind: 'claim.ruled', subject: reference, body }];
  });
}

/** Why an incident cannot be published; what of it readers were never shown has to be fit for them by itself. */
function incidentFault(state: State, incident: IncidentState): Refusal | null {
  if (!stands(state, incident)) return groundless(incident.id);
  const { claims, figures } = incident.lists;
  const unseen = [
    ...claims.filter((one) => state.claims.get(one)?.shownSince === null).map((one) => cell('claim', one)),
    ...figures.filter((one) => state.figures.get(one)?.shownSince === null).map((one) => cell('figure', one)),
  ];
  return groundFault(state, unseen);
}

/** Refuses an incident that nothing holds up. */
export function groundless(id: string): Refusal {
  const of = cell('incident', id);
  const message = `${sentence(of)} stands on nothing: give it a live statement, a claim that has one, or a basis in words.`;
  return { code: 'unsourced', message, what: of };
}

/** Whether it is a claim that was opened by mistake. */
export function isDropped(state: State, of: Cell): boolean {
  return cellKind(of) === 'claim' && (state.claims.get(cellId(of))?.dropped ?? null) !== null;
}

function isCounted(state: State, id: string): boolean {
  const figure = state.figures.get(id);
  return figure !== undefined && shownAt(state, figure, state.seq).bounds.length > 0;
}

function existing(state: State, reference: Cell): { readonly taken: string | null } | undefined {
  const id = cellId(reference);
  switch (cellKind(reference)) {
    case 'actor':
      return state.actors.get(id);
    case 'statement':
      return state.statements.get(id);
    case 'claim':
      return state.claims.get(id);
    case 'post':
      return state.posts.get(id);
    case 'figure':
      return state.figures.get(id);
    case 'estimate':
      return state.estimates.get(id);
    case 'incident':
      return state.incidents.get(id);
    case 'question':
      return state.questions.get(id);
    case 'media': {
      const media = state.media.get(id);
      return media && { taken: isSealedPicture(state, media) ? state.at : null };
    }
    default:
      return undefined;
  }
}

/** Refuses what would show a statement, or stand on it, before the post that it waits for. */
export function waitsFault(statement: Cell, { post }: { readonly post: string }): Refusal {
  const message = `${sentence(statement)} waits for post "${post}": readers see it with that, or with the first post that shows it.`;
  return { code: 'state', message, state: 'waiting' };
}

/** Until when an embargo holds, in words. */
export function untilWords({ until }: Embargo): string {
  return until === null ? 'until somebody says that it was delivered' : `until ${until}`;
}

const sentence = (reference: Cell): string => capital(called(reference));
