/**
 * What a figure says: its estimates as of a record number, each with where it stands, and which of them are displayed.
 * Rules: LANGUAGE.md, "Figures"; SPEC R-FIG.
 */
import type { EstimateContent } from '../model/content.ts';
import type { EstimateStanding } from '../model/figures.ts';
import type { Moment } from '../model/moment.ts';
import { latestFed, windowOf } from './machine-line.ts';
import { isReserved } from './reserved.ts';
import { actorOf, type LiveStatement, rootOf } from './source.ts';
import type { EstimateState, FigureState, State, StatementState } from './state.ts';

export interface Reading {
  readonly estimate: EstimateState;
  readonly content: EstimateContent;
  /** Null for a tally of the desk. */
  readonly statement: StatementState | null;
  /** Whose line of numbers it belongs to; one source has one line. */
  readonly line: string;
  /** When the count stood so, as far as it is known: what estimates are ordered by. */
  readonly asOf: Moment;
  readonly saidAt: string;
  readonly standing: EstimateStanding;
  /** One of many in a machine's line, which nobody has touched. */
  readonly fed: boolean;
}

/** The line of the desk's own tallies. */
export const DESK_LINE = 'the desk';

/**
 * What a tally stands on: its parts alone, as projections up to 4 have it; the figures that its parts are numbers of as
 * well, as 5 has it, so that no tally is told while one of these is taken down or under review; or also whether each
 * part may be told, so that none is told which tells of one that may not.
 */
export type TallyGround = 'parts' | 'figures' | 'told';

/**
 * The estimates of a figure that may be told, in the order of their numbers' times, as of a record number: all that
 * people wrote or touched, and of a machine's line the window that readers are shown.
 */
export function readingsOf(
  state: State,
  figure: FigureState,
  seq: number,
  ground: TallyGround = 'told',
): readonly Reading[] {
  const fed = Object.values(figure.fed).flatMap((line) => windowOf(line, seq));
  return ranked(state, figure, fed, seq, ground);
}

/** Those of them that can be on display: of a machine's line the latest. */
function candidatesOf(
  state: State,
  figure: FigureState,
  seq: number,
  ground: TallyGround,
): readonly Reading[] {
  const fed = Object.values(figure.fed).flatMap((line) => latestFed(line, seq) ?? []);
  return ranked(state, figure, fed, seq, ground);
}

/** The live reading of a source, as of now; null where it has none. */
export function liveOf(state: State, figure: FigureState, source: string): Reading | null {
  const readings = candidatesOf(state, figure, state.seq, 'told');
  return readings.find(({ line, standing }) => line === source && standing === 'live') ?? null;
}

function ranked(
  state: State,
  figure: FigureState,
  fed: readonly { readonly id: string }[],
  seq: number,
  ground: TallyGround,
): readonly Reading[] {
  const told = (id: string, isFed: boolean) => {
    const one = reading(state, state.estimates.get(id), seq, ground);
    return one ? { ...one, fed: isFed } : [];
  };
  const readings = [
    ...figure.estimates.flatMap((id) => told(id, false)),
    ...fed.flatMap(({ id }) => told(id, true)),
  ].sort(byTime);
  const latest = new Map<string, Reading>();
  for (const one of readings) if (one.standing === 'live') latest.set(one.line, one);
  return readings.map((one) =>
    one.standing === 'live' && latest.get(one.line) !== one ? { ...one, standing: 'superseded' } : one,
  );
}

/** How a figure is displayed at a record number. */
export function displayAt(
  figure: FigureState,
  seq: number,
): Pick<FigureState['displays'][number], 'display' | 'authorities'> {
  return figure.displays.findLast((one) => one.seq <= seq) ?? { display: 'range', authorities: [] };
}

/** What readers are shown of a figure: nothing, one estimate, or the lowest and the highest. */
export interface Shown {
  readonly display: 'authority' | 'range';
  readonly bounds: readonly Reading[];
}

