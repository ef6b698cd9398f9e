import assert from 'node:assert/strict';
import { type AddressInfo, connect } from 'node:net';
import { test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { post } from '../../delivery/documents.fixture.ts';
import { publicStage, slug } from './public-app.fixture.ts';

test('R-HTTP-08 a stream that was asked for before the answer to the request before it was sent is a stream', async (t) => {
  const { app, wire } = publicStage();
  t.after(() => app.close());
  await app.listen({ host: '127.0.0.1', port: 0 });
  const socket = connect((app.server.address() as AddressInfo).port, '127.0.0.1');
  t.after(() => socket.destroy());
  let got = '';
  socket.setEncoding('utf8').on('data', (text: string) => {
    got += text;
  });
  const until = async (what: RegExp) => {
    for (const deadline = Date.now() + 3000; !what.test(got) && Date.now() < deadline; ) await pause(5);
    assert.match(got, what);
  };
  const asked = ['/live/storm/feed.atom', '/live/storm/stream'];
  socket.write(asked.map((url) => `GET ${url} HTTP/1.1\r\nHost: x\r\n\r\n`).join(''));
  await until(/text\/event-stream.*data: \{"from":0,"to":1,/s);
  wire.append(slug, post('a', 1, 'first words'));
  await until(/data: \{"from":1,"to":2,/);
});
