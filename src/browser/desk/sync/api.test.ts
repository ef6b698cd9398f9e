/** every request of the app → it says for whom it is. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { ask, askedFor, askFor, sendCommand } from './api.ts';

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
  assert.equal(asking.length, 3, 'twice api.ts, and the upload of a picture');
  for (const call of asking) assert.match(call.slice(0, 240), /\.\.\.askedFor\(\)/);
});

test('R-CAP-05 that a source keeps a notice goes to the item’s own address, as often as it takes; a refusal is told, a lost answer is lost', async (t) => {
  const sent: (readonly [string, string | undefined, unknown])[] = [];
  let answer = async () => Response.json({ until: 'x' });
  t.mock.method(globalThis, 'fetch', async (address: string, init: RequestInit) => {
    sent.push([address, init.method, JSON.parse(String(init.body))]);
    return answer();
  });
  const keep = () => sendCommand('river', { id: 'd-4', kind: 'notice.keep', item: 'i1', authority: 'k1' });
  assert.equal(await keep(), 'ok');
  answer = async () => Response.json({ code: 'state', message: 'It has ended.' }, { status: 409 });
  assert.deepEqual(await keep(), { code: 'state', message: 'It has ended.' });
  answer = () => Promise.reject(new TypeError('no line'));
  assert.equal(await keep(), 'lost');
  const address = '/api/coverages/river/intake/items/i1/notice';
  assert.deepEqual(sent, Array(3).fill([address, 'PUT', { authority: 'k1' }]));
  answer = async () => Response.json({});
  assert.equal(await sendCommand('river', { id: 'c', kind: 'notice.cancel', notice: 'n' }), 'ok');
  assert.deepEqual(sent.at(-1)?.slice(0, 2), ['/api/coverages/river/commands', 'POST']);
});
