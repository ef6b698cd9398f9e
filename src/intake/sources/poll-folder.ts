/**
 * A look into a folder beside the server: files that are new, or have changed, by name, time and size. Regular files
 * directly in it and nothing else: no link, no folder. A file that was not the same at the look before may still be
 * being written, and waits.
 */
import { constants } from 'node:fs';
import { type FileHandle, open, readdir, realpath } from 'node:fs/promises';
import { extname, isAbsolute, join } from 'node:path';
import { err, ok, type Result } from '../../lib/result.ts';
import { decodeText } from './decode-text.ts';
import { fitItems } from './fit-items.ts';
import type { Hints } from './hints.ts';
import type { Look, Poll } from './look.ts';
import { type Parse, parseHere } from './parse.ts';
import { MOST_ITEMS, type Parsed } from './raw-item.ts';
import { cursorOf, printOf, seenIn } from './seen-before.ts';

const MOST_FILES = 5000;
const AT_ONCE = 50;
const LONGEST_FILE = 5_000_000;

const TYPES: Readonly<Record<string, string>> = {
  ...{ '.eml': 'message/rfc822', '.cap': 'application/cap+xml', '.xml': 'application/xml' },
  ...{ '.json': 'application/json', '.txt': 'text/plain' },
};
/** Names that programs give to what is not whole yet. */
const UNFINISHED = /^\.|~$|\.(?:part|tmp|temp|filepart|crdownload|swp|lock)$/i;

/** Reads up to fifty files that were the same at the last look, the oldest first. */
export const pollFolder: Poll = async (
  settings,
  state,
  _secret,
  _door,
  within,
  languages = [],
  parse = parseHere,
) => {
  const place = settings.address;
  if (place === null || !isAbsolute(place)) return fault('The folder has no path from the root on.');
  let names: readonly string[];
  let root: string;
  try {
    root = await realpath(place);
    const entries = await readdir(root, { withFileTypes: true });
    names = entries.filter((entry) => entry.isFile() && !UNFINISHED.test(entry.name)).map(({ name }) => name);
  } catch {
    return fault('The folder is not there, or may not be read.');
  }
  if (names.length > MOST_FILES)
    return fault(`The folder holds more than ${MOST_FILES} files: move away what was read.`);

  const seen = seenIn(state.cursor);
  const found: { name: string; print: string; at: bigint }[] = [];
  for (const name of names) {
    const stat = await withFile(join(root, name), (file) => file.stat({ bigint: true }));
    if (stat?.isFile()) found.push({ name, print: printOf(name, stat.mtimeNs, stat.size), at: stat.mtimeNs });
  }
  found.sort((one, other) =>
    one.at === other.at ? (one.name < other.name ? -1 : 1) : one.at < other.at ? -1 : 1,
  );

  const taken = new Set(found.map(({ print }) => print).filter((print) => seen.taken.has(print)));
  const isNew = found.filter(({ print }) => !taken.has(print));
  const ready = isNew.filter(({ print }) => seen.waiting.has(print));
  const pieces: { parsed: Parsed; original: NonNullable<Look['originals']>[number] | null }[] = [];
  let items = 0;
  const end = AbortSignal.timeout(Math.max(1, within));
  const hints = { zone: settings.zone, languages, address: null };
  for (const { name, print } of ready.slice(0, AT_ONCE)) {
    // What was read by then is kept, and the next look goes on behind it.
    if (end.aborted) break;
    const piece = await readFileOf(root, name, print, hints, parse);
    if (piece === 'changed') continue;
    if (items > 0 && items + piece.parsed.items.length > MOST_ITEMS) break;
    items += piece.parsed.items.length;
    pieces.push(piece);
    taken.add(print);
  }
  const waiting = new Set(isNew.map(({ print }) => print).filter((print) => !taken.has(print)));
  const originals = pieces.map(({ original }) => original).filter((one) => one !== null);
  return ok({
    parsed: {
      items: pieces.flatMap(({ parsed }) => parsed.items),
      faults: pieces.flatMap(({ parsed }) => parsed.faults).slice(0, 100),
    },
    state: { ...state, cursor: cursorOf({ taken, waiting }) },
    original: originals[0] ?? null,
    originals,
    ...(ready.some(({ print }) => waiting.has(print)) && { more: true }),
  });
};

/** Reads one file as long as it is what it was when it was looked at. */
async function readFileOf(
  root: string,
  name: string,
  print: string,
  hints: Omit<Hints, 'type'>,
  parse: Parse,
) {
  const type = TYPES[extname(name).toLowerCase()] ?? 'application/octet-stream';
  const read = await withFile(join(root, name), async (file) => {
    const stat = await file.stat({ bigint: true });
    if (!stat.isFile() || printOf(name, stat.mtimeNs, stat.size) !== print) return null;
    if (stat.size > BigInt(LONGEST_FILE)) return 'long' as const;
    const bytes = Buffer.alloc(Number(stat.size));
    const { bytesRead } = await file.read(bytes, 0, bytes.length, 0);
    return bytesRead === bytes.length ? bytes : null;
  });
  if (read === null) return 'changed' as const;
  if (read === 'long')
    return {
      parsed: onlyFault(`${name}: longer than ${LONGEST_FILE / 1_000_000} MB, and was not read.`),
      original: null,
    };
  const { read: parsed, bytes } =
    type === 'text/plain'
      ? { read: ok(plainFile(name, read)), bytes: read }
      : await parse('body', read, { ...hints, type });
  if (!parsed.ok)
    return {
      parsed: onlyFault(`${name}: ${parsed.error} It is read again when it changes.`),
      original: null,
    };
  const { items, faults } = parsed.value;
  const externals = items.map(({ external }) => external);
  return {
    parsed: { items, faults: faults.map((one) => `${name}: ${one}`) },
    original: { bytes, type, externals },
  };
}

function plainFile(name: string, bytes: Uint8Array): Parsed {
  const { text, doubt } = decodeText(bytes, null);
  return fitItems([{ external: name, text }], doubt === null ? [] : [doubt]);
}

function onlyFault(message: string): Parsed {
  return { items: [], faults: [message.slice(0, 500)] };
}

/** Opens a file that is no link, and never waits for one that is no file. */
async function withFile<T>(path: string, use: (file: FileHandle) => Promise<T>): Promise<T | null> {
  let file: FileHandle | null = null;
  try {
    file = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
    return await use(file);
  } catch {
    return null;
  } finally {
    await file?.close();
  }
}

function fault(message: string): Result<never, { message: string; retryAfter: null }> {
  return err({ message, retryAfter: null });
}
