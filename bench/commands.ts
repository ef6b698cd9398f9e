/** Acknowledged commands per second, against the bare cost of the disk in the same run. */
import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { startPostgres } from '../test/rig/postgres.ts';
import { dataFolder, openCoverage, startServer } from './server.ts';

const ALONE = 300;
const TOGETHER = 3000;
const AT_ONCE = 64;

/** Prints commands per second one after another and 64 at once, on both engines, as ratios to bare appends with fsync. */
export async function benchCommands(): Promise<void> {
  const postgres = await startPostgres();
  console.log('commands, each decided, appended and acknowledged after its fsync:');
  for (const [engine, database] of [
    ['SQLite', null],
    ['PostgreSQL', await postgres.database()],
  ] as const) {
    const server = await startServer(dataFolder(), database);
    await openCoverage(server, 'bench-story');
    const bare = bareAppends(join(server.data, 'bare'), ALONE);
    const alone = await rate(ALONE, 1, (n) => server.command('bench-story', draft(`a-${n}`)));
    const together = await rate(TOGETHER, AT_ONCE, (n) => server.command('bench-story', draft(`b-${n}`)));
    const disk = (bare + bareAppends(join(server.data, 'bare-again'), ALONE)) / 2;
    console.log(`  ${engine}: bare append + fsync of 1 KB ${disk.toFixed(0)}/s`);
    console.log(`    one after another: ${alone.toFixed(0)}/s, ${(alone / disk).toFixed(2)} × bare`);
    console.log(
      `    ${AT_ONCE} at once:        ${together.toFixed(0)}/s, ${(together / disk).toFixed(2)} × bare`,
    );
    await server.stop();
  }
  await postgres.stop();
}

function draft(id: string): Record<string, unknown> {
  return {
    id: `c-${id}`,
    kind: 'post.write',
    post: `p-${id}`,
    content: { title: 'A draft', body: 'The harbour master has closed the channel. '.repeat(20).trim() },
  };
}

async function rate(count: number, atOnce: number, act: (n: number) => Promise<unknown>): Promise<number> {
  const begun = process.hrtime.bigint();
  let next = 0;
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      while (next < count) await act(next++);
    }),
  );
  return count / (Number(process.hrtime.bigint() - begun) / 1e9);
}

function bareAppends(path: string, count: number): number {
  const file = openSync(path, 'a');
  const block = Buffer.alloc(1024, 'x');
  const begun = process.hrtime.bigint();
  for (let n = 0; n < count; n += 1) {
    writeSync(file, block);
    fsyncSync(file);
  }
  closeSync(file);
  return count / (Number(process.hrtime.bigint() - begun) / 1e9);
}
