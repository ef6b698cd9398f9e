/** The store was written by a newer program than this one. */
export class NewerStore extends Error {
  constructor(what: string, found: number) {
    super(`The store has ${what} version ${found}, which this program is too old for. Start the newer one.`);
    this.name = 'NewerStore';
  }
}

/** The store is as an earlier program left it, and whoever only reads cannot bring it up. */
export class OlderStore extends Error {
  constructor(found: number) {
    super(
      `The store has schema version ${found}, which readers of this program do not know. Start a server of this program on it once: that brings it up.`,
    );
    this.name = 'OlderStore';
  }
}
