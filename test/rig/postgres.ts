/**
 * PostgreSQL for tests: a private server in a temporary folder that goes with the process. With STET_TEST_DATABASE_URL
 * (a `postgres://` address whose role may create databases and roles) that server is used instead.
 */
import { randomBytes } from 'node:crypto';
import type pg from 'pg';
import { postgresHome, withClient } from './postgres-server.ts';

export interface TestPostgres {
  /** The address of an empty database of its own. */
  database(): Promise<string>;
  /** Runs a statement as the server's administrator, in the database of an address or in `postgres`. */
  admin(sql: string, at?: string): Promise<pg.QueryResult>;
  stop(): Promise<void>;
}

/** Starts a server, or finds the one that STET_TEST_DATABASE_URL names; `settings` always get one of their own. */
export async function startPostgres(settings: Readonly<Record<string, string>> = {}): Promise<TestPostgres> {
  const given = process.env.STET_TEST_DATABASE_URL;
  const own = Object.keys(settings).length > 0 || !given ? await startServer(settings) : null;
  const address = own?.address ?? given ?? '';
  const made: string[] = [];
  const admin = (sql: string, at = address) => withClient(at, (client) => client.query(sql));
  return {
    admin,
    async database() {
      const url = await makeDatabase(address);
      made.push(new URL(url).pathname.slice(1));
      return url;
    },
    async stop() {
      if (own) return own.stop();
      for (const name of made) await admin(`drop database if exists ${name} with (force)`);
    },
  };
}

/** Makes an empty database on a server; its address. */
export async function makeDatabase(address: string): Promise<string> {
  const name = `stet_test_${randomBytes(6).toString('hex')}`;
  await withClient(address, (client) =>
    client.query(`create database ${name} encoding 'UTF8' template template0`),
  );
  const url = new URL(address);
  url.pathname = `/${name}`;
  return url.href;
}

async function startServer(
  settings: Readonly<Record<string, string>>,
): Promise<{ address: string; stop(): Promise<void> }> {
  const home = postgresHome();
  const server = await home.start(home.makeData('data'), settings);
  return {
    address: home.address,
    async stop() {
      await server.end();
      home.remove();
    },
  };
}
