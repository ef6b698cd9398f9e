import { loadRoom, type Room } from './desk-room.ts';
import type { CoverageRow, StoreTransaction } from './ports.ts';

/** How many coverages stay in memory. */
const ROOMS = 32;

/** The coverages that are kept in memory, those that were last asked for. */
export class Rooms {
  readonly #kept = new Map<string, Room>();

  /** The coverage as stored, from memory where its head has not moved; null where there is none. */
  async of(tx: StoreTransaction, slug: string): Promise<Room | null> {
    const row = await tx.coverage(slug);
    if (!row) return null;
    const kept = this.#kept.get(slug);
    if (kept?.id === row.id && kept.head === row.head && kept.hash === row.hash) return kept;
    const room = await loadRoom(tx, row, kept);
    this.keep(room);
    return room;
  }

  /** The coverage as stored, for a look: what has to be read for it is not kept. */
  async seen(tx: StoreTransaction, row: CoverageRow): Promise<Room> {
    const kept = this.#kept.get(row.slug);
    return kept?.id === row.id && kept.head === row.head && kept.hash === row.hash ? kept : loadRoom(tx, row);
  }

  /** What is kept of a coverage, whether or not it is what is stored. */
  kept(slug: string): Room | undefined {
    return this.#kept.get(slug);
  }

  keep(room: Room): void {
    this.#kept.delete(room.slug);
    this.#kept.set(room.slug, room);
    for (const oldest of this.#kept.keys()) {
      if (this.#kept.size <= ROOMS) break;
      this.#kept.delete(oldest);
    }
  }

  /** Puts back what was kept before something failed. */
  restore(slug: string, before: Room | undefined): void {
    if (before) this.#kept.set(slug, before);
    else this.#kept.delete(slug);
  }

  clear(): void {
    this.#kept.clear();
  }
}
