/**
 * The outbox and the drafts of one person in this browser. Kept before anything is sent or shown as kept; shared by all
 * pages of the desk, which hear of each other's changes.
 */
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Bundle, Outbox } from './outbox.ts';

/** A draft as this browser keeps it. `content` is the composer's own. */
export interface KeptDraft {
  readonly key: string;
  readonly slug: string;
  readonly post: string;
  readonly saved: number;
  readonly at: number;
  readonly content: unknown;
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

  private constructor(database: IDBPDatabase<Kept>, person: string) {
    this.#database = database;
    this.#channel = new BroadcastChannel(`${PREFIX}${person}`);
    this.#channel.addEventListener('message', () => this.#tell());
  }

  /** Opens what this browser keeps for a person. */
  static async open(person: string): Promise<OutboxDisk> {
    const database = await openDB<Kept>(`${PREFIX}${person}`, 1, {
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

  /** Changes it in one transaction, whatever other pages do; resolves when it is on disk. */
  async change(how: (outbox: Outbox) => Outbox): Promise<Outbox> {
    const change = this.#database.transaction('bundles', 'readwrite', { durability: 'strict' });
    const rows = (await change.store.getAll()).sort((a, b) => a.order - b.order);
    const before = rows.map(({ order: _, ...bundle }) => bundle);
    const after = how(before);
    if (after !== before) {
      const orders = new Map(rows.map(({ id, order }) => [id, order]));
      let last = Math.max(0, ...orders.values());
      const stays = new Set(after.map(({ id }) => id));
      for (const { id } of before) if (!stays.has(id)) void change.store.delete(id);
      for (const bundle of after) {
        const order = orders.get(bundle.id) ?? ++last;
        void change.store.put({ ...bundle, order });
      }
    }
    await change.done;
    if (after !== before) {
      this.#channel.postMessage('changed');
      this.#tell();
    }
    return after;
  }

  async keepDraft(draft: KeptDraft): Promise<void> {
    await this.#database.put('drafts', draft);
  }

  async dropDraft(key: string): Promise<void> {
    await this.#database.delete('drafts', key);
  }

  async drafts(slug: string): Promise<readonly KeptDraft[]> {
    return (await this.#database.getAll('drafts')).filter((one) => one.slug === slug);
  }

  /** Calls back after each change, of this page or another one. */
  heard(told: () => void): () => void {
    this.#told.add(told);
    return () => this.#told.delete(told);
  }

  /** Forgets everything of this person in this browser. */
  async forget(): Promise<void> {
    this.#channel.close();
    const { name } = this.#database;
    this.#database.close();
    await new Promise<void>((done) => {
      const gone = indexedDB.deleteDatabase(name);
      gone.onsuccess = () => done();
      gone.onerror = () => done();
      gone.onblocked = () => done();
    });
  }

  #tell(): void {
    for (const told of this.#told) told();
  }
}
