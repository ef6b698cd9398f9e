import { accessSync, constants, existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { syncFolder } from '../store/sync-folder.ts';
import { Mistake } from './mistake.ts';

/** The one file of the store within its folder; SQLite puts two more beside it. */
export function storeFile(data: string): string {
  return join(data, 'stet.sqlite');
}

/** The file of what the desk is writing, beside it. It goes by itself and needs no backup. */
export function workingsFile(data: string): string {
  return join(data, 'workings.sqlite');
}

/** The file of intake beside it: sources, and the items that they brought. */
export function intakeFile(data: string): string {
  return join(data, 'intake.sqlite');
}

/** What only one process may hold at a time: whoever writes to the store. */
export function lockFile(data: string): string {
  return join(data, 'lock.db');
}

/** The ledger of takedowns. */
export function ledgerFile(data: string): string {
  return join(data, 'takedowns.jsonl');
}

/** Makes the folder of a store where there is none, on disk, and makes sure that it can be written. */
export function makeDataFolder(data: string): void {
  try {
    const first = mkdirSync(data, { recursive: true, mode: 0o700 });
    if (first !== undefined) syncNames(resolve(first), resolve(data));
    accessSync(data, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (fault) {
    throw new Mistake(
      `The folder ${data} cannot be written (${reasonOf(fault)}). Make it writable for this account, or name another with --data DIR.`,
      {
        cause: fault,
      },
    );
  }
}

/** Makes sure that pictures can be laid into their folder, or that it can be made; it is made when the first one comes. */
export function requireMediaFolder(media: string): void {
  let folder = resolve(media);
  while (!existsSync(folder) && dirname(folder) !== folder) folder = dirname(folder);
  try {
    if (!statSync(folder).isDirectory()) throw Object.assign(new Error(), { code: 'ENOTDIR' });
    accessSync(folder, constants.W_OK | constants.X_OK);
  } catch (fault) {
    throw new Mistake(
      `The folder of pictures ${media} cannot be written (${reasonOf(fault)}). Make it writable for this account, or name another with --media DIR.`,
      { cause: fault },
    );
  }
}

/** Puts the names of new folders, from the first of them down to the last, on disk. */
function syncNames(first: string, last: string): void {
  for (let folder = last; folder.length >= first.length; folder = dirname(folder))
    syncFolder(dirname(folder));
}

/** Makes sure that there is a store to read. */
export function requireStore(data: string): void {
  if (existsSync(storeFile(data))) return;
  throw new Mistake(
    `There is no store in ${data}. Name its folder with --data DIR, or start the server once to make one.`,
  );
}

function reasonOf(fault: unknown): string {
  const code = fault instanceof Error && 'code' in fault ? String(fault.code) : '';
  const words: Readonly<Record<string, string>> = {
    EACCES: 'permission denied',
    EPERM: 'not permitted',
    EROFS: 'the file system is read-only',
    ENOSPC: 'the disk is full',
    EEXIST: 'there is a file of that name',
    ENOTDIR: 'a part of the path is a file',
  };
  return words[code] ?? code;
}
