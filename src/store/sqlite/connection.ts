import type { DatabaseSync } from 'node:sqlite';
import { setTimeout as pause } from 'node:timers/promises';

/** How long another writer of the same store is waited for, in milliseconds. */
const PATIENCE = 10_000;

/** One connection, one transaction at a time: who comes later waits. */
export class Connection {
  readonly database: DatabaseSync;
  #last: Promise<unknown> = Promise.resolve();

  constructor(database: DatabaseSync) {
    this.database = database;
  }

  /** Runs `work` alone on the connection. */
  alone<T>(work: () => Promise<T> | T): Promise<T> {
    const turn = this.#last.then(work, work);
    this.#last = turn.catch(() => {});
    return turn;
  }

  /** Runs `work` in a writing transaction; on disk when it resolves. Any throw undoes all of it. */
  transaction<T>(work: () => Promise<T>): Promise<T> {
    return this.alone(async () => {
      await this.#begin();
      try {
        const value = await work();
        this.database.exec('commit');
        return value;
      } catch (fault) {
        if (this.database.isTransaction) this.database.exec('rollback');
        throw fault;
      }
    });
  }

  /** Runs `work` in one snapshot. */
  snapshot<T>(work: () => T): Promise<T> {
    return this.alone(() => {
      this.database.exec('begin');
      try {
        return work();
      } finally {
        this.database.exec('commit');
      }
    });
  }

  /** The same for work that takes its time: whoever else wants this connection waits. */
  during<T>(work: () => Promise<T>): Promise<T> {
    return this.alone(async () => {
      this.database.exec('begin');
      try {
        return await work();
      } finally {
        if (this.database.isTransaction) this.database.exec('commit');
      }
    });
  }

  /** Waits for what runs and closes. */
  close(): Promise<void> {
    return this.alone(() => this.database.close());
  }

  async #begin(): Promise<void> {
    for (const deadline = Date.now() + PATIENCE; ; ) {
      try {
        return this.database.exec('begin immediate');
      } catch (fault) {
        const busy = fault instanceof Error && 'errcode' in fault && fault.errcode === 5;
        if (!busy || Date.now() > deadline) throw fault;
        await pause(2);
      }
    }
  }
}
