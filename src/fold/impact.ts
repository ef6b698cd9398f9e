/**
 * The impact index: one, kept by the fold, asked by the projection, the corrections and the desk alike. An edge goes
 * from what is published (or might be shown with it) to what it directly rests on; drafts have none.
 */
import { Set as PSet } from 'immutable';
import type { PanelContent } from '../model/content.ts';
import { type Cell, COVERAGE, cell, cellId, cellKind, PANEL, type TextField } from '../model/ids.ts';
import { type Block, displays, referencesOf, setsApart } from '../model/rich-text.ts';
import { shownAt } from './figure.ts';
import { latestFed, windowOf } from './machine-line.ts';
import { isReserved } from './reserved.ts';
import type { FigureState, State } from './state.ts';

/** What a cell directly rests on, each once. */
export function restsOn(state: State, of: Cell): readonly Cell[] {
  const id = cellId(of);
  switch (cellKind(of)) {
    case 'coverage':
      return [cell('text', 'headline'), cell('text', 'standfirst'), cell('text', 'summary')];
    case 'text':
      return groundsIn(state.texts[id as TextField].content ?? []);
    case 'actor': {
      const affiliation = state.actors.get(id)?.content?.affiliation;
      return affiliation ? [cell('actor', affiliation)] : [];
    }
    case 'statement': {
      const content = state.statements.get(id)?.content;
      return [
        ...(content?.actor ? [cell('actor', content.actor)] : []),
        ...(content?.origin ? [cell('statement', content.origin)] : []),
      ];
    }
    case 'claim': {
      const claim = state.claims.get(id);
      const statements = (claim?.evidence ?? []).map((evidence) => cell('statement', evidence.statement));
      const actors = [
        ...(claim?.content?.of ? [claim.content.of] : []),
        ...(claim?.content?.adversaries ?? []),
      ].map((actor) => cell('actor', actor));
      return [...new Set([...statements, ...actors])];
    }
    case 'post': {
      const post = state.posts.get(id);
      if (post?.phase !== 'published') return [];
      const corrections = post.notices.flatMap((notice) =>
        notice.correction === null ? [] : [cell('correction', notice.correction)],
      );
      return [...groundsIn(post.published?.body ?? []), ...corrections];
    }
    case 'panel':
      return [...new Set(linesOf(state.panel.content).map(groundOfLine))];
    case 'figure': {
      const figure = state.figures.get(id);
      const fed = Object.values(figure?.fed ?? {}).flatMap((line) => line.map(({ id }) => id));
      const estimates = [...(figure?.estimates ?? []), ...fed].map((estimate) => cell('estimate', estimate));
      return [...estimates, ...wholeOf(figure)];
    }
    case 'estimate': {
      const content = state.estimates.get(id)?.content;
      return [
        ...(content?.statement ? [cell('statement', content.statement)] : []),
        ...(content?.source ? [cell('actor', content.source)] : []),
        ...new Set((content?.parts ?? []).flatMap((part) => partOf(state, part))),
      ];
    }
    case 'alert': {
      const alert = state.alerts.get(id);
      if (!alert?.sent) return [];
      return [
        cell('post', alert.post),
        ...(alert.content?.corrects ? [cell('alert', alert.content.corrects)] : []),
      ];
    }
    case 'incident': {
      const { figures = [], claims = [], statements = [] } = state.incidents.get(id)?.lists ?? {};
      return [
        ...figures.map((one) => cell('figure', one)),
        ...claims.map((one) => cell('claim', one)),
        ...statements.map((one) => cell('statement', one)),
      ];
    }
    case 'notice': {
      const { content = null, corrections = [] } = state.notices.get(id) ?? {};
      const notes = corrections.map((correction) => cell('correction', correction));
      return content === null ? notes : [cell('statement', content.statement), ...notes];
    }
    case 'question':
    case 'restriction':
    case 'authority':
    case 'correction':
    case 'act':
    case 'prepared':
    case 'hold':
    case 'use':
    case 'media':
    case 'note':
    case 'brief':
      return [];
  }
}

function wholeOf(figure: FigureState | undefined): readonly Cell[] {
  return figure?.content?.partOf ? [cell('figure', figure.content.partOf)] : [];
}

/** A part of a tally: the estimate, and the figure by whose name it is told. */
function partOf(state: State, estimate: string): readonly Cell[] {
  const figure = state.estimates.get(estimate)?.figure;
  return [cell('estimate', estimate), ...(figure === undefined ? [] : [cell('figure', figure)])];
}

/** What a line of the panel stands on. */
export function groundOfLine(line: PanelContent['known'][number]): Cell {
  if (line.figure !== undefined) return cell('figure', line.figure);
  if (line.question !== undefined) return cell('question', line.question);
  return cell('claim', String(line.claim));
}

