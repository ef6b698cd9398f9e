import { DatabaseSync, type StatementSync } from 'node:sqlite';
import type { ItemsRows } from '../../intake/items/items-rows.ts';
import type { Clock } from '../../lib/clock.ts';
import type { AskItems } from '../ask-items.ts';
import { itemsActOf, itemTables } from '../items-sql.ts';
import { NewerStore } from '../store-version.ts';
import { Connection } from './connection.ts';
import { privateFile } from './private-file.ts';

const VERSION = 1;
const TYPES = { bytes: 'blob', long: 'integer', text: 'text' };

/**
 * Opens the rows of intake in a file of their own beside a store's, made where there is none: what comes in from outside
 * never waits for the record, and the record never for it. WAL with an fsync in each commit.
 */
export async function openIntakeRows(path: string, clock: Clock): Promise<ItemsRows> {
  const database = new DatabaseSync(privateFile(path), { timeout: 2000 });
  database.exec('pragma journal_mode = wal; pragma synchronous = full; pragma secure_delete = on;');
  const version = Number(database.prepare('pragma user_version').get()?.user_version);
  if (version > VERSION) {
    database.close();
    throw new NewerStore('schema', version);
  }
  database.exec(`begin immediate; ${itemTables('', TYPES)} pragma user_version = ${VERSION}; commit`);
  const connection = new Connection(database);
  const ask = askOn(database);
  return {
    act: (work) => connection.transaction(() => work(itemsActOf(ask, clock(), ''))),
    look: (work) => connection.transaction(() => work(itemsActOf(ask, clock(), ''))),
    close: () => connection.close(),
  };
}

function askOn(database: DatabaseSync): AskItems {
  const prepared = new Map<string, StatementSync>();
  return async (sql, ...values) => {
    const statement = prepared.get(sql) ?? database.prepare(sql);
    prepared.set(sql, statement);
    return statement.all(Object.fromEntries(values.map((value, index) => [`$${index + 1}`, value])));
  };
}
