import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { privateFile } from './private-file.ts';

/** Who holds a store. */
export interface Holder {
  readonly pid: number;
  /** The address of its server, once it listens. */
  readonly address: string | null;
}

export interface Lock {
  /** Tells others where the store's server listens. */
  announce(address: string): void;
  release(): void;
}

/**
 * Takes the store of a folder for this process. The lock is the operating system's, so it goes with the process,
 * however that dies. Held by another: says by whom.
 */
export function acquireLock(folder: string): Lock | { readonly heldBy: Holder } {
  const lock = new DatabaseSync(privateFile(join(folder, 'lock.db')), { timeout: 0 });
  const notes = new DatabaseSync(privateFile(join(folder, 'owner.db')), { timeout: 1000 });
  notes.exec(
    'create table if not exists owner (one integer primary key check (one = 1), pid integer not null, address text)',
  );
  try {
    lock.exec('begin exclusive');
  } catch (fault) {
    if (!isBusy(fault)) throw fault;
    const row = notes.prepare('select pid, address from owner').get();
    lock.close();
    notes.close();
    return {
      heldBy: { pid: Number(row?.pid ?? 0), address: row?.address == null ? null : String(row.address) },
    };
  }
  const note = notes.prepare(
    'insert into owner (one, pid, address) values (1, ?, ?) on conflict (one) do update set pid = excluded.pid, address = excluded.address',
  );
  note.run(process.pid, null);
  return {
    announce: (address) => void note.run(process.pid, address),
    release() {
      notes.exec('delete from owner');
      notes.close();
      lock.exec('rollback');
      lock.close();
    },
  };
}

/** Whether another has it; a full disk, say, is no other. */
function isBusy(fault: unknown): boolean {
  return fault instanceof Error && 'errcode' in fault && fault.errcode === 5;
}
