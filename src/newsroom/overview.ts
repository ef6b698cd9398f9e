/**
 * The coverages that somebody may see, as the first page of the desk tells them: what each is called, how it stands, when
 * something last happened, how much waits for them. Newest first. What was told of a state is remembered by its head, so
 * that a coverage in which nothing happened is not read again.
 */

import { textAsReaders } from '../desk/view/as-readers.ts';
import { notesSeen } from '../desk/view/desk-notes.ts';
import { openDecisions } from '../desk/view/open-decisions.ts';
import { isTold, sightOf } from '../desk/view/sight.ts';
import type { Frozen } from '../fold/frozen.ts';
import type { State } from '../fold/state.ts';
import { type Clock, instant } from '../lib/clock.ts';
import type { TextContent } from '../model/content.ts';
import { type Person, personIn } from '../model/person.ts';
import { wordsOf } from '../model/rich-text.ts';
import type { CoverageRow, NewsroomStore } from './ports.ts';
import type { Rooms } from './rooms.ts';

/** One coverage of the page. */
export interface Overviewed {
  readonly slug: string;
  /** Null where it is not theirs to see, or was taken away. */
  readonly headline: string | null;
  readonly phase: 'draft' | 'live' | 'ended';
  readonly rehearsal: boolean;
  readonly frozen: boolean;
  /** Whether readers have it. */
  readonly public: boolean;
  /** When something last happened. */
  readonly at: string;
  /** Decisions, drafts that were handed over and notes to them that are open; null for whoever works on none of it. */
  readonly waits: number | null;
}

/** One coverage in short. */
export interface ListedCoverage {
  readonly slug: string;
  readonly public: boolean;
  readonly head: number;
}

/** A page of them, and how many there are in all. */
export interface Overview {
  readonly coverages: readonly Overviewed[];
  readonly all: number;
}

/** How many stand on a page. */
export const OVERVIEW_PAGE = 40;

/** What is remembered of a state: nothing of it depends on who asks, or on the time. */
interface Gist {
  readonly head: number;
  readonly hash: string;
  readonly headline: string | null;
  /** The same as readers have it. */
  readonly shown: string | null;
  readonly coverage: NonNullable<State['coverage']>;
  readonly frozen: Frozen | null;
  readonly decisions: number;
  readonly submitted: number;
  /** Open notes: on what, from whom, to whom. */
  readonly notes: readonly { readonly of: string; readonly by: string; readonly to: readonly string[] }[];
}

/** Tells them from a store. What it reads for that does not push out of memory what people work on. */
export class Overviews {
  readonly #store: Pick<NewsroomStore, 'transaction'>;
  readonly #rooms: Pick<Rooms, 'seen'>;
  readonly #clock: Clock;
  readonly #gists = new Map<string, Gist>();
  readonly #times = new Map<string, { readonly head: number; readonly hash: string; readonly at: string }>();

  constructor(store: Pick<NewsroomStore, 'transaction'>, rooms: Pick<Rooms, 'seen'>, clock: Clock) {
    this.#store = store;
    this.#rooms = rooms;
    this.#clock = clock;
  }

  /** All that somebody may see, in short. */
  async list(by: Person): Promise<readonly ListedCoverage[]> {
    const rows = await this.#rowsFor(by);
    return rows.map(({ slug, wire, head }) => ({ slug, public: wire > 0, head }));
  }

  /** A page of what somebody may see, from 1. */
  async of(by: Person, page: number): Promise<Overview> {
    const rows = await this.#rowsFor(by);
    const dated: { row: CoverageRow; at: string }[] = [];
    for (const row of rows) dated.push({ row, at: await this.#timeOf(row) });
    dated.sort((a, b) => (a.at === b.at ? (a.row.slug < b.row.slug ? -1 : 1) : a.at < b.at ? 1 : -1));
    const coverages: Overviewed[] = [];
    for (const { row, at } of dated.slice((page - 1) * OVERVIEW_PAGE, page * OVERVIEW_PAGE)) {
      const gist = await this.#gistOf(row);
      if (gist) coverages.push(this.#told(gist, row, at, by));
    }
    return { coverages, all: rows.length };
  }

  async #rowsFor(by: Person): Promise<readonly CoverageRow[]> {
    const rows = await this.#store.transaction((tx) => tx.coverages());
    return rows.filter(({ slug, wire }) => isTold(by, slug, wire > 0));
  }

  #told(gist: Gist, { slug, wire }: CoverageRow, at: string, by: Person): Overviewed {
    const here = personIn(by, slug);
    const works = sightOf(here)?.works === true;
    const { coverage, headline, shown, frozen } = gist;
    const now = instant(this.#clock());
    const notes = gist.notes.filter((note) => note.by !== by.id && note.to.includes(by.id));
    return {
      ...{ slug, phase: coverage.phase, rehearsal: coverage.rehearsal, public: wire > 0, at },
      headline: works ? headline : coverage.startedAt === null ? null : shown,
      frozen: works && frozen !== null && (frozen.until === null || frozen.until > now),
      waits: works ? gist.decisions + gist.submitted + new Set(notes.map(({ of }) => of)).size : null,
    };
  }

  async #timeOf(row: CoverageRow): Promise<string> {
    const known = this.#times.get(row.id);
    if (known?.head === row.head && known.hash === row.hash) return known.at;
    const [last] = await this.#store.transaction((tx) => tx.entries(row.id, row.head - 1, 1));
    const at = last?.header.at ?? '';
    this.#times.set(row.id, { head: row.head, hash: row.hash, at });
    return at;
  }

  async #gistOf(row: CoverageRow): Promise<Gist | null> {
    const known = this.#gists.get(row.id);
    if (known?.head === row.head && known.hash === row.hash) return known;
    const { head, hash, state } = await this.#store.transaction((tx) => this.#rooms.seen(tx, row));
    const gist = gistOf(state);
    if (gist) this.#gists.set(row.id, { ...gist, head, hash });
    return gist && { ...gist, head, hash };
  }
}

function gistOf(state: State): Omit<Gist, 'head' | 'hash'> | null {
  const { coverage, texts, frozen, posts } = state;
  if (coverage === null) return null;
  const { content } = texts.headline;
  const words = (shown: TextContent | null) => (shown && wordsOf(shown).trim()) || null;
  const all = { works: true, sealed: false, restricted: false, own: null };
  return {
    ...{ coverage, frozen, headline: words(content) },
    shown: words(content && textAsReaders(state, content)),
    decisions: openDecisions(state).length,
    submitted: [...posts.values()].filter(({ phase }) => phase === 'submitted').length,
    notes: notesSeen(state, all).flatMap(({ of, by, to, settled }) => (settled ? [] : [{ of, by, to }])),
  };
}
