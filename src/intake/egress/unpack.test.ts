import assert from 'node:assert/strict';
import { test } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import { bomb } from './misbehaving.fixture.ts';
import { unpack } from './unpack.ts';

/** Bytes in pieces of 16 KB, and how many were taken. */
function inPieces(bytes: Buffer): { pieces: AsyncIterable<Uint8Array>; taken: () => number } {
  let taken = 0;
  async function* pieces(): AsyncGenerator<Uint8Array> {
    for (let from = 0; from < bytes.length; from += 16_384) {
      taken += 1;
      yield bytes.subarray(from, from + 16_384);
    }
  }
  return { pieces: pieces(), taken: () => taken };
}

test('R-EGRESS-14 a bomb of more than a gigabyte is stopped while it expands', async () => {
  const bytes = bomb(65);
  assert.ok(bytes.length < 1_200_000);
  const { pieces, taken } = inPieces(bytes);
  const unpacked = await unpack(pieces, 'gzip', 20_000_000);
  assert.equal(!unpacked.ok && unpacked.error.code, 'size');
  // 20 MB are a fiftieth of it; a piece or two wait before the decoder.
  assert.ok(taken() <= 8, `${taken()} of ${Math.ceil(bytes.length / 16_384)} pieces were taken`);
  const small = await unpack(inPieces(brotliCompressSync(Buffer.alloc(6_000_000))).pieces, 'br', 5_000_000);
  assert.match(small.ok ? '' : small.error.message, /longer than 5 MB/);
});

test('R-EGRESS-14 a packed body that never becomes anything is stopped as well', async () => {
  async function* nothing(): AsyncGenerator<Uint8Array> {
    yield Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3]);
    for (;;) yield Buffer.from('\0\0\0\xff\xff'.repeat(1000), 'latin1');
  }
  const unpacked = await unpack(nothing(), 'gzip', 100_000);
  assert.equal(!unpacked.ok && unpacked.error.code, 'size');
});
