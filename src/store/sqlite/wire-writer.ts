import type { DatabaseSync } from 'node:sqlite';
import type { Cell } from '../../model/ids.ts';
import type { WireAppend } from '../../newsroom/ports.ts';
import { cleared, holdsWords } from '../../wire/cleared.ts';
import type { PublicDocument } from '../../wire/documents.ts';
import { columnsOf } from '../wire-columns.ts';
import { documentOf, type Row } from '../wire-rows.ts';

/** Writes sets into the wire and takes words out of it, within the caller's transaction. */
export interface WireWriter {
  write(coverage: string, slug: string, set: WireAppend): void;
  /** Empties versions that hold one of the cells and are not the latest of their document; `of`: only of the document of that key. */
  clear(coverage: string, cells: Iterable<Cell>, of?: (cell: Cell) => string | undefined): void;
  /** From now on versions that hold one of these cells and were replaced at its number or before, and no others, lie apart. */
  veil(coverage: string, cells: ReadonlyMap<Cell, number>): void;
  /** Takes a version, from `key, seq, at, body`, out of the public table until it is put back. */
  layAside(coverage: string, row: Row): void;
  remove(coverage: string): void;
}

/** Prepares the statements once. */
export function wireWriter(database: DatabaseSync): WireWriter {
  const setHead = database.prepare(
    'insert into wire_coverage (slug, coverage, seq, tag, at) values (?, ?, ?, ?, ?) on conflict (slug) do update set seq = excluded.seq, tag = excluded.tag, at = excluded.at',
  );
  const insertSet = database.prepare('insert into wire_set (coverage, seq, tag, at) values (?, ?, ?, ?)');
  const outdate = database.prepare(
    'update wire set latest = 0 where coverage = ? and key = ? and latest = 1',
  );
  const insert = database.prepare(
    'insert into wire (coverage, key, seq, at, kind, state, place, key_event, pinned, title, body, latest) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1)',
  );
  const insertGround = database.prepare('insert into ground (coverage, cell, key, seq) values (?, ?, ?, ?)');
  const held = database.prepare(
    'select w.key, w.seq, w.at, coalesce(v.body, w.body) as body, (select min(o.seq) from wire o where o.coverage = w.coverage and o.key = w.key and o.seq > w.seq) as next from ground g join wire w on w.coverage = g.coverage and w.key = g.key and w.seq = g.seq left join veiled v on v.coverage = w.coverage and v.key = w.key and v.seq = w.seq where g.coverage = ? and g.cell = ? and w.latest = 0',
  );
  const rewrite = database.prepare(
    'update wire set state = ?, place = ?, key_event = ?, pinned = ?, title = ?, body = ? where coverage = ? and key = ? and seq = ?',
  );
  const forget = database.prepare('delete from ground where coverage = ? and key = ? and seq = ?');
  const setAside = database.prepare(
    'insert or ignore into veiled (coverage, key, seq, body) values (?, ?, ?, ?)',
  );
  const dropAside = database.prepare('delete from veiled where coverage = ? and key = ? and seq = ?');
  const aside = database.prepare('select key, seq, body from veiled where coverage = ?');
  const removals = ['wire', 'wire_set', 'wire_coverage', 'ground', 'veiled'].map((table) =>
    database.prepare(`delete from ${table} where coverage = ?`),
  );

  /** Puts a document in the place of what readers get of a version. */
  function show(coverage: string, key: string, seq: number, document: PublicDocument): void {
    const { state, place, keyEvent, pinned, title } = columnsOf(document);
    rewrite.run(state, place, keyEvent, pinned, title, JSON.stringify(document), coverage, key, seq);
  }

  function layAside(coverage: string, row: Row): void {
    const [key, seq] = [String(row.key), Number(row.seq)];
    setAside.run(coverage, key, seq, String(row.body));
    show(coverage, key, seq, cleared(documentOf(row), String(row.at)));
  }

  return {
    write(coverage, slug, { seq, tag, at, versions }) {
      insertSet.run(coverage, seq, tag, at);
      setHead.run(slug, coverage, seq, tag, at);
      for (const { key, document, ground } of versions) {
        const { kind, state, place, keyEvent, pinned, title } = columnsOf(document);
        outdate.run(coverage, key);
        insert.run(
          coverage,
          key,
          seq,
          at,
          kind,
          state,
          place,
          keyEvent,
          pinned,
          title,
          JSON.stringify(document),
        );
        if (JSON.stringify(cleared(document, at)) !== JSON.stringify(document))
          for (const cell of ground) insertGround.run(coverage, cell, key, seq);
      }
    },
    clear(coverage, cells, of) {
      for (const cell of cells) {
        for (const row of held.all(coverage, cell)) {
          const [key, seq] = [String(row.key), Number(row.seq)];
          if (of && of(cell) !== key) continue;
          show(coverage, key, seq, cleared(documentOf(row), String(row.at)));
          dropAside.run(coverage, key, seq);
          forget.run(coverage, key, seq);
        }
      }
    },
    veil(coverage, cells) {
      for (const row of aside.all(coverage)) {
        const [key, seq] = [String(row.key), Number(row.seq)];
        show(coverage, key, seq, documentOf(row));
        dropAside.run(coverage, key, seq);
      }
      for (const [cell, below] of cells)
        for (const row of held.all(coverage, cell)) {
          if (Number(row.next) <= below && holdsWords(documentOf(row))) layAside(coverage, row);
        }
    },
    layAside,
    remove(coverage) {
      for (const removal of removals) removal.run(coverage);
    },
  };
}
