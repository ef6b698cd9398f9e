import { DatabaseSync } from 'node:sqlite';
import { NewerStore, OlderStore } from '../store-version.ts';
import { privateFile } from './private-file.ts';
import { SCHEMA_VERSION, schema } from './schema.ts';
import { wireWriter } from './wire-writer.ts';

/** How sure a commit has to be: only tests that show what `OFF` would lose ask for it. */
export type Synchronous = 'FULL' | 'OFF';

/**
 * Opens a store's file for writing, making it where there is none. WAL with an fsync in each commit; what is deleted
 * or overwritten is zeroed. Other processes may have it open too; one that writes is waited for `patience` milliseconds.
 */
export function openDatabase(path: string, synchronous: Synchronous = 'FULL', patience = 2000): DatabaseSync {
  const database = new DatabaseSync(privateFile(path), { timeout: patience });
  database.exec(
    `pragma journal_mode = wal; pragma synchronous = ${synchronous}; pragma secure_delete = on; pragma foreign_keys = on;`,
  );
  const version = Number(database.prepare('pragma user_version').get()?.user_version);
  if (version > SCHEMA_VERSION) {
    database.close();
    throw new NewerStore('schema', version);
  }
  database.exec(`begin immediate; ${schema}`);
  if (version > 0 && version < SCHEMA_VERSION) bringUp(database, version);
  database.exec(`pragma user_version = ${SCHEMA_VERSION}; commit`);
  return database;
}

/**
 * From version 1, which left what is covered in the public table with a mark; from 2, which did not note through what a
 * command came; from 3, which lacked tables alone: the newsroom fills the index of words.
 */
function bringUp(database: DatabaseSync, version: number): void {
  if (version < 3) database.exec('alter table command add column via text');
  if (version > 1) return;
  const writer = wireWriter(database);
  for (const row of database.prepare('select coverage, key, seq, at, body from wire where veiled = 1').all())
    writer.layAside(String(row.coverage), row);
  database.exec('alter table wire drop column veiled');
}

/** Opens a store's file for reading only; it has to be there. */
export function openForReading(path: string): DatabaseSync {
  const database = new DatabaseSync(path, { readOnly: true, timeout: 2000 });
  const version = Number(database.prepare('pragma user_version').get()?.user_version);
  if (version === SCHEMA_VERSION) return database;
  database.close();
  throw version > SCHEMA_VERSION ? new NewerStore('schema', version) : new OlderStore(version);
}

/** Whether a fault of the store says that the disk is full. */
export function isDiskFull(fault: unknown): boolean {
  for (let at: unknown = fault; at instanceof Error; at = at.cause) {
    if ('errcode' in at && at.errcode === 13) return true;
  }
  return false;
}
