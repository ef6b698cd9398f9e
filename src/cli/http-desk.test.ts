/** A server that answers what it is told to, one answer after another → what the link makes of it. */
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test } from 'node:test';
import { httpDesk } from './http-desk.ts';
import { Mistake } from './mistake.ts';

type Answer = readonly [status: number, json: unknown] | 'hang up';

async function given(answers: readonly Answer[], patience = 5000) {
  const got: { url: string | undefined; token: string | undefined; body: string }[] = [];
  const server = createServer(async (request, response) => {
    const body = (await request.toArray()).join('');
    got.push({ url: request.url, token: request.headers.authorization, body });
    const answer = answers[got.length - 1] ?? 'hang up';
    if (answer === 'hang up') return void request.socket.destroy();
    response.writeHead(answer[0], { 'content-type': 'application/json' }).end(JSON.stringify(answer[1]));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const link = httpDesk({ url, secret: async () => 'stet_x', patience });
  return { link, got, stop: () => server.close() };
}

const bytes = Buffer.from('{"id":"a","kind":"coverage.start"}');

test('R-CLI-07 an accepted command and a refused one', async () => {
  const { link, got, stop } = await given([
    [200, { seq: 4, wire: 2 }],
    [409, { code: 'state', message: 'It has ended.', state: 'ended' }],
  ]);
  assert.deepEqual(await link.send('seen', bytes), { ok: true, seq: 4, wire: 2 });
  assert.deepEqual(await link.send('seen', bytes), { ok: false, code: 'state', message: 'It has ended.' });
  assert.deepEqual(got[0], {
    url: '/api/coverages/seen/commands',
    token: 'Bearer stet_x',
    body: String(bytes),
  });
  stop();
});

test('R-CLI-07 what passes is sent again with the same bytes', async () => {
  const { link, got, stop } = await given([
    [503, { code: 'unavailable', message: 'Later.' }],
    'hang up',
    [200, { seq: 1, wire: null }],
  ]);
  assert.deepEqual(await link.send('seen', bytes), { ok: true, seq: 1, wire: null });
  assert.deepEqual(new Set(got.map(({ body }) => body)), new Set([String(bytes)]));
  assert.equal(got.length, 3);
  stop();
});

test('R-CLI-07 a server that does not come back, a wrong token and another server are mistakes to put right', async () => {
  const mistake = (pattern: RegExp) => (fault: unknown) =>
    fault instanceof Mistake && pattern.test(fault.message);
  const away = await given(['hang up'], 0);
  await assert.rejects(
    away.link.send('seen', bytes),
    mistake(/^The server at http:\/\/127\.0\.0\.1:\d+ does not take it: the connection failed/),
  );
  const wrong = await given([[401, { code: 'unauthorized', message: 'No.' }]]);
  await assert.rejects(wrong.link.send('seen', bytes), mistake(/does not know this token/));
  const other = await given([[200, '<html>']]);
  await assert.rejects(other.link.send('seen', bytes), mistake(/is no desk of Stet/));
  for (const { stop } of [away, wrong, other]) stop();
});
