/** Where stores lie whose processes are killed: in folders, or in databases of a PostgreSQL server that is killed too. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { memoryPlace } from '../rig/memory-folder.ts';
import { makeDatabase } from '../rig/postgres.ts';
import { postgresHome, type RunningPostgres, withClient } from '../rig/postgres-server.ts';
import { type OpenPlace, openPlace } from './crash-place.ts';

/** A store, by what the writing process is told of it. */
export interface CrashStore extends OpenPlace {
  readonly place: string;
  /** Kills with -9 a process of the server, which serves again when it resolves; says which. Absent where there is none. */
  readonly strike?: (roll: () => number) => Promise<string>;
  remove(): Promise<void>;
}

export interface CrashGround {
  makeStore(): Promise<CrashStore>;
  /** The end of the log of the server; nothing where there is none. */
  lastWords(): string;
  close(): Promise<void>;
}

export type EngineName = 'sqlite' | 'postgres';

/** Makes places for stores of an engine. */
export function crashGround(engine: EngineName): Promise<CrashGround> {
  return engine === 'sqlite' ? Promise.resolve(folders) : servers();
}

const folders: CrashGround = {
  async makeStore() {
    const place = mkdtempSync(join(tmpdir(), 'stet-crash-'));
    return {
      place,
      ...openPlace(place),
      remove: async () => rmSync(place, { recursive: true, force: true }),
    };
  },
  lastWords: () => '',
  close: async () => {},
};

async function servers(): Promise<CrashGround> {
  const home = postgresHome(memoryPlace());
  const data = home.makeData('data');
  const start = () => home.start(data, {});
  let server: RunningPostgres = await start();
  const strike = async (roll: () => number, url: string): Promise<string> => {
    if (roll() < 0.3) {
      await server.end('kill');
      server = await start();
      return 'the server';
    }
    const { rows } = await withClient(url, (client) =>
      client.query(
        `select pid, (select pid from pg_stat_activity where backend_type = 'checkpointer') as checkpointer
         from pg_stat_activity where application_name = 'stet' and datname = current_database()`,
      ),
    );
    const { pid, checkpointer } = rows[Math.floor(roll() * rows.length)] ?? {};
    if (pid === undefined || parentOf(Number(pid)) !== server.pid || !killed(Number(pid))) return 'nobody';
    // The server ends all its processes and begins anew; it serves again once it has another checkpointer. A backend
    // that was ending by itself when it was killed brings down nothing.
    for (const given = Date.now() + NOTICES_WITHIN; isAlive(Number(checkpointer)); await pause(20))
      if (Date.now() > given) return 'nobody';
    while (!(await serves(url))) await pause(20);
    return 'a backend';
  };
  return {
    async makeStore() {
      const place = await makeDatabase(home.address);
      return {
        ...{ place, strike: (roll) => strike(roll, place) },
        ...openPlace(place),
        remove: () =>
          withClient(home.address, async (client) => {
            await client.query(`drop database ${new URL(place).pathname.slice(1)} with (force)`);
          }),
      };
    },
    lastWords: () => server.lastWords(),
    async close() {
      await server.end();
      home.remove();
    },
  };
}

/** A server has noticed by then that one of its processes was killed, in milliseconds. */
const NOTICES_WITHIN = 10_000;

/** Which process a process comes from; null where it is gone. Numbers are given anew: what has another parent is a stranger. */
function parentOf(pid: number): number | null {
  try {
    const [, behindName = ''] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(/\) \S /);
    return Number(behindName.split(' ', 1)[0]);
  } catch {
    return null;
  }
}

function killed(pid: number): boolean {
  try {
    return process.kill(pid, 'SIGKILL');
  } catch {
    // It ended by itself in this moment.
    return false;
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

function serves(url: string): Promise<boolean> {
  return withClient(url, (client) => client.query('select 1')).then(
    () => true,
    () => false,
  );
}
