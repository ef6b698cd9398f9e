import type { Cell } from '../../model/ids.ts';
import type { WireAppend } from '../../newsroom/ports.ts';
import { cleared, holdsWords } from '../../wire/cleared.ts';
import { columnsOf } from '../wire-columns.ts';
import { documentOf, type Row } from '../wire-rows.ts';
import { CHANNEL } from './channel.ts';
import type { Ask } from './sessions.ts';

/** Puts a set into the wire and tells of it at the commit, within the caller's transaction. */
export async function writeSet(ask: Ask, coverage: string, slug: string, set: WireAppend): Promise<void> {
  const { seq, tag, at, versions } = set;
  const columns = versions.map(({ document }) => columnsOf(document));
  await ask('update wire.version set latest = false where coverage = $1 and key = any($2) and latest', [
    coverage,
    versions.map(({ key }) => key),
  ]);
  await ask(
    `insert into wire.version (coverage, seq, at, n, key, kind, state, place, key_event, pinned, body, latest)
     select $1::text, $2::bigint, $3::text, n, key, kind, state, place, key_event, pinned, body, true
     from unnest($4::text[], $5::text[], $6::text[], $7::bigint[], $8::boolean[], $9::boolean[], $10::text[])
       with ordinality as v (key, kind, state, place, key_event, pinned, body, n)`,
    [
      ...[coverage, seq, at],
      versions.map(({ key }) => key),
      columns.map(({ kind }) => kind),
      columns.map(({ state }) => state),
      columns.map(({ place }) => place),
      columns.map(({ keyEvent }) => keyEvent === 1),
      columns.map(({ pinned }) => pinned === 1),
      versions.map(({ document }) => JSON.stringify(document)),
    ],
  );
  const ground = versions.flatMap(({ key, document, ground }) =>
    JSON.stringify(cleared(document, at)) === JSON.stringify(document)
      ? []
      : ground.map((cell) => ({ cell, key })),
  );
  if (ground.length > 0)
    await ask(
      `insert into desk.ground (coverage, seq, cell, key)
       select $1::text, $2::bigint, cell, key from unnest($3::text[], $4::text[]) as g (cell, key)`,
      [coverage, seq, ground.map(({ cell }) => cell), ground.map(({ key }) => key)],
    );
  await ask(
    `with numbered as (insert into wire.set (coverage, seq, tag, at) values ($1, $2, $3, $4)),
     head as (
       insert into wire.coverage (slug, coverage, seq, tag, at) values ($5, $1, $2, $3, $4)
       on conflict (slug) do update set seq = excluded.seq, tag = excluded.tag, at = excluded.at
     )
     select pg_notify($6::text, $5::text)`,
    [coverage, seq, tag, at, slug, CHANNEL],
  );
}

/** Empties versions that hold one of the cells and are not the latest of their document. */
export async function clearVersions(ask: Ask, coverage: string, cells: readonly Cell[]): Promise<void> {
  if (cells.length === 0) return;
  const rows = await heldBy(ask, coverage, cells);
  if (rows.length === 0) return;
  const emptied = rows.map((row) => cleared(documentOf(row), String(row.at)));
  const [keys, seqs] = [rows.map(({ key }) => key), rows.map(({ seq }) => seq)];
  await ask(
    `update wire.version as v
     set state = e.state, place = e.place, body = e.body, key_event = false, pinned = false, veiled = false
     from unnest($2::text[], $3::bigint[], $4::text[], $5::text[], $6::bigint[]) as e (key, seq, state, body, place)
     where v.coverage = $1 and v.key = e.key and v.seq = e.seq`,
    [
      coverage,
      keys,
      seqs,
      emptied.map(({ state }) => state),
      emptied.map((document) => JSON.stringify(document)),
      emptied.map((document) => columnsOf(document).place),
    ],
  );
  await ask(
    `delete from desk.ground as g using unnest($2::text[], $3::bigint[]) as e (key, seq)
     where g.coverage = $1 and g.key = e.key and g.seq = e.seq`,
    [coverage, keys, seqs],
  );
}

/**
 * From now on versions that hold one of these cells and were replaced at its number or before, and no others, are not
 * shown as of an earlier time. One that stood on through the cover never showed the words.
 */
export async function veilVersions(
  ask: Ask,
  coverage: string,
  cells: ReadonlyMap<Cell, number>,
): Promise<void> {
  await ask('update wire.version set veiled = false where coverage = $1 and veiled', [coverage]);
  if (cells.size === 0) return;
  const rows = (await heldBy(ask, coverage, [...cells.keys()])).filter(
    (row) =>
      (row.cells as Cell[]).some((cell) => Number(row.next) <= (cells.get(cell) ?? 0)) &&
      holdsWords(documentOf(row)),
  );
  if (rows.length === 0) return;
  await ask(
    `update wire.version as v set veiled = true from unnest($2::text[], $3::bigint[]) as e (key, seq)
     where v.coverage = $1 and v.key = e.key and v.seq = e.seq`,
    [coverage, rows.map(({ key }) => key), rows.map(({ seq }) => seq)],
  );
}

/** Takes a coverage out of the wire. */
export async function removeWire(ask: Ask, coverage: string): Promise<void> {
  for (const table of ['wire.version', 'wire.set', 'wire.coverage', 'desk.ground'])
    await ask(`delete from ${table} where coverage = $1`, [coverage]);
}

/** Versions that hold one of the cells and are not the latest of their document, each with those that it holds. */
async function heldBy(ask: Ask, coverage: string, cells: readonly Cell[]): Promise<readonly Row[]> {
  const { rows } = await ask(
    `select v.key, v.seq, v.at, v.body, g.cells,
       (select min(o.seq) from wire.version as o where o.coverage = $1 and o.key = v.key and o.seq > v.seq) as next
     from (
       select key, seq, array_agg(cell::text) as cells from desk.ground
       where coverage = $1 and cell = any($2) group by key, seq
     ) as g
     join wire.version as v on v.coverage = $1 and v.key = g.key and v.seq = g.seq
     where not v.latest`,
    [coverage, cells],
  );
  return rows;
}
