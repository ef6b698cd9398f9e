import { setImmediate as turn } from 'node:timers/promises';
import type { Clock } from '../lib/clock.ts';
import { livePage } from '../publish/addresses.ts';
import { type Cursor, formatCursor } from '../wire/cursor.ts';
import type { ChangeSource, SourceAnswer } from './change-source.ts';
import type { EncodedSet } from './encode-set.ts';
import type { TellHub } from './hub-event.ts';
import { persist } from './persist.ts';
import type { Probe } from './probe.ts';
import type { Rendition } from './rendition.ts';
import { sseReset } from './sse.ts';
import type { Subscriber } from './subscriber.ts';
import type { After } from './timers.ts';

export interface ChannelOptions {
  readonly slug: string;
  readonly rendition: Rendition;
  readonly source: ChangeSource;
  readonly clock: Clock;
  readonly after: After;
  readonly tell: TellHub;
  readonly probe: Probe;
}

/**
 * The readers of one coverage in one rendition. After a wake-up it reads what is new since its own cursor and gives it
 * to each reader that has exactly that; any other reads for itself from what it has. A reader goes live only when no
 * wake-up came since its reading began. From both follows that, once the last wake-up is dealt with, every reader has
 * what the wire has, and nothing twice. A set that cannot be encoded leaves its readers where they are, until a wake-up.
 */
export class Channel {
  readonly #options: ChannelOptions;
  readonly #subscribers = new Set<Subscriber>();
  /** From where the next reading goes on: what the live readers have. Null while no reader is known to be of this history. */
  #cursor: Cursor | null = null;
  /** Those who lack a set that could not be encoded: they ask again after the next wake-up. */
  readonly #waiting = new Set<Subscriber>();
  #wakes = 0;
  #pumping = false;
  /** When the first wake-up came that no reading has begun for, and that of the one that is being dealt with. */
  #wokenAt: number | null = null;
  #served: number | null = null;

  constructor(options: ChannelOptions) {
    this.#options = options;
  }

  get readers(): number {
    return this.#subscribers.size;
  }

  join(subscriber: Subscriber): void {
    this.#subscribers.add(subscriber);
    this.#catchUp(subscriber);
  }

