/** What no client of HTTP sends by itself, written to a socket byte by byte. */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { type AddressInfo, connect } from 'node:net';
import { test } from 'node:test';
import { publicStage } from './public-app.fixture.ts';

/** The status lines that come for these bytes until the server ends the connection. */
async function statuses(port: number, text: string): Promise<readonly string[]> {
  const socket = connect(port, '127.0.0.1');
  let said = '';
  socket.on('data', (bytes) => {
    said += bytes;
  });
  socket.end(text);
  await once(socket, 'close');
  return said.match(/^HTTP\/1\.1 \d{3}/gm) ?? [];
}

const second = 'GET /healthz HTTP/1.1\r\nHost: a\r\n\r\n';
const ambiguous: Readonly<Record<string, string>> = {
  'a length and chunks': `POST / HTTP/1.1\r\nHost: a\r\nContent-Length: ${second.length + 5}\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n${second}`,
  'two lengths': `POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\nContent-Length: ${second.length}\r\n\r\n${second}`,
  'chunks that are not the last coding': `POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n${second}`,
  'a length that is no number': `POST / HTTP/1.1\r\nHost: a\r\nContent-Length: +0\r\n\r\n${second}`,
  'a field that goes on in the next line': `GET / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding:\r\n chunked\r\nContent-Length: 0\r\n\r\n${second}`,
};

test('R-HTTP-15 a request whose length can be read in two ways is refused, and nothing after it is answered', async () => {
  const { app } = publicStage();
  await app.listen({ host: '127.0.0.1', port: 0 });
  const { port } = app.server.address() as AddressInfo;
  assert.deepEqual(await statuses(port, second), ['HTTP/1.1 200']);
  for (const [what, text] of Object.entries(ambiguous))
    assert.deepEqual(await statuses(port, text), ['HTTP/1.1 400'], what);
  await app.close();
});

test('R-HTTP-15 TRACE is not taken, and says nothing of what was sent', async () => {
  const { app } = publicStage();
  await app.listen({ host: '127.0.0.1', port: 0 });
  const { port } = app.server.address() as AddressInfo;
  for (const path of ['/', '/live/storm', '/none']) {
    const [status = ''] = await statuses(port, `TRACE ${path} HTTP/1.1\r\nHost: a\r\n\r\n`);
    assert.match(status, /^HTTP\/1\.1 4\d\d$/, path);
  }
  await app.close();
});

test('R-HTTP-15 whatever is sent to where nothing is taken gets the answer for what is not there, and is no fault of ours', async () => {
  const { app, lines } = publicStage();
  await app.listen({ host: '127.0.0.1', port: 0 });
  const { port } = app.server.address() as AddressInfo;
  const json = 'Host: a\r\nContent-Type: application/json\r\nContent-Length: ';
  const sent = [
    `POST /live/storm HTTP/1.1\r\n${json}4\r\n\r\n{bad`,
    `POST /live/storm HTTP/1.1\r\n${json}99999999\r\n\r\n`,
    `PUT /none HTTP/1.1\r\n${json}2\r\n\r\n{}`,
    'QUERY /live/storm HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\n\r\n',
    'QUERY / HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\n\r\n',
  ];
  for (const text of sent)
    assert.equal((await statuses(port, text))[0], 'HTTP/1.1 404', text.split('\r', 1)[0]);
  assert.deepEqual(
    lines.filter((line) => /"level":"(error|warn)"/.test(line)),
    [],
  );
  await app.close();
});
