import type { Measures } from './measures.ts';

/** A PNG: its header, and the frames that it announces where it moves (APNG). */
export function measurePng(bytes: Buffer): Measures | null {
  if (bytes.length < 33 || bytes.toString('latin1', 12, 16) !== 'IHDR') return null;
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
  let frames = 1;
  for (let at = 8; at + 12 <= bytes.length; ) {
    const name = bytes.toString('latin1', at + 4, at + 8);
    if (name === 'acTL') frames = Math.max(frames, bytes.readUInt32BE(at + 8));
    if (name === 'IEND') break;
    at += 12 + bytes.readUInt32BE(at);
  }
  return { width, height, frames, scans: 1 };
}
