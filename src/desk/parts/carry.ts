/**
 * What one coverage knows, set in another: live claims with their evidence and status, figures with their estimates,
 * incidents, and the actors and statements that these stand on. Nothing retracted, taken down, withdrawn, under embargo
 * or waiting for a post comes along. What was carried before is not carried twice.
 */
import { displayAt } from '../../fold/figure.ts';
import { gateOf } from '../../fold/gate.ts';
import { restsOn } from '../../fold/impact.ts';
import { figureWaitedFor } from '../../fold/reserved.ts';
import { type ClaimState, type FigureState, type State, statusOf } from '../../fold/state.ts';
import { versionOf } from '../../fold/version-of.ts';
import { type Cell, COVERAGE, cell, cellId, cellKind } from '../../model/ids.ts';
import type { Proposed } from '../../record/entry.ts';
import {
  type Rename,
  renameBy,
  renamedActor,
  renamedClaim,
  renamedEstimate,
  renamedFigure,
  renamedIncident,
  renamedStatement,
} from './renamed.ts';

export interface Carried {
  /** The contents, then the entry that says where they come from; none where there is nothing new. */
  readonly entries: readonly Proposed[];
  readonly rename: Rename;
  /** Whether something is there now, under its new name. */
  readonly has: (of: Cell) => boolean;
}

/** Carries these cells of the coverage `slug`, and all that they rest on, into another. */
export function carry(from: State, into: State, slug: string, cells: Iterable<Cell>): Carried {
  const names = new Map<Cell, Cell>();
  for (const [is, { from: origin, was }] of into.carried) if (origin === slug) names.set(was, is);
  const fresh: Cell[] = [];
  const wanted = new Set(cells);
  for (const of of wanted) {
    if (!isLive(from, of)) continue;
    if (!names.has(of)) {
      names.set(of, freeName(into, of, names));
      fresh.push(of);
      for (const next of groundsOf(from, of)) wanted.add(next);
    }
  }
  const rename = renameBy(names, (of) => versionOf(into, of) > 0);
  const entries = fresh.flatMap((of) => entriesOf(from, of, slug, rename, names));
  const has = (of: Cell) => names.has(of);
  if (entries.length === 0) return { entries, rename, has };
  const pairs = fresh.map((was) => ({ was, is: names.get(was) ?? was }));
  const body = { from: slug, seq: from.seq, cells: pairs };
  return { entries: [...entries, { kind: 'coverage.carried', subject: COVERAGE, body }], rename, has };
}

/** All that a coverage has that another one goes on with. */
export function liveIn(from: State): readonly Cell[] {
  return [
    ...[...from.actors.keys()].map((id) => cell('actor', id)),
    ...[...from.claims.keys()].map((id) => cell('claim', id)),
    ...[...from.figures.keys()].map((id) => cell('figure', id)),
    ...[...from.incidents.keys()].map((id) => cell('incident', id)),
    ...[...from.questions.keys()].map((id) => cell('question', id)),
    ...[...from.restrictions.keys()].map((id) => cell('restriction', id)),
  ];
}

/** Whether something may be carried at all. */
function isLive(from: State, of: Cell): boolean {
  const id = cellId(of);
  switch (cellKind(of)) {
    case 'actor':
      return isThere(from.actors.get(id));
    case 'statement': {
      const statement = from.statements.get(id);
      return isThere(statement) && statement?.retracted === null && !statement.embargo && !statement.reserved;
    }
    case 'claim': {
      const claim = from.claims.get(id);
      return (
        isThere(claim) &&
        claim?.covered === null &&
        claim.dropped === null &&
        !['withdrawn', 'superseded'].includes(statusOf(claim))
      );
    }
    case 'figure':
      return isThere(from.figures.get(id)) && from.figures.get(id)?.covered === null;
    case 'incident':
      return isThere(from.incidents.get(id)) && from.incidents.get(id)?.covered === null;
    case 'estimate': {
      const estimate = from.estimates.get(id);
      const { statement = null, parts = [] } = estimate?.content ?? {};
      const grounds = [
        ...parts.map((part) => cell('estimate', part)),
        ...(statement ? [cell('statement', statement)] : []),
      ];
      return isThere(estimate) && grounds.every((ground) => isLive(from, ground));
    }
    case 'question':
      return isThere(from.questions.get(id)) && from.questions.get(id)?.closedAt === null;
    case 'restriction':
      return from.restrictions.get(id)?.content != null && from.restrictions.get(id)?.liftedAt === null;
    default:
      return false;
  }
}

function isThere(one: { readonly content: unknown; readonly taken: string | null } | undefined): boolean {
  return one?.content != null && one.taken === null;
}

function groundsOf(from: State, of: Cell): readonly Cell[] {
  const id = cellId(of);
  const actors = (...ids: readonly (string | null | undefined)[]) =>
    ids.flatMap((one) => (one ? [cell('actor', one)] : []));
  switch (cellKind(of)) {
    case 'actor':
      return actors(from.actors.get(id)?.content?.affiliation);
    case 'statement': {
      const content = from.statements.get(id)?.content;
      return [...actors(content?.actor), ...(content?.origin ? [cell('statement', content.origin)] : [])];
    }
    case 'claim': {
      const claim = from.claims.get(id);
      const statements = claim ? liveEvidence(claim).map((one) => cell('statement', one.statement)) : [];
      return [...statements, ...actors(claim?.content?.of, ...(claim?.content?.adversaries ?? []))];
    }
    case 'figure': {
      const figure = from.figures.get(id);
      // Of what a machine wrote, the latest goes on.
      const fed = Object.values(figure?.fed ?? {}).flatMap((line) => line.at(-1)?.id ?? []);
      const estimates = [...(figure?.estimates ?? []), ...fed].map((one) => cell('estimate', one));
      const above = figure?.content?.partOf;
      const authorities = figure ? displayAt(figure, from.seq).authorities : [];
      return [...estimates, ...(above ? [cell('figure', above)] : []), ...actors(...authorities)];
    }
    case 'incident':
      return restsOn(from, of);
    case 'estimate': {
      const estimate = from.estimates.get(id);
      const { statement, source = null, parts = [] } = estimate?.content ?? { statement: null };
      return [
        ...(estimate ? [cell('figure', estimate.figure)] : []),
        ...(statement === null ? [] : [cell('statement', statement)]),
        ...actors(source, estimate?.line),
        ...parts.map((part) => cell('estimate', part)),
      ];
    }
    default:
      return [];
  }
}

