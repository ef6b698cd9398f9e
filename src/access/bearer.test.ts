/** given a token, when a header comes, then a person or nobody. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { instant } from '../lib/clock.ts';
import { bearer } from './bearer.ts';
import { memoryTokens } from './memory-tokens.fixture.ts';
import { digestOf, looksLikeSecret, newSecret } from './token.ts';

const noon = Date.parse('2026-05-04T12:00:00.000Z');
const later = (minutes: number) => noon + minutes * 60_000;
const bytes = (fill: number) => (length: number) => new Uint8Array(length).fill(fill);

async function given(ends: number | null = null) {
  const tokens = memoryTokens();
  const secret = newSecret(bytes(7));
  const token = {
    digest: digestOf(secret),
    name: 'night-desk',
    roles: ['editor' as const],
    created: instant(noon),
    ends: ends === null ? null : instant(ends),
  };
  await tokens.add(token);
  const when = (header: string | undefined, at = later(1)) => bearer(header, tokens, () => at);
  return { tokens, secret, when };
}

test('R-TOKEN-01 a secret is 32 random bytes as stet_ and base64url; the store has its SHA-256 only', async () => {
  const { tokens, secret } = await given();
  assert.match(secret, /^stet_[A-Za-z0-9_-]{43}$/);
  assert.equal(Buffer.from(secret.slice(5), 'base64url').length, 32);
  assert.notEqual(newSecret(bytes(8)), secret);
  assert.ok(looksLikeSecret(secret));
  const kept = JSON.stringify(await tokens.list());
  assert.ok(!kept.includes(secret) && !kept.includes(secret.slice(5)));
  assert.match(kept, /"digest":"[0-9a-f]{64}"/);
});

test('R-TOKEN-02 the right secret is the person named after the token, with its roles', async () => {
  const { secret, when } = await given();
  const person = { id: 'token:night-desk', name: 'night-desk', roles: ['editor'] };
  assert.deepEqual(await when(`Bearer ${secret}`), person);
  assert.deepEqual(await when(`bearer  ${secret} `), person);
});

test('R-TOKEN-03 nobody stands behind any other header', async () => {
  const { secret, when } = await given();
  const wrong = `${secret.slice(0, -2)}${secret.endsWith('AA') ? 'BB' : 'AA'}`;
  const headers = [
    undefined,
    '',
    'Bearer',
    'Bearer ',
    secret,
    `Basic ${secret}`,
    `Bearer ${wrong}`,
    `Bearer ${secret}x`,
    `Bearer ${secret} ${secret}`,
    `Bearer ${digestOf(secret)}`,
    `Bearer ${secret.toUpperCase()}`,
  ];
  for (const header of headers) assert.equal(await when(header), null, header);
});

test('R-TOKEN-04 a token works until its end and not at it', async () => {
  const { secret, when } = await given(later(10));
  assert.notEqual(await when(`Bearer ${secret}`, later(10) - 1), null);
  assert.equal(await when(`Bearer ${secret}`, later(10)), null);
});

test('R-TOKEN-05 ended by name it works no more, and the name is free for the same person again', async () => {
  const { tokens, secret, when } = await given();
  const next = {
    digest: digestOf(newSecret(bytes(9))),
    name: 'night-desk',
    roles: ['editor' as const],
    created: instant(later(2)),
    ends: null,
  };
  assert.equal(await tokens.add(next), 'taken');
  assert.equal(await tokens.end('night-desk', instant(later(2))), 1);
  assert.equal(await when(`Bearer ${secret}`, later(2)), null);
  assert.equal(await tokens.add(next), 'added');
});
