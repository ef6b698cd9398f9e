import { closeSync, existsSync, fsyncSync, ftruncateSync, openSync, readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { cellKind, cellKinds } from '../../model/ids.ts';
import type { TakedownLedger, TakedownLine } from '../../newsroom/ports.ts';
import { syncFolder } from '../sync-folder.ts';

/** A line of the ledger is none: what it kept from readers is not known, so nothing may be served. */
export class UnreadableLedger extends Error {
  constructor(line: number, options?: ErrorOptions) {
    super(
      `Line ${line} of the ledger of takedowns cannot be read. Mend it, or restore the file, before a start.`,
      options,
    );
    this.name = 'UnreadableLedger';
  }
}

/** The ledger of takedowns in a folder: lines of JSON, only ever added to, each on disk before its act is committed. */
export function takedownLedger(folder: string): TakedownLedger {
  const path = join(folder, 'takedowns.jsonl');
  let isNamed = false;
  return {
    async append(lines) {
      if (existsSync(path)) dropTornLine(path);
      synced(path, 'a', (file) => writeSync(file, lines.map((line) => `${JSON.stringify(line)}\n`).join('')));
      // Also where the file was there: the process that made it may have died before the folder was synced.
      if (!isNamed) syncFolder(folder);
      isNamed = true;
    },
    async read() {
      if (!existsSync(path)) return [];
      const lines = readFileSync(path, 'utf8').split('\n');
      return lines.flatMap((line, index) => {
        if (line === '') return [];
        try {
          return [readLine(line)];
        } catch (cause) {
          if (index === lines.length - 1 || line.includes('\0')) return [];
          throw new UnreadableLedger(index + 1, { cause });
        }
      });
    },
  };
}

/*
 * Power that fails while lines are written leaves a last line without an end, or, where a sector of the disk was not
 * written and a later one was, a line with U+0000 in it, which JSON never holds. Nothing had been committed on the
 * strength of such a line.
 */

const acts: readonly TakedownLine['act'][] = ['takedown', 'erasure', 'withdrawal', 'cancelled'];

/** A line as this version knows it. What another may have written is not guessed at: it may keep something from readers. */
function readLine(text: string): TakedownLine {
  const line = JSON.parse(text) as TakedownLine;
  const { v, coverage, slug, cell, act, at, by } = line;
  const isKnown = v === 1 && acts.includes(act) && cellKinds.includes(cellKind(cell));
  if (!isKnown || [coverage, slug, at, by].some((one) => typeof one !== 'string'))
    throw new Error('It is no line of this version of Stet.');
  return line;
}

/** Cuts off a last line without an end, on disk, so that what is written there next is not mixed with it. */
function dropTornLine(path: string): void {
  const bytes = readFileSync(path);
  if (bytes.length === 0 || bytes.at(-1) === 0x0a) return;
  synced(path, 'r+', (file) => ftruncateSync(file, bytes.lastIndexOf(0x0a) + 1));
}

function synced(path: string, how: 'a' | 'r+', work: (file: number) => void): void {
  const file = openSync(path, how, 0o600);
  try {
    work(file);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
