/**
 * The outbox and the drafts of one person in this browser. Kept before anything is sent or shown as kept; shared by all
 * pages of the desk, which hear of each other's changes.
 */
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { dropLeft, type Left, leave, leftFor } from '../../kept/left-words.ts';
import type { Bundle, Outbox } from './outbox.ts';

/** A draft as this browser keeps it. */
export interface KeptDraft extends Left {
  /** The composer's own; null: it was sent or thrown away, and what the server has of it has still to go. */
  readonly content: unknown;
  /** The counter up to which the server has it. */
  readonly synced: number;
}

/** Where a draft is kept. */
export function draftKey(slug: string, post: string): string {
  return `${slug}/${post}`;
}

interface Kept extends DBSchema {
  bundles: { key: string; value: Bundle & { readonly order: number } };
  drafts: { key: string; value: KeptDraft };
}

const PREFIX = 'stet-desk-';

export class OutboxDisk {
  readonly #database: IDBPDatabase<Kept>;
  readonly #channel: BroadcastChannel;
  readonly #told = new Set<() => void>();
  readonly #person: string;

  private constructor(database: IDBPDatabase<Kept>, person: string) {
    this.#database = database;
    this.#person = person;
    this.#channel = new BroadcastChannel(`${PREFIX}${person}`);
    this.#channel.addEventListener('message', () => this.#tell());
  }

  /** Opens what this browser keeps for a person. */
  static async open(person: string): Promise<OutboxDisk> {
    const database: IDBPDatabase<Kept> = await openDB<Kept>(`${PREFIX}${person}`, 1, {
      // Somebody signs out in another page: what is kept can go.
      blocking: () => database.close(),
      upgrade(fresh) {
        fresh.createObjectStore('bundles', { keyPath: 'id' });
        fresh.createObjectStore('drafts', { keyPath: 'key' });
      },
    });
    return new OutboxDisk(database, person);
  }

  /** All that waits, in the order in which it was given up. */
  async read(): Promise<Outbox> {
    const rows = await this.#database.getAll('bundles');
    return rows.sort((a, b) => a.order - b.order).map(({ order: _, ...bundle }) => bundle);
  }

  /**
   * Changes it in one transaction, whatever other pages do; resolves when it is on disk. A draft that is given up for
   * sending is no draft any more; one whose bundle goes is gone from the server as well, unless newer words are kept.
   */
  async change(how: (outbox: Outbox) => Outbox): Promise<Outbox> {
    const change = this.#database.transaction(['bundles', 'drafts'], 'readwrite', { durability: 'strict' });
    const bundles = change.objectStore('bundles');
    const drafts = change.objectStore('drafts');
    const rows = (await bundles.getAll()).sort((a, b) => a.order - b.order);
    const before = rows.map(({ order: _, ...bundle }) => bundle);
    const after = how(before);
    if (after !== before) {
      const was = new Map(before.map((bundle, at) => [bundle.id, { bundle, order: rows[at]?.order ?? 0 }]));
      let last = Math.max(0, ...rows.map(({ order }) => order));
      const stays = new Set(after.map(({ id }) => id));
      for (const bundle of before)
        if (!stays.has(bundle.id)) {
          void bundles.delete(bundle.id);
          const gone = goneOf(bundle);
          const kept = gone && (await drafts.get(gone.key));
          if (gone && (!kept || kept.saved <= gone.saved)) void drafts.put(gone);
        }
      for (const bundle of after) {
        const known = was.get(bundle.id);
        if (known?.bundle === bundle) continue;
        void bundles.put({ ...bundle, order: known?.order ?? ++last });
        const given = known ? null : goneOf(bundle);
        const kept = given && (await drafts.get(given.key));
        if (given && kept && kept.saved <= given.saved) void drafts.delete(given.key);
      }
    }
    await change.done;
    if (after !== before) {
      const given = after.filter((bundle) => !before.some(({ id }) => id === bundle.id));
      for (const bundle of given) this.#isKept(goneOf(bundle));
      this.#changed();
    }
    return after;
  }

