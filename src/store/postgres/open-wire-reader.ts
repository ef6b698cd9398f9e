/** The reading port on PostgreSQL. Needs the schema `wire` only, and no module of the private side. */
import { formatCursor } from '../../wire/cursor.ts';
import type { CoverageDocument } from '../../wire/documents.ts';
import { headWatch, type WireReader } from '../head-watch.ts';
import { logoIn, SITE, siteIn } from '../site-rows.ts';
import { type Head, publicHead } from '../wire-rows.ts';
import { fewAtOnce } from './few-at-once.ts';
import { requireSchema } from './install.ts';
import { type Ask, Sessions } from './sessions.ts';
import { wakeUps } from './wake-ups.ts';
import * as wire from './wire-queries.ts';

export interface ReaderOptions {
  /** `postgres://…`; its role needs to select in `wire` and nothing else (grant-reader.ts). */
  readonly url: string;
  /** How often, in milliseconds, the heads are looked at for moves that nobody told of. */
  readonly poll?: number;
  /** False: moves are found by looking alone, as behind a pooler through which nobody can listen. */
  readonly listen?: boolean;
  /** How long what stood waits for its turn, in milliseconds. */
  readonly pastWithin?: number;
}

const CONNECTIONS = 8;
/** What stood is read by so many of them at once: the present, changes and heads never wait behind it. */
const PAST = 3;
const PAST_WITHIN = 5000;

/** Opens a store's wire for its readers; it has to be there. Keeps a connection of its own on which it listens. */
export async function openWireReader({
  url,
  poll = 1000,
  listen = true,
  pastWithin = PAST_WITHIN,
}: ReaderOptions): Promise<WireReader> {
  const sessions = new Sessions(url, CONNECTIONS);
  try {
    await requireSchema(sessions);
  } catch (fault) {
    await sessions.close();
    throw fault;
  }
  const ask = sessions.ask.bind(sessions);
  const quickly = sessions.askQuickly.bind(sessions);
  const heads = () => wire.heads(quickly);
  const { watch, notify, look, stop } = headWatch(heads, poll);
  const calls = listen ? wakeUps(url, poll, () => void look()) : null;

  const fewPast = fewAtOnce(PAST, pastWithin);

  function within<T>(
    slug: string,
    answer: (ask: Ask, head: Head, coverage: CoverageDocument) => Promise<T | null> | T,
  ): Promise<T | null> {
    return sessions.read(async (ask) => {
      const found = await wire.headOf(ask, slug);
      return found && answer(ask, found.head, found.coverage);
    });
  }

  /** The same for what may be of another time. */
  function inTurn<T>(at: number | string | undefined, read: () => Promise<T>): Promise<T> {
    return at === undefined ? read() : fewPast(read);
  }

  return {
    coverages: async () => (await heads()).map(({ slug, head }) => ({ slug, head: publicHead(head) })),
    async head(slug) {
      const found = await wire.headOf(quickly, slug);
      return found && publicHead(found.head);
    },
    page: (slug, query) =>
      inTurn(query.at, () =>
        within(slug, async (ask, head, coverage) => {
          if (query.at === undefined) return wire.page(ask, head, query, coverage);
          const then = await wire.placeAt(ask, head, query.at);
          const stood = then && (await wire.asOf<CoverageDocument>(ask, then, 'coverage'));
          return then && stood ? wire.pageAsOf(ask, then, query, stood) : null;
        }),
      ),
    feed: (slug) => within(slug, wire.feed),
    document: (slug, key, at) =>
      inTurn(at, () =>
        within(slug, async (ask, now, coverage) => {
          const head = at === undefined ? now : await wire.placeAt(ask, now, at);
          const document = head && (await (at === undefined ? wire.latest : wire.asOf)(ask, head, key));
          return head && document ? { head: publicHead(head), coverage, document } : null;
        }),
      ),
    holding: (slug, key, words) => within(slug, (ask, head) => wire.holding(ask, head, key, words)),
    list: (slug, kind, limit) =>
      within(slug, async (ask, head, coverage) => ({
        head: publicHead(head),
        coverage,
        documents: await wire.list(ask, head, kind, limit),
      })),
    since: (slug, after) =>
      within(slug, async (ask, head, coverage) => {
        if (after && !(await wire.has(ask, head, after.seq, after.tag))) return 'unknown' as const;
        const from = after?.seq ?? 0;
        const docs = await wire.changedSince(ask, head, from);
        const took = from > 0 && docs.length > 0 && (await wire.tookAway(ask, head, from, docs));
        return {
          set: { from, to: head.seq, cursor: formatCursor(head), docs, ...(took && { takesAway: true }) },
          coverage,
          summary: await wire.summary(ask, head),
        };
      }),
    site: async () => siteIn(await wire.shown(quickly, SITE)),
    logo: async (file) => logoIn(await wire.shown(ask, file)),
    watch,
    notify,
    async close() {
      stop();
      await calls?.stop();
      await sessions.close();
    },
  };
}
