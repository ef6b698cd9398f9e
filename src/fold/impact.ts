/**
 * The impact index: one, kept by the fold, asked by the projection, the corrections and the desk alike. An edge goes
 * from what is published (or might be shown with it) to what it directly rests on; drafts have none.
 */
import { Set as PSet } from 'immutable';
import { type Cell, COVERAGE, cell, cellId, cellKind, PANEL, type TextField } from '../model/ids.ts';
import { type Block, referencesOf } from '../model/rich-text.ts';
import type { State } from './state.ts';

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
    case 'panel': {
      const { known = [], unknown = [], changed = [] } = state.panel.content ?? {};
      return [...new Set([...known, ...unknown, ...changed].map((line) => cell('claim', line.claim)))];
    }
    case 'correction':
      return [];
  }
}

/** A link to another post is a pointer: nothing of that post stands in this one. */
function groundsIn(body: readonly Block[]): readonly Cell[] {
  return referencesOf(body).filter((reference) => cellKind(reference) !== 'post');
}

/** The index after cells changed: compares what they rest on before and after. */
export function reindexed(before: State, after: State, changed: readonly Cell[]): State {
  let users = after.users;
  for (const user of changed) {
    const old = restsOn(before, user);
    const now = restsOn(after, user);
    for (const ground of old)
      if (!now.includes(ground)) users = users.update(ground, PSet<Cell>(), (set) => set.delete(user));
    for (const ground of now)
      if (!old.includes(ground)) users = users.update(ground, PSet<Cell>(), (set) => set.add(user));
  }
  return users === after.users ? after : { ...after, users };
}

/** Everything that rests on any of the cells, directly or through others, themselves included. */
export function impactOf(state: State, cells: Iterable<Cell>): ReadonlySet<Cell> {
  return closure(cells, (of) => state.users.get(of) ?? []);
}

/** Everything that a cell rests on, directly or through others, itself included. */
export function groundOf(state: State, of: Cell): ReadonlySet<Cell> {
  return closure([of], (next) => restsOn(state, next));
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