/**
 * The estimates on display at a record number. By authority: the first live one down the desk's order. As a range: the
 * lowest and the highest live and first-hand. Without any of these: the latest that is only passed on.
 */
export function shownAt(state: State, figure: FigureState, seq: number, ground: TallyGround = 'told'): Shown {
  const name = `${figure.id} ${seq} ${ground}`;
  const known = displayed.get(state)?.get(name);
  if (known) return known;
  const shown = displayOf(state, figure, seq, ground);
  const all = displayed.get(state) ?? new Map<string, Shown>();
  displayed.set(state, all.set(name, shown));
  return shown;
}

/** What was worked out already for a state: a thousand posts may show the same number. */
const displayed = new WeakMap<State, Map<string, Shown>>();

function displayOf(state: State, figure: FigureState, seq: number, ground: TallyGround): Shown {
  const { display, authorities } = displayAt(figure, seq);
  const readings = candidatesOf(state, figure, seq, ground);
  const live = readings.filter((one) => one.standing === 'live');
  if (display === 'authority') {
    for (const authority of authorities) {
      const one = live.find(({ line }) => line === authority);
      if (one) return { display, bounds: [one] };
    }
  }
  const counted = live.filter((one) => lowOf(one) !== null);
  const bounds = counted.length > 0 ? ends(counted) : live.slice(-1);
  if (bounds.length > 0) return { display: 'range', bounds };
  return { display: 'range', bounds: readings.filter((one) => one.standing === 'relay').slice(-1) };
}

/** Whether two displays say the same to readers: the same numbers in the same words. */
export function saysTheSame(one: Shown, other: Shown): boolean {
  const words = ({ bounds }: Shown) =>
    JSON.stringify(bounds.map(({ content: { min, max, words } }) => [min, max, words]));
  return words(one) === words(other);
}

/** One estimate as a text tells it, and the later number of its line that stands by now; null where there is none. */
export interface Told {
  readonly said: Reading;
  readonly now: Reading | null;
}

/**
 * What one estimate of a figure says, whatever the others do, and whatever its display was. Null where it may not be told,
 * is of another figure, or is a tally, which nobody said. One that was taken back, set aside or replaced still says what it said.
 */
export function toldBy(
  state: State,
  figure: FigureState,
  id: string,
  ground: TallyGround = 'told',
): Told | null {
  const said = saidBy(state, figure, id, ground);
  if (!said) return null;
  const now = candidatesOf(state, figure, state.seq, ground).find(
    (one) => one.standing === 'live' && one.line === said.line && byTime(said, one) < 0,
  );
  return { said: { ...said, fed: said.estimate.under !== null }, now: now ?? null };
}

/** The same without the later number. */
export function saidBy(
  state: State,
  figure: FigureState,
  id: string,
  ground: TallyGround = 'told',
): Omit<Reading, 'fed'> | null {
  const estimate = state.estimates.get(id);
  const said = estimate?.figure === figure.id ? reading(state, estimate, state.seq, ground) : null;
  return said?.statement ? said : null;
}

/** The lowest number of an estimate; null where it has none. */
export function lowOf({ content }: Pick<Reading, 'content'>): number | null {
  return content.min ?? content.max;
}

/** The highest number of an estimate; null where it has none. */
export function highOf({ content }: Pick<Reading, 'content'>): number | null {
  return content.max ?? content.min;
}

function ends(counted: readonly Reading[]): readonly Reading[] {
  const low = counted.reduce((least, one) => (Number(lowOf(one)) < Number(lowOf(least)) ? one : least));
  const high = counted.reduce((most, one) => (Number(highOf(one)) >= Number(highOf(most)) ? one : most));
  return lowOf(low) === lowOf(high) &&
    highOf(low) === highOf(high) &&
    low.content.words === high.content.words
    ? [high]
    : [low, high];
}