/** All lines of a panel. */
export function linesOf(content: PanelContent | null): readonly PanelContent['known'][number][] {
  return content === null ? [] : [...content.known, ...content.unknown, ...content.changed];
}

/** A link to another post is a pointer: nothing of that post stands in this one. */
function groundsIn(body: readonly Block[]): readonly Cell[] {
  return referencesOf(body).filter((reference) => cellKind(reference) !== 'post');
}

/** The index after cells changed: compares what they rest on before and after. */
export function reindexed(before: State, after: State, changed: readonly Cell[]): State {
  let users = after.users;
  for (const user of changed) {
    const old = groundsAmong(before, user, changed);
    const now = groundsAmong(after, user, changed);
    for (const ground of old)
      if (!now.includes(ground)) users = users.update(ground, PSet<Cell>(), (set) => set.delete(user));
    for (const ground of now)
      if (!old.includes(ground)) users = users.update(ground, PSet<Cell>(), (set) => set.add(user));
  }
  return users === after.users ? after : { ...after, users };
}

/** What a cell rests on; of the estimates of a figure, which never leave it and may be thousands, only the changed ones. */
function groundsAmong(state: State, of: Cell, changed: readonly Cell[]): readonly Cell[] {
  if (cellKind(of) !== 'figure') return restsOn(state, of);
  const id = cellId(of);
  const estimates = changed.filter(
    (one) => cellKind(one) === 'estimate' && state.estimates.get(cellId(one))?.figure === id,
  );
  return [...estimates, ...wholeOf(state.figures.get(id))];
}

/** Everything that rests on any of the cells, directly or through others, themselves included. */
export function impactOf(state: State, cells: Iterable<Cell>): ReadonlySet<Cell> {
  return closure(cells, (of) => usersOf(state, of));
}

/** Who rests directly on a cell; nobody on what waits for a post, for it counts for nothing yet. */
function usersOf(state: State, of: Cell): Iterable<Cell> {
  return isWaiting(state, of) ? [] : (state.users.get(of) ?? []);
}

/** A statement that waits for a post, or a number that stands on one. */
function isWaiting(state: State, of: Cell): boolean {
  const id = cellId(of);
  if (cellKind(of) === 'statement') return (state.statements.get(id)?.reserved ?? null) !== null;
  return cellKind(of) === 'estimate' && isReserved(state, state.estimates.get(id));
}

/**
 * What a change of these cells changes the words of: as `impactOf`, but a text that shows a figure, by itself or in an
 * incident, rests on those of its estimates that it shows, not on every number that the figure ever had. One that a
 * text names it rests on by itself. `other`: the coverage before or after the change; with it also what shows other
 * numbers there, for one that was changed may take the place of another, or leave it.
 */
export function exactImpactOf(state: State, cells: Iterable<Cell>, other: State = state): ReadonlySet<Cell> {
  const from = new Set(cells);
  const isThrough = (of: Cell) => cellKind(of) !== 'figure' || from.has(of);
  const found = new Set(closure(from, (of) => (isThrough(of) ? usersOf(state, of) : [])));
  const readers = (of: Cell) => usersOf(state, of);
  const add = (user: Cell) => {
    for (const next of closure([user], (one) => (cellKind(one) === 'figure' ? [] : readers(one))))
      found.add(next);
  };
  /** Whether a text, an incident or the panel shows one of the numbers of a figure, or others in the other coverage. */
  const shows = (user: Cell, of: Cell, within: Cell = of) => {
    const shown = shownIn(state, user, of, within);
    return (
      shown.some((estimate) => found.has(cell('estimate', estimate))) ||
      (other !== state && String(shown) !== String(shownIn(other, user, of, within)))
    );
  };
  for (const of of [...found]) {
    if (isThrough(of)) continue;
    for (const user of readers(of)) {
      const kind = cellKind(user);
      const isShown = kind === 'figure' || shows(user, of);
      if (kind !== 'incident') {
        if (isShown) add(user);
        continue;
      }
      if (isShown) found.add(user);
      for (const text of readers(user))
        if (showsWithin(state, text, user, of) && shows(text, of, user)) add(text);
    }
  }
  return found;
}

/** The estimates that a published text, an incident or the panel has on display where it shows a figure, there or within an incident. */
function shownIn(state: State, user: Cell, of: Cell, within: Cell): readonly string[] {
  const figure = state.figures.get(cellId(of));
  const isText = cellKind(user) === 'post' || cellKind(user) === 'text';
  if (!figure || (isText && within === of && !displays(bodyOf(state, user), figure.id))) return [];
  return shownAt(state, figure, shownFrom(state, user, within)).bounds.map(({ estimate }) => estimate.id);
}

