/** What every part of the app stands on: who sits here, the board, what waits to be sent, and what the screen shows. */
import { createContext } from 'preact';
import { useContext, useEffect, useReducer } from 'preact/hooks';
import { randomName } from '../../../lib/random.ts';
import type { HouseNotes } from '../../../model/house-notes.ts';
import type { Draft } from '../compose/draft.ts';
import type { PictureWords } from '../compose/picture-sheet.tsx';
import type { IncidentToMake } from '../compose/speech.ts';
import type { DraftWaiting } from '../compose/waiting-drafts.ts';
import { ItemsHere } from '../intake/items-here.ts';
import { bundleOf, type Command, decided, type Going, given, type Outbox } from '../outbox/outbox.ts';
import type { OutboxDisk } from '../outbox/outbox-disk.ts';
import { steadyClock } from '../outbox/steady-clock.ts';
import type { AtWork } from '../sync/at-work.ts';
import type { BoardStore } from '../sync/board-store.ts';
import type { Line } from '../sync/follow-board.ts';
import { WordsOf } from '../sync/words-of.ts';
import type { Me } from './me.ts';

/** What is open over the desk. */
export type Sheet =
  | { readonly kind: 'palette' | 'keys' | 'texts' | 'briefing' | 'sign-out' | 'coverage' }
  | IntakeSheet
  | {
      readonly kind: 'correct' | 'withdraw' | 'discard' | 'return' | 'history' | 'use' | 'alert' | 'lift';
      readonly post: string;
    }
  | { readonly kind: 'rule'; readonly claim: string }
  | { readonly kind: 'reason'; readonly asking: Asking }
  | { readonly kind: 'preview'; readonly commands: readonly Command[] }
  | { readonly kind: 'picture'; readonly put: (words: PictureWords) => void }
  | { readonly kind: 'incident'; readonly put: (content: IncidentToMake['content']) => void }
  | null;

/** What intake opens over the desk: one item, a text to bring, the sources. */
export type IntakeSheet =
  | { readonly kind: 'item'; readonly item: string; readonly asNotice?: boolean }
  | { readonly kind: 'bring' | 'sources' };

/** What is done once somebody has said why: its name, what it is about, and the commands of it. */
export interface Asking {
  readonly name: string;
  readonly about: string;
  readonly commands: (reason: string) => readonly Command[];
}

/** The lists of the board. */
export const boardTabs = ['Claims', 'Figures', 'Incidents', 'People', 'Panel'] as const;
export type BoardTab = (typeof boardTabs)[number];

/** What the screen shows beside what the server tells. */
export interface Screen extends AtWork {
  readonly line: Line;
  readonly outbox: Outbox;
  /** What this person wrote and did not send, newest first. */
  readonly drafts: readonly DraftWaiting[];
  /** The post that has the keys. */
  readonly chosen: string | null;
  readonly sheet: Sheet;
  /** On a narrow screen: which part is seen. */
  readonly part: 'waiting' | 'intake' | 'write' | 'board';
  /** What the first column shows. */
  readonly first: 'waiting' | 'intake';
  /** Which list of the board is open. */
  readonly tab: BoardTab;
  readonly says: { readonly words: string; readonly bad: boolean; readonly at: number } | null;
  readonly people: ReadonlyMap<string, string>;
  /** Texts of public notes that the house has set, by language. */
  readonly notes: Readonly<Record<string, HouseNotes>>;
  /** The post that is written on here. */
  readonly writing: string | null;
}

/** What the page says of the house: its name, its accents (empty: Stet's own). */
export interface House {
  readonly name: string;
  readonly light: string;
  readonly dark: string;
}

