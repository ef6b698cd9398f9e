/** Waits that end early when something is to be done, or when all ends. What is over is held by nothing, however long a process lives. */

/** Sleeps of loops. */
export class Rests {
  readonly #sleepers = new Set<() => void>();

  /** How many sleep. */
  get sleeping(): number {
    return this.#sleepers.size;
  }

  /** Sleeps until woken, or for so many milliseconds. */
  rest(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      const end = () => {
        clearTimeout(timer);
        this.#sleepers.delete(end);
        resolve();
      };
      const timer = setTimeout(end, milliseconds);
      this.#sleepers.add(end);
    });
  }

  /** Ends every sleep. */
  wake(): void {
    for (const end of [...this.#sleepers]) end();
  }
}

/** Work that is not waited for once all ends. */
export class Ending {
  readonly #waiting = new Set<() => void>();
  #ended = false;

  /** How many pieces of work are waited for. */
  get waiting(): number {
    return this.#waiting.size;
  }

  /** What comes of the work; `otherwise` where all ends before it does. */
  orElse<T>(work: Promise<T>, otherwise: T): Promise<T> {
    return new Promise((resolve, reject) => {
      const give = () => resolve(otherwise);
      if (this.#ended) return give();
      this.#waiting.add(give);
      work.then(resolve, reject).finally(() => this.#waiting.delete(give));
    });
  }

  end(): void {
    this.#ended = true;
    for (const give of [...this.#waiting]) give();
    this.#waiting.clear();
  }
}
