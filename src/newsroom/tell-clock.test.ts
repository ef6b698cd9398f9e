/** a clock that was ahead, then right → who is told. */
import assert from 'node:assert/strict';
import { createHash, randomBytes } from 'node:crypto';
import { test } from 'node:test';
import { type Command, type CommandKind, commandSchemas } from '../desk/commands/commands.ts';
import { openStore } from '../store/sqlite/open-store.ts';
import { giver } from './history.fixture.ts';
import { createNewsroom } from './newsroom.ts';
import { tellClock } from './tell-clock.ts';

test('R-OPS-08 a clock behind the record is told of, in seconds, once a minute, and a little is not', () => {
  let now = 1_000_000;
  const told: number[] = [];
  const behind = tellClock(
    () => now,
    (seconds) => told.push(seconds),
  );
  behind(1_000);
  behind(3_600_000);
  now += 30_000;
  behind(3_570_000);
  now += 31_000;
  behind(3_539_000);
  assert.deepEqual(told, [3600, 3539]);
});

test('R-OPS-08 a newsroom whose clock goes back tells by how much', async () => {
  let now = Date.parse('2026-01-01T12:00:00Z');
  const behind: number[] = [];
  const store = openStore({ path: ':memory:', projection: 1 }).store;
  const newsroom = await createNewsroom({
    ...{ store, clock: () => now, random: (length: number) => randomBytes(length) },
    sha256: (text) => createHash('sha256').update(text).digest('hex'),
    behind: (milliseconds) => behind.push(milliseconds),
  });
  const give = async (id: string, kind: CommandKind, fields: object = {}) => {
    const command = commandSchemas[kind].parse({ id, kind, ...fields }) as Command;
    assert.ok((await newsroom.act({ slug: 'a-story', by: giver('first'), command, payload: id })).ok);
  };
  await give('a', 'coverage.open', { slug: 'a-story', headline: 'A fire' });
  assert.deepEqual(behind, []);
  now -= 3_600_000;
  await give('b', 'coverage.start');
  assert.deepEqual(behind, [3_600_000]);
  await newsroom.close();
});
