import type { Measures } from './measures.ts';

/** How much of a file its boxes of sizes are looked for in: the box `meta` comes first and is small. */
const META = 4_194_304;

/** An AVIF: the largest extent (`ispe`) that any of its items has; a grid of tiles has one of its own. */
export function measureAvif(bytes: Buffer): Measures | null {
  const head = bytes.subarray(0, META);
  let [width, height] = [0, 0];
  for (let at = head.indexOf('ispe'); at !== -1; at = head.indexOf('ispe', at + 4)) {
    if (at + 16 > head.length) break;
    width = Math.max(width, head.readUInt32BE(at + 8));
    height = Math.max(height, head.readUInt32BE(at + 12));
  }
  return { width, height, frames: 1, scans: 1 };
}
