import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type TestContext, test } from 'node:test';
import { patiently } from './patiently.ts';

/** The address of a server that answers every question so. */
async function answering(t: TestContext, answer: (response: ServerResponse) => void): Promise<string> {
  const server = createServer((_, response) => answer(response)).listen(0, '127.0.0.1');
  t.after(() => {
    server.closeAllConnections();
    server.close();
  });
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const json = (answer: Response): Promise<unknown> => answer.json();

test('R-READER-11 an answer that begins and dies in the middle of its body is given up as well', async (t) => {
  const address = await answering(t, (response) => {
    response.writeHead(200, { 'content-length': '20' });
    response.write('{"from":1,');
  });
  await assert.rejects(patiently(address, json, {}, 100), { name: 'AbortError' });
});

test('R-READER-11 an answer that never begins is given up, and one that comes slowly is not', async (t) => {
  const silent = await answering(t, () => {});
  await assert.rejects(patiently(silent, json, {}, 100), { name: 'AbortError' });
  const slow = await answering(t, (response) => {
    setTimeout(() => response.writeHead(200).flushHeaders(), 600);
    setTimeout(() => response.end('{"from":1}'), 1200);
  });
  assert.deepEqual(await patiently(slow, json, {}, 5_000), { from: 1 });
});