  /** Leaves the words of a draft where they are kept when this returns: the page may be gone before a database answers. */
  leaveBehind(draft: Omit<KeptDraft, 'synced'>): void {
    leave(localStorage, this.#person, draft);
  }

  /** Keeps the words of a draft as its newest ones; the counter that they have now. `quiet`: nobody is told. */
  async keepDraft(draft: KeptDraft, quiet = true): Promise<number> {
    const change = this.#database.transaction('drafts', 'readwrite', { durability: 'strict' });
    const kept = await change.store.get(draft.key);
    const saved = Math.max(draft.saved, (kept?.saved ?? 0) + 1);
    void change.store.put({ ...draft, saved, synced: kept?.synced ?? 0 });
    await change.done;
    this.#isKept(draft);
    if (!quiet) this.#changed();
    return saved;
  }

  /** Throws words away, up to a counter. */
  async throwAway(draft: Pick<KeptDraft, 'slug' | 'post' | 'saved'>): Promise<void> {
    const key = draftKey(draft.slug, draft.post);
    const change = this.#database.transaction('drafts', 'readwrite', { durability: 'strict' });
    const kept = await change.store.get(key);
    if (!kept || kept.saved <= draft.saved)
      void change.store.put({ ...draft, key, at: Date.now(), content: null, synced: 0 });
    await change.done;
    this.#isKept({ key, saved: draft.saved });
    this.#changed();
  }

  /** The server has the words up to a counter, or has destroyed them. */
  async synced(key: string, saved: number): Promise<void> {
    const change = this.#database.transaction('drafts', 'readwrite');
    const kept = await change.store.get(key);
    if (kept && kept.content === null && kept.saved <= saved) void change.store.delete(key);
    else if (kept && kept.synced < saved) void change.store.put({ ...kept, synced: saved });
    await change.done;
  }

  /** The drafts of a coverage, with those that have still to go from the server. */
  async drafts(slug: string): Promise<readonly KeptDraft[]> {
    await this.#bringLeft();
    return (await this.#database.getAll('drafts')).filter((one) => one.slug === slug);
  }

  /** Calls back after each change, of this page or another one. */
  heard(told: () => void): () => void {
    this.#told.add(told);
    return () => this.#told.delete(told);
  }

  /** What pages left behind as they went comes in, where nothing newer is known of it. */
  async #bringLeft(): Promise<void> {
    for (const left of leftFor(localStorage, this.#person)) {
      const change = this.#database.transaction('drafts', 'readwrite', { durability: 'strict' });
      const kept = await change.store.get(left.key);
      if (!kept || kept.saved < left.saved) void change.store.put({ ...left, synced: kept?.synced ?? 0 });
      await change.done;
      this.#isKept(left);
    }
  }

  /** What was left behind of a draft, up to these words, is needed no more. */
  #isKept(draft: Pick<KeptDraft, 'key' | 'saved'> | null): void {
    if (draft) dropLeft(localStorage, this.#person, draft);
  }

  /** Lets go of it: nothing is read or kept by this page any more. */
  close(): void {
    this.#channel.close();
    this.#told.clear();
    this.#database.close();
  }

  /** Tells this page and the others. */
  #changed(): void {
    this.#channel.postMessage('changed');
    this.#tell();
  }

  #tell(): void {
    for (const told of this.#told) told();
  }
}

/** What is left to do of the draft of a bundle that was given up or is gone; null where it was of none. */
function goneOf({ slug, draft, saved }: Bundle): KeptDraft | null {
  const post = typeof draft === 'object' && draft !== null && 'post' in draft ? draft.post : null;
  if (typeof post !== 'string' || saved === 0) return null;
  return { key: draftKey(slug, post), slug, post, saved, at: Date.now(), content: null, synced: 0 };
}
