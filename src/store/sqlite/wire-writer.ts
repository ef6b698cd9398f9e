import type { DatabaseSync } from 'node:sqlite';
import type { Cell } from '../../model/ids.ts';
import type { WireAppend } from '../../newsroom/ports.ts';
import { cleared, holdsWords } from '../../wire/cleared.ts';
import type { PublicDocument } from '../../wire/documents.ts';
import { columnsOf } from '../wire-columns.ts';

/** Writes sets into the wire and takes words out of it, within the caller's transaction. */
export interface WireWriter {
  write(coverage: string, slug: string, set: WireAppend): void;
  /** Empties versions that hold one of the cells and are not the latest of their document. */
  clear(coverage: string, cells: readonly Cell[]): void;
  /** From now on versions that hold one of these cells and are below its number, and no others, are not shown as of an earlier time. */
  veil(coverage: string, cells: ReadonlyMap<Cell, number>): void;
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
    'select w.n, w.key, w.seq, w.at, w.body, (select min(o.seq) from wire o where o.coverage = w.coverage and o.key = w.key and o.seq > w.seq) as next from ground g join wire w on w.coverage = g.coverage and w.key = g.key and w.seq = g.seq where g.coverage = ? and g.cell = ? and w.latest = 0',
  );
  const empty = database.prepare(
    'update wire set state = ?, place = ?, key_event = 0, pinned = 0, title = null, body = ?, veiled = 0 where n = ?',
  );
  const forget = database.prepare('delete from ground where coverage = ? and key = ? and seq = ?');
  const unveil = database.prepare('update wire set veiled = 0 where coverage = ? and veiled = 1');
  const veil = database.prepare('update wire set veiled = 1 where n = ?');
  const removals = ['wire', 'wire_set', 'wire_coverage', 'ground'].map((table) =>
    database.prepare(`delete from ${table} where coverage = ?`),
  );

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
    clear(coverage, cells) {
      for (const cell of cells) {
        for (const { n, key, seq, at, body } of held.all(coverage, cell)) {
          const document = cleared(JSON.parse(String(body)) as PublicDocument, String(at));
          const { state, place } = columnsOf(document);
          empty.run(state, place, JSON.stringify(document), Number(n));
          forget.run(coverage, String(key), Number(seq));
        }
      }
    },
    veil(coverage, cells) {
      unveil.run(coverage);
      for (const [cell, below] of cells)
        for (const { n, next, body } of held.all(coverage, cell))
          if (Number(next) <= below && holdsWords(JSON.parse(String(body)))) veil.run(Number(n));
    },
    remove(coverage) {
      for (const removal of removals) removal.run(coverage);
    },
  };
}
