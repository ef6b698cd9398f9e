/** Anything that says how much memory it takes. */
export interface Weighed {
  readonly bytes: number;
}

/** The weight of what is made for those who ask now and is never kept. */
export const NOT_KEPT: number = Number.POSITIVE_INFINITY;

/** Proof of when a value's reading began; only what was read since its coverage's last move is kept. */
export interface Ticket {
  readonly scope: string;
  readonly at: number;
}

interface Scope<T> {
  /** The moment (a count of drops) of its last drop. */
  dropped: number;
  readonly keys: Set<string>;
  readonly making: Map<string, Promise<T>>;
}

/**
 * Values by coverage (scope) and key, at most so many bytes in all, the least recently asked go first. One value is
 * made at a time for a key, for all who ask meanwhile. `drop` forgets a coverage and refuses what was read before it,
 * so that after a move no text of an earlier state stays in memory, not even through a slow read of the store (I5).
 */
export class ByteCache<T extends Weighed> {
  readonly #limit: number;
  readonly #entries = new Map<string, { readonly scope: Scope<T>; readonly value: T }>();
  readonly #scopes = new Map<string, Scope<T>>();
  #bytes = 0;
  #drops = 0;

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** Bytes held now. */
  get bytes(): number {
    return this.#bytes;
  }

  /** How many coverages anything is remembered of. */
  get scopes(): number {
    return this.#scopes.size;
  }

  /** Everything that is held, for tests that look for what must be gone. */
  values(): readonly T[] {
    return [...this.#entries.values()].map((entry) => entry.value);
  }

  /** Take it before reading; it costs nothing, whether or not the scope exists. */
  ticket(scope: string): Ticket {
    return { scope, at: this.#drops };
  }

  /** The value of a key, if it is held. */
  held(scope: string, key: string): T | undefined {
    return this.#entries.get(nameOf(scope, key))?.value;
  }

  /** The value of a key; if there is none, `make` is called, once for all who ask before it is done. */
  async once(ticket: Ticket, key: string, make: () => T | Promise<T>): Promise<T> {
    const scope = this.#scope(ticket.scope);
    const name = nameOf(ticket.scope, key);
    const held = this.#entries.get(name);
    if (held) {
      this.#entries.delete(name);
      this.#entries.set(name, held);
      return held.value;
    }
    const already = scope.making.get(name);
    if (already) return already;
    const made = Promise.resolve().then(make);
    scope.making.set(name, made);
    try {
      const value = await made;
      if (scope.dropped <= ticket.at) this.#keep(scope, name, value);
      return value;
    } finally {
      if (scope.making.get(name) === made) scope.making.delete(name);
      const isEmpty = scope.dropped === 0 && scope.keys.size === 0 && scope.making.size === 0;
      if (isEmpty) this.#scopes.delete(ticket.scope);
    }
  }

  /** Forgets all of a scope, and keeps nothing of it that was read before now. */
  drop(name: string): void {
    const scope = this.#scope(name);
    for (const key of [...scope.keys]) this.#forget(key);
    scope.making.clear();
    this.#drops += 1;
    scope.dropped = this.#drops;
  }

  #scope(name: string): Scope<T> {
    const found = this.#scopes.get(name) ?? { dropped: 0, keys: new Set(), making: new Map() };
    this.#scopes.set(name, found);
    return found;
  }

  #keep(scope: Scope<T>, name: string, value: T): void {
    if (value.bytes > this.#limit / 2) return;
    this.#forget(name);
    this.#entries.set(name, { scope, value });
    scope.keys.add(name);
    this.#bytes += value.bytes;
    for (const oldest of this.#entries.keys()) {
      if (this.#bytes <= this.#limit) break;
      this.#forget(oldest);
    }
  }

  #forget(name: string): void {
    const entry = this.#entries.get(name);
    if (!entry) return;
    this.#entries.delete(name);
    entry.scope.keys.delete(name);
    this.#bytes -= entry.value.bytes;
  }
}

function nameOf(scope: string, key: string): string {
  return JSON.stringify([scope, key]);
}
