import { cellKind } from '../../model/ids.ts';
import type { SearchRow } from '../../model/search-row.ts';
import type { CandidateQuestion, SearchChanges, StoreTransaction } from '../../newsroom/ports.ts';
import { coverageRow } from '../record-rows.ts';
import { candidateOf, searchRow } from '../search-row.ts';
import type { Ask } from './sessions.ts';

/** Brings the index of words from the head `expected` to `head`; one that was behind stays behind. */
export async function changeIndex(
  ask: Ask,
  coverage: string,
  { version, rows }: SearchChanges,
  expected: number,
  head: number,
): Promise<void> {
  const gone = rows.filter(({ row }) => row === null).map(({ of }) => of);
  if (gone.length > 0)
    await ask('delete from desk.search where coverage = $1 and cell = any($2)', [coverage, gone]);
  await put(
    ask,
    coverage,
    rows.flatMap(({ row }) => row ?? []),
  );
  if (expected === 0) await setHead(ask, coverage, head, version);
  else
    await ask('update desk.search_head set head = $2 where coverage = $1 and head = $3 and version = $4', [
      coverage,
      head,
      expected,
      version,
    ]);
}

/** What of a transaction asks and makes the index, by its own statements. */
export function searchIndex(ask: Ask): Pick<StoreTransaction, 'behind' | 'index' | 'indexed' | 'candidates'> {
  return {
    async behind(version) {
      const { rows } = await ask(
        `select c.id, c.slug, c.head, c.hash, c.wire from desk.coverage c
         left join desk.search_head h on h.coverage = c.id and h.head = c.head and h.version = $1
         where h.head is null order by c.slug`,
        [version],
      );
      return rows.flatMap((row) => coverageRow(row) ?? []);
    },
    async index({ id: coverage, head }, version, rows) {
      // Whoever appends to it waits until this is committed, and then finds an index that it can go on from.
      const { rows: found } = await ask('select head from desk.coverage where id = $1 for update', [
        coverage,
      ]);
      if (Number(found[0]?.head) !== head) return;
      await ask('delete from desk.search where coverage = $1', [coverage]);
      await put(ask, coverage, rows);
      await setHead(ask, coverage, head, version);
    },
    async indexed(coverage) {
      const { rows } = await ask(
        `select cell, at, array_to_string(tsvector_to_array(words), ' ') as words from desk.search
         where coverage = $1 order by cell`,
        [coverage],
      );
      return rows.map(searchRow);
    },
    candidates: (question) => candidates(ask, question),
  };
}

async function candidates(ask: Ask, { words, coverages, kind, after, limit }: CandidateQuestion) {
  const { rows } = await ask(
    `select c.slug, s.cell, s.at from desk.search s join desk.coverage c on c.id = s.coverage
     where s.words @@ $1::tsquery and s.coverage = any($2) and ($3::text is null or s.kind = $3)
       and ($4::text is null or s.at < $4 or (s.at = $4 and (c.slug, s.cell) > ($5, $6)))
     order by s.at desc, c.slug, s.cell limit $7`,
    [
      words.map(({ word, begins }) => `'${word}'${begins ? ':*' : ''}`).join(' & '),
      ...[coverages, kind, after?.at ?? null, after?.slug ?? null, after?.of ?? null, limit],
    ],
  );
  return rows.map(candidateOf);
}

async function setHead(ask: Ask, coverage: string, head: number, version: number): Promise<void> {
  await ask(
    `insert into desk.search_head (coverage, head, version) values ($1, $2, $3)
     on conflict (coverage) do update set head = excluded.head, version = excluded.version`,
    [coverage, head, version],
  );
}

async function put(ask: Ask, coverage: string, rows: readonly SearchRow[]): Promise<void> {
  if (rows.length === 0) return;
  await ask(
    `insert into desk.search (coverage, cell, kind, at, words)
     select $1::text, cell, kind, at, array_to_tsvector(string_to_array(words, ' '))
     from unnest($2::text[], $3::text[], $4::text[], $5::text[]) as s (cell, kind, at, words)
     on conflict (coverage, cell) do update set at = excluded.at, words = excluded.words`,
    [
      coverage,
      rows.map(({ of }) => of),
      rows.map(({ of }) => cellKind(of)),
      rows.map(({ at }) => at),
      rows.map(({ words }) => words.join(' ')),
    ],
  );
}
