/** Requests and streams of one person or program → what is begun, what is refused, and who is told why. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Caller } from './access/identify.ts';
import { deskBounds } from './bounds.ts';
import { stubDesk } from './stub-desk.fixture.ts';

const person = { id: 'account:ana', name: 'Ana', roles: [] };
const program: Caller = { person, by: { token: 'x', name: 'of ana' } };
const ana = { person, by: { session: {} } } as unknown as Caller;
const ben = { person: { ...person, id: 'account:ben' }, by: { session: {} } } as unknown as Caller;
const small = { person: { most: 3, each: 2 }, program: { most: 5, each: 1 }, streams: 2 };

test('R-BOUND-01 so many requests at once, and so many more every second; what is refused is told when', () => {
  let now = 0;
  const bounds = deskBounds(() => now, small);
  const asks = (by: Caller, times: number) =>
    Array.from({ length: times }, () => bounds.request(by)).map((refused) =>
      refused?.code === 'too-many' ? refused.seconds : 'begun',
    );
  assert.deepEqual(asks(ana, 5), ['begun', 'begun', 'begun', 1, 1]);
  assert.deepEqual(asks(ben, 1), ['begun'], 'everybody has their own');
  assert.deepEqual(asks(program, 6), ['begun', 'begun', 'begun', 'begun', 'begun', 1]);
  now += 499;
  assert.deepEqual(asks(ana, 1), [1]);
  now += 1;
  assert.deepEqual(asks(ana, 2), ['begun', 1], 'being refused costs nothing');
  now += 60_000;
  assert.deepEqual(asks(ana, 4), ['begun', 'begun', 'begun', 1], 'no more than all are saved up');
  now -= 120_000;
  assert.deepEqual(asks(ana, 1), [1], 'a clock that goes back gives nothing');
});

test('R-BOUND-01 over the API: 429 with Retry-After and a sentence, and the command did not reach the newsroom', async () => {
  let now = 0;
  const desk = await stubDesk(
    {},
    'editor',
    null,
    deskBounds(() => now, small),
  );
  const give = () =>
    desk.ask({
      method: 'POST',
      url: '/api/coverages/seen/commands',
      payload: { id: 'x', kind: 'coverage.start' },
    });
  for (let n = 0; n < 5; n += 1) assert.equal((await give()).status, 200);
  const refused = await give();
  assert.deepEqual(
    [refused.status, refused.headers['retry-after'], refused.json],
    [
      ...[429, '1'],
      {
        code: 'too-many',
        message: 'You ask more than 1 times a second, and this was not begun. Ask again in 1 s.',
        seconds: 1,
      },
    ],
  );
  assert.equal(desk.acts.length, 5);
  const open = await desk.ask({ method: 'GET', url: '/api/openapi.json' });
  assert.equal(open.status, 200, 'what anybody may ask is bounded elsewhere');
  now += 1000;
  assert.equal((await give()).status, 200);
});

test('R-BOUND-02 of the streams of one person the newest go on, and the oldest is told', () => {
  const bounds = deskBounds(() => 0, small);
  const told: string[] = [];
  const open = (by: Caller, name: string) => bounds.stream(by, () => told.push(name));
  const first = open(ana, 'first');
  open(ana, 'second');
  open(ben, 'of ben');
  assert.deepEqual(told, []);
  open(ana, 'third');
  assert.deepEqual(told, ['first']);
  first();
  open(ana, 'fourth');
  assert.deepEqual(told, ['first', 'second']);
  const gone = open(ben, 'another of ben');
  gone();
  open(ben, 'a third of ben');
  assert.deepEqual(told, ['first', 'second'], 'one that has ended is in nobody’s way');
});
