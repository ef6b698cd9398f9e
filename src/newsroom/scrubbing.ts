import type { Clock } from '../lib/clock.ts';
import type { Room } from './desk-room.ts';
import type { ErasedPictures } from './erased-pictures.ts';
import type { NewsroomStore } from './ports.ts';

export interface ScrubbingOptions {
  readonly store: Pick<NewsroomStore, 'scrub' | 'owed'>;
  readonly pictures: ErasedPictures;
  readonly clock: Clock;
  readonly fault: (error: unknown) => void;
}

/** What an erasure of another process may take (milliseconds) before this one does it for it. */
const ANOTHERS = 60_000;

/**
 * What is done after erasures, one after another: their bytes go from the store's files, and pictures from their folder.
 * What failed, or was left by a process that ended, is done again at the next look.
 */
export class Scrubbing {
  readonly #options: ScrubbingOptions;
  #last: Promise<unknown> = Promise.resolve();
  #running = 0;
  /** Coverages with an erased picture whose file could not be removed. */
  readonly #left = new Map<string, Room>();
  #looked = false;
  #isClosing = false;
  readonly #closing = Promise.withResolvers<false>();

  constructor(options: ScrubbingOptions) {
    this.#options = options;
  }

  /**
   * Whether everything that was erased until now is gone, in these coverages and all others; tried once. False as well
   * once the newsroom closes: who waited for it is not left waiting.
   */
  after(rooms: readonly Room[]): Promise<boolean> {
    for (const room of rooms) this.#left.set(room.slug, room);
    this.#running += 1;
    const done = this.#last
      .then(() => this.#once())
      .finally(() => {
        this.#running -= 1;
      });
    this.#last = done;
    return Promise.race([done, this.#closing.promise]);
  }

  /** Removes the files of the pictures that were erased in a coverage; what stays is tried again at each look. */
  async saw(room: Room): Promise<void> {
    this.#left.set(room.slug, room);
    await this.#removed(room).catch((error: unknown) => this.#options.fault(error));
  }

  async #removed(room: Room): Promise<void> {
    await this.#options.pictures.saw(room.state);
    if (this.#left.get(room.slug) === room) this.#left.delete(room.slug);
  }

  /** Does what is owed, whoever left it. */
  async look(): Promise<void> {
    const first = !this.#looked;
    this.#looked = true;
    if (this.#running > 0) return;
    const since = await this.#options.store.owed();
    const age = since === null ? 0 : this.#options.clock() - Date.parse(since);
    const isAnothers = !first && age >= 0 && age < ANOTHERS;
    if (this.#left.size > 0 || (since !== null && !isAnothers)) await this.after([]);
  }

  /** Waits for nothing: what is under way goes on as long as the store lets it, and is owed. */
  close(): void {
    this.#isClosing = true;
    this.#closing.resolve(false);
  }

  async #once(): Promise<boolean> {
    const { store, fault } = this.#options;
    const attempts = [
      async () => {
        if ((await store.owed()) !== null) await store.scrub();
      },
      ...[...this.#left.values()].map((room) => () => this.#removed(room)),
    ];
    let isDone = true;
    for (const attempt of attempts)
      await attempt().catch((error: unknown) => {
        isDone = false;
        if (!this.#isClosing) fault(error);
      });
    return isDone;
  }
}
