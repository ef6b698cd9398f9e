/** Any schedule of commits, disconnections, restarts and lost histories: a program that follows ends with the wire. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { FastifyInstance } from 'fastify';
import { follow } from '../../src/client/follow.ts';
import { emptyMirror, type Mirror, materialise } from '../../src/client/materialise.ts';
import { coverage, post } from '../../src/delivery/documents.fixture.ts';
import { MemoryWire } from '../../src/delivery/memory-wire.fixture.ts';
import { createPublicApp } from '../../src/http/public/create-public-app.ts';
import { createLog } from '../../src/ops/log.ts';
import type { ChangeSet } from '../../src/wire/change-set.ts';
import { until } from '../rig/followers.ts';

const SLUG = 'storm';
const acts = ['commit', 'burst', 'change', 'cut', 'refuse', 'restart', 'fork', 'wait', 'join'] as const;
type Act = (typeof acts)[number];

async function serverOver(wire: MemoryWire) {
  const app = createPublicApp({
    ...{ reading: wire, siteName: 'S', origin: 'http://127.0.0.1', clock: Date.now, assetsDir: null },
    random: (length) => new Uint8Array(length),
    logger: createLog({ level: 'silent' }),
  });
  await app.listen({ host: '127.0.0.1', port: 0 });
  const address = app.server.address();
  return { app, port: typeof address === 'object' ? (address?.port ?? 0) : 0 };
}

/** Closes it as a process ends: connections and all. */
async function end(app: FastifyInstance): Promise<void> {
  const closed = app.close();
  const cutting = setInterval(() => app.server.closeAllConnections(), 1);
  await closed;
  clearInterval(cutting);
}

/** Plays a schedule with two followers, one by streams and one by `changes`; more of them join on the way. */
async function play(
  schedule: readonly Act[],
  lose: (set: ChangeSet) => boolean = () => false,
): Promise<void> {
  const wire = new MemoryWire();
  wire.append(SLUG, coverage(SLUG));
  let now = await serverOver(wire);
  let refusing = 0;
  let order = 0;
  const ending = new AbortController();
  const faults: string[] = [];
  const mirrors: (() => Mirror)[] = [];
  const join = (streams: boolean): void => {
    let mirror = emptyMirror;
    mirrors.push(() => mirror);
    void follow(`http://stet.test/live/${SLUG}`, {
      signal: ending.signal,
      fetch(to, options) {
        if (refusing-- > 0 || (!streams && String(to).includes('/stream')))
          return Promise.resolve(Response.error());
        return fetch(String(to).replace('http://stet.test', `http://127.0.0.1:${now.port}`), options);
      },
      wait: () => new Promise((later) => setTimeout(later, 1)),
      onSet(set) {
        if (lose(set)) return;
        const next = materialise(mirror, set);
        if (next === 'hole') faults.push(`a hole before ${set.from}`);
        else if (next === mirror) faults.push(`${set.from}–${set.to} twice`);
        else mirror = next;
      },
      onReset() {
        mirror = emptyMirror;
      },
    });
  };
  const cut = () => now.app.server.closeAllConnections();
  join(true);
  join(false);
  for (const act of schedule) {
    if (act === 'commit') wire.append(SLUG, post(`p${++order}`, order, `Post ${order}`));
    if (act === 'burst')
      for (let n = 0; n < 5; n += 1) wire.append(SLUG, post(`p${++order}`, order, `Post ${order}`));
    if (act === 'change' && order > 0) wire.append(SLUG, post('p1', 1, `Post 1, changed at ${order}`));
    if (act === 'cut') cut();
    if (act === 'refuse') refusing = 4;
    if (act === 'restart') {
      const before = now;
      now = await serverOver(wire);
      await end(before.app);
    }
    if (act === 'fork') {
      // A backup is put back, as after a disaster: the process is another one, and history goes on differently.
      const before = now;
      await end(before.app);
      wire.fork(SLUG, 1 + Math.floor(order / 2));
      wire.append(SLUG, post(`q${++order}`, order, `Another ${order}`));
      now = await serverOver(wire);
    }
    if (act === 'wait') await new Promise((later) => setTimeout(later, 5));
    if (act === 'join' && mirrors.length < 5) join(mirrors.length % 2 === 0);
  }
  refusing = 0;
  wire.append(SLUG, post('last', 1_000_000, 'The last'));
  try {
    const cursor = wire.cursor(SLUG);
    await until(() => mirrors.every((mirror) => mirror().cursor === cursor));
    for (const mirror of mirrors) assert.deepEqual(new Map(mirror().documents), wire.documents(SLUG));
    assert.deepEqual(faults, []);
  } finally {
    ending.abort();
    await end(now.app);
  }
}

test('R-DELIVERY-09 any schedule of commits, disconnections, restarts and lost histories ends equal to the wire', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom(...acts), { minLength: 5, maxLength: 40 }), (schedule) =>
      play(schedule),
    ),
    { numRuns: 60, seed: 11, interruptAfterTimeLimit: 120_000, markInterruptAsFailure: true },
  );
});

test('R-DELIVERY-10 the checker of R-DELIVERY-09 finds a reader that loses one set', async () => {
  // Two readers get one at least, however many commits a slow machine puts into one.
  let sets = 0;
  await assert.rejects(play(['commit', 'wait', 'commit', 'wait', 'commit', 'wait'], () => ++sets === 2));
});
