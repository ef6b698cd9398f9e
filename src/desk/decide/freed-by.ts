/** What comes before readers with a post because it was recorded for it, or is shown by it (SPEC R-DUE-07). */
import { restsOn } from '../../fold/impact.ts';
import { withIncidents } from '../../fold/incident.ts';
import { standingOn } from '../../fold/reserved.ts';
import type { State } from '../../fold/state.ts';
import type { PostContent } from '../../model/content.ts';
import { type Cell, cell, cellId, cellKind } from '../../model/ids.ts';
import { referencesOf } from '../../model/rich-text.ts';
import type { Proposed } from '../../record/entry.ts';
import type { Command } from '../commands/commands.ts';

/** The statements that wait no more once a command is done, each with its entry; none where it shows no post. */
export function freedBy(state: State, command: Command): readonly Proposed[] {
  const free = new Set(
    broughtBy(state, command).flatMap(({ post, content }) => comingWith(state, post, content)),
  );
  return [...free].map((id) => freeing(state, id));
}

/** The entry that ends the waiting of a statement. */
export function freeing(state: State, statement: string): Proposed<'statement.freed'> {
  const body = { estimates: [...standingOn(state, statement).estimates].sort() };
  return { kind: 'statement.freed', subject: cell('statement', statement), body };
}

interface Brought {
  readonly post: string;
  readonly content: PostContent | null | undefined;
}

/** The posts that a command brings before readers, or what it makes of those that are there. */
function broughtBy(state: State, command: Command): readonly Brought[] {
  switch (command.kind) {
    case 'post.publish':
    case 'post.update':
    case 'post.fix':
      return [{ post: command.post, content: command.content ?? state.posts.get(command.post)?.content }];
    case 'prepared.release':
      return [{ post: command.post, content: state.posts.get(command.post)?.content }];
    case 'correction.publish':
      return command.repairs.flatMap((repair) => (repair.kind === 'post' ? [repair] : []));
    default:
      return [];
  }
}

/**
 * What a post refers to, with what that passes on; and of what was recorded for this very post whatever carries a claim,
 * figure or incident that comes with it. What bears on one that the post showed before comes only where the post refers
 * to it: a fix of a published post brings nothing of an update that was never sent.
 */
function comingWith(state: State, post: string, content: Brought['content']): readonly string[] {
  const references = referencesOf(content?.body ?? []);
  const shown = new Set(referencesOf(state.posts.get(post)?.published?.body ?? []));
  const named = through(
    state,
    references.filter((of) => cellKind(of) === 'statement'),
    new Set(['statement']),
  );
  const fresh = withIncidents(
    state,
    references.filter((of) => !shown.has(of) || isUnseen(state, of)),
  ).filter((of) => cellKind(of) !== 'claim' || isUnseen(state, of));
  const carrying = through(state, fresh, new Set(['statement', 'estimate', 'claim', 'figure']));
  return [
    ...named.filter((id) => state.statements.get(id)?.reserved),
    ...carrying.filter((id) => state.statements.get(id)?.reserved?.post === post),
  ];
}

/** The statements that these cells rest on, through these kinds. */
function through(state: State, from: readonly Cell[], kinds: ReadonlySet<string>): readonly string[] {
  const found = new Set(from);
  for (const of of found)
    for (const next of restsOn(state, of)) if (kinds.has(cellKind(next))) found.add(next);
  return [...found].flatMap((of) => (cellKind(of) === 'statement' ? [cellId(of)] : []));
}

/** Whether readers were never shown a claim, figure or incident. */
function isUnseen(state: State, of: Cell): boolean {
  const id = cellId(of);
  const found = state.claims.get(id) ?? state.figures.get(id) ?? state.incidents.get(id);
  return found?.shownSince === null;
}
