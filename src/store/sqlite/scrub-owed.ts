import type { DatabaseSync } from 'node:sqlite';
import { oweKey } from '../owe-key.ts';

/** Which erasures may still have bytes in the store's files: a line of `meta` each, written with the erasure. */
export interface ScrubOwed {
  owe(coverage: string, entry: { readonly seq: number; readonly at: string }): void;
  keys(): readonly string[];
  paid(keys: readonly string[]): void;
  /** The time of the first. */
  since(): string | null;
}

export function scrubOwed(database: DatabaseSync): ScrubOwed {
  const insert = database.prepare('insert or ignore into meta (key, value) values (?, ?)');
  const all = database.prepare(
    "select key, value from meta where key like 'unscrubbed:%' order by value, key",
  );
  const remove = database.prepare('delete from meta where key = ?');
  return {
    owe: (coverage, { seq, at }) => void insert.run(oweKey(coverage, seq), at),
    keys: () => all.all().map(({ key }) => String(key)),
    paid: (keys) => {
      for (const key of keys) remove.run(key);
    },
    since: () => {
      const [first] = all.all();
      return first ? String(first.value) : null;
    },
  };
}
