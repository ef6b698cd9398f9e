/** The deepest nesting of objects and lists that is parsed at all; no command needs more than ten. */
export const DEPTH_LIMIT = 64;

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const OPEN = new Set([0x5b, 0x7b]);
const CLOSE = new Set([0x5d, 0x7d]);

/**
 * Whether JSON in UTF-8 nests deeper than `limit`, told from its bytes alone: one pass, no memory, before anything
 * is parsed. Brackets within strings do not count. Bytes that are no JSON get some answer; the parser refuses them.
 */
export function nestsDeeperThan(bytes: Uint8Array, limit: number): boolean {
  let depth = 0;
  let quoted = false;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    if (byte === QUOTE) quoted = !quoted;
    else if (quoted) at += byte === BACKSLASH ? 1 : 0;
    else if (OPEN.has(byte)) {
      depth += 1;
      if (depth > limit) return true;
    } else if (CLOSE.has(byte) && depth > 0) depth -= 1;
  }
  return false;
}
