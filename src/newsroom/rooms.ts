import { loadRoom, type Room } from './desk-room.ts';
import type { CoverageRow, StoreTransaction } from './ports.ts';

/** How many coverages stay in memory. */
const ROOMS = 32;

/** The coverages that are kept in memory, those that were last asked for: each as it was committed. */
export class Rooms {
  readonly #kept = new Map<string, Room>();

  /**
   * The coverage as stored, from memory where its head has not moved; null where there is none. What others have committed
   * and kept since its row was read is as good.
   */
  async of(tx: StoreTransaction, slug: string): Promise<Room | null> {
    for (let row = await tx.coverage(slug); row; ) {
      const kept = this.#kept.get(slug);
      if (kept && isAt(kept, row)) return this.keep(kept);
      const again = kept && kept.head > row.head ? await tx.coverage(slug) : row;
      if (again?.hash === row.hash) {
        const room = await loadRoom(tx, row, kept);
        const since = this.#kept.get(slug);
        return since && since !== kept && since.id === room.id && since.head >= room.head
          ? since
          : this.keep(room);
      }
      row = again;
    }
    return null;
  }

  /** The coverage as stored, for a look: what has to be read for it is not kept. */
  async seen(tx: StoreTransaction, row: CoverageRow): Promise<Room> {
    return this.at(row) ?? loadRoom(tx, row);
  }

  /** The coverage at the head of that row, if that is what is kept. */
  at(row: CoverageRow): Room | null {
    const kept = this.#kept.get(row.slug);
    return kept && isAt(kept, row) ? kept : null;
  }

  /** What is kept of a coverage, whether or not it is what is stored. */
  kept(slug: string): Room | undefined {
    return this.#kept.get(slug);
  }

  keep(room: Room): Room {
    this.#kept.delete(room.slug);
    this.#kept.set(room.slug, room);
    for (const oldest of this.#kept.keys()) {
      if (this.#kept.size <= ROOMS) break;
      this.#kept.delete(oldest);
    }
    return room;
  }
}

/**
 * The coverages as one writing transaction has them: what it wrote is seen by it alone until it is committed. Others may
 * read meanwhile, and what they are told is of what is committed.
 */
export class RoomsInWork {
  readonly #rooms: Rooms;
  readonly #own = new Map<string, Room>();

  constructor(rooms: Rooms) {
    this.#rooms = rooms;
  }

  /** The coverage as this transaction has it; null where there is none. */
  async of(tx: StoreTransaction, slug: string): Promise<Room | null> {
    const row = await tx.coverage(slug);
    if (!row) return null;
    const kept = this.#own.get(slug) ?? this.#rooms.kept(slug);
    const room = kept && isAt(kept, row) ? kept : await loadRoom(tx, row, kept);
    this.#own.set(slug, room);
    return room;
  }

  /** As the transaction has written it. */
  wrote(room: Room): void {
    this.#own.set(room.slug, room);
  }

  /** Forgets what `work` wrote where it throws. */
  async savepoint<T>(slug: string, work: () => Promise<T>): Promise<T> {
    const before = this.#own.get(slug);
    try {
      return await work();
    } catch (fault) {
      if (before) this.#own.set(slug, before);
      else this.#own.delete(slug);
      throw fault;
    }
  }

  /** It is on disk: everybody may have it. */
  committed(): void {
    for (const room of this.#own.values()) {
      const kept = this.#rooms.kept(room.slug);
      if (kept?.id !== room.id || kept.head < room.head) this.#rooms.keep(room);
    }
  }
}

function isAt(kept: Room, { id, head, hash }: CoverageRow): boolean {
  return kept.id === id && kept.head === head && kept.hash === hash;
}
