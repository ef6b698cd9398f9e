import type { Measures } from './measures.ts';

/** A chunk of a RIFF file. */
export interface Chunk {
  readonly name: string;
  readonly data: Buffer;
}

/** The chunks of a WebP, in order, as far as they are whole. */
export function* chunksOf(bytes: Buffer): Generator<Chunk> {
  const end = Math.min(bytes.length, 8 + (bytes.length < 12 ? 0 : bytes.readUInt32LE(4)));
  for (let at = 12; at + 8 <= end; ) {
    const length = bytes.readUInt32LE(at + 4);
    yield { name: bytes.toString('latin1', at, at + 4), data: bytes.subarray(at + 8, at + 8 + length) };
    at += 8 + length + (length % 2);
  }
}

/** A WebP: its canvas, the picture in it, and the frames where it moves. */
export function measureWebp(bytes: Buffer): Measures | null {
  let [width, height, frames] = [0, 0, 0];
  const add = (one: readonly [number, number] | null) => {
    if (one) [width, height] = [Math.max(width, one[0]), Math.max(height, one[1])];
  };
  for (const { name, data } of chunksOf(bytes)) {
    add(sizeIn(name, data));
    if (name === 'ANMF') frames += 1;
  }
  return { width, height, frames: Math.max(frames, 1), scans: 1 };
}

function sizeIn(name: string, data: Buffer): readonly [number, number] | null {
  if (name === 'VP8X' && data.length >= 10) return [data.readUIntLE(4, 3) + 1, data.readUIntLE(7, 3) + 1];
  if (name === 'ANMF' && data.length >= 12) return [data.readUIntLE(6, 3) + 1, data.readUIntLE(9, 3) + 1];
  if (name === 'VP8 ' && data.length >= 10)
    return [data.readUInt16LE(6) & 0x3fff, data.readUInt16LE(8) & 0x3fff];
  if (name === 'VP8L' && data.length >= 5) {
    const bits = data.readUInt32LE(1);
    return [(bits & 0x3fff) + 1, ((bits >>> 14) & 0x3fff) + 1];
  }
  return null;
}
