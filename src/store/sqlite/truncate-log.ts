import { setTimeout as pause } from 'node:timers/promises';
import type { Connection } from './connection.ts';

/** Moves the log into the file and empties it; waits for readers that still need it, 5 s at most. */
export async function truncateLog({ database }: Pick<Connection, 'database'>): Promise<void> {
  for (const deadline = Date.now() + 5000; Date.now() < deadline; await pause(20)) {
    if (database.prepare('pragma wal_checkpoint(truncate)').get()?.busy === 0) return;
  }
  throw new Error(
    'the log of the store could not be emptied: a reader holds on to it. What was erased stands in it until the next erasure or start.',
  );
}
