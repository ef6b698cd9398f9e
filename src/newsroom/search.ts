/** Looks for words in all that a person may see. The store's index only says where to look. */
import { finder } from '../desk/search/find-in.ts';
import type { Found, Hit } from '../desk/search/found.ts';
import { isSearched } from '../desk/search/search-kinds.ts';
import { SEARCH_VERSION, wantedWords } from '../desk/search/search-rows.ts';
import { snippetOf } from '../desk/search/snippet.ts';
import type { Sought } from '../desk/search/sought.ts';
import { type Sight, sightOf } from '../desk/view/sight.ts';
import { cellId, cellKind } from '../model/ids.ts';
import { type Person, personIn } from '../model/person.ts';
import { indexCoverage } from './index-coverage.ts';
import type { Candidate, NewsroomStore } from './ports.ts';
import { readInTurns } from './read-in-turns.ts';
import type { Rooms } from './rooms.ts';

/** What is asked. `coverage`, `kind` null: anywhere, of any kind. */
export interface SearchRequest {
  readonly by: Person;
  readonly sought: Sought;
  readonly coverage: string | null;
  readonly kind: string | null;
  readonly limit: number;
}

/** How many candidates are asked for at once. */
const PAGE = 100;

/**
 * The JSON text of what was found, the newest first. Null where a coverage is named that the person has no part in, or
 * that there is none of. Nobody waits for it: each page of candidates, and each piece of a coverage that has to be read, is
 * read in a snapshot of its own; what is written in between may be found or not.
 */
export async function search(
  store: NewsroomStore,
  rooms: Rooms,
  { by, sought, coverage, kind, limit }: SearchRequest,
  nextTurn: () => Promise<void>,
): Promise<string | null> {
  await catchUp(store);
  const sights = await sightsOf(store, by, coverage);
  if (coverage !== null && sights.size === 0) return null;
  const hits: Hit[] = [];
  const question = {
    words: wantedWords(sought),
    coverages: [...sights.values()].map(({ id }) => id),
    ...{ kind, limit: PAGE },
  };
  const look = lookingIn(store, rooms, sights, nextTurn);
  for (let after: Candidate | null = null; ; await nextTurn()) {
    const from: Candidate | null = after;
    const page: readonly Candidate[] = await store.snapshot((of) =>
      of.candidates({ ...question, after: from }),
    );
    for (const { slug, of, at } of page) {
      const seen = (await look(slug))?.(of);
      const snippet = seen && snippetOf(seen.texts, sought);
      const kind = cellKind(of);
      if (snippet && isSearched(kind))
        hits.push({ coverage: slug, kind, id: cellId(of), state: seen.state, at, snippet });
      if (hits.length > limit) return told({ hits: hits.slice(0, limit), more: true });
    }
    if (page.length < PAGE) return told({ hits, more: false });
    after = page.at(-1) ?? null;
  }
}

function told(found: Found): string {
  return JSON.stringify(found);
}

/** Makes each index that is behind: a store of an earlier program, or one that an earlier program writes beside this. */
export async function catchUp(store: NewsroomStore): Promise<void> {
  for (let tries = 0; tries < 5; tries += 1) {
    const behind = await store.snapshot((of) => of.behind(SEARCH_VERSION));
    for (const { slug } of behind) await store.transaction((tx) => indexCoverage(tx, slug));
    if (behind.length === 0) return;
  }
}

interface Seen {
  readonly id: string;
  readonly sight: Sight;
}

/** How the person sees each coverage that they have a part in, by slug. */
async function sightsOf(
  store: NewsroomStore,
  by: Person,
  only: string | null,
): Promise<ReadonlyMap<string, Seen>> {
  const rows = await store.snapshot((of) => of.coverages());
  const named = only === null ? rows : rows.filter(({ slug }) => slug === only);
  return new Map(
    named.flatMap(({ id, slug }) => {
      const sight = sightOf(personIn(by, slug));
      return sight ? [[slug, { id, sight }] as const] : [];
    }),
  );
}

/**
 * Tells what the person sees in a coverage; each is read once. What a search reads drives nothing out of what is kept for
 * those who work.
 */
function lookingIn(
  store: NewsroomStore,
  rooms: Rooms,
  sights: ReadonlyMap<string, Seen>,
  nextTurn: () => Promise<void>,
) {
  const finders = new Map<string, ReturnType<typeof finder>>();
  return async (slug: string) => {
    const known = finders.get(slug);
    if (known) return known;
    const row = await store.snapshot((of) => of.coverage(slug));
    const seen = sights.get(slug);
    if (!row || !seen) return null;
    const state = rooms.at(row)?.state ?? (await readInTurns(store, row, nextTurn));
    const made = finder(state, seen.sight);
    finders.set(slug, made);
    return made;
  };
}
