/** What a power cut would leave, read from a trace of the system calls of a process that acknowledges. */
import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { type TestContext, test } from 'node:test';
import { temporaryFolder } from '../../src/cli/process.fixture.ts';

const CHILD = join(import.meta.dirname, '../torture/crash-child.ts');
const POSTS = 25;

interface Trace {
  readonly acknowledged: number;
  /** Acknowledgements that left while something written to the store's files was not yet on disk. */
  readonly early: readonly string[];
  /** Commits that began while a line of the ledger of takedowns was not yet on disk. */
  readonly ledgerLate: number;
  readonly ledgerLines: number;
  readonly syncs: number;
}

test('R-POWER-01 an fsync of everything written precedes every acknowledgement', async (t) => {
  const trace = await traced(t, 'FULL');
  if (!trace) return;
  assert.deepEqual(trace.early, []);
  assert.equal(trace.acknowledged, POSTS + 3);
  assert.ok(trace.syncs >= POSTS, `${trace.syncs} syncs`);
});

test('R-POWER-02 the checker of R-POWER-01 finds a store that does not sync', async (t) => {
  const trace = await traced(t, 'OFF');
  if (!trace) return;
  assert.equal(trace.acknowledged, POSTS + 3);
  assert.ok(trace.early.length >= POSTS, `${trace.early.length} of ${POSTS}`);
});

test('R-POWER-03 a takedown stands in its ledger, on disk, before its commit is', async (t) => {
  const trace = await traced(t, 'FULL');
  if (!trace) return;
  assert.deepEqual([trace.ledgerLines, trace.ledgerLate], [1, 0]);
});

/** Runs commands one after another under strace; reads what was written, synced and said in which order. */
async function traced(t: TestContext, synchronous: 'FULL' | 'OFF'): Promise<Trace | null> {
  try {
    execFileSync('strace', ['-V'], { stdio: 'ignore' });
  } catch {
    t.skip('strace is not installed (apt-get install strace)');
    return null;
  }
  const data = temporaryFolder(t);
  const file = join(data, 'trace');
  const calls = 'trace=write,pwrite64,writev,pwritev,fsync,fdatasync,ftruncate';
  const words = ['-f', '-y', '-s', '40', '-e', calls, '-o', file];
  const child = spawn('strace', [...words, process.execPath, CHILD, data, 'none', '1', synchronous]);
  t.after(() => void child.kill('SIGKILL'));
  const commands = [
    { id: 'open', kind: 'coverage.open', slug: 'a-story', headline: 'A fire' },
    { id: 'start', kind: 'coverage.start' },
    ...Array.from({ length: POSTS }, (_, n) => ({
      ...{ id: `p${n}`, kind: 'post.publish', post: `p${n}`, content: { title: `Post ${n}` } },
    })),
    {
      id: 'away',
      kind: 'takedown.order',
      subject: { kind: 'post', id: 'p1' },
      reason: 'Shows where somebody lives.',
    },
  ];
  for await (const line of createInterface({ input: child.stdout })) {
    const said = JSON.parse(line);
    if (said.id !== undefined) assert.equal(said.answer.ok, true, line);
    const command = commands.shift();
    if (!command) child.stdin.end();
    else child.stdin.write(`${JSON.stringify({ slug: 'a-story', by: 'first', command })}\n`);
  }
  return read(readFileSync(file, 'utf8'), data);
}

/** A call may be cut in two lines where threads take turns: it counts where it begins to write, and where its sync ends. */
function read(trace: string, data: string): Trace {
  const dirty = new Set<string>();
  const begun = new Map<string, string>();
  let [acknowledged, ledgerLate, ledgerLines, syncs] = [0, 0, 0, 0];
  const early: string[] = [];
  for (const line of trace.split('\n')) {
    const [, thread = '', call = ''] = /^(\d+)\s+(.*)$/.exec(line) ?? [];
    const resumed = /^<\.\.\. (fsync|fdatasync) resumed>/.test(call) ? begun.get(thread) : undefined;
    const [, name = '', path = ''] = /^(\w+)\(\d+<([^>]*)>/.exec(resumed ?? call) ?? [];
    const ours = path.startsWith(data) && /\.sqlite(-wal)?$|takedowns\.jsonl$/.test(path);
    if (/^(fsync|fdatasync)$/.test(name)) {
      if (call.endsWith('<unfinished ...>')) begun.set(thread, call);
      else if (ours) {
        dirty.delete(path);
        syncs += 1;
      }
    } else if (ours) {
      if (path.endsWith('-wal') && [...dirty].some((one) => one.endsWith('.jsonl'))) ledgerLate += 1;
      if (path.endsWith('.jsonl')) ledgerLines += 1;
      dirty.add(path);
    } else if (name === 'write' && call.includes('{\\"id\\":')) {
      acknowledged += 1;
      if (dirty.size > 0) early.push(`${call.slice(0, 80)}: ${[...dirty].join(', ')}`);
    }
  }
  return { acknowledged, early, ledgerLate, ledgerLines, syncs };
}
