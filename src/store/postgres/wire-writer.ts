import type { Cell } from '../../model/ids.ts';
import type { WireAppend } from '../../newsroom/ports.ts';
import { cleared, holdsWords } from '../../wire/cleared.ts';
import type { PublicDocument } from '../../wire/documents.ts';
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

/** Puts documents in the place of what readers get of versions. */
async function show(
  ask: Ask,
  coverage: string,
  rows: readonly Row[],
  documents: readonly PublicDocument[],
): Promise<void> {
  const columns = documents.map(columnsOf);
  await ask(
    `update wire.version as v
     set state = e.state, place = e.place, key_event = e.key_event, pinned = e.pinned, body = e.body
     from unnest($2::text[], $3::bigint[], $4::text[], $5::bigint[], $6::boolean[], $7::boolean[], $8::text[])
       as e (key, seq, state, place, key_event, pinned, body)
     where v.coverage = $1 and v.key = e.key and v.seq = e.seq`,
    [
      coverage,
      rows.map(({ key }) => key),
      rows.map(({ seq }) => seq),
      columns.map(({ state }) => state),
      columns.map(({ place }) => place),
      columns.map(({ keyEvent }) => keyEvent === 1),
      columns.map(({ pinned }) => pinned === 1),
      documents.map((document) => JSON.stringify(document)),
    ],
  );
}

/** Empties versions that hold one of the cells and are not the latest of their document; `keys`: only of these documents. */
export async function clearVersions(
  ask: Ask,
  coverage: string,
  cells: readonly Cell[],
  keys: readonly string[] | null = null,
): Promise<void> {
  if (cells.length === 0) return;
  const held = await heldBy(ask, coverage, cells);
  const rows = held.filter(({ key }) => keys === null || keys.includes(String(key)));
  if (rows.length === 0) return;
  await show(ask, coverage, rows, rows.map(emptied));
  for (const table of ['desk.ground', 'desk.veiled'])
    await ask(
      `delete from ${table} as t using unnest($2::text[], $3::bigint[]) as e (key, seq)
       where t.coverage = $1 and t.key = e.key and t.seq = e.seq`,
      [coverage, rows.map(({ key }) => key), rows.map(({ seq }) => seq)],
    );
}

/**
 * From now on versions that hold one of these cells and were replaced at its number or before, and no others, lie apart
 * and are shown empty. One that stood on through the cover never showed the words.
 */
export async function veilVersions(
  ask: Ask,
  coverage: string,
  cells: ReadonlyMap<Cell, number>,
): Promise<void> {
  const { rows: aside } = await ask('delete from desk.veiled where coverage = $1 returning key, seq, body', [
    coverage,
  ]);
  if (aside.length > 0) await show(ask, coverage, aside, aside.map(documentOf<PublicDocument>));
  if (cells.size === 0) return;
  const rows = (await heldBy(ask, coverage, [...cells.keys()])).filter(
    (row) =>
      (row.cells as Cell[]).some((cell) => Number(row.next) <= (cells.get(cell) ?? 0)) &&
      holdsWords(documentOf(row)),
  );
  if (rows.length > 0) await layAside(ask, coverage, rows);
}

/** Takes versions, each with `key, seq, at, body`, out of the public table until they are put back. */
export async function layAside(ask: Ask, coverage: string, rows: readonly Row[]): Promise<void> {
  await ask(
    `insert into desk.veiled (coverage, key, seq, body)
     select $1::text, key, seq, body from unnest($2::text[], $3::bigint[], $4::text[]) as e (key, seq, body)`,
    [coverage, rows.map(({ key }) => key), rows.map(({ seq }) => seq), rows.map(({ body }) => body)],
  );
  await show(ask, coverage, rows, rows.map(emptied));
}

function emptied(row: Row): PublicDocument {
  return cleared(documentOf(row), String(row.at));
}

/** Takes a coverage out of the wire. */
export async function removeWire(ask: Ask, coverage: string): Promise<void> {
  for (const table of ['wire.version', 'wire.set', 'wire.coverage', 'desk.ground', 'desk.veiled'])
    await ask(`delete from ${table} where coverage = $1`, [coverage]);
}

/** Versions that hold one of the cells and are not the latest of their document, each with those that it holds. */
async function heldBy(ask: Ask, coverage: string, cells: readonly Cell[]): Promise<readonly Row[]> {
  const { rows } = await ask(
    `select v.key, v.seq, v.at, coalesce(a.body, v.body) as body, g.cells,
       (select min(o.seq) from wire.version as o where o.coverage = $1 and o.key = v.key and o.seq > v.seq) as next
     from (
       select key, seq, array_agg(cell::text) as cells from desk.ground
       where coverage = $1 and cell = any($2) group by key, seq
     ) as g
     join wire.version as v on v.coverage = $1 and v.key = g.key and v.seq = g.seq
     left join desk.veiled as a on a.coverage = $1 and a.key = g.key and a.seq = g.seq
     where not v.latest`,
    [coverage, cells],
  );
  return rows;
}
