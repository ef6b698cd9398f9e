import type { PostState, State } from '../../fold/state.ts';
import { type Cell, cell, cellId, cellKind } from '../../model/ids.ts';
import { referencesOf } from '../../model/rich-text.ts';
import { isOut, postOfOthers } from './as-readers.ts';
import type { DeskPost } from './desk-docs.ts';

/** A post of somebody else, as somebody sees it who sees what readers do: the same object, the same document. */
export interface SeenPost {
  readonly id: string;
  readonly document: DeskPost;
}

interface Made {
  readonly places: readonly Place[];
  /** The state objects that stood there. */
  readonly stood: readonly unknown[];
  readonly seen: SeenPost;
}

/** What was made of a post is used again while all that it names stands as it stood: boards look at every post each time. */
const made = new WeakMap<PostState, Made>();

/** Null where readers do not have it. */
export function seenPost(state: State, post: PostState | undefined): SeenPost | null {
  if (!post || !isOut(state, post)) return null;
  const kept = made.get(post);
  if (kept && isAsItStood(state, kept)) return kept.seen;
  const places = placesOf(groundsOf(state, post));
  const stood = places.map(([shelf, id]) => state[shelf].get(id));
  const seen = { id: post.id, document: postOfOthers(state, post) };
  made.set(post, { places, stood, seen });
  return seen;
}

/** All on which it depends what of a post is told: what it names, what a number in it stands on, its corrections. */
function groundsOf(state: State, { published, notices }: PostState): readonly Cell[] {
  const named = referencesOf(published?.body ?? []);
  const under = named.flatMap((of): readonly Cell[] => {
    const estimate = cellKind(of) === 'estimate' ? state.estimates.get(cellId(of)) : undefined;
    const id = estimate?.rests.statement ?? null;
    const actors = [estimate?.content?.source, state.statements.get(id ?? '')?.content?.actor];
    return [
      ...(id === null ? [] : [cell('statement', id)]),
      ...actors.flatMap((actor) => (actor ? [cell('actor', actor)] : [])),
    ];
  });
  const corrections = notices.flatMap(({ correction }) =>
    correction === null ? [] : [cell('correction', correction)],
  );
  return [...named, ...under, ...corrections];
}

/** Where in the state it is held how each kind stands: another object whenever that is another. */
const shelves = {
  actor: 'actors',
  claim: 'claims',
  statement: 'statements',
  figure: 'figures',
  estimate: 'estimates',
  incident: 'incidents',
  post: 'posts',
  media: 'media',
  correction: 'corrections',
} as const;

type Place = readonly [shelf: (typeof shelves)[keyof typeof shelves], id: string];

function placesOf(cells: readonly Cell[]): readonly Place[] {
  return cells.flatMap((of): readonly Place[] => {
    const kind = cellKind(of);
    return kind in shelves ? [[shelves[kind as keyof typeof shelves], cellId(of)]] : [];
  });
}

function isAsItStood(state: State, { places, stood }: Made): boolean {
  for (const [index, [shelf, id]] of places.entries())
    if (state[shelf].get(id) !== stood[index]) return false;
  return true;
}
