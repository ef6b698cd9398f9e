import { closeSync, existsSync, fsyncSync, openSync, readFileSync, truncateSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { TakedownLedger, TakedownLine } from '../../newsroom/ports.ts';

/** The ledger of takedowns in a folder: lines of JSON, only ever added to, each on disk before its act is committed. */
export function takedownLedger(folder: string): TakedownLedger {
  const path = join(folder, 'takedowns.jsonl');
  return {
    async append(lines) {
      const isNew = !existsSync(path);
      if (!isNew) dropTornLine(path);
      const file = openSync(path, 'a', 0o600);
      try {
        writeSync(file, lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
        fsyncSync(file);
      } finally {
        closeSync(file);
      }
      if (isNew) syncFolder(dirname(path));
    },
    async read() {
      if (!existsSync(path)) return [];
      const lines = readFileSync(path, 'utf8').split('\n');
      return lines.flatMap((line, index) => {
        if (line === '') return [];
        try {
          return [JSON.parse(line) as TakedownLine];
        } catch (cause) {
          // Power failed while the last line was written: its act was not committed.
          if (index === lines.length - 1) return [];
          throw new Error(`line ${index + 1} of ${path} cannot be read; mend it before the store is opened`, {
            cause,
          });
        }
      });
    },
  };
}

/** Power failed while the last line was written: nothing had been committed on the strength of it. */
function dropTornLine(path: string): void {
  const bytes = readFileSync(path);
  if (bytes.length > 0 && bytes.at(-1) !== 0x0a) truncateSync(path, bytes.lastIndexOf(0x0a) + 1);
}

function syncFolder(folder: string): void {
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
