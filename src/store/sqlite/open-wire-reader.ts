/** The reading port on SQLite. Needs the public tables only, and no module of the private side. */

import { formatCursor } from '../../wire/cursor.ts';
import type { CoverageDocument } from '../../wire/documents.ts';
import { headWatch, type WireReader } from '../head-watch.ts';
import { type Head, publicHead } from '../wire-rows.ts';
import { Connection } from './connection.ts';
import { openForReading } from './open-database.ts';
import { type WireQueries, wireQueries } from './wire-queries.ts';

/** Opens a store's file for its readers. `poll`: how often, in milliseconds, the heads are looked at for moves that nobody told of. */
export function openWireReader(path: string, poll = 1000): WireReader {
  return readWire(new Connection(openForReading(path)), poll);
}

/** Reads by a connection that is already open; `poll` null: only `notify` wakes. */
export function readWire(connection: Connection, poll: number | null): WireReader {
  let prepared: WireQueries | undefined;
  const queries = () => (prepared ??= wireQueries(connection.database));
  const heads = () => connection.snapshot(() => queries().heads());
  const { watch, notify, stop } = headWatch(heads, poll);

  function within<T>(slug: string, answer: (head: Head, coverage: CoverageDocument) => T): Promise<T | null> {
    return connection.snapshot(() => {
      const head = queries().headOf(slug);
      const coverage = head && queries().document<CoverageDocument>(head, 'coverage', null);
      return head && coverage ? answer(head, coverage) : null;
    });
  }

  return {
    coverages: async () => (await heads()).map(({ slug, head }) => ({ slug, head: publicHead(head) })),
    head: (slug) => within(slug, publicHead),
    page: (slug, query) =>
      within(slug, (head, coverage) => {
        if (query.at === undefined) return queries().page(head, query, coverage);
        const then = queries().placeAt(head, query.at);
        const stood = then && queries().document<CoverageDocument>(then, 'coverage', then.seq);
        return then && stood ? queries().pageAsOf(then, query, stood) : null;
      }),
    document: (slug, key, at) =>
      within(slug, (now, coverage) => {
        const head = at === undefined ? now : queries().placeAt(now, at);
        const document = head && queries().document(head, key, at === undefined ? null : head.seq);
        return head && document ? { head: publicHead(head), coverage, document } : null;
      }),
    list: (slug, kind, limit) =>
      within(slug, (head, coverage) => ({
        head: publicHead(head),
        coverage,
        documents: queries().list(head, kind, limit),
      })),
    since: (slug, after) =>
      within(slug, (head, coverage) => {
        if (after && !queries().has(head, after.seq, after.tag)) return 'unknown';
        const from = after?.seq ?? 0;
        const docs = queries().changedSince(head, from);
        return {
          set: { from, to: head.seq, cursor: formatCursor(head), docs },
          coverage,
          summary: queries().summary(head),
        };
      }),
    watch,
    async close() {
      stop();
      await connection.close();
    },
    notify,
  };
}
