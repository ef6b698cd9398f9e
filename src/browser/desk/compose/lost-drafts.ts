/**
 * What was taken down goes from the words that this browser keeps: drafts about it whole, pieces of it from the others.
 * On the server they are gone already.
 */
import { withoutNamed } from '../../../lib/without-named.ts';
import type { World } from '../app/desk-world.ts';
import { waitsForPerson } from '../outbox/outbox.ts';
import { draftKey } from '../outbox/outbox-disk.ts';
import type { BoardStore } from '../sync/board-store.ts';
import { type Draft, isDraft } from './draft.ts';
import { emptyDoc, schema } from './schema.ts';

/** What was taken down, as far as the board tells: posts, and what pieces of words may stand for. */
export interface LostHere {
  readonly posts: ReadonlySet<string>;
  readonly ids: ReadonlySet<string>;
}

const lists = [
  ...(['posts', 'statements', 'claims', 'actors', 'figures', 'estimates', 'incidents', 'questions'] as const),
];

/** Looks at the board. */
export function lostOn(board: BoardStore): LostHere {
  const taken = lists.map((list) => board.all(list).flatMap(({ id, taken }) => (taken === null ? [] : [id])));
  return { posts: new Set(taken[0]), ids: new Set(taken.flat()) };
}

/** A draft without the pieces of what is lost; the same one where it has none. */
export function withoutLost(draft: Draft, { ids }: LostHere): Draft {
  return withoutNamed(draft, ids) as Draft;
}

/** Destroys in this browser what is lost; what is said of it, or null where there was nothing. */
export async function dropLost({ board, disk, slug, screen, decide }: DroppingWorld): Promise<string | null> {
  const lost = lostOn(board);
  if (lost.ids.size === 0) return null;
  let [whole, pieces] = [0, 0];
  for (const kept of await disk.drafts(slug)) {
    const { post, saved, content } = kept;
    if (!isDraft(content)) continue;
    if (lost.posts.has(post)) {
      await disk.throwAway({ slug, post, saved });
      whole += 1;
      continue;
    }
    const left = withoutLost(content, lost);
    if (left === content) continue;
    await disk.keepDraft({ ...kept, key: draftKey(slug, post), saved: saved + 1, content: left }, false);
    pieces += 1;
  }
  for (const { id, draft, ...bundle } of screen.outbox)
    if (isDraft(draft) && lost.posts.has(draft.post) && waitsForPerson({ id, draft, ...bundle }))
      await decide(id, 'drop');
  if (whole > 0) return 'What you had written about a post that was taken down is gone with it.';
  return pieces > 0 ? 'Something that your unsent words held was taken down; it is gone from them.' : null;
}

type DroppingWorld = Pick<World, 'board' | 'disk' | 'slug' | 'screen'> & {
  readonly decide: (id: string, how: 'drop') => Promise<void>;
};

/** A draft whose document can be edited, whatever went from it. */
export function mended(draft: Draft): Draft {
  try {
    schema.nodeFromJSON(draft.doc).check();
    return draft;
  } catch {
    return { ...draft, doc: emptyDoc().toJSON() };
  }
}
