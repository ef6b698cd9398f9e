/** a database behind a certificate → opened, or refused in a sentence before it hears a password. */
import assert from 'node:assert/strict';
import { type AddressInfo, createServer } from 'node:net';
import { type TestContext, test } from 'node:test';
import { createSecureContext, TLSSocket } from 'node:tls';
import { ownCertificate } from '../../test/rig/own-certificate.ts';
import { engineOf } from './engine.ts';
import { Mistake } from './mistake.ts';

/** What asks for TLS on PostgreSQL's port, and says yes; what it has heard after that. */
async function database(t: TestContext): Promise<{ readonly port: number; readonly heard: string[] }> {
  const secureContext = createSecureContext(ownCertificate('localhost'));
  const heard: string[] = [];
  const server = createServer((socket) => {
    socket.on('error', () => {});
    socket.once('data', () => {
      socket.write('S');
      const secured = new TLSSocket(socket, { isServer: true, secureContext });
      secured.on('error', () => {});
      secured.on('data', (bytes) => {
        heard.push(String(bytes));
        secured.destroy();
      });
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  t.after(() => server.close());
  return { port: (server.address() as AddressInfo).port, heard };
}

test('R-SEC-34 a database with a certificate that nobody trusts is refused in a sentence, and hears nothing', async (t) => {
  const { port, heard } = await database(t);
  const url = (mode: string) => `postgres://stet:hunter2@localhost:${port}/stet?sslmode=${mode}`;
  await assert.rejects(engineOf({ url: url('verify-full') }).openAccess(), (fault) => {
    assert.ok(fault instanceof Mistake, String(fault));
    assert.equal(
      fault.message,
      `PostgreSQL at localhost:${port}/stet cannot be used: its certificate is not one that this machine trusts.`,
    );
    return true;
  });
  assert.deepEqual(heard, []);
  await assert.rejects(engineOf({ url: url('no-verify') }).openAccess());
  assert.match(heard.join(''), /stet/, 'whoever asks for no check gets none');
});
