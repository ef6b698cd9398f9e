/** Work of several persons: of one of them one thing after another, of different ones side by side. */
export class InTurn {
  readonly #last = new Map<string, Promise<unknown>>();

  /** Does it once all that was asked for the same person before is done, however that went. */
  after<T>(person: string, work: () => Promise<T>): Promise<T> {
    const earlier = this.#last.get(person) ?? Promise.resolve();
    const done = earlier.then(work, work);
    this.#last.set(person, done);
    const forget = () => {
      if (this.#last.get(person) === done) this.#last.delete(person);
    };
    void done.then(forget, forget);
    return done;
  }
}
