/** What can be asked of a newsroom: each answer is of one moment, and has what the one who asks may see. */
import { deskImpact } from '../desk/view/desk-impact.ts';
import { deskMedia, type MediaSeen } from '../desk/view/desk-media.ts';
import { deskView } from '../desk/view/desk-view.ts';
import { type LostWords, lostWords } from '../desk/view/lost-words.ts';
import { hasPart, sightOf, worksIn } from '../desk/view/sight.ts';
import type { State } from '../fold/state.ts';
import type { Clock } from '../lib/clock.ts';
import type { Random } from '../lib/random.ts';
import type { Cell } from '../model/ids.ts';
import { type Person, personIn } from '../model/person.ts';
import { logOf } from './desk-log.ts';
import { historyOf } from './history-of.ts';
import { InTurn } from './in-turn.ts';
import type { NewsroomPort } from './newsroom-port.ts';
import { nextTurn } from './next-turn.ts';
import { type ListedCoverage, type Overview, Overviews } from './overview.ts';
import type { NewsroomStore } from './ports.ts';
import { Rooms } from './rooms.ts';
import { type SearchRequest, search } from './search.ts';

/** The questions of the port. */
type Questions = Omit<NewsroomPort, 'act' | 'preview' | 'close'>;

/** A newsroom as far as it is asked; it keeps the rooms that it has read. */
export abstract class AskedNewsroom implements Questions {
  protected readonly store: NewsroomStore;
  protected readonly rooms = new Rooms();
  protected readonly random: Random;
  readonly #searches = new InTurn();
  readonly #overviews: Overviews;

  constructor({ store, clock, random }: { store: NewsroomStore; clock: Clock; random: Random }) {
    this.store = store;
    this.random = random;
    this.#overviews = new Overviews(store, this.rooms, clock);
  }

  async view(slug: string, by: Person): Promise<string | null> {
    const here = personIn(by, slug);
    const state = hasPart(here) ? await this.stateOf(slug) : null;
    return state && deskView(state, here);
  }

  async board(slug: string, by: Person, after: string | null): Promise<string | null> {
    const sight = sightOf(personIn(by, slug));
    const room = sight && (await this.store.transaction((tx) => this.rooms.of(tx, slug)));
    return room && sight ? room.boards.told(room.state, sight, after, this.random) : null;
  }

  async head(slug: string, by: Person): Promise<number | null> {
    if (!hasPart(personIn(by, slug))) return null;
    return (await this.store.transaction((tx) => tx.coverage(slug)))?.head ?? null;
  }

  async log(slug: string, by: Person, after: number): Promise<string | null> {
    const sight = sightOf(personIn(by, slug));
    if (!sight?.works) return null;
    return this.store.transaction(async (tx) => {
      const room = await this.rooms.of(tx, slug);
      return room && logOf(tx, room, sight, after);
    });
  }

  async history(slug: string, by: Person, of: Cell): Promise<string | null> {
    const sight = sightOf(personIn(by, slug));
    if (!sight?.works) return null;
    return this.store.transaction(async (tx) => {
      const room = await this.rooms.of(tx, slug);
      return room && historyOf(tx, room, sight, of);
    });
  }

  async impact(slug: string, by: Person, of: Cell): Promise<string | null> {
    const here = personIn(by, slug);
    const state = worksIn(here) ? await this.stateOf(slug) : null;
    return state && deskImpact(state, here, of);
  }

  async media(slug: string, by: Person, id: string): Promise<MediaSeen | 'none' | null> {
    const here = personIn(by, slug);
    const state = hasPart(here) ? await this.stateOf(slug) : null;
    return state && deskMedia(state, here, id);
  }

  async lost(slug: string): Promise<readonly LostWords[]> {
    return lostWords(await this.stateOf(slug));
  }

  search(request: SearchRequest): Promise<string | null> {
    return this.#searches.after(request.by.id, () => search(this.store, this.rooms, request, nextTurn));
  }

  list(by: Person): Promise<readonly ListedCoverage[]> {
    return this.#overviews.list(by);
  }

  overview(by: Person, page: number): Promise<Overview> {
    return this.#overviews.of(by, page);
  }

  /** What a coverage has come to; null where there is none. */
  protected async stateOf(slug: string): Promise<State | null> {
    return (await this.store.transaction((tx) => this.rooms.of(tx, slug)))?.state ?? null;
  }
}
