/** What a proposed act would show beside its own words, and whether that is still what it was when it was proposed. */
import type { ActState } from '../../fold/act-state.ts';
import { isWaitingSince } from '../../fold/reserved.ts';
import type { State } from '../../fold/state.ts';
import type { PostContent } from '../../model/content.ts';
import { cell, PANEL, textFields } from '../../model/ids.ts';
import { referencesOf } from '../../model/rich-text.ts';
import type { Command } from '../commands/commands.ts';
import { broughtBy } from '../decide/freed-by.ts';
import { called } from '../wording/called.ts';
import { changedSince } from './approvals.ts';
import { restatedSince, writtenAt } from './restated.ts';
import { shownBy } from './shown-by.ts';

/** What has changed of it, in words; null where nothing but spelling did. */
export function changedSinceProposed(
  state: State,
  { seq, bound }: ActState,
  command: Command,
): string | null {
  if (command.kind === 'coverage.start') return begun(state, seq);
  const waited = broughtBy(state, command).find(({ post }) => isWaitingSince(state, post, seq));
  if (waited) return `what waits for ${called(cell('post', waited.post))}`;
  const draft = draftOf(state, command);
  if (draft) return changedSince(state, bound, draft, seq);
  const subject = command.kind === 'uncover' ? cell(command.subject.kind, command.subject.id) : null;
  if (subject !== null && writtenAt(state, subject) > seq) return `what ${called(subject)} says`;
  return restatedSince(state, shownBy(command), seq);
}

/** The draft that a command publishes as it stands; null where it brings its own words. */
function draftOf(state: State, command: Command): PostContent | null | undefined {
  const isDraft =
    command.kind === 'prepared.release' || (command.kind === 'post.publish' && command.content === undefined);
  return isDraft ? state.posts.get(command.post)?.content : null;
}

/** A start shows all that was published before it. */
function begun(state: State, seq: number): string | null {
  const posts = [...state.posts.values()].filter(({ order }) => order > 0).map(({ id }) => cell('post', id));
  const roots = [...posts, ...textFields.map((field) => cell('text', field)), PANEL];
  const written = roots.find((of) => writtenAt(state, of) > seq);
  if (written !== undefined) return `what ${called(written)} says`;
  const bodies = [...state.posts.values()].flatMap(({ published }) => referencesOf(published?.body ?? []));
  return restatedSince(state, [...bodies, ...roots], seq);
}
