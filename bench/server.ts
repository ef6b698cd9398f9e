/** A server of our own for a benchmark: a real process with its data in a temporary folder. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');

export interface BenchServer {
  readonly origin: string;
  readonly port: number;
  readonly data: string;
  readonly pid: number;
  /** Sends a command and waits for its acknowledgement; throws on a refusal. */
  command(slug: string, command: Record<string, unknown>): Promise<{ seq: number; wire: number | null }>;
  /** A token of a new person with roles. */
  token(name: string, roles: readonly string[]): string;
  /** The way to send commands as another person, with a token of its own. */
  as(name: string, roles: readonly string[]): BenchServer['command'];
  /** Processor time that it has taken so far, in milliseconds: what a busy machine does not change. */
  cpu(): number;
  /** Resident memory in MB. */
  memory(): number;
  /** Ends it; its data go too, unless they are kept. */
  stop(options?: { keep: boolean }): Promise<void>;
}

/** A folder that goes with the benchmark. */
export function dataFolder(): string {
  return mkdtempSync(join(tmpdir(), 'stet-bench-'));
}

/** Starts a server on a free port, with a token for a person of every role; on PostgreSQL where `database` is given. */
export async function startServer(data = dataFolder(), database: string | null = null): Promise<BenchServer> {
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const place = database === null ? ['--data', data] : [];
  const environment = { ...process.env, ...(database !== null && { STET_DATABASE_URL: database }) };
  const server = spawn(
    process.execPath,
    [
      ...(process.env.STET_BENCH_FLAGS ?? '').split(' ').filter(Boolean),
      'src/main.ts',
      '--port',
      String(port),
      ...place,
      '--no-demo',
    ],
    {
      cwd: root,
      env: { ...environment, STET_LOG_LEVEL: 'warn' },
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  );
  await healthy(origin, server);
  const tokenOf = (name: string, roles: readonly string[]): string => {
    const words = ['token', 'create', '--name', name, ...roles.flatMap((role) => ['--role', role])];
    return execFileSync(process.execPath, ['src/cli/stet.ts', ...words, ...place], {
      ...{ cwd: root, encoding: 'utf8', env: environment },
    }).trim();
  };
  const as = (name: string, roles: readonly string[]): BenchServer['command'] => {
    const token = tokenOf(name, roles);
    return async (slug, command) => {
      const address = command.kind === 'coverage.open' ? '/api/coverages' : `/api/coverages/${slug}/commands`;
      const answer = await fetch(origin + address, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        body: JSON.stringify(command),
      });
      const body = (await answer.json()) as { seq: number; wire: number | null };
      if (answer.status !== 200 && answer.status !== 201)
        throw new Error(`${answer.status} ${JSON.stringify(body)}`);
      return body;
    };
  };
  return {
    origin,
    port,
    data,
    pid: server.pid ?? 0,
    as,
    token: tokenOf,
    command: as(`bench-${port}`, ['reporter', 'editor', 'senior', 'legal']),
    cpu: () => {
      const fields = readFileSync(`/proc/${server.pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
      return (Number(fields[11]) + Number(fields[12])) * 10;
    },
    memory: () =>
      Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${server.pid}/status`, 'utf8'))?.[1]) / 1024,
    stop: ({ keep } = { keep: false }) =>
      new Promise((done) => {
        server.once('exit', () => {
          if (!keep) rmSync(data, { recursive: true, force: true });
          done();
        });
        server.kill('SIGTERM');
      }),
  };
}

/** Opens a coverage and makes it public. */
export async function openCoverage(server: BenchServer, slug: string): Promise<void> {
  await server.command(slug, {
    id: `open-${slug}`,
    kind: 'coverage.open',
    slug,
    headline: 'A bridge is closed after a ship strikes a pier',
  });
  await server.command(slug, { id: `start-${slug}`, kind: 'coverage.start' });
}

/** The nearest rank of sorted numbers. */
export function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

/** A port that was free a moment ago. */
export function freePort(): Promise<number> {
  return new Promise((found) => {
    const probe = createServer();
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => found(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

async function healthy(origin: string, server: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    if (server.exitCode !== null) break;
    const answer = await fetch(`${origin}/healthz`).catch(() => null);
    if (answer?.ok) return;
    await new Promise((wait) => setTimeout(wait, 50));
  }
  throw new Error('the server did not start');
}
