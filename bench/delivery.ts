/**
 * Live delivery beside nginx with nchan, the push module that readers per core are promised against: the same readers,
 * messages of the same bytes, one core for the server and one for the generator, in turns. Posts are published for real,
 * through the API and the disk; nchan is only handed bodies. Needs Debian's nginx, libnginx-mod-nchan, gcc and
 * zlib1g-dev, and taskset.
 */
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openBridge } from './peers/bridge.ts';
import { openCoverage, startServer } from './server.ts';

const READERS = Number(process.env.STET_BENCH_READERS ?? 5000);
const ROUNDS = 3;
const MODES = {
  closed: { words: 'one message at a time', flags: ['--closed', '--messages', '60'] },
  burst: { words: 'a burst of 40', flags: ['--burst', '--messages', '40'] },
} as const;
const here = join(import.meta.dirname, 'peers');

/** Of one run of the generator; see `ssefan.c`. */
interface Run {
  readonly rc: number;
  readonly deliveries_per_s: number;
  readonly server_cpu_s_per_M: number;
  readonly rss_per_conn_kb: number;
  readonly bytes_per_delivery: number;
  readonly last_ms: number;
  readonly gaps: number;
  readonly dups: number;
}

type Mode = keyof typeof MODES;

/** Prints deliveries a second, processor time and memory of both, and their ratios. */
export async function benchDelivery(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'stet-delivery-'));
  const generator = join(folder, 'ssefan');
  try {
    execFileSync('gcc', ['-O2', '-pthread', '-o', generator, join(here, 'ssefan.c'), '-lz'], {
      stdio: 'ignore',
    });
    execFileSync('nginx', ['-v'], { stdio: 'ignore' });
  } catch {
    console.error(
      'delivery: needs gcc, zlib1g-dev, nginx and libnginx-mod-nchan (Debian packages); not run.',
    );
    return;
  }
  const runs = new Map<string, Run[]>();
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const mode of Object.keys(MODES) as Mode[]) {
      for (const as of ['html', 'json'] as const) {
        const ours = await withStet(generator, mode, as);
        const theirs = await withNchan(generator, mode, folder, ours.bytes_per_delivery);
        for (const [peer, run] of [
          [`stet ${as}`, ours],
          [`nchan beside ${as}`, theirs],
        ] as const)
          runs.set(`${mode} ${peer}`, [...(runs.get(`${mode} ${peer}`) ?? []), run]);
      }
    }
  }
  rmSync(folder, { recursive: true, force: true });
  for (const [mode, { words }] of Object.entries(MODES))
    for (const as of ['html', 'json'])
      print(
        `${words}, ${as}`,
        runs.get(`${mode} stet ${as}`) ?? [],
        runs.get(`${mode} nchan beside ${as}`) ?? [],
      );
}

async function withStet(generator: string, mode: Mode, as: 'html' | 'json'): Promise<Run> {
  const server = await startServer();
  const bridge = await openBridge(server.port, server.token('bridge', ['reporter', 'editor', 'senior']));
  try {
    pinned(server.pid, 0);
    const slug = 'bench-story';
    await openCoverage(server, slug);
    bridge.aim(slug);
    const { cursor } = (await (await fetch(`${server.origin}/live/${slug}/changes`)).json()) as {
      cursor: string;
    };
    const marks = as === 'html' ? 2 : 1;
    return await generated(generator, mode, [
      ...['--url', `${server.origin}/live/${slug}/stream?as=${as}&after=${encodeURIComponent(cursor)}`],
      ...['--publish-url', `http://127.0.0.1:${bridge.port}/`, '--size', '640', '--marks', String(marks)],
      ...['--pids', String(server.pid)],
    ]);
  } finally {
    bridge.close();
    await server.stop();
  }
}

/** `bytes`: of a whole event. */
async function withNchan(generator: string, mode: Mode, folder: string, bytes: number): Promise<Run> {
  const nginx = spawn('nginx', ['-p', folder, '-c', join(here, 'nchan.conf')], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const ended = new Promise((end) => nginx.once('exit', end));
  try {
    const workers = await workersOf(nginx.pid ?? 0);
    for (const worker of workers) pinned(worker, 0);
    return await generated(generator, mode, [
      ...['--url', 'http://127.0.0.1:9010/sub', '--publish-url', 'http://127.0.0.1:9010/pub'],
      ...['--size', String(Math.max(64, Math.round(bytes) - EVENT)), '--pids', workers.join(',')],
    ]);
  } finally {
    nginx.kill('SIGTERM');
    await ended;
  }
}

/** What nchan adds to a body: `id: 1764215999:0`, `data: ` and line ends. */
const EVENT = 29;

/** The generator runs on the second core, as the bridge does; what it prints is one line of JSON. */
async function generated(generator: string, mode: Mode, flags: readonly string[]): Promise<Run> {
  const all = ['-c', '1', generator, '--connections', String(READERS), ...MODES[mode].flags, ...flags];
  const run = spawn('taskset', all, { stdio: ['ignore', 'pipe', 'inherit'] });
  let printed = '';
  run.stdout.on('data', (part) => {
    printed += part;
  });
  await new Promise((end) => run.once('close', end));
  const told = JSON.parse(printed) as Run;
  if (told.rc !== 0) throw new Error(`somebody missed something: ${printed}`);
  return told;
}

function pinned(process: number, core: number): void {
  execFileSync('taskset', ['-acp', String(core), String(process)], { stdio: 'ignore' });
}

async function workersOf(master: number): Promise<readonly number[]> {
  for (let tries = 0; tries < 100; tries += 1) {
    const children = readFileSync(`/proc/${master}/task/${master}/children`, 'utf8').trim();
    const up = await fetch('http://127.0.0.1:9010/stat').catch(() => null);
    if (children && up?.ok) return children.split(' ').map(Number);
    await new Promise((wait) => setTimeout(wait, 50));
  }
  throw new Error('nginx with nchan did not start');
}

function print(what: string, ours: readonly Run[], theirs: readonly Run[]): void {
  const row = (name: string, unit: string, of: (run: Run) => number, more: boolean) => {
    const [a, b] = [median(ours.map(of)), median(theirs.map(of))];
    const ratio = more ? a / b : b / a;
    console.log(`  ${name}: ${a.toFixed(1)} ${unit}, nchan ${b.toFixed(1)}: ${ratio.toFixed(2)} × better`);
  };
  const bytes = median(ours.map((run) => run.bytes_per_delivery)).toFixed(0);
  console.log(`delivery, ${what}, ${READERS} readers, ${bytes} bytes each, median of ${ROUNDS} rounds`);
  row('thousand deliveries a second', '', (run) => run.deliveries_per_s / 1000, true);
  row('the last reader has it after', 'ms', (run) => run.last_ms, false);
  row('processor, s a million deliveries', '', (run) => run.server_cpu_s_per_M, false);
  row('memory a reader', 'KB', (run) => run.rss_per_conn_kb, false);
}

function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;
}
