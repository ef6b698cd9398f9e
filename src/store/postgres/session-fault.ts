import type pg from 'pg';

/** A server or database that a store cannot be kept in; the message is a sentence for whoever runs it. */
export class UnfitDatabase extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'UnfitDatabase';
  }
}

const OLDEST = 15;

/** Why no store can be kept by this connection, or null. Asked of each new one: the server behind an address may change. */
export async function sessionFault(client: pg.ClientBase): Promise<UnfitDatabase | null> {
  const { rows } = await client.query(
    `select current_setting('server_version_num')::int as version, current_setting('fsync') as fsync,
      current_setting('server_encoding') as encoding, pg_is_in_recovery() as standby`,
  );
  const { version, fsync, encoding, standby } = rows[0] as Record<string, unknown>;
  const words = unfitWords({
    major: Math.floor(Number(version) / 10_000),
    fsync: String(fsync),
    encoding: String(encoding),
    standby: standby === true,
  });
  return words === null ? null : new UnfitDatabase(words);
}

/** What is wrong with a server, in a sentence that says what to do; null when nothing is. */
function unfitWords(server: {
  readonly major: number;
  readonly fsync: string;
  readonly encoding: string;
  readonly standby: boolean;
}): string | null {
  if (server.major < OLDEST)
    return `The server is PostgreSQL ${server.major}; Stet needs ${OLDEST} or newer.`;
  if (server.fsync !== 'on')
    return 'The server runs with fsync=off and would lose what was acknowledged in a power cut; set fsync=on.';
  if (server.encoding !== 'UTF8')
    return `The database has the encoding ${server.encoding}; make one with: create database NAME encoding 'UTF8' template template0.`;
  if (server.standby) return 'The server is a standby: what it shows lags behind. Name the primary.';
  return null;
}
