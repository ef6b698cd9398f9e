/** what is wanted → a secret that works, or a sentence. */
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { test } from 'node:test';
import { bearer } from './bearer.ts';
import { COMMAND_LINE, makeToken, type WantedToken } from './make-token.ts';
import { memoryTokens } from './memory-tokens.fixture.ts';
import { passingToken } from './passing-token.ts';

const noon = Date.parse('2026-05-04T12:00:00Z');

function given() {
  let now = noon;
  const world = { tokens: memoryTokens(), clock: () => now, random: (length: number) => randomBytes(length) };
  const want = (wanted: Partial<WantedToken>) =>
    makeToken({ name: 'night-desk', roles: ['editor'], lasts: null, ...wanted }, world);
  const who = (secret: string) => bearer(`Bearer ${secret}`, world.tokens, world.clock);
  const pass = (minutes: number) => {
    now += minutes * 60_000;
  };
  return { ...world, want, who, pass };
}

test('R-TOKEN-02 a token that was made is its person', async () => {
  const { want, who, pass } = given();
  const made = await want({ roles: ['editor', 'legal', 'editor'], lasts: 60_000 });
  assert.ok(made.ok);
  assert.deepEqual(await who(made.value), {
    id: 'token:night-desk',
    name: 'night-desk',
    roles: ['editor', 'legal'],
  });
  pass(1);
  assert.equal(await who(made.value), null);
});

test('R-TOKEN-02 what cannot be made is said', async () => {
  const { want } = given();
  const says = async (wanted: Partial<WantedToken>) => {
    const made = await want(wanted);
    return made.ok ? assert.fail() : made.error;
  };
  assert.match(await says({ name: 'Night Desk' }), /^A name is 1 to 40 of a–z/);
  assert.match(await says({ name: COMMAND_LINE }), /take another\.$/);
  assert.equal(
    await says({ roles: ['king'] }),
    'There is no role "king"; there are contributor, reporter, editor, senior, legal, admin, feed.',
  );
  assert.match(await says({ roles: [] }), /^A token needs a role/);
  assert.match(await says({ roles: ['feed', 'senior'] }), /has no other role/);
  await want({});
  assert.match(await says({}), /works already\. End it first \(stet token end --name night-desk\)/);
});

test('R-TOKEN-04 the command line keeps a secret for an hour and renews it in time', async () => {
  const { tokens, clock, random, who, pass } = given();
  const secret = passingToken({ tokens, clock, random });
  const first = await secret();
  pass(49);
  assert.equal(await secret(), first);
  pass(2);
  const second = await secret();
  assert.notEqual(second, first);
  assert.deepEqual((await who(first))?.id, 'token:command-line');
  pass(10);
  assert.equal(await who(first), null);
  assert.deepEqual(await who(second), {
    id: 'token:command-line',
    name: 'command-line',
    roles: ['senior', 'legal'],
  });
});
