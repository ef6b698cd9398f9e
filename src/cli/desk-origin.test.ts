/** settings → where people sign in. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deskOrigin, isLoopback } from './desk-origin.ts';

test('R-CLI-26 people sign in over TLS, or on this machine by its name', () => {
  const readers = 'https://live.example.org';
  assert.equal(
    deskOrigin({ desk: 'https://desk.example.org', origin: readers }, 80),
    'https://desk.example.org',
  );
  assert.equal(deskOrigin({ desk: null, origin: readers }, 80), readers);
  assert.equal(deskOrigin({ desk: null, origin: 'http://live.example.org' }, 81), 'http://localhost:81');
  assert.equal(deskOrigin({ desk: null, origin: null }, 8080), 'http://localhost:8080');
});

test('R-CLI-26 only an address of this machine for itself counts as local', () => {
  for (const host of ['127.0.0.1', '127.9.9.9', '::1', 'localhost']) assert.ok(isLoopback(host), host);
  for (const host of ['0.0.0.0', '::', '192.0.2.1', '127.0.0.1.example.org', ''])
    assert.ok(!isLoopback(host), host);
});
