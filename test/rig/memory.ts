/** The memory of a process of ours, searched for words that must not be in it. Linux alone tells it. */
import { open, readFile } from 'node:fs/promises';

/** How much is read at once; words may lie over the edge of two pieces. */
const PIECE = 8 << 20;
const EDGE = 256;
/** Words are looked for by how they begin, all that begin alike at once. */
const BEGINNING = 3;

/** Which of these words lie in the memory of a process that may be written to, in one or two bytes a letter. */
export async function wordsInMemory(pid: number, words: Iterable<string>): Promise<Set<string>> {
  const byBeginning = Map.groupBy(words, (word) => word.slice(0, BEGINNING));
  const found = new Set<string>();
  const look = (piece: Buffer, encoding: 'latin1' | 'utf16le') => {
    for (const [beginning, all] of byBeginning) {
      const bytes = Buffer.from(beginning, encoding);
      const longest = 2 * Math.max(...all.map(({ length }) => length));
      for (let at = piece.indexOf(bytes); at >= 0; at = piece.indexOf(bytes, at + 1)) {
        const text = piece.toString(encoding, at, at + longest);
        for (const word of all) if (text.startsWith(word)) found.add(word);
      }
    }
  };
  const maps = await readFile(`/proc/${pid}/maps`, 'latin1');
  const memory = await open(`/proc/${pid}/mem`, 'r');
  try {
    for (const [, from = '', to = ''] of maps.matchAll(/^([\da-f]+)-([\da-f]+) rw/gm)) {
      const end = Number.parseInt(to, 16);
      for (let at = Number.parseInt(from, 16); at < end; at += PIECE) {
        const length = Math.min(PIECE + EDGE, end - at);
        const read = await memory.read(Buffer.alloc(length), 0, length, at).catch(() => null);
        if (!read) continue;
        const piece = read.buffer.subarray(0, read.bytesRead);
        look(piece, 'latin1');
        look(piece, 'utf16le');
      }
    }
  } finally {
    await memory.close();
  }
  return found;
}
