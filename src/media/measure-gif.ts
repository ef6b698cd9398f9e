import type { Measures } from './measures.ts';

/** A GIF: its screen, and each frame by its place on it, for a decoder may make room for a frame that leaves it. */
export function measureGif(bytes: Buffer): Measures | null {
  if (bytes.length < 13) return null;
  let [width, height, frames] = [bytes.readUInt16LE(6), bytes.readUInt16LE(8), 0];
  let at = 13 + tableSize(bytes[10] ?? 0);
  while (at < bytes.length) {
    const block = bytes[at];
    if (block === 0x21) at = skipData(bytes, at + 2);
    else if (block === 0x2c && at + 10 < bytes.length) {
      frames += 1;
      width = Math.max(width, bytes.readUInt16LE(at + 1) + bytes.readUInt16LE(at + 5));
      height = Math.max(height, bytes.readUInt16LE(at + 3) + bytes.readUInt16LE(at + 7));
      at = skipData(bytes, at + 11 + tableSize(bytes[at + 9] ?? 0));
    } else break;
  }
  return frames === 0 ? null : { width, height, frames, scans: 1 };
}

function tableSize(flags: number): number {
  return flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0;
}

/** Sub-blocks, each with its length before it, until an empty one. */
function skipData(bytes: Buffer, from: number): number {
  let at = from;
  for (;;) {
    const length = bytes[at] ?? 0;
    at += 1 + length;
    if (length === 0) return at;
  }
}
