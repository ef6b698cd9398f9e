import type { DatabaseSync } from 'node:sqlite';

/** Thrown where the engine undid the whole transaction, as it does when its disk is full: nothing more belongs to it. */
export class UndoneTransaction extends Error {
  constructor() {
    super('the store has undone the transaction');
    this.name = 'UndoneTransaction';
  }
}

/**
 * Runs work within the running transaction so that its throw undoes it alone. Where the engine undid all of the
 * transaction, every later one is refused: by itself it would be a transaction of its own, and on disk.
 */
export function savepoints(database: DatabaseSync): <T>(work: () => Promise<T>) => Promise<T> {
  let depth = 0;
  return async (work) => {
    if (!database.isTransaction) throw new UndoneTransaction();
    depth += 1;
    const name = `s${depth}`;
    database.exec(`savepoint ${name}`);
    try {
      const value = await work();
      database.exec(`release ${name}`);
      return value;
    } catch (fault) {
      if (database.isTransaction) database.exec(`rollback to ${name}; release ${name}`);
      throw fault;
    } finally {
      depth -= 1;
    }
  };
}