export class World {
  readonly slug: string;
  /** The name of the site. */
  readonly site: string;
  readonly me: Me;
  /** Set at the beginning, from the page. */
  house: House = { name: 'Stet', light: '', dark: '' };
  readonly board: BoardStore;
  readonly disk: OutboxDisk;
  /** What came in. */
  readonly items = new ItemsHere();
  /** When this person was here last, where that is long enough ago to be told what changed; else null. */
  leftAt: number | null = null;
  /** Set by the composer: hears that the desk was looked at again. */
  lookedAround: () => void = () => {};
  /** Words of colleagues, where they are needed. */
  readonly words: WordsOf;
  /** Whether somebody signed out: nothing is kept any more. */
  over = false;
  /** Set by the composer: hears that something was taken down. */
  lost: () => void = () => {};
  /** Set by the composer: opens a draft in it, with the counter of its words where it was kept. */
  compose: (draft: Draft, saved?: number) => void = () => {};
  /** Set at the beginning: ends following and sending. */
  leave: () => void = () => {};
  /** The draft that stood in the composer of this tab before it was loaded again. */
  opening: DraftWaiting | null = null;
  /** This machine's clock for what waits; it does not go back while the page lives. */
  readonly now = steadyClock(
    () => Date.now(),
    () => performance.now(),
  );
  /** Set by the composer: puts the caret there. */
  toComposer: () => void = () => {};
  screen: Screen = {
    ...{ line: 'lost', outbox: [], drafts: [], chosen: null, sheet: null, part: 'write', says: null },
    ...{ tab: 'Claims', first: 'waiting' },
    people: new Map(),
    notes: {},
    ...{ here: [], workings: [], writing: null },
  };
  readonly #told = new Set<() => void>();

  constructor({ slug, site, me, board, disk }: Pick<World, 'slug' | 'site' | 'me' | 'board' | 'disk'>) {
    this.slug = slug;
    this.site = site;
    this.me = me;
    this.board = board;
    this.disk = disk;
    this.words = new WordsOf(slug);
    board.heard(() => this.#tell());
  }

  show(change: Partial<Screen>): void {
    this.screen = { ...this.screen, ...change };
    this.#tell();
  }

  /** Says something that passes, to eyes and ears. */
  say(words: string, bad = false): void {
    this.show({ says: { words, bad, at: Date.now() } });
  }

  /** Gives commands up for sending. They are kept in this browser when it resolves. */
  async give(
    about: { going: Going; label: string; draft?: unknown; saved?: number },
    commands: readonly Command[],
  ): Promise<string> {
    const id = this.mint('d');
    const { going, label, draft = null, saved = 0 } = about;
    const seen = Math.max(0, ...this.board.all('posts').map(({ order }) => order));
    const bundle = bundleOf({ id, slug: this.slug, label, going, draft, saved, seen }, commands, this.now());
    await this.disk.change((outbox) => given(outbox, bundle));
    return id;
  }

  /** Says what becomes of something that waits for a person. */
  async decide(id: string, how: 'send' | 'drop'): Promise<void> {
    await this.disk.change((outbox) => decided(outbox, id, how, this.now()));
  }

  /** A new private id. */
  mint(prefix: string): string {
    return `${prefix}-${randomName((length) => crypto.getRandomValues(new Uint8Array(length)), 16)}`;
  }

  nameOf(person: string): string {
    if (person === this.me.id) return this.me.name;
    const known = this.screen.people.get(person);
    if (known !== undefined) return known;
    return person.replace(/^(demonstration|system|token):.*$/, '$1').replace(/^account:.*$/, 'a colleague');
  }

  heard(told: () => void): () => void {
    this.#told.add(told);
    return () => this.#told.delete(told);
  }

  #tell(): void {
    for (const told of this.#told) told();
  }
}

export const WorldContext = createContext<World | null>(null);

/** The desk's world; the component is drawn anew after each change. */
export function useWorld(): World {
  const world = useContext(WorldContext);
  if (!world) throw new Error('a part of the desk stands outside it');
  const [, again] = useReducer((turn: number) => turn + 1, 0);
  useEffect(() => {
    let due = false;
    return world.heard(() => {
      if (due) return;
      due = true;
      queueMicrotask(() => {
        due = false;
        again(null);
      });
    });
  }, [world]);
  return world;
}
