/** Who else has the same now: colleagues' words that are not sent, drafts of the desk, and posts of the last half hour. */
import type { World } from '../app/desk-world.ts';
import { may } from '../app/me.ts';
import type { BoardStore } from '../sync/board-store.ts';
import type { PostDoc } from '../sync/docs.ts';
import { headOf, lookupOf, shortened, speakerOf } from '../words/lookup.ts';
import { clock } from '../words/times.ts';
import { docOf } from './content-of.ts';
import { type Draft, draftOf, isDraft } from './draft.ts';
import { documentOf } from './go-on.ts';
import { type OnRecord, type Same, sameThing, type Told, toldIn } from './same-thing.ts';

/** So long a published post counts as just told, in milliseconds. */
const JUST_MS = 30 * 60_000;

export interface SameNow extends Same {
  /** The same for the same warning. */
  readonly key: string;
  /** "Ana is writing the same", "Ana published the same at 01:53". */
  readonly says: string;
  readonly head: string;
  readonly whose: string;
  /** What is opened to go on there; null where this person may not. */
  readonly opens: Draft | null;
}

/** The first that has the same as the document in the composer; null where nobody has. */
export function sameNow(world: World, draft: Draft, doc: Parameters<typeof toldIn>[0]): SameNow | null {
  const { board, me, screen } = world;
  const known = recordOf(board);
  const mine = toldIn(doc, known);
  const found = (theirs: Told, about: Omit<SameNow, keyof Same | 'key'>, post: string) => {
    const same = sameThing(mine, theirs);
    return same ? { ...same, ...about, key: `${draft.post} ${post} ${same.what} ${same.words}` } : null;
  };
  for (const { post, person, name } of screen.workings) {
    const content = world.words.known({ post, person });
    if (post === draft.post || person === me.id || !isDraft(content) || isGone(board, post, content))
      continue;
    const theirs = documentOf(content);
    const head = shortened(theirs.textBetween(0, theirs.content.size, ' ').trim(), 60);
    const about = { says: `${name} is writing the same`, head, whose: name, opens: content };
    const same = found(toldIn(theirs, known), about, post);
    if (same) return same;
  }
  for (const post of recentOf(world)) {
    if (post.id === draft.post) continue;
    const isOut = post.phase === 'published';
    const name = post.author === me.id ? 'You' : world.nameOf(post.author);
    const says = isOut
      ? `${name} published the same at ${clock(post.publishedAt ?? '')}`
      : `${name} ${name === 'You' ? 'have' : 'has'} a draft with the same`;
    const opens = !isOut || may(me, 'post.update') ? draftOf(post, lookupOf(board)) : null;
    const theirs = toldIn(docOf(post.content, lookupOf(board)), known);
    const same = found(
      theirs,
      { says, head: headOf(post, board), whose: world.nameOf(post.author), opens },
      post.id,
    );
    if (same) return same;
  }
  return null;
}

/** Words that are left of something that was sent since. */
function isGone(board: BoardStore, post: string, { base, of }: Draft): boolean {
  const now = board.get('posts', post);
  return now !== undefined && (now.version > base || (now.phase === 'published' && of === 'draft'));
}

/** Drafts of the desk and what was published just now, the newest first. */
function recentOf({ board }: World): readonly PostDoc[] {
  const since = Date.now() - JUST_MS;
  return board
    .all('posts')
    .filter(
      ({ phase, publishedAt }) =>
        phase === 'draft' ||
        phase === 'submitted' ||
        phase === 'scheduled' ||
        (phase === 'published' && publishedAt !== null && Date.parse(publishedAt) > since),
    )
    .toSorted((a, b) => b.order - a.order);
}

function recordOf(board: BoardStore): OnRecord {
  return {
    speaker(id) {
      const statement = board.get('statements', id);
      const actor = statement?.content?.actor ?? null;
      const name = actor === null ? statement?.content?.speaker : board.get('actors', actor)?.content?.name;
      return { actor, name: name ?? (statement ? speakerOf(board, statement) : '') };
    },
    statement: (id) => board.get('statements', id)?.content?.text ?? '',
    claim: (id) => board.get('claims', id)?.content?.text ?? '',
    label: (id) => board.get('figures', id)?.content?.label ?? '',
  };
}
