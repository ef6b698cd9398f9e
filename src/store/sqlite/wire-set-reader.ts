import type { DatabaseSync } from 'node:sqlite';
import type { Cell } from '../../model/ids.ts';
import type { StoreSnapshot } from '../../newsroom/ports.ts';
import { keptWords } from '../wire-rows.ts';

/** Reads single sets of the wire with their rows, within the caller's snapshot. */
export function wireSetReader(database: DatabaseSync): StoreSnapshot['wireSet'] {
  const set = database.prepare('select tag, at from wire_set where coverage = ? and seq = ?');
  // Naming both values of `latest` lets the index by (coverage, latest, seq) serve.
  const rows = database.prepare(
    'select w.key, w.at, w.body as shown, v.body from wire w left join veiled v on v.coverage = w.coverage and v.key = w.key and v.seq = w.seq where w.coverage = ? and w.latest in (0, 1) and w.seq = ? order by w.key',
  );
  const ground = database.prepare(
    'select cell from ground where coverage = ? and key = ? and seq = ? order by cell',
  );
  return async (coverage, seq) => {
    const found = set.get(coverage, seq);
    if (!found) return null;
    return {
      seq,
      tag: String(found.tag),
      at: String(found.at),
      rows: rows.all(coverage, seq).map((row) => ({
        seq,
        key: String(row.key),
        at: String(row.at),
        ...keptWords(row),
        ground: ground.all(coverage, String(row.key), seq).map(({ cell }) => String(cell) as Cell),
      })),
    };
  };
}
