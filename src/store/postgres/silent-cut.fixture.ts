/** A way to a database on which connections can be cut without a word to either end, as a firewall or a switch does. */
import { mkdtempSync, rmSync } from 'node:fs';
import { connect, createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';

const FILE = '.s.PGSQL.5432';

export interface Way {
  /** The address of the same database by this way. */
  readonly url: string;
  /** From now on nothing passes on the connections that there are; new ones are as before. Answers how many there were. */
  cut(): number;
}

/** Lays a way to the database at an address of a unix socket. */
export async function wayTo(t: TestContext, address: string): Promise<Way> {
  const folder = mkdtempSync(join(tmpdir(), 'stet-way-'));
  const url = new URL(address);
  const there = join(url.searchParams.get('host') ?? '', FILE);
  const pairs = new Set<readonly [Socket, Socket]>();
  const all = new Set<Socket>();
  const way = createServer((near) => {
    const far = connect(there);
    const pair = [near, far] as const;
    pairs.add(pair);
    for (const one of pair) {
      all.add(one);
      one.on('error', () => {});
      one.once('close', () => {
        if (pairs.delete(pair)) for (const other of pair) other.destroy();
      });
    }
    near.pipe(far);
    far.pipe(near);
  });
  await new Promise<void>((listening) => way.listen(join(folder, FILE), listening));
  t.after(() => {
    for (const one of all) one.destroy();
    way.close();
    rmSync(folder, { recursive: true, force: true });
  });
  url.searchParams.set('host', folder);
  return {
    url: url.href,
    cut() {
      const { size } = pairs;
      for (const pair of pairs)
        for (const one of pair) {
          one.unpipe();
          one.pause();
        }
      pairs.clear();
      return size;
    },
  };
}
