import assert from 'node:assert/strict';
import { test } from 'node:test';
import { stubDesk } from './stub-desk.fixture.ts';

const nobody = { authorization: 'Bearer none' };
const type = { 'content-type': 'application/json' };

test('R-API-18 every answer of the desk is JSON by its type, and cannot be framed, sniffed or named elsewhere', async () => {
  const desk = await stubDesk();
  const asked = [
    { url: '/api/openapi.json' },
    { url: '/api/coverages' },
    { url: '/api/coverages/seen' },
    { url: '/api/coverages/none' },
    { url: '/api/none' },
    { url: '/api/coverages', headers: nobody },
    { method: 'DELETE' as const, url: '/api/coverages' },
    { method: 'POST' as const, url: '/api/coverages/seen/commands', headers: type, payload: '{' },
    {
      method: 'POST' as const,
      url: '/api/coverages/seen/commands',
      headers: { 'content-type': 'text/plain' },
      payload: '{}',
    },
  ];
  for (const one of asked) {
    const { headers, status } = await desk.ask(one);
    const where = `${one.url} ${status}`;
    assert.equal(headers['content-type'], 'application/json; charset=utf-8', where);
    assert.equal(headers['content-security-policy'], "default-src 'none'; frame-ancestors 'none'", where);
    assert.equal(headers['x-content-type-options'], 'nosniff', where);
    assert.equal(headers['referrer-policy'], 'no-referrer', where);
  }
});
