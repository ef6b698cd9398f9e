/**
 * Live delivery: brings each change set to every open stream. Encoded once per rendition, one shared buffer, one write
 * per reader and turn of the event loop. Who gets what is decided in channel.ts; what a reader may leave unread in
 * backlog.ts; bytes in sse.ts. Knows nothing of HTTP: a connection is an outlet.
 */
import type { Clock } from '../lib/clock.ts';
import type { Random } from '../lib/random.ts';
import { type ChangeSource, placeOf } from './change-source.ts';
import { Channel } from './channel.ts';
import type { TellHub } from './hub-event.ts';
import type { Moves } from './moves.ts';
import type { Outlet } from './outlet.ts';
import type { Probe } from './probe.ts';
import { type Rendition, renditionKey } from './rendition.ts';
import { sseRetry } from './sse.ts';
import { Subscriber } from './subscriber.ts';
import type { After } from './timers.ts';

/** Every reader gets a comment line once in so many ticks, each tick another part of the readers. */
const BEAT = 20;
/** Milliseconds between two ticks, in which slow readers are found. */
const TICK = 1_000;
/** A reader comes back after 1 to 4 seconds (milliseconds), so that a restart does not bring all at once. */
const RETRY = { least: 1_000, spread: 3_000 };
/** How long readers have to take what is written when the hub closes (milliseconds). */
const CLOSING = 2_000;

export interface StreamRequest {
  readonly slug: string;
  /** The reader's cursor as it came, unchecked; null: from the beginning. */
  readonly after: string | null;
  readonly rendition: Rendition;
}

export interface HubOptions {
  readonly source: ChangeSource;
  readonly moves: Moves;
  /** Tells how much time has passed, whatever the time of day does. */
  readonly clock: Clock;
  readonly after: After;
  readonly random: Random;
  readonly tell: TellHub;
  readonly probe: Probe;
}

interface Seat {
  readonly subscriber: Subscriber;
  readonly outlet: Outlet;
  readonly leave: () => void;
}

/** All open streams of this process. */
export class Hub {
  readonly #options: HubOptions;
  readonly #channels = new Map<string, { readonly channel: Channel; readonly stop: () => void }>();
  readonly #seats = new Set<Seat>();
  #ticks = 0;
  #joined = 0;
  #stopTicking: () => void;
  #closed: (() => void) | null = null;

  constructor(options: HubOptions) {
    this.#options = options;
    this.#stopTicking = options.after(TICK, () => this.#tick());
  }

  /** Open streams. */
  get readers(): number {
    return this.#seats.size;
  }

  /** For how many milliseconds those who follow have lacked something that is known here, at the worst; 0: nobody does. */
  behind(): number {
    const now = this.#options.clock();
    return Math.max(0, ...[...this.#channels.values()].map(({ channel }) => channel.behind(now)));
  }

  /** Begins to serve a reader; call what it returns when the connection has closed, whoever closed it. */
  join(request: StreamRequest, outlet: Outlet): () => void {
    const { tell } = this.#options;
    const key = `${request.slug}\n${renditionKey(request.rendition)}`;
    const channel = this.#channel(key, request);
    const subscriber = new Subscriber(outlet, placeOf(request.after), this.#joined++ % BEAT);
    const leave = (): void => {
      subscriber.leave();
      if (!this.#seats.delete(seat)) return;
      tell({ kind: 'left' });
      channel.leave(subscriber);
      if (channel.readers === 0) this.#drop(key);
      if (this.#seats.size === 0) this.#closed?.();
    };
    const seat: Seat = { subscriber, outlet, leave };
    this.#seats.add(seat);
    tell({ kind: 'joined' });
    const retry = sseRetry(RETRY.least + RETRY.spread * fraction(this.#options.random));
    subscriber.greet(retry, this.#options.clock());
    if (this.#closed) subscriber.end();
    else channel.join(subscriber);
    return leave;
  }

  /** Ends every stream after what is already written; resolves when all are closed, by force after two seconds. */
  async close(): Promise<void> {
    this.#stopTicking();
    const all = new Promise<void>((resolve) => {
      this.#closed = resolve;
    });
    for (const { subscriber } of [...this.#seats]) subscriber.end();
    if (this.#seats.size === 0) return;
    const cancel = this.#options.after(CLOSING, () => {
      for (const { outlet, leave } of [...this.#seats]) {
        outlet.destroy();
        leave();
      }
    });
    await all;
    cancel();
  }

  #channel(key: string, { slug, rendition }: StreamRequest): Channel {
    const found = this.#channels.get(key);
    if (found) return found.channel;
    const channel = new Channel({ ...this.#options, slug, rendition });
    this.#channels.set(key, { channel, stop: this.#options.moves.on(slug, () => channel.wake()) });
    return channel;
  }

  #drop(key: string): void {
    this.#channels.get(key)?.stop();
    this.#channels.delete(key);
  }

  #tick(): void {
    this.#ticks += 1;
    for (const { channel } of [...this.#channels.values()])
      channel.tick(this.#ticks % BEAT, this.#options.clock());
    this.#stopTicking = this.#options.after(TICK, () => this.#tick());
  }
}

function fraction(random: Random): number {
  const [high = 0, low = 0] = random(2);
  return (high * 256 + low) / 65_536;
}
