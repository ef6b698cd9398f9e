/** The reading port on SQLite. Needs the public tables only, and no module of the private side. */

import { formatCursor } from '../../wire/cursor.ts';
import type { CoverageDocument } from '../../wire/documents.ts';
import { headWatch, type WireReader } from '../head-watch.ts';
import { logoIn, SITE, siteIn } from '../site-rows.ts';
import { type Head, publicHead } from '../wire-rows.ts';
import type { Connection } from './connection.ts';
import { followFile } from './followed-file.ts';
import { type WireQueries, wireQueries } from './wire-queries.ts';

/**
 * Opens a store's file for its readers. `poll`: how often, in milliseconds, the heads are looked at for moves that
 * nobody told of, and the path for another file that was put there.
 */
export function openWireReader(path: string, poll = 1000): WireReader {
  const file = followFile(path);
  return reader(file.current, poll, file.look);
}

/** Reads by a connection that is already open; `poll` null: only `notify` wakes. */
export function readWire(connection: Connection, poll: number | null): WireReader {
  return reader(
    async () => connection,
    poll,
    () => {},
  );
}

/** `before` is called before each look at the heads. */
function reader(current: () => Promise<Connection>, poll: number | null, before: () => void): WireReader {
  const prepared = new WeakMap<Connection, WireQueries>();

  async function snapshot<T>(ask: (queries: WireQueries) => T): Promise<T> {
    const connection = await current();
    return connection.snapshot(() => {
      const queries = prepared.get(connection) ?? wireQueries(connection.database);
      prepared.set(connection, queries);
      return ask(queries);
    });
  }

  const heads = () => snapshot((queries) => queries.heads());
  const { watch, notify, stop } = headWatch(async () => {
    before();
    return heads();
  }, poll);

  function within<T>(
    slug: string,
    answer: (queries: WireQueries, head: Head, coverage: CoverageDocument) => T,
  ): Promise<T | null> {
    return snapshot((queries) => {
      const head = queries.headOf(slug);
      const coverage = head && queries.document<CoverageDocument>(head, 'coverage', null);
      return head && coverage ? answer(queries, head, coverage) : null;
    });
  }

  return {
    coverages: async () => (await heads()).map(({ slug, head }) => ({ slug, head: publicHead(head) })),
    head: (slug) => within(slug, (_, head) => publicHead(head)),
    page: (slug, query) =>
      within(slug, (queries, head, coverage) => {
        if (query.at === undefined) return queries.page(head, query, coverage);
        const then = queries.placeAt(head, query.at);
        const stood = then && queries.document<CoverageDocument>(then, 'coverage', then.seq);
        return then && stood ? queries.pageAsOf(then, query, stood) : null;
      }),
    feed: (slug) => within(slug, (queries, head, coverage) => queries.feed(head, coverage)),
    document: (slug, key, at) =>
      within(slug, (queries, now, coverage) => {
        const head = at === undefined ? now : queries.placeAt(now, at);
        const document = head && queries.document(head, key, at === undefined ? null : head.seq);
        return head && document ? { head: publicHead(head), coverage, document } : null;
      }),
    holding: (slug, key, words) => within(slug, (queries, head) => queries.holding(head, key, words)),
    list: (slug, kind, limit) =>
      within(slug, (queries, head, coverage) => ({
        head: publicHead(head),
        coverage,
        documents: queries.list(head, kind, limit),
      })),
    since: (slug, after) =>
      within(slug, (queries, head, coverage) => {
        if (after && !queries.has(head, after.seq, after.tag)) return 'unknown';
        const from = after?.seq ?? 0;
        const docs = queries.changedSince(head, from);
        return {
          set: {
            ...{ from, to: head.seq, cursor: formatCursor(head), docs },
            ...(from > 0 && queries.tookAway(head, from, docs) && { takesAway: true }),
          },
          coverage,
          summary: queries.summary(head),
        };
      }),
    site: async () => siteIn(await snapshot((queries) => queries.shown(SITE))),
    logo: async (file) => logoIn(await snapshot((queries) => queries.shown(file))),
    watch,
    async close() {
      stop();
      await (await current()).close();
    },
    notify,
  };
}
