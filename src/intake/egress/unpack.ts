/**
 * The body of an answer, unpacked as far as it may grow. A bomb is stopped while it expands: what is held is never more
 * than the bound and one piece.
 */
import { Readable, type Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress, createGunzip, createInflate, createInflateRaw } from 'node:zlib';
import { err, ok, type Result } from '../../lib/result.ts';
import type { Refused } from './door.ts';

/** What of a packed body may come beside what it becomes: headers, empty pieces. */
const SLACK = 65_536;

class TooMuch extends Error {}
class Broken extends Error {}

/** Reads all pieces; `encoding` is the header Content-Encoding. More than `most` bytes, packed or not, is refused. */
export async function unpack(
  pieces: AsyncIterable<Uint8Array>,
  encoding: string | undefined,
  most: number,
): Promise<Result<Uint8Array, Refused>> {
  const named = (encoding ?? '').trim().toLowerCase();
  const held: Uint8Array[] = [];
  const hold = async (source: AsyncIterable<Uint8Array>) => {
    let size = 0;
    for await (const piece of source) {
      size += piece.byteLength;
      if (size > most) throw new TooMuch();
      held.push(piece);
    }
  };
  try {
    if (named === '' || named === 'identity') await hold(counted(pieces, most));
    else {
      const { source, decoder } = await decoded(counted(pieces, most + SLACK), named);
      if (decoder === null) return refused('encoding', `Its encoding, “${named.slice(0, 40)}”, is not read.`);
      await pipeline(Readable.from(source), decoder, hold);
    }
    return ok(Buffer.concat(held));
  } catch (cause) {
    if (cause instanceof TooMuch)
      return refused('size', `It is longer than ${bytesInWords(most)}, and was read no further.`);
    if (cause instanceof Broken) return refused('network', 'The answer broke off before it was whole.');
    return refused('encoding', `It could not be unpacked as ${named}.`);
  }
}

async function* counted(pieces: AsyncIterable<Uint8Array>, most: number): AsyncGenerator<Uint8Array> {
  let size = 0;
  try {
    for await (const piece of pieces) {
      size += piece.byteLength;
      if (size > most) throw new TooMuch();
      yield piece;
    }
  } catch (cause) {
    throw cause instanceof TooMuch ? cause : new Broken('broken off', { cause });
  }
}

/** "deflate" is meant with the wrapping of zlib; some send it bare, which the first bytes tell. */
async function decoded(
  source: AsyncGenerator<Uint8Array>,
  named: string,
): Promise<{ source: AsyncIterable<Uint8Array>; decoder: Transform | null }> {
  if (named === 'gzip' || named === 'x-gzip') return { source, decoder: createGunzip() };
  if (named === 'br') return { source, decoder: createBrotliDecompress() };
  if (named !== 'deflate') return { source, decoder: null };
  const first = await source.next();
  const start: Uint8Array = first.done ? new Uint8Array() : first.value;
  const [one = 0, two = 0] = start;
  const wrapped = start.byteLength < 2 || ((one & 0x0f) === 8 && ((one << 8) | two) % 31 === 0);
  return { source: again(start, source), decoder: wrapped ? createInflate() : createInflateRaw() };
}

async function* again(first: Uint8Array, rest: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield first;
  yield* rest;
}

function bytesInWords(bytes: number): string {
  return bytes >= 1_000_000 ? `${Math.round(bytes / 100_000) / 10} MB` : `${Math.round(bytes / 100) / 10} KB`;
}

function refused(code: Refused['code'], message: string): Result<never, Refused> {
  return err({ code, message });
}
