/** Real processes of the command line, with a store in a temporary folder that goes away with the test. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';

const stet = fileURLToPath(new URL('./stet.ts', import.meta.url));
export const mainFile = fileURLToPath(new URL('../main.ts', import.meta.url));

/** Where the tests keep compiled sources: hundreds of processes need not compile them anew. */
const COMPILED: Record<string, string> = process.env.NODE_COMPILE_CACHE
  ? { NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE }
  : {};

/** What became of a process. */
export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly aside: string;
}

export interface Running {
  readonly process: ChildProcess;
  readonly ended: Promise<Ended>;
  /** Resolves to the first match in what it has written so far, or when it is written. */
  says(pattern: RegExp): Promise<string>;
  stop(signal?: NodeJS.Signals): Promise<Ended>;
}

/** A folder that is removed after the test. */
export function temporaryFolder(test: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), 'stet-'));
  test.after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Starts a process; what is still running after the test is killed. */
export function run(
  test: TestContext,
  words: readonly string[],
  more: { file?: string; env?: Record<string, string>; input?: string; node?: readonly string[] } = {},
): Running {
  const env = { PATH: process.env.PATH ?? '', ...COMPILED, ...more.env };
  const child = spawn(process.execPath, [...(more.node ?? []), more.file ?? stet, ...words], {
    env,
    stdio: 'pipe',
  });
  child.stdin.end(more.input ?? '');
  let [out, aside] = ['', ''];
  const heard = new Set<() => void>();
  const listen = (add: (text: string) => void) => (text: string) => {
    add(text);
    for (const one of heard) one();
  };
  child.stdout.setEncoding('utf8').on(
    'data',
    listen((text) => (out += text)),
  );
  child.stderr.setEncoding('utf8').on(
    'data',
    listen((text) => (aside += text)),
  );
  const ended = new Promise<Ended>((resolve) => child.once('close', (code) => resolve({ code, out, aside })));
  test.after(() => void child.kill('SIGKILL'));
  return {
    process: child,
    ended,
    async says(pattern) {
      const found = Promise.withResolvers<string>();
      const look = () => {
        const match = pattern.exec(out) ?? pattern.exec(aside);
        if (match) found.resolve(match[1] ?? match[0]);
      };
      heard.add(look);
      look();
      const early = ended.then((end) =>
        Promise.reject(
          new Error(`it ended with ${end.code} before it said ${pattern}:\n${end.out}\n${end.aside}`),
        ),
      );
      return Promise.race([found.promise, early]).finally(() => heard.delete(look));
    },
    stop(signal = 'SIGTERM') {
      child.kill(signal);
      return ended;
    },
  };
}

/** Runs a command of `stet` to its end. */
export function stetDone(test: TestContext, words: readonly string[], input = ''): Promise<Ended> {
  return run(test, words, { input }).ended;
}

/** Starts a server on a free port over a store; its address once it listens. */
export async function server(
  test: TestContext,
  data: string,
  words: readonly string[] = ['--no-demo'],
): Promise<Running & { url: string }> {
  const running = run(test, ['serve', '--port', '0', '--data', data, ...words]);
  const url = await running.says(/(http:\/\/127\.0\.0\.1:\d+)/);
  return { ...running, url };
}
