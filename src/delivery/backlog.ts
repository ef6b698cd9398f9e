/** A reader may have this many bytes of live sets unflushed, */
export const BACKLOG_BYTES = 256 * 1024;
/** and none of them for longer than this (milliseconds). */
export const BACKLOG_AGE = 30_000;
/** After words were taken away, what was written before must be flushed within this time (milliseconds). */
export const BACKLOG_AFTER_REMOVAL = 4_000;

interface Entry {
  readonly at: number;
  /** How many bytes had been written when this write was. */
  readonly end: number;
  /** Null for a catch-up, which counts against nobody: it is only as large as what the reader lacks. */
  readonly live: number | null;
}

/**
 * What was written to a reader and has not reached the kernel's buffers. Bytes leave in the order in which they were
 * written, so how many have not tells which. A reader that keeps up, as nearly all do, costs one comparison a write.
 * Times in milliseconds.
 */
export class Backlog {
  readonly #entries: Entry[] = [];
  /** Bytes written since the reader last had everything. */
  #written = 0;
  #live = 0;
  #removal: { readonly end: number; readonly by: number } | null = null;

  /** Whether the reader had everything after the last write. */
  get empty(): boolean {
    return this.#written === 0;
  }

  /** A write of so many bytes, after which so many are unflushed; `live`: whether it counts against the reader. */
  wrote(bytes: number, live: boolean, unflushed: number, now: number): void {
    if (unflushed === 0) {
      this.#clear();
      return;
    }
    this.#written += bytes;
    this.#entries.push({ at: now, end: this.#written, live: live ? bytes : null });
    if (live) this.#live += bytes;
  }

  /** Words were taken away: what is written and not flushed may hold them. */
  removal(unflushed: number, now: number): void {
    if (unflushed > 0) this.#removal ??= { end: this.#written, by: now + BACKLOG_AFTER_REMOVAL };
  }

  /** Why the reader, with so many bytes unflushed, is too slow to be kept, or null. */
  tooSlow(unflushed: number, now: number): 'bytes' | 'age' | 'removal' | null {
    this.#settle(unflushed);
    if (this.#live > BACKLOG_BYTES) return 'bytes';
    if (this.#removal && now >= this.#removal.by) return 'removal';
    const oldest = this.#entries.find((entry) => entry.live !== null);
    return oldest && now - oldest.at > BACKLOG_AGE ? 'age' : null;
  }

  #settle(unflushed: number): void {
    if (unflushed === 0) {
      this.#clear();
      return;
    }
    const flushed = this.#written - unflushed;
    while ((this.#entries[0]?.end ?? Number.POSITIVE_INFINITY) <= flushed)
      this.#live -= this.#entries.shift()?.live ?? 0;
    if (this.#removal && flushed >= this.#removal.end) this.#removal = null;
  }

  #clear(): void {
    if (this.#written === 0) return;
    this.#entries.length = 0;
    this.#written = 0;
    this.#live = 0;
    this.#removal = null;
  }
}
