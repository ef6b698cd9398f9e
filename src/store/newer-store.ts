/** The store was written by a newer program than this one. */
export class NewerStore extends Error {
  constructor(what: string, found: number) {
    super(`The store has ${what} version ${found}, which this program is too old for. Start the newer one.`);
    this.name = 'NewerStore';
  }
}
