import assert from 'node:assert/strict';
import { isIP } from 'node:net';
import { test } from 'node:test';
import fc from 'fast-check';
import { whyPrivate } from './why-private.ts';

const closed = `
0.0.0.0 0.1.2.3 10.0.0.1 10.255.255.255 100.64.0.1 100.100.100.200 100.127.255.255 127.0.0.1 127.255.255.254
168.63.129.16 169.254.0.1 169.254.169.254 172.16.0.1 172.31.255.255 192.0.0.192 192.0.2.7 192.88.99.1 192.168.0.1
198.18.0.1 198.19.255.255 198.51.100.9 203.0.113.9 224.0.0.1 239.255.255.255 240.0.0.1 255.255.255.255
:: ::1 0:0:0:0:0:0:0:1 ::7f00:1 ::ffff:127.0.0.1 ::ffff:7f00:1 ::FFFF:10.0.0.1 ::ffff:0:10.0.0.1 64:ff9b::7f00:1
64:ff9b::169.254.169.254 64:ff9b:1::1 100::1 2001::1 2001:2::1 2001:db8::1 2002:7f00:1::1 2002:a00:1:: 3fff::1 5f00::1
fc00::1 fd00:ec2::254 fe80::1 fec0::1 ff02::1 4000::1`;

const open = `
1.1.1.1 9.255.255.255 11.0.0.1 93.184.216.34 100.63.255.255 100.128.0.1 126.0.0.1 128.0.0.1 169.253.255.255 172.15.0.1
172.32.0.1 192.0.1.1 192.167.0.1 192.169.0.1 198.17.0.1 198.20.0.1 223.255.255.255 2001:200::1 2606:4700::1111
2a00:1450:4001::200e ::ffff:1.1.1.1 64:ff9b::1.1.1.1 2002:101:101::1`;

const noAddress = 'localhost 1.2.3 1.2.3.4.5 256.1.1.1 01.2.3.4 0x7f.0.0.1 ::1%lo 1::2::3 12345::1 :1:2 g::1';

const words = (text: string) => text.trim().split(/\s+/);

test('R-EGRESS-01 an address inside a house, of this machine, of a cloud’s keys or of nobody is told, in every form', () => {
  for (const address of words(closed)) assert.equal(typeof whyPrivate(address), 'string', address);
  for (const address of words(open)) assert.equal(whyPrivate(address), null, address);
  for (const text of [...words(noAddress), '', ':', '1:2:3:4:5:6:7:8:9'])
    assert.equal(whyPrivate(text), 'no address of the net', text);
});

test('R-EGRESS-01 what Node.js takes for an address is judged, and nothing else is', () => {
  const likely = fc.string({ unit: fc.constantFrom(...'0123456789af:.'), maxLength: 24 });
  fc.assert(
    fc.property(fc.oneof(fc.ipV4(), fc.ipV6(), likely), (text) => {
      assert.equal(whyPrivate(text) === 'no address of the net', isIP(text) === 0, text);
    }),
    { numRuns: 500 },
  );
});