  leave(subscriber: Subscriber): void {
    this.#subscribers.delete(subscriber);
    this.#waiting.delete(subscriber);
    if (this.#subscribers.size === 0) this.#cursor = null;
  }

  /** Cuts those who are too slow, and gives a sign of life to those whose turn it is. */
  tick(beat: number, now: number): void {
    for (const subscriber of [...this.#subscribers]) {
      this.#cutIfSlow(subscriber, now);
      if (subscriber.beat === beat) subscriber.sendBeat(now);
    }
  }

  /** The coverage moved. What moves within one turn of the event loop is read, encoded and written together. */
  wake(): void {
    this.#wakes += 1;
    this.#wokenAt ??= this.#options.clock();
    if (!this.#pumping) void this.#pump();
  }

  async #pump(): Promise<void> {
    this.#pumping = true;
    for (let seen = -1; seen !== this.#wakes; ) {
      await turn();
      seen = this.#wakes;
      [this.#served, this.#wokenAt] = [this.#wokenAt, null];
      const from = this.#cursor;
      if (from) await this.#publish(from);
      for (const subscriber of [...this.#waiting]) this.#catchUp(subscriber);
      this.#served = null;
    }
    this.#pumping = false;
  }

  /** For how many milliseconds something has been known that its readers do not have; 0: nothing. */
  behind(now: number): number {
    const since = this.#served ?? this.#wokenAt;
    return since === null || this.#subscribers.size === 0 ? 0 : Math.max(0, now - since);
  }

  async #publish(from: Cursor): Promise<void> {
    const { source, slug, rendition } = this.#options;
    const answer = await this.#persist(
      () => source.next(slug, from, rendition),
      () => this.#subscribers.size === 0,
    );
    switch (answer?.kind) {
      case 'set':
        return this.#deliver(formatCursor(from), answer.set);
      case 'quiet':
        return this.#catchUpUnless((subscriber) => subscriber.isAt(formatCursor(from)));
      case 'unknown':
        this.#cursor = null;
        return this.#catchUpUnless(() => false);
      case 'absent':
        for (const subscriber of [...this.#subscribers]) subscriber.end();
        return;
      case 'unsent':
      case undefined:
    }
  }

  #deliver(from: string, set: EncodedSet): void {
    const now = this.#options.clock();
    this.#cursor = set.place;
    this.#options.probe('publish.beforeWrite');
    let readers = 0;
    for (const subscriber of this.#subscribers) {
      if (set.takesAway) subscriber.sawRemoval(now);
      if (!subscriber.live || !subscriber.isAt(from)) continue;
      if (!this.#isSent(subscriber, set, now)) continue;
      readers += 1;
      this.#cutIfSlow(subscriber, now);
    }
    this.#options.probe('publish.afterWrite');
    this.#options.tell({ kind: 'published', readers, bytes: set.event.length, waited: this.behind(now) });
    this.#catchUpUnless((subscriber) => subscriber.isAt(set.cursor));
  }

  /** Writes to one reader; one who cannot be written to is cut, and comes back for it. */
  #isSent(subscriber: Subscriber, set: EncodedSet, now: number): boolean {
    try {
      subscriber.sendLive(set, now);
      return true;
    } catch (fault) {
      this.#cutFor(fault, subscriber);
      return false;
    }
  }

  #cutFor(fault: unknown, subscriber: Subscriber): void {
    this.#options.tell({ kind: 'mishap', fault });
    subscriber.cut();
  }

  #cutIfSlow(subscriber: Subscriber, now: number): void {
    const why = subscriber.tooSlow(now);
    if (!why) return;
    this.#options.tell({ kind: 'cut', why });
    subscriber.cut();
  }

  #catchUpUnless(current: (subscriber: Subscriber) => boolean): void {
    for (const subscriber of [...this.#subscribers]) {
      if (subscriber.live && !current(subscriber)) this.#catchUp(subscriber);
    }
  }

  #catchUp(subscriber: Subscriber): void {
    subscriber.live = false;
    this.#waiting.delete(subscriber);
    this.#catchUpUntilLive(subscriber).catch((fault: unknown) => this.#cutFor(fault, subscriber));
  }

  async #catchUpUntilLive(subscriber: Subscriber): Promise<void> {
    const { source, slug, rendition, clock, tell } = this.#options;
    for (;;) {
      const seen = this.#wakes;
      const answer = await this.#persist(
        () => source.catchUp(slug, subscriber.has, rendition),
        () => subscriber.closed,
      );
      if (!answer || subscriber.closed) return;
      if (answer.kind === 'absent') return subscriber.end();
      if (answer.kind === 'unknown') return this.#reset(subscriber);
      if (answer.kind === 'unsent' && seen === this.#wakes) return void this.#waiting.add(subscriber);
      if (answer.kind === 'set') {
        this.#cursor ??= answer.set.place;
        tell({ kind: 'caughtUp', bytes: answer.set.event.length });
        await subscriber.sendCatchUp(answer.set, clock());
        if (subscriber.closed) return;
      }
      if (seen === this.#wakes) break;
    }
    subscriber.live = true;
    this.#cursor ??= subscriber.has;
  }

  #reset(subscriber: Subscriber): void {
    this.#options.tell({ kind: 'reset' });
    const within = Math.min(60, 2 + Math.ceil(this.#subscribers.size / 100));
    subscriber.end(sseReset({ reset: true, reload: livePage(this.#options.slug), within }));
  }

  #persist(attempt: () => Promise<SourceAnswer>, over: () => boolean): Promise<SourceAnswer | null> {
    const { after, tell } = this.#options;
    return persist(attempt, { after, over, failed: (fault) => tell({ kind: 'readFailed', fault }) });
  }
}
