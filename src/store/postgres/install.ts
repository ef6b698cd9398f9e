import { NewerStore, OlderStore } from '../store-version.ts';
import { SCHEMA_VERSION, SEARCH, SHOWN_SITE, schema, VEILED } from './schema.ts';
import { UnfitDatabase } from './session-fault.ts';
import { type Ask, Sessions } from './sessions.ts';
import { layAside } from './wire-writer.ts';

/** Two processes that find a new database at once make its tables one after the other. */
const TURN = 7_383_847_241;

/** Makes the tables of a store where there are none and brings older ones up; rejects when the role may not use them. */
export async function install(sessions: Sessions): Promise<void> {
  const stands = await sessions.read(async (ask) => {
    const version = await schemaVersion(ask);
    if (version === null) return false;
    await ask('select from desk.meta limit 0');
    return version === SCHEMA_VERSION;
  });
  if (stands) return;
  await sessions.write(async (ask) => {
    await ask('select pg_advisory_xact_lock($1)', [TURN]);
    // A session remembers which schemas there were not, until it locks a table: this one makes it look again.
    await ask('select from pg_catalog.pg_namespace limit 0');
    const version = await schemaVersion(ask);
    if (version === null) await ask(schema);
    else if (version < SCHEMA_VERSION) await bringUp(ask, version);
  });
}

/**
 * From version 1, which left what is covered in the public table with a mark; from 2, which did not note through what a
 * command came; from 3, which had no settings and no index of words: the newsroom
 * makes that.
 */
async function bringUp(ask: Ask, version: number): Promise<void> {
  if (version < 3) await ask('alter table desk.command add column via text');
  if (version < 4) await ask(SEARCH);
  if (version === 1) await layVeiledAside(ask);
  await ask(SHOWN_SITE);
  await ask("update wire.meta set value = $1 where key = 'schema'", [String(SCHEMA_VERSION)]);
}

async function layVeiledAside(ask: Ask): Promise<void> {
  await ask(VEILED);
  const { rows } = await ask('select coverage, key, seq, at, body from wire.version where veiled');
  for (const [coverage, covered] of Map.groupBy(rows, (row) => String(row.coverage)))
    await layAside(ask, coverage, covered);
  await ask('alter table wire.version drop column veiled');
}

/** Makes sure that there is a store to read. */
export async function requireSchema(sessions: Sessions): Promise<void> {
  const version = await sessions.read(schemaVersion);
  if (version === SCHEMA_VERSION) return;
  if (version !== null) throw new OlderStore(version);
  throw new UnfitDatabase('There is no store in this database; start a server once to make one.');
}

/** The same, on a connection of its own. */
export async function requireStore(url: string): Promise<void> {
  const sessions = new Sessions(url, 1);
  try {
    await requireSchema(sessions);
  } finally {
    await sessions.close();
  }
}

/** The version of the store, one that this program knows; null where there is none. */
async function schemaVersion(ask: Ask): Promise<number | null> {
  const { rows: found } = await ask("select to_regclass('wire.meta') is not null as there");
  if (found[0]?.there !== true) return null;
  const { rows } = await ask("select value from wire.meta where key = 'schema'");
  const version = Number(rows[0]?.value);
  if (version > SCHEMA_VERSION) throw new NewerStore('schema', version);
  return version;
}
