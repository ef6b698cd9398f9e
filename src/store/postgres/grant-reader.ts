import pg from 'pg';
import { Sessions } from './sessions.ts';

/**
 * Lets a role that is there read the wire, now and after it grows, and nothing of the desk: what `--role=edge` needs.
 * The role still sees what PostgreSQL shows to everybody: the names and sizes of all tables.
 */
export async function grantReader(url: string, role: string): Promise<void> {
  const name = pg.escapeIdentifier(role);
  const sessions = new Sessions(url, 1);
  try {
    await sessions.write(async (ask) => {
      await ask(`grant usage on schema wire to ${name}`);
      await ask(`grant select on all tables in schema wire to ${name}`);
      await ask(`alter default privileges in schema wire grant select on tables to ${name}`);
      await ask(`revoke all on schema desk from ${name}`);
      await ask(`revoke all on all tables in schema desk from ${name}`);
    });
  } finally {
    await sessions.close();
  }
}
