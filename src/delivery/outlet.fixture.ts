import { emptyMirror, type Mirror, materialise } from '../client/materialise.ts';
import { parseStream, type StreamEvent } from '../client/parse-sse.ts';
import type { ChangeSet } from '../wire/change-set.ts';
import type { Outlet } from './outlet.ts';

/**
 * A reader at the other end of a connection in memory: what it was written is parsed as a browser would. `flush`
 * takes what is written; until then it is unflushed, if `slow`.
 */
export class MemoryReader implements Outlet {
  slow = false;
  state: 'open' | 'ended' | 'destroyed' = 'open';
  readonly events: StreamEvent[] = [];
  /** Each call of `write`, with the turn of the event loop in which it came, as the test counts them. */
  readonly writes: Buffer[] = [];
  /** Called when the connection closes, from either side. */
  closed: () => void = () => {};
  readonly parser = parseStream();
  readonly #unflushed: (() => void)[] = [];

  unflushed = 0;

  write(bytes: Buffer, flushed?: () => void): void {
    if (this.state !== 'open') throw new Error(`written after it was ${this.state}`);
    this.writes.push(bytes);
    this.unflushed += bytes.length;
    const take = (): void => {
      this.events.push(...this.parser.feed(bytes.toString()));
      this.unflushed -= bytes.length;
      flushed?.();
    };
    if (this.slow) this.#unflushed.push(take);
    else queueMicrotask(take);
  }

  /** Takes what was written, at most so many writes. */
  flush(writes = Number.POSITIVE_INFINITY): void {
    for (const take of this.#unflushed.splice(0, writes)) take();
  }

  end(): void {
    if (this.state !== 'open') return;
    this.state = 'ended';
    queueMicrotask(() => this.closed());
  }

  destroy(): void {
    this.state = 'destroyed';
    this.#unflushed.length = 0;
    queueMicrotask(() => this.closed());
  }

  /** The sets it was given, in order. */
  get sets(): readonly ChangeSet[] {
    return this.events.filter((event) => event.name === 'message').map((event) => JSON.parse(event.data));
  }

  /** What it has when it applies them by the rule; throws when one was given twice, out of order or after a hole. */
  mirror(from: Mirror = emptyMirror): Mirror {
    return this.sets.reduce((mirror, set) => {
      const next = materialise(mirror, set);
      if (next === 'hole') throw new Error(`a hole between ${mirror.has} and ${set.from}`);
      if (next === mirror) throw new Error(`${set.from} to ${set.to} was given twice`);
      if (set.from !== mirror.has)
        throw new Error(`${set.from} to ${set.to} does not continue ${mirror.has}`);
      return next;
    }, from);
  }
}
