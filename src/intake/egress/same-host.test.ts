/** what an operator allows, and an address that is gone to → whether the two are the same place */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hostAndPort, privatelyIn } from '../../lib/host-and-port.ts';
import { judgedAddress } from './judged-address.ts';

const at = (address: string): string => hostAndPort(new URL(address));
const resolve = async () => ['10.0.0.7'];

test('R-EGRESS-03 a place inside the house is the same in every way to write it, IPv6 and final dots too', () => {
  for (const [address, place] of [
    ['http://10.0.0.7:8080/feed', '10.0.0.7:8080'],
    ['http://House.Lan./', 'house.lan:80'],
    ['https://house.lan', 'house.lan:443'],
    ['http://[FD00:0::5]:8080', 'fd00::5:8080'],
    ['https://[::1]', '::1:443'],
  ] as const)
    assert.equal(at(address), place);
});

test('R-EGRESS-03 what is allowed is open as an address says it and as a name is judged; another port is not', async () => {
  const privately = privatelyIn([at('http://[::1]:11434'), at('http://house.lan:80')]);
  const isOpen = async (host: string, port: number) =>
    (await judgedAddress(host, port, { privately, resolve })).ok;
  for (const [host, port] of [
    ['[::1]', 11434],
    ['::1', 11434],
    ['house.lan', 80],
    ['house.lan.', 80],
  ] as const) {
    assert.equal(privately(host, port), true, host);
    assert.equal(await isOpen(host, port), true, host);
    assert.equal(privately(host, port + 1), false, host);
    assert.equal(await isOpen(host, port + 1), false, host);
  }
});
