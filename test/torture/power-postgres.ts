/**
 * The power goes where a PostgreSQL server writes: all processes of the server are traced, and what was acknowledged
 * is put between their calls by the clock. Checkpoints come often, memory is small and the log's segments are of one
 * megabyte, so that the power also goes in the middle of all of that. A file that was synced keeps its name: the server
 * makes the files of new tables without syncing their folder (18.4, seen here), and so relies on that itself.
 */
import { execFileSync, spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { engineOf } from '../../src/cli/engine.ts';
import { PROJECTION_VERSION } from '../../src/project/view.ts';
import { memoryPlace } from '../rig/memory-folder.ts';
import { makeDatabase } from '../rig/postgres.ts';
import { type PostgresHome, postgresHome } from '../rig/postgres-server.ts';
import { afterPower } from './power-checks.ts';
import { type Cuts, cutOften } from './power-cuts.ts';
import { history } from './power-history.ts';
import type { PowerPlan } from './power-sqlite.ts';
import { readTrace, STRACE, type Step } from './power-trace.ts';

const BUSY = {
  ...{ shared_buffers: '1MB', max_wal_size: '2MB', min_wal_size: '2MB', checkpoint_timeout: '30s' },
  ...{ bgwriter_delay: '20ms', wal_writer_delay: '1s', autovacuum_naptime: '3s', max_connections: '20' },
};

/** Records one server and cuts its power so many times. */
export async function cutPostgres({ seed, length, cuts, careless = false }: PowerPlan): Promise<Cuts> {
  const home = postgresHome(memoryPlace());
  try {
    const data = home.makeData('data', ['--wal-segsize=1']);
    const first = await home.start(data, BUSY);
    const url = await makeDatabase(home.address);
    await first.end();
    const base = join(home.folder, 'base');
    execFileSync('cp', ['-a', data, base]);
    const said = await record(home, data, [url, `${seed}`, `${length}`, ...(careless ? ['careless'] : [])]);
    const steps = withAnswers(await readTrace(join(home.folder, 'trace'), data), said);
    return await cutOften(
      { steps, sent: [...history(seed, length)], base, strict: false },
      { seed, cuts, open: (folder, promised) => open(home, folder, url, promised) },
    );
  } finally {
    home.remove();
  }
}

async function record(
  home: PostgresHome,
  data: string,
  words: readonly string[],
): Promise<readonly string[]> {
  const server = await home.start(data, BUSY, ['strace', ...STRACE, '-o', join(home.folder, 'trace')]);
  try {
    const child = spawn(process.execPath, [join(import.meta.dirname, 'power-child.ts'), ...words], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const ended = new Promise((resolve) => child.once('close', resolve));
    const said: string[] = [];
    for await (const line of createInterface({ input: child.stdout })) said.push(line);
    const code = await ended;
    if (code !== 0) throw new Error(`the writing process ended with ${code}`);
    return said;
  } finally {
    await server.end();
  }
}

/** Puts each answer before the first call that began after it. */
function withAnswers(steps: readonly Step[], said: readonly string[]): readonly Step[] {
  const all: Step[] = [];
  let next = 0;
  const timeOf = (line: string) => ((JSON.parse(line) as { at: number }).at + 1) / 1000;
  for (const step of steps) {
    for (let line = said[next]; line !== undefined && timeOf(line) < step.time; line = said[next]) {
      const change = { kind: 'said', text: line } as const;
      all.push({ time: step.time, phase: 'begin', change }, { time: step.time, phase: 'end', change });
      next += 1;
    }
    all.push(step);
  }
  return all;
}

/** The server recovers; the store is opened as the program does. */
async function open(
  home: PostgresHome,
  folder: string,
  url: string,
  promised: Parameters<typeof afterPower>[2],
): Promise<Awaited<ReturnType<typeof afterPower>>> {
  home.own(folder);
  const server = await home.start(folder, {});
  try {
    const engine = engineOf({ url });
    await engine.prepare();
    return await afterPower(await engine.openStore(PROJECTION_VERSION), await engine.openLedger(), promised);
  } finally {
    await server.end('immediate');
  }
}
