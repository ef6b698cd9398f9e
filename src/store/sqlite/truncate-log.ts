import { setTimeout as pause } from 'node:timers/promises';
import type { Connection } from './connection.ts';

/**
 * Moves the log into the file and empties it; tries for 5 s, while a reader still needs it. Between two tries whoever else
 * wants the connection has it.
 */
export async function truncateLog(connection: Pick<Connection, 'database' | 'alone'>): Promise<void> {
  for (const deadline = Date.now() + 5000; Date.now() < deadline; await pause(20))
    if (await connection.alone(() => isEmptied(connection))) return;
  throw new Error(
    'the log of the store could not be emptied: a reader holds on to it. What was erased stands in it.',
  );
}

/** Tries once, without waiting for anybody. */
function isEmptied({ database }: Pick<Connection, 'database'>): boolean {
  const { timeout: patience } = database.prepare('pragma busy_timeout').get() ?? {};
  database.exec('pragma busy_timeout = 0');
  try {
    return database.prepare('pragma wal_checkpoint(truncate)').get()?.busy === 0;
  } finally {
    database.exec(`pragma busy_timeout = ${Number(patience)}`);
  }
}