/** Whether a published text sets an incident apart that listed the figure when the text was published. */
function showsWithin(state: State, user: Cell, incident: Cell, figure: Cell): boolean {
  const listed = state.incidents.get(cellId(incident))?.since[cellId(figure)]?.seq;
  return (
    setsApart(bodyOf(state, user), cellId(incident)) &&
    listed !== undefined &&
    listed <= shownFrom(state, user, incident)
  );
}

/** The blocks of a text as it stands before readers; none of what is no text. */
function bodyOf(state: State, of: Cell): readonly Block[] {
  const id = cellId(of);
  const post = cellKind(of) === 'post' ? state.posts.get(id)?.published?.body : null;
  const text = cellKind(of) === 'text' ? state.texts[id as TextField].content : null;
  return post ?? text ?? [];
}

/** Since when a text shows something; the present where it always shows the present. */
function shownFrom(state: State, user: Cell, of: Cell): number {
  const post = cellKind(user) === 'post' ? state.posts.get(cellId(user)) : undefined;
  return post && !post.pinned ? (post.shown[of] ?? state.seq) : state.seq;
}

/**
 * Everything whose words the document of a cell may hold: what it rests on, directly or through others, itself included.
 * Of a machine's line that is what the document shows: its figure a window, other texts what is on display, and a post
 * also what was when it was published. Of what waits for a post it holds nothing.
 */
export function groundOf(state: State, of: Cell): ReadonlySet<Cell> {
  return closure([of], (next) => held(next).filter((one) => !isWaiting(state, one)));

  function held(next: Cell): readonly Cell[] {
    if (cellKind(next) === 'figure') return heldInFigure(state, next, next === of);
    return cellKind(next) === 'incident' && next !== of ? heldOf(state, of, next) : heldIn(state, next);
  }
}

/** What a text holds of an incident beside its own words: the figures of one that it sets apart, and nothing else. */
function heldOf(state: State, of: Cell, incident: Cell): readonly Cell[] {
  const texts = of === COVERAGE ? restsOn(state, of) : [of];
  return texts.some((text) => setsApart(bodyOf(state, text), cellId(incident)))
    ? restsOn(state, incident).filter((one) => cellKind(one) === 'figure')
    : [];
}

/**
 * Of a machine's line by the places of its readings alone, never by what they say: with their words destroyed the same
 * versions rest on them.
 */
function heldInFigure(state: State, of: Cell, whole: boolean): readonly Cell[] {
  const figure = state.figures.get(cellId(of));
  if (!figure) return [];
  const fed = Object.values(figure.fed).flatMap((line) =>
    whole ? windowOf(line, state.seq) : (latestFed(line, state.seq) ?? []),
  );
  const estimates = [...figure.estimates, ...fed.map(({ id }) => id)];
  return [...estimates.map((estimate) => cell('estimate', estimate)), ...wholeOf(figure)];
}

function heldIn(state: State, of: Cell): readonly Cell[] {
  const grounds = restsOn(state, of);
  const post = cellKind(of) === 'post' ? state.posts.get(cellId(of)) : undefined;
  if (!post) return grounds;
  const shown = grounds.flatMap((ground) => {
    const since = post.shown[ground];
    if (since === undefined) return [];
    const listed = cellKind(ground) === 'incident' ? restsOn(state, ground) : [ground];
    return listed.flatMap((one) => {
      const figure = cellKind(one) === 'figure' ? state.figures.get(cellId(one)) : undefined;
      return Object.values(figure?.fed ?? {}).flatMap((line) => latestFed(line, since) ?? []);
    });
  });
  return [...grounds, ...shown.map(({ id }) => cell('estimate', id))];
}

function closure(from: Iterable<Cell>, step: (of: Cell) => Iterable<Cell>): ReadonlySet<Cell> {
  const found = new Set(from);
  for (const of of found) for (const next of step(of)) found.add(next);
  return found;
}

/** The text cells make one document; every other cell is its own. */
export function documentCell(of: Cell): Cell {
  return cellKind(of) === 'text' ? COVERAGE : of;
}

/** Whether readers can see the document of a cell: published, in the panel, the coverage itself. */
export function isRoot(state: State, of: Cell): boolean {
  const id = cellId(of);
  switch (cellKind(of)) {
    case 'coverage':
    case 'text':
      return true;
    case 'panel':
      return state.panel.version > 0;
    case 'post':
      return (state.posts.get(id)?.order ?? 0) > 0;
    case 'correction':
      return state.corrections.has(id);
    case 'alert':
      return state.alerts.get(id)?.sent != null;
    case 'notice':
      return state.notices.has(id);
    default:
      return false;
  }
}

/** Whether a text or post that readers see, or the panel, rests on the cell: it can no longer be revised silently. */
export function isPublished(state: State, of: Cell): boolean {
  if (state.coverage?.startedAt == null) return false;
  for (const user of impactOf(state, [of]))
    if (user === PANEL ? state.panel.version > 0 : isRoot(state, user)) return true;
  return false;
}
