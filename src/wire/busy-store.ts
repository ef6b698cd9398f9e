/** Thrown by a store that cannot answer in time, for too many ask at once: asked again a little later, it can. */
export class BusyStore extends Error {
  constructor(options?: ErrorOptions) {
    super('The store has too much to read at once; ask again in a moment.', options);
    this.name = 'BusyStore';
  }
}
