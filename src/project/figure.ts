/** What readers see of a figure: numbers with whose they are and as of when, by named fields. */

import {
  type Reading,
  readingsOf,
  type Shown,
  saysTheSame,
  shownAt,
  type TallyGround,
  toldBy,
} from '../fold/figure.ts';
import { rootOf } from '../fold/source.ts';
import type { FigureState, State, StatementState } from '../fold/state.ts';
import { isWithheld } from '../fold/withheld.ts';
import { type Cell, cell } from '../model/ids.ts';
import type { Moment } from '../model/moment.ts';
import type { FigureDocument, FigureLater, PublicReading, PublicStatement } from '../wire/documents.ts';
import { idOfKey } from '../wire/key.ts';
import type { Scope } from './scope.ts';
import { openStatement, ownObservation, speakerOf, statementOf } from './statement.ts';

/** The display of a figure at a record number. */
export function publicReading(scope: Scope, figure: FigureState, seq: number): PublicReading {
  const { state } = scope;
  const shown = shownAt(state, figure, seq, groundOf(scope));
  return { display: shown.display, bounds: shown.bounds.map((bound) => publicBound(state, bound)) };
}

/** What has become of a figure since a record number: its display now where it says something else; null otherwise. */
export function figureLater(scope: Scope, figure: FigureState, seq: number): FigureLater | null {
  const { state } = scope;
  const then = shownAt(state, figure, seq, groundOf(scope));
  const now = shownAt(state, figure, state.seq, groundOf(scope));
  if (saysTheSame(then, now)) return null;
  return { at: changedAt(state, figure, then, now), reading: publicReading(scope, figure, state.seq) };
}

/**
 * What one estimate of a figure says, in its own words, with the newer number of the same source beside it, or nothing
 * beside it where it was taken back. Null where readers may not be told of it.
 */
export function estimateReading(
  scope: Scope,
  figure: FigureState,
  id: string,
): { readonly reading: PublicReading; readonly later: FigureLater | null } | null {
  const { state } = scope;
  const told = toldBy(state, figure, id, groundOf(scope));
  if (told === null) return null;
  const { said, now } = told;
  const of = (...bounds: Reading[]): PublicReading => ({
    display: 'range',
    bounds: bounds.map((bound) => publicBound(state, bound)),
  });
  const reading = of(said);
  const saysElse =
    now && !saysTheSame({ display: 'range', bounds: [said] }, { display: 'range', bounds: [now] });
  if (now && saysElse) return { reading, later: { at: now.estimate.at, reading: of(now) } };
  if (now || said.standing !== 'retracted') return { reading, later: null };
  return { reading, later: { at: latest(leftAt(state, id), said.estimate.at), reading: of() } };
}

/** What a tally stands on in the version of the projection that builds. */
function groundOf({ projection }: Scope): TallyGround {
  if (projection >= 6) return 'told';
  return projection === 5 ? 'figures' : 'parts';
}

/** A figure that readers may see the numbers of; one that they may not keeps its own page, which says why. */
export function linkedFigure(scope: Scope, id: string): FigureState | null {
  const figure = scope.state.figures.get(id);
  if (figure) scope.link(cell('figure', id));
  return figure && !isWithheld(scope.state, cell('figure', id)) ? figure : null;
}

/** The document of a figure, with every number that was ever on record for it. */
export function figureDocument(scope: Scope, id: string): FigureDocument | null {
  const { state } = scope;
  const figure = state.figures.get(id);
  if (!figure) return null;
  const of = { kind: 'figure', id: idOfKey(scope.keyOf(cell('figure', id))) } as const;
  const since = figure.shownSince?.at ?? state.coverage?.startedAt ?? state.at;
  if (figure.taken) return { ...of, state: 'removed', at: figure.taken };
  if (figure.covered) return { ...of, state: 'covered', at: figure.covered };
  if (!figure.content) return { ...of, state: 'removed', at: since };
  const { label, casualties, attackers, partOf } = figure.content;
  return {
    ...of,
    state: 'live',
    label,
    attackers: casualties ? attackers : null,
    partOf: partOf === null ? null : wholeOf(scope, cell('figure', partOf)),
    reading: publicReading(scope, figure, state.seq),
    series: readingsOf(state, figure, state.seq, groundOf(scope)).map((one) => ({
      ...publicBound(state, one),
      standing: one.standing,
      basis: one.content.basis,
      // Of a machine's line, which may be long, only the number that stands says in whose words.
      statement: one.statement && tellsWords(one) ? statementOfNumber(scope, one.statement) : null,
      parts: one.content.parts.flatMap((part) => partOfTally(state, part)),
      at: one.estimate.at > since ? one.estimate.at : since,
    })),
  };
}

/** The key of what a figure is a part of, where readers have that: nobody publishes a whole with its part. */
function wholeOf(scope: Scope, whole: Cell): string | null {
  if (scope.projection < 7) return scope.link(whole);
  return scope.isLinked(whole) ? scope.keyOf(whole) : null;
}

/** What was said, where readers may be told of it as evidence; the number itself stands with whose it is. */
function statementOfNumber(scope: Scope, statement: StatementState): PublicStatement | null {
  if (scope.projection < 7) return statementOf(scope, statement.id);
  return openStatement(scope, statement) ?? ownObservation(scope, statement.id);
}

function tellsWords({ fed, standing }: Reading): boolean {
  return !fed || standing === 'live';
}

function publicBound(state: State, { content: { min, max, words, source }, statement, asOf }: Reading) {
  const whose = source === null ? undefined : state.actors.get(source);
  const name = whose && whose.taken === null ? (whose.content?.name ?? null) : null;
  return {
    min,
    max,
    words,
    by: name ?? (statement && speakerOf(state, statement)),
    asOf: publicMoment(asOf),
  };
}

function partOfTally(
  state: State,
  id: string,
): { min: number | null; max: number | null; words: string | null; label: string }[] {
  const part = state.estimates.get(id);
  const figure = part && state.figures.get(part.figure);
  if (!part?.content || part.taken !== null || !figure?.content || figure.taken !== null) return [];
  const { min, max, words } = part.content;
  return [{ min, max, words, label: figure.content.label }];
}

/** When the display came to say what it says: with its newest number, or when an older one left it. */
function changedAt(state: State, figure: FigureState, then: Shown, now: Shown): string {
  const times = (now.bounds.length > 0 ? now : then).bounds.map(({ estimate }) => estimate.at);
  for (const { estimate } of then.bounds) times.push(...leftAt(state, estimate.id));
  times.push(...figure.displays.slice(-1).map(({ at }) => at));
  return latest(times);
}

function latest(times: readonly string[], atLeast = ''): string {
  return times.reduce((late, time) => (time > late ? time : late), atLeast);
}

/** When an estimate was set aside, or what it rests on was taken back: its statement, whose that was, its parts. */
function leftAt(state: State, id: string): readonly string[] {
  const estimate = state.estimates.get(id);
  const cited = estimate?.content?.statement;
  const statement = cited ? state.statements.get(cited) : undefined;
  const root = statement && rootOf(state, statement);
  const times = [estimate?.aside.at(-1)?.at, statement?.retracted?.at, root?.retracted?.at].filter(
    (at) => at != null,
  );
  for (const part of new Set(estimate?.content?.parts)) times.push(...leftAt(state, part));
  return times;
}

/** A moment as readers are told it. */
export function publicMoment({ at, precision, words }: Moment): Moment {
  return { at, precision, ...(words !== undefined && { words }) };
}
