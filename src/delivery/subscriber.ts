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
  readonly backlog = new Backlog();
  readonly beat: number;
  readonly #outlet: Outlet;
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

  /** A set that continues what it has. */
  sendLive(set: EncodedSet, now: number): void {
    this.#take(set);
    this.#write(set.event, set.event.length, now);
  }

  /** The set that it lacks; resolves when it has been flushed, or the reader is gone. */
  sendCatchUp(set: EncodedSet, now: number): Promise<void> {
    this.#take(set);
    return new Promise((resolve) => {
      if (this.closed) return resolve();
      this.#gone = resolve;
      this.#write(set.event, null, now, resolve);
    });
  }

  /** A comment, unless the reader has something to read already. */
  sendBeat(now: number): void {
    if (this.backlog.empty) this.#write(heartbeat, heartbeat.length, now);
  }

  /** Last words, then the end. */
  end(last?: Buffer): void {
    if (this.closed) return;
    if (last) this.#outlet.write(last, () => {});
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

  #write(bytes: Buffer, counted: number | null, now: number, flushed?: () => void): void {
    if (this.closed) return;
    this.backlog.add(counted, now);
    this.#outlet.write(bytes, () => {
      this.backlog.flushed();
      flushed?.();
    });
  }
}
