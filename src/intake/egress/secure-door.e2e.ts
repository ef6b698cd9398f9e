import assert from 'node:assert/strict';
import { createServer } from 'node:https';
import { after, before, test } from 'node:test';
import { getCACertificates, setDefaultCACertificates, type TLSSocket } from 'node:tls';
import { ownCertificate } from '../../../test/rig/own-certificate.ts';
import { openDoor } from './open-door.ts';

const certificate = ownCertificate('news.example');
const names: (string | false | null)[] = [];
const server = createServer(certificate, (request, answer) => {
  names.push((request.socket as TLSSocket).servername);
  if (request.url === '/down') answer.writeHead(302, { location: `http://news.example:${port()}/` }).end();
  else answer.end(`words for ${request.headers.host}`);
});
const port = () => {
  const address = server.address();
  return typeof address === 'object' && address ? address.port : 0;
};
const door = openDoor({ resolve: async () => ['127.0.0.1'], privately: () => true });

before(() => {
  setDefaultCACertificates([...getCACertificates('default'), certificate.cert]);
  return new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
});
after(() => {
  server.closeAllConnections();
  server.close();
});

test('R-EGRESS-05 over TLS the name stays in the handshake and in Host, and the certificate has to be of that name', async () => {
  const answer = await door({ url: `https://news.example:${port()}/` });
  assert.deepEqual(
    [answer.ok && Buffer.from(answer.value.body).toString(), names],
    [`words for news.example:${port()}`, ['news.example']],
  );
  const other = await door({ url: `https://other.example:${port()}/` });
  assert.match(other.ok ? '' : other.error.message, /certificate does not hold/);
  const plain = await door({ url: `http://news.example:${port()}/` });
  assert.equal(!plain.ok && plain.error.code, 'network');
});

test('R-EGRESS-04 no redirect leads from https to http', async () => {
  const down = await door({ url: `https://news.example:${port()}/down` });
  assert.match(down.ok ? '' : down.error.message, /without encryption/);
});
