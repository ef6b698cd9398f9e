/** A reader may have this many bytes of live sets unflushed, */
export const BACKLOG_BYTES = 256 * 1024;
/** and none of them for longer than this (milliseconds). */
export const BACKLOG_AGE = 30_000;
/** After words were taken away, what was written before must be flushed within this time (milliseconds). */
export const BACKLOG_AFTER_REMOVAL = 4_000;

interface Entry {
  readonly at: number;
  /** Null for a catch-up, which counts against nobody: it is only as large as what the reader lacks. */
  readonly bytes: number | null;
}

/**
 * What was written to a reader and has not reached the kernel's buffers: writes in order, flushed in the same order.
 * Times in milliseconds.
 */
export class Backlog {
  readonly #entries: Entry[] = [];
  #bytes = 0;
  #written = 0;
  #flushed = 0;
  #removal: { readonly writes: number; readonly by: number } | null = null;

  get empty(): boolean {
    return this.#entries.length === 0;
  }

  add(bytes: number | null, now: number): void {
    this.#entries.push({ at: now, bytes });
    this.#bytes += bytes ?? 0;
    this.#written += 1;
  }

  /** The oldest write has left. */
  flushed(): void {
    const entry = this.#entries.shift();
    this.#bytes -= entry?.bytes ?? 0;
    this.#flushed += 1;
    if (this.#removal && this.#flushed >= this.#removal.writes) this.#removal = null;
  }

  /** Words were taken away: what is written and not flushed may hold them. */
  removal(now: number): void {
    if (!this.empty) this.#removal ??= { writes: this.#written, by: now + BACKLOG_AFTER_REMOVAL };
  }

  /** Why the reader is too slow to be kept, or null. */
  tooSlow(now: number): 'bytes' | 'age' | 'removal' | null {
    if (this.#bytes > BACKLOG_BYTES) return 'bytes';
    if (this.#removal && now >= this.#removal.by) return 'removal';
    const oldest = this.#entries.find((entry) => entry.bytes !== null);
    return oldest && now - oldest.at > BACKLOG_AGE ? 'age' : null;
  }
}