function reading(
  state: State,
  estimate: EstimateState | undefined,
  seq: number,
  ground: TallyGround,
): Omit<Reading, 'fed'> | null {
  if (!estimate?.content || estimate.taken !== null || estimate.seq > seq) return null;
  const { content } = estimate;
  const aside = estimate.aside.some((one) => one.seq <= seq && (one.until === null || one.until > seq));
  const own: Pick<Reading, 'estimate' | 'content'> = { estimate, content };
  if (content.statement === null) {
    if (isReserved(state, estimate)) return null;
    const parts = content.parts.map((part) => state.estimates.get(part));
    if (ground !== 'parts' && parts.some((part) => isOfHidden(state, part))) return null;
    const found = parts.map((part) => reading(state, part, seq, ground));
    if (ground === 'told' && found.includes(null)) return null;
    const broken = found.some((part) => part === null || part.standing === 'retracted');
    const asOf = content.asOf ?? momentOf(estimate.at);
    return {
      ...own,
      ...{ statement: null, line: DESK_LINE, asOf, saidAt: estimate.at },
      standing: broken ? 'retracted' : aside ? 'overtaken' : 'live',
    };
  }
  const statement = state.statements.get(content.statement);
  if (!isTold(statement) || isNobodys(state, content, statement)) return null;
  const root = rootOf(state, statement);
  if (root !== null && !isTold(root)) return null;
  const first = root ?? statement;
  const said = first.content.saidAt ?? momentOf(first.at);
  return {
    ...own,
    statement,
    line:
      content.source ?? estimate.line ?? actorOf(state, first)?.id ?? `in words: ${first.content.speaker}`,
    asOf: notLaterThan(content.asOf ?? said, root === null || root === statement ? null : said),
    saidAt: said.at,
    standing:
      isRetracted(statement, seq) || (root !== null && isRetracted(root, seq))
        ? 'retracted'
        : root === null
          ? 'relay'
          : aside
            ? 'overtaken'
            : 'live',
  };
}

/** Whether a number may be told on the strength of a statement. */
function isTold(statement: StatementState | undefined): statement is LiveStatement {
  return (
    statement?.taken === null &&
    statement.embargo === null &&
    statement.reserved === null &&
    statement.content?.onTheRecord === true
  );
}

/** Whether nobody is left whose number it is, in a name or in words, since the desk took them down. */
function isNobodys(state: State, { source }: EstimateContent, statement: LiveStatement): boolean {
  const meant = source === null ? undefined : state.actors.get(source);
  return meant?.taken !== null && actorOf(state, statement) === null && statement.content.speaker === null;
}

/** Whether it is a number of a figure that readers may see no number of, or a tally with such a part. */
function isOfHidden(state: State, part: EstimateState | undefined): boolean {
  if (part === undefined) return false;
  const figure = state.figures.get(part.figure);
  if (!figure?.content || figure.taken !== null || figure.covered !== null) return true;
  return part.content?.parts.some((one) => isOfHidden(state, state.estimates.get(one))) ?? false;
}

function isRetracted(statement: StatementState, seq: number): boolean {
  return statement.retracted !== null && statement.retracted.seq <= seq;
}

/** A relay cannot know more than what it passes on: its number is never younger than the statement that it came from. */
function notLaterThan(moment: Moment, limit: Moment | null): Moment {
  return limit !== null && moment.at > limit.at ? limit : moment;
}

function momentOf(at: string): Moment {
  return { at, precision: 'minute' };
}

/** By the time that the number stood so, then when it was said, then in the order of the record. */
function byTime(one: Omit<Reading, 'fed'>, other: Omit<Reading, 'fed'>): number {
  if (one.asOf.at !== other.asOf.at) return one.asOf.at < other.asOf.at ? -1 : 1;
  if (one.saidAt !== other.saidAt) return one.saidAt < other.saidAt ? -1 : 1;
  return one.estimate.seq - other.estimate.seq;
}
