/** A way to a server that can go bad: asleep, bytes stop without a word; down, connections are cut and refused. */

import type { AddressInfo } from 'node:net';
import { connect, createServer, type Socket } from 'node:net';
import type { TestContext } from 'node:test';

export interface Weather {
  readonly url: string;
  /** Nothing passes, and nobody is told; what was open then stays silent for ever. */
  sleep(): void;
  down(): void;
  up(): void;
}

/** Puts itself before the server at `url`. */
export async function weather(t: TestContext, url: string): Promise<Weather> {
  const to = Number(new URL(url).port);
  const pairs = new Set<[Socket, Socket]>();
  let state: 'up' | 'asleep' | 'down' = 'up';
  const proxy = createServer((near) => {
    if (state === 'down') {
      near.destroy();
      return;
    }
    const far = connect(to, '127.0.0.1');
    const pair: [Socket, Socket] = [near, far];
    pairs.add(pair);
    for (const [one, other] of [pair, [far, near]] as const) {
      one.on('data', (bytes) => state === 'up' && !frozen.has(pair) && other.write(bytes));
      one.on('error', () => {});
      one.on('close', () => {
        if (!frozen.has(pair)) other.destroy();
      });
    }
  });
  const frozen = new Set<[Socket, Socket]>();
  proxy.listen(0, '127.0.0.1');
  await new Promise((listening) => proxy.once('listening', listening));
  const cut = () => {
    for (const pair of pairs) for (const socket of pair) socket.destroy();
    pairs.clear();
  };
  t.after(() => {
    cut();
    proxy.close();
  });
  return {
    url: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`,
    sleep() {
      state = 'asleep';
      for (const pair of pairs) frozen.add(pair);
    },
    down() {
      state = 'down';
      cut();
    },
    up() {
      state = 'up';
    },
  };
}
