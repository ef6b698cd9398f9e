import { NewerStore } from '../newer-store.ts';
import { SCHEMA_VERSION, schema } from './schema.ts';
import { UnfitDatabase } from './session-fault.ts';
import { type Ask, Sessions } from './sessions.ts';

/** Two processes that find a new database at once make its tables one after the other. */
const TURN = 7_383_847_241;

/** Makes the tables of a store where there are none; rejects when the role may not use them. */
export async function install(sessions: Sessions): Promise<void> {
  const stands = await sessions.read(async (ask) => {
    if (!(await schemaStands(ask))) return false;
    await ask('select from desk.meta limit 0');
    return true;
  });
  if (stands) return;
  await sessions.write(async (ask) => {
    await ask('select pg_advisory_xact_lock($1)', [TURN]);
    if (!(await schemaStands(ask))) await ask(schema);
  });
}

/** Makes sure that there is a store to read. */
export async function requireSchema(sessions: Sessions): Promise<void> {
  if (await sessions.read(schemaStands)) return;
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

/** Whether there is a store, of a version that this program knows. */
async function schemaStands(ask: Ask): Promise<boolean> {
  const { rows: found } = await ask("select to_regclass('wire.meta') is not null as there");
  if (found[0]?.there !== true) return false;
  const { rows } = await ask("select value from wire.meta where key = 'schema'");
  const version = Number(rows[0]?.value);
  if (version > SCHEMA_VERSION) throw new NewerStore('schema', version);
  return true;
}
