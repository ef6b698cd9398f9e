/** a database behind a certificate, or none, or an address → opened, or refused in a sentence before it hears a password. */
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

test('R-CLI-19 an address that cannot be read, and a database without the TLS that is asked for, are told in a sentence', async (t) => {
  const says = async (url: string) => {
    const opened = engineOf({ url }).openAccess();
    return opened.then(
      () => 'opened',
      (fault: unknown) => (fault instanceof Mistake ? fault.message : String(fault)),
    );
  };
  const unreadable =
    'the PostgreSQL database cannot be used: its address cannot be read; in a name or a password, write # / ? @ : % as %23 %2F %3F %40 %3A %25.';
  assert.equal(await says('postgres://stet:hunter#2@localhost/stet'), unreadable);
  assert.equal(await says('postgres://stet:hunter/2@localhost/stet'), unreadable);
  const server = createServer((socket) => socket.on('error', () => {}).once('data', () => socket.end('N')));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  t.after(() => server.close());
  const { port } = server.address() as AddressInfo;
  assert.equal(
    await says(`postgres://stet:hunter2@localhost:${port}/stet?sslmode=verify-full`),
    `PostgreSQL at localhost:${port}/stet cannot be used: it offers no TLS; turn that on there, or leave sslmode out of its address.`,
  );
});
