import type { DatabaseSync } from 'node:sqlite';
import { cellKind } from '../../model/ids.ts';
import type { SearchRow } from '../../model/search-row.ts';
import type { Candidate, CandidateQuestion, SearchChanges, StoreTransaction } from '../../newsroom/ports.ts';
import { candidateOf, searchRow } from '../search-row.ts';
import type { Row } from '../wire-rows.ts';

/** The index of words, within the caller's transaction. */
export interface SearchIndex {
  /** Brings the index from the head `expected` to `head`; one that was behind stays behind. */
  change(coverage: string, changes: SearchChanges, expected: number, head: number): void;
  behind(version: number): readonly Row[];
  replace(...given: Parameters<StoreTransaction['index']>): void;
  rows(coverage: string): readonly SearchRow[];
  candidates(question: CandidateQuestion): readonly Candidate[];
  /** Writes the index anew, so that it has no trace of a word that left it. */
  scrub(): void;
}

/** Prepares the statements once. */
export function searchIndex(database: DatabaseSync): SearchIndex {
  const setHead = database.prepare(
    'insert into search_head (coverage, head, version) values (?, ?, ?) on conflict (coverage) do update set head = excluded.head, version = excluded.version',
  );
  const moveHead = database.prepare(
    'update search_head set head = ? where coverage = ? and head = ? and version = ?',
  );
  const behind = database.prepare(
    'select c.id, c.slug, c.head, c.hash, c.wire from coverage c left join search_head h on h.coverage = c.id and h.head = c.head and h.version = ? where h.head is null order by c.slug',
  );
  const headOf = database.prepare('select head from coverage where id = ?');
  const at = database.prepare('select n from search where coverage = ? and cell = ?');
  const insert = database.prepare('insert into search (coverage, cell, kind, at) values (?, ?, ?, ?)');
  const move = database.prepare('update search set at = ? where n = ?');
  const remove = database.prepare('delete from search where n = ?');
  const insertWords = database.prepare('insert into search_words (rowid, words) values (?, ?)');
  const wordsAt = database.prepare('select words from search_words where rowid = ?');
  const removeWords = database.prepare('delete from search_words where rowid = ?');
  const rows = database.prepare(
    'select s.cell, s.at, w.words from search s join search_words w on w.rowid = s.n where s.coverage = ? order by s.cell',
  );
  const all = database.prepare('select n from search where coverage = ?');
  const candidates = database.prepare(
    `select c.slug, s.cell, s.at from search_words join search s on s.n = search_words.rowid join coverage c on c.id = s.coverage
     where search_words match :words and s.coverage in (select value from json_each(:coverages))
       and (:kind is null or s.kind = :kind)
       and (:at is null or s.at < :at or (s.at = :at and (c.slug, s.cell) > (:slug, :cell)))
     order by s.at desc, c.slug, s.cell limit :limit`,
  );

  function put(coverage: string, { of, at: moment, words }: SearchRow): void {
    const there = at.get(coverage, of)?.n;
    const text = words.join(' ');
    if (there === undefined) {
      const { lastInsertRowid } = insert.run(coverage, of, cellKind(of), moment);
      insertWords.run(lastInsertRowid, text);
      return;
    }
    move.run(moment, there);
    if (wordsAt.get(there)?.words === text) return;
    removeWords.run(there);
    insertWords.run(there, text);
  }

  function drop(n: unknown): void {
    removeWords.run(Number(n));
    remove.run(Number(n));
  }

  return {
    change(coverage, { version, rows: changed }, expected, head) {
      for (const { of, row } of changed) {
        if (row) put(coverage, row);
        else {
          const there = at.get(coverage, of);
          if (there) drop(there.n);
        }
      }
      if (expected === 0) setHead.run(coverage, head, version);
      else moveHead.run(head, coverage, expected, version);
    },
    behind: (version) => behind.all(version),
    replace({ id: coverage, head }, version, anew) {
      if (headOf.get(coverage)?.head !== head) return;
      for (const { n } of all.all(coverage)) drop(n);
      for (const row of anew) put(coverage, row);
      setHead.run(coverage, head, version);
    },
    rows: (coverage) => rows.all(coverage).map(searchRow),
    candidates({ words, coverages, kind, after, limit }) {
      return candidates
        .all({
          words: words.map(({ word, begins }) => `"${word}"${begins ? '*' : ''}`).join(' AND '),
          coverages: JSON.stringify(coverages),
          ...{ kind, limit, at: after?.at ?? null, slug: after?.slug ?? null, cell: after?.of ?? null },
        })
        .map(candidateOf);
    },
    scrub() {
      database.exec("insert into search_words (search_words) values ('rebuild')");
    },
  };
}
