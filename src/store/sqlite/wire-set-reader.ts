import type { DatabaseSync } from 'node:sqlite';
import type { Cell } from '../../model/ids.ts';
import type { StoreSnapshot } from '../../newsroom/ports.ts';

/** Reads single sets of the wire with their rows, within the caller's snapshot. */
export function wireSetReader(database: DatabaseSync): StoreSnapshot['wireSet'] {
  const set = database.prepare('select tag, at from wire_set where coverage = ? and seq = ?');
  // Naming both values of `latest` lets the index by (coverage, latest, seq) serve.
  const rows = database.prepare(
    'select key, at, body, veiled from wire where coverage = ? and latest in (0, 1) and seq = ? order by key',
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
      rows: rows.all(coverage, seq).map(({ key, at, body, veiled }) => ({
        seq,
        key: String(key),
        at: String(at),
        body: String(body),
        veiled: veiled === 1,
        ground: ground.all(coverage, String(key), seq).map(({ cell }) => String(cell) as Cell),
      })),
    };
  };
}
