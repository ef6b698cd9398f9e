import { Mistake } from './mistake.ts';

const FULL = 'the disk is full. Make room on it and start again; nothing that was acknowledged is lost';
const CLOSED =
  'this account may not read and write it, or its disk is mounted read-only. Run Stet as the account that owns the folder, or give the folder to this one (chown -R)';
const DAMAGED =
  'it is no database, or a damaged one. Put the folder aside as it is and restore a backup, without its takedowns.jsonl: the one that is here stays';
const FAILING =
  'the disk did not do what it was asked (input or output failed). See what the system says of the disk, and how full it is';
const LOCKED =
  'another program has it locked. See who has it open (fuser, lsof), and copy it by means that do not lock it';

/** What stands in the way of a file, by SQLite's result code or the system's, and what to do about it. */
const told: Readonly<Record<string, string>> = {
  3: CLOSED,
  5: LOCKED,
  6: LOCKED,
  8: CLOSED,
  10: FAILING,
  11: DAMAGED,
  13: FULL,
  14: CLOSED,
  26: DAMAGED,
  EACCES: CLOSED,
  EPERM: CLOSED,
  EROFS: 'it lies on a file system that is read-only. Copy the folder to one that can be written',
  ENOSPC: FULL,
  EDQUOT: 'the quota of this account is used up. Give it more and start again',
  EIO: FAILING,
  EMFILE: 'this process may not open more files. Let it have more (ulimit -n, LimitNOFILE= in systemd)',
};

/** Opens a file of a store; why it could not be opened is said in a sentence that names it. */
export async function sayingWhyOf<T>(path: string, open: () => T | Promise<T>): Promise<T> {
  try {
    return await open();
  } catch (fault) {
    throw fileMistake(path, fault) ?? fault;
  }
}

function fileMistake(path: string, fault: unknown): Mistake | null {
  if (!(fault instanceof Error) || fault instanceof Mistake) return null;
  const options = { cause: fault };
  if (['NewerStore', 'OlderStore', 'UnreadableLedger'].includes(fault.name))
    return new Mistake(`${path}: ${fault.message}`, options);
  // The low byte of an extended result code is the code itself.
  const sqlite = 'errcode' in fault && typeof fault.errcode === 'number' ? fault.errcode & 0xff : null;
  const why = told[String(sqlite ?? ('code' in fault ? fault.code : ''))];
  return why === undefined ? null : new Mistake(`${path} cannot be used: ${why}.`, options);
}
