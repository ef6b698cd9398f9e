/** what the system allows → how many connections there may be. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { connectionsAllowed } from './connections-allowed.ts';

const limits = (soft: string) =>
  `Limit                     Soft Limit           Hard Limit           Units     \nMax processes             96000                96000                processes \nMax open files            ${soft}                 524288               files     \n`;

test('R-OPS-03 connections leave room for the files of the process itself', () => {
  assert.equal(connectionsAllowed(limits('65536')), 65_408);
  assert.equal(connectionsAllowed(limits('256')), 128);
  assert.equal(connectionsAllowed(limits('64')), 32);
  for (const none of ['', limits('unlimited')])
    assert.equal(connectionsAllowed(none), Number.POSITIVE_INFINITY);
});
