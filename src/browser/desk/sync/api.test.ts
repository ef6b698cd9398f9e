/** every request of the app → it says for whom it is. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { ask, askedFor, askFor } from './api.ts';

test('R-OUTBOX-10 the app says for whom it asks, whatever it sends', async (t) => {
  assert.deepEqual(askedFor(), {}, 'nobody has said it yet');
  askFor('account:ana');
  const sent: RequestInit[] = [];
  t.mock.method(globalThis, 'fetch', async (_: string, init: RequestInit) => {
    sent.push(init);
    return Response.json({});
  });
  await ask('/api/x');
  await ask('/api/x', { method: 'PUT', body: {} });
  for (const { headers } of sent) assert.equal(new Headers(headers).get('stet-person'), 'account:ana');
  assert.equal(sent.length, 2);
});

test('R-OUTBOX-10 no part of the app asks without saying it', () => {
  const folder = new URL('..', import.meta.url);
  const asking = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !/\.(test|fixture)\./.test(name))
    .map((name) => readFileSync(new URL(name, folder), 'utf8'))
    .flatMap((text) => text.split(/\bfetch\(/).slice(1));
  assert.equal(asking.length, 2, 'api.ts and the upload of a picture');
  for (const call of asking) assert.match(call.slice(0, 240), /\.\.\.askedFor\(\)/);
});
