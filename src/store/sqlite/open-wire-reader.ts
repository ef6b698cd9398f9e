/** The reading port on SQLite. Needs the public tables only, and no module of the private side. */

import { formatCursor } from '../../wire/cursor.ts';
import type { CoverageDocument } from '../../wire/documents.ts';
import type { WireReading } from '../../wire/reading.ts';
import { Connection } from './connection.ts';
import { openForReading } from './open-database.ts';
import { type Head, publicHead, type WireQueries, wireQueries } from './wire-queries.ts';

/** A reader that can be woken by the process that writes. */
export type WireReader = WireReading & {
  /** The slug's wire has moved: tells those who watch. */
  notify(slug: string): void;
};

/** Opens a store's file for its readers. `poll`: how often, in milliseconds, the heads are looked at for moves that nobody told of. */
export function openWireReader(path: string, poll = 1000): WireReader {
  return readWire(new Connection(openForReading(path)), poll);
}

/** Reads by a connection that is already open; `poll` null: only `notify` wakes. */
export function readWire(connection: Connection, poll: number | null): WireReader {
  let prepared: WireQueries | undefined;
  const queries = () => (prepared ??= wireQueries(connection.database));
  const watchers = new Set<(slug: string) => void>();
  const known = new Map<string, string>();
  const notify = (slug: string): void => {
    for (const watcher of [...watchers]) watcher(slug);
  };
  const timer = poll === null ? null : setInterval(() => void look().catch(() => {}), poll);
  timer?.unref();

  /** Tells of every head that is not where it was; the next look mends what a failed one missed. */
  async function look(): Promise<void> {
    const heads = await connection.snapshot(() => queries().heads());
    for (const { slug, head } of heads) {
      const cursor = formatCursor(head);
      if (known.get(slug) === cursor) continue;
      const seen = known.has(slug) || watchers.size > 0;
      known.set(slug, cursor);
      if (seen) notify(slug);
    }
  }

  function within<T>(slug: string, answer: (head: Head, coverage: CoverageDocument) => T): Promise<T | null> {
    return connection.snapshot(() => {
      const head = queries().headOf(slug);
      const coverage = head && queries().document<CoverageDocument>(head, 'coverage', null);
      return head && coverage ? answer(head, coverage) : null;
    });
  }

  return {
    coverages: () =>
      connection.snapshot(() =>
        queries()
          .heads()
          .map(({ slug, head }) => ({ slug, head: publicHead(head) })),
      ),
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
    watch(moved) {
      watchers.add(moved);
      return () => watchers.delete(moved);
    },
    async close() {
      if (timer) clearInterval(timer);
      watchers.clear();
      await connection.close();
    },
    notify,
  };
}
