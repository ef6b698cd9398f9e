/** What a person of the desk may have of an uploaded picture. */
import type { MediaState } from '../../fold/media-state.ts';
import type { PostState, State } from '../../fold/state.ts';
import { cell } from '../../model/ids.ts';
import type { Person } from '../../model/person.ts';
import type { Picture } from '../../model/picture.ts';
import { editors, holds } from '../policies.ts';
import { isOut } from './as-readers.ts';
import { hasPart, worksIn } from './sight.ts';

/** A picture that somebody may see; `original`: also as it was uploaded. */
export interface MediaSeen {
  readonly picture: Picture;
  readonly original: boolean;
}

/** Null where there is no such coverage for them; 'none' where there is no such picture in it for them. */
export function deskMedia(state: State, by: Person, id: string): MediaSeen | 'none' | null {
  const { coverage } = state;
  if (!coverage || !hasPart(by)) return null;
  const media = state.media.get(id);
  if (!media || media.erased !== null || !maySee(state, media, by)) return 'none';
  const { file, type, width, height, bytes, original } = media;
  return { picture: { file, type, width, height, bytes, original }, original: holds(by, editors) };
}

/** Whether somebody who writes may put a picture in: what they may not see they do not come to see by that. */
export function mayUse(state: State, by: Person, id: string): boolean {
  const media = state.media.get(id);
  if (!media || media.erased !== null) return worksIn(by);
  return maySee(state, media, by);
}

/** Whether a picture is sealed: only posts have it that were taken down. */
export function isSealedPicture(state: State, { users }: MediaState): boolean {
  const posts = postsWith(state, users);
  return posts.length > 0 && posts.every(({ taken }) => taken !== null);
}

function postsWith(state: State, users: MediaState['users']): readonly PostState[] {
  const subjects = new Set(users.values());
  return [...state.posts.values()].filter((post) => subjects.has(cell('post', post.id)));
}

/** What only posts showed that were taken down is sealed with them. Contributors see what they brought and what is public. */
function maySee(state: State, media: MediaState, by: Person): boolean {
  const { id, by: owner, users } = media;
  if (isSealedPicture(state, media)) return holds(by, ['legal']);
  if (worksIn(by) || owner === by.id) return true;
  return postsWith(state, users).some(
    (post) => post.taken === null && (post.author === by.id || isPublic(state, post, id)),
  );
}

function isPublic(state: State, post: PostState, id: string): boolean {
  const body = post.published?.body ?? [];
  return isOut(state, post) && body.some((block) => block.type === 'image' && block.media === id);
}