function entriesOf(
  from: State,
  of: Cell,
  slug: string,
  rename: Rename,
  names: ReadonlyMap<Cell, Cell>,
): readonly Proposed[] {
  const id = cellId(of);
  const subject = names.get(of) ?? of;
  switch (cellKind(of)) {
    case 'actor': {
      const actor = from.actors.get(id);
      if (!actor?.content) return [];
      const set = {
        kind: 'actor.set',
        subject,
        body: { content: renamedActor(actor.content, rename) },
      } as const;
      return actor.matters.length === 0
        ? [set]
        : [set, { kind: 'competence.set', subject, body: { matters: actor.matters } }];
    }
    case 'statement': {
      const content = from.statements.get(id)?.content;
      return content
        ? [{ kind: 'statement.set', subject, body: { content: renamedStatement(content, rename) } }]
        : [];
    }
    case 'claim': {
      const claim = from.claims.get(id);
      return claim ? claimEntries(from, claim, subject, slug, rename, names) : [];
    }
    case 'figure': {
      const figure = from.figures.get(id);
      return figure ? figureEntries(from, figure, subject, rename) : [];
    }
    case 'estimate': {
      const estimate = from.estimates.get(id);
      if (!estimate?.content) return [];
      const figure = rename('figure', estimate.figure);
      const line = rename('actor', estimate.line);
      const body = {
        figure,
        content: renamedEstimate(estimate.content, rename),
        ...(line !== null && { line }),
      };
      const aside = estimate.aside.at(-1)?.until === null;
      const reason = `As in "${slug}".`;
      return [
        { kind: 'estimate.set', subject, body },
        ...(aside ? [{ kind: 'estimate.overtaken', subject, body: { figure, reason } } as const] : []),
      ];
    }
    case 'incident': {
      const content = from.incidents.get(id)?.content;
      const comes = (one: Cell) => names.has(one);
      return content
        ? [{ kind: 'incident.set', subject, body: { content: renamedIncident(content, rename, comes) } }]
        : [];
    }
    case 'question': {
      const content = from.questions.get(id)?.content;
      return content ? [{ kind: 'question.set', subject, body: { content } }] : [];
    }
    case 'restriction': {
      const content = from.restrictions.get(id)?.content;
      return content ? [{ kind: 'restriction.set', subject, body: { content } }] : [];
    }
    default:
      return [];
  }
}

function claimEntries(
  from: State,
  claim: ClaimState,
  subject: Cell,
  slug: string,
  rename: Rename,
  names: ReadonlyMap<Cell, Cell>,
): readonly Proposed[] {
  if (!claim.content) return [];
  const evidence = liveEvidence(claim)
    .filter(({ statement }) => names.has(cell('statement', statement)))
    .map(({ statement, stance }): Proposed => {
      return { kind: 'evidence.added', subject, body: { statement: rename('statement', statement), stance } };
    });
  const { ceiling, because } = gateOf(from, claim);
  const last = claim.rulings.at(-1);
  const reason = `As in "${slug}".`;
  return [
    { kind: 'claim.set', subject, body: { content: renamedClaim(claim.content, rename) } },
    ...evidence,
    ...(claim.verified.length > 0
      ? [{ kind: 'claim.verified', subject, body: { method: reason } } as const]
      : []),
    ...(last && last.status !== 'unverified'
      ? [
          {
            kind: 'claim.ruled',
            subject,
            body: {
              ...{ status: last.status, reason, gate: { ceiling, because } },
              ...{ proposedBy: null, aboveGate: last.aboveGate },
            },
          } as const,
        ]
      : []),
  ];
}

function figureEntries(from: State, figure: FigureState, subject: Cell, rename: Rename): readonly Proposed[] {
  if (!figure.content) return [];
  const { display, authorities } = displayAt(figure, from.seq);
  const shown = { display, authorities: authorities.map((id) => rename('actor', id)) };
  return [
    { kind: 'figure.set', subject, body: { content: renamedFigure(figure.content, rename) } },
    ...(figure.displays.length > 0 ? [{ kind: 'figure.display', subject, body: shown } as const] : []),
  ];
}

function liveEvidence(claim: ClaimState): ClaimState['evidence'] {
  return claim.evidence.filter((one) => one.until === null);
}

/** Its own name, or with a number behind it where that is taken. */
function freeName(into: State, of: Cell, names: ReadonlyMap<Cell, Cell>): Cell {
  const taken = new Set(names.values());
  for (let number = 1; ; number += 1) {
    const end = number === 1 ? '' : `-${number}`;
    const name = cell(cellKind(of), `${cellId(of).slice(0, 40 - end.length)}${end}`);
    const isAwaited = cellKind(of) === 'estimate' && figureWaitedFor(into, cellId(name)) !== null;
    if (versionOf(into, name) === 0 && !isAwaited && !taken.has(name)) return name;
  }
}
