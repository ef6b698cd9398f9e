import type { Cell } from '../../model/ids.ts';
import type { WireSet } from '../../newsroom/ports.ts';
import { keptWords } from '../wire-rows.ts';
import type { Ask } from './sessions.ts';

/** One set of the wire with its rows, within the caller's snapshot. */
export async function wireSet(ask: Ask, coverage: string, seq: number): Promise<WireSet | null> {
  const { rows: sets } = await ask('select tag, at from wire.set where coverage = $1 and seq = $2', [
    coverage,
    seq,
  ]);
  const [set] = sets;
  if (!set) return null;
  // Naming both values of `latest` lets the index by (coverage, latest, seq) serve.
  const { rows } = await ask(
    `select v.key, v.at, v.body as shown, a.body,
       array(select g.cell::text from desk.ground as g
         where g.coverage = v.coverage and g.key = v.key and g.seq = v.seq order by g.cell) as ground
     from wire.version as v
     left join desk.veiled as a on a.coverage = v.coverage and a.key = v.key and a.seq = v.seq
     where v.coverage = $1 and v.latest = any(array[true, false]) and v.seq = $2 order by v.key`,
    [coverage, seq],
  );
  return {
    ...{ seq, tag: String(set.tag), at: String(set.at) },
    rows: rows.map((row) => ({
      ...{ seq, key: String(row.key), at: String(row.at) },
      ...keptWords(row),
      ground: row.ground as Cell[],
    })),
  };
}
