import { type Cursor, formatCursor } from '../wire/cursor.ts';
import { Backlog } from './backlog.ts';
import type { EncodedSet } from './encode-set.ts';
import type { Outlet } from './outlet.ts';
import { heartbeat } from './sse.ts';

/**
 * One reader of a stream: what it has, and what of it has not been flushed. It is `live` when it gets sets as they are
 * made, and not while it catches up.
 */
export class Subscriber {
  live = false;
  /** Cut, ended or gone: nothing more is written. */
  closed = false;
  readonly beat: number;
  readonly #outlet: Outlet;
  readonly #backlog = new Backlog();
  #gone: () => void = () => {};
  #has: Cursor | null;
  #cursor: string | null;

  /** `beat` is the turn in which it gets signs of life. */
  constructor(outlet: Outlet, has: Cursor | null, beat: number) {
    this.#outlet = outlet;
    this.beat = beat;
    this.#has = has;
    this.#cursor = has && formatCursor(has);
  }

  get has(): Cursor | null {
    return this.#has;
  }

  /** Whether it has exactly what that cursor names. */
  isAt(cursor: string): boolean {
    return this.#cursor === cursor;
  }

  /** What a stream begins with. */
  greet(bytes: Buffer, now: number): void {
    this.#write(bytes, false, now);
  }

  /** A set that continues what it has. */
  sendLive(set: EncodedSet, now: number): void {
    this.#take(set);
    this.#write(set.event, true, now);
  }

  /** The set that it lacks; resolves when it has been flushed, or the reader is gone. */
  sendCatchUp(set: EncodedSet, now: number): Promise<void> {
    this.#take(set);
    return new Promise((resolve) => {
      if (this.closed) return resolve();
      this.#gone = resolve;
      this.#write(set.event, false, now, resolve);
    });
  }

  /** A comment, unless the reader has something to read already. */
  sendBeat(now: number): void {
    if (this.#outlet.unflushed === 0) this.#write(heartbeat, true, now);
  }

  /** Words were taken away: what it was written before must leave soon. */
  sawRemoval(now: number): void {
    this.#backlog.removal(this.#outlet.unflushed, now);
  }

  /** Why it is too slow to be kept, or null. */
  tooSlow(now: number): 'bytes' | 'age' | 'removal' | null {
    return this.closed || this.#backlog.empty ? null : this.#backlog.tooSlow(this.#outlet.unflushed, now);
  }

  /** Last words, then the end. */
  end(last?: Buffer): void {
    if (this.closed) return;
    if (last) this.#outlet.write(last);
    this.leave();
    this.#outlet.end();
  }

  /** Cuts the connection. */
  cut(): void {
    this.leave();
    this.#outlet.destroy();
  }

  /** The connection is no more. */
  leave(): void {
    this.closed = true;
    this.live = false;
    this.#gone();
  }

  #take(set: EncodedSet): void {
    this.#has = set.place;
    this.#cursor = set.cursor;
  }

  #write(bytes: Buffer, live: boolean, now: number, flushed?: () => void): void {
    if (this.closed) return;
    this.#outlet.write(bytes, flushed);
    this.#backlog.wrote(bytes.length, live, this.#outlet.unflushed, now);
  }
}
