import assert from 'node:assert/strict';
import { copyFileSync, existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { withClient } from '../rig/postgres-server.ts';
import { torture } from '../torture/crash.torture.ts';
import { crashGround } from '../torture/crash-ground.ts';
import { liveThrough } from '../torture/crash-life.ts';

test('R-CRASH-01 kill -9 at every named point of an append and a publish, 200 times', async (t) => {
  const { runs, failures, notes = [] } = await torture({ seed: 1, size: torture.quick, engine: 'sqlite' });
  for (const note of notes) t.diagnostic(note);
  assert.ok(runs >= 200);
  assert.deepEqual(failures, []);
});

test('R-CRASH-03 kill -9 of the writing process and of the processes of its PostgreSQL server', async (t) => {
  const ground = await crashGround('postgres');
  t.after(() => ground.close());
  const { deaths, acknowledged, failures } = await liveThrough({ seed: 3, crashes: 8, ground });
  t.diagnostic(`${[...deaths].join('; ')}; ${acknowledged} acknowledged`);
  assert.deepEqual(failures, []);
  assert.ok(deaths.has('a backend') || deaths.has('the server'));
  assert.ok(acknowledged > 20);
});

test('R-CRASH-03 a server that was killed is started again while what came from it lives on', async (t) => {
  const ground = await crashGround('postgres');
  t.after(() => ground.close());
  const store = await ground.makeStore();
  let isOver = false;
  const busy = withClient(store.place, (client) =>
    client.query('select count(*) from generate_series(1, 20000000)'),
  );
  void busy
    .catch(() => {})
    .finally(() => {
      isOver = true;
    });
  await pause(300);
  assert.equal(isOver, false, 'it is at work when its server is killed');
  assert.equal(await store.strike?.(() => 0), 'the server');
  const { rows } = await withClient(store.place, (client) => client.query('select 1 as one'));
  assert.deepEqual(rows, [{ one: 1 }]);
});

test('R-CRASH-02 the checker of R-CRASH-01 finds a store that forgets what it acknowledged', async () => {
  const files = ['stet.sqlite', 'stet.sqlite-wal', 'stet.sqlite-shm'];
  const { failures } = await liveThrough({
    seed: 3,
    crashes: 8,
    ground: await crashGround('sqlite'),
    afterDeath(data, death) {
      if (death === 4) for (const file of files) copyWhole(join(data, file), join(data, `${file}.kept`));
      if (death === 8) for (const file of files) copyWhole(join(data, `${file}.kept`), join(data, file));
    },
  });
  assert.match(failures.join('\n'), /a reader saw \d+, which the store does not have/);
  assert.match(failures.join('\n'), /was acknowledged and is not in the record/);
  assert.match(failures.join('\n'), /a reader was told that its history is gone/);
});

function copyWhole(from: string, to: string): void {
  if (existsSync(from)) copyFileSync(from, to);
  else rmSync(to, { force: true });
}
