/** The questions of the reading port as statements over the public tables, each to be run within one snapshot. */
import type { DatabaseSync } from 'node:sqlite';
import { isEmptied } from '../../wire/cleared.ts';
import type {
  CoverageDocument,
  DocumentKind,
  LiveIncident,
  NoticeDocument,
  PanelDocument,
  PostDocument,
  PublicDocument,
} from '../../wire/documents.ts';
import { documentKey } from '../../wire/key.ts';
import {
  FEED_POSTS,
  GONE_POSTS,
  INCIDENTS,
  type PageQuery,
  type PageSnapshot,
  type Summary,
} from '../../wire/reading.ts';
import { timelineOf } from '../../wire/timeline.ts';
import { goneSince, withPosts } from '../feed-posts.ts';
import { chosenOf, pageOf, stoodPost } from '../page-as-it-stood.ts';
import {
  documentOf,
  type Head,
  incidentsAsOf,
  KEY_EVENTS,
  keyEvent,
  NOTICES,
  publicHead,
  toHead,
} from '../wire-rows.ts';

/** Prepares the statements of one connection. */
export function wireQueries(database: DatabaseSync) {
  const prepare = (sql: string) => database.prepare(sql);
  const shown = prepare('select body from wire_site where key = ?');
  const heads = prepare('select slug, coverage, seq, tag, at from wire_coverage order by at desc, slug');
  const head = prepare('select slug, coverage, seq, tag, at from wire_coverage where slug = ?');
  const set = prepare('select seq, tag, at from wire_set where coverage = ? and seq = ?');
  const setAt = prepare(
    'select seq, tag, at from wire_set where coverage = ? and at <= ? order by seq desc limit 1',
  );
  const since = prepare(
    'select body from wire where coverage = ? and latest = 1 and seq > ? order by seq, n',
  );
  // What was emptied is a tombstone, or of a kind that has none.
  const had = prepare(
    "select body, at from wire as had where coverage = ? and key = ? and seq = (select max(seq) from wire where coverage = had.coverage and key = had.key and seq <= ?) and (state = 'removed' or kind in ('coverage', 'panel'))",
  );
  const latest = prepare('select body from wire where coverage = ? and key = ? and latest = 1');
  const listed = prepare(
    'select body from wire where coverage = ? and kind = ? and latest = 1 order by seq desc, n desc limit ?',
  );
  const gone = prepare(
    "select body from wire where coverage = ? and kind = 'post' and latest = 1 and state in ('withdrawn', 'covered', 'removed', 'moved') and seq > ? order by seq desc, n desc limit ?",
  );
  const posts = prepare(
    "select body from wire where coverage = ? and kind = 'post' and latest = 1 and place < ? and state <> 'moved' order by place desc limit ?",
  );
  const pinned = prepare(
    'select body from wire where coverage = ? and latest = 1 and pinned = 1 order by place desc',
  );
  const count = prepare(
    'select count(*) as n from wire where coverage = ? and kind = ? and state = ? and latest = 1',
  );
  const events = prepare(
    'select key, place, title, body from wire where coverage = ? and latest = 1 and key_event = 1 order by place desc limit ?',
  );
  const incidents = prepare(
    "select body from wire where coverage = ? and kind = 'incident' and latest = 1 and place is not null order by place desc, key limit ?",
  );
  const place = prepare(
    "select place from wire where coverage = ? and key = ? and latest = 1 and kind = 'post'",
  );
  // "max" beside bare columns: SQLite takes them from the row that holds the maximum.
  const asOf = prepare('select body, max(seq) from wire where coverage = ? and key = ? and seq <= ?');
  const holds = prepare(
    'select body from wire where coverage = ? and key = ? and instr(body, ?) > 0 order by seq desc limit 1',
  );
  const postsAsOf = prepare(
    "select key, state, place, key_event, pinned, max(seq) as seq from wire where coverage = ? and kind = 'post' and seq <= ? group by key order by place desc",
  );
  const version = prepare('select body from wire where coverage = ? and key = ? and seq = ?');
  const incidentsStood = prepare(
    "select body, max(seq) from wire where coverage = ? and kind = 'incident' and seq <= ? group by key",
  );
  const correctionsAsOf = prepare(
    "select count(*) as n from (select state, max(seq) from wire where coverage = ? and kind = 'correction' and seq <= ? group by key) where state = 'live'",
  );

  const notices = prepare(
    "select body from wire where coverage = ? and kind = 'notice' and latest = 1 order by (state = 'live') desc, seq desc, n desc limit ?",
  );
  const noticesAsOf = prepare(
    "select body, state, seq as stood, max(seq) from wire where coverage = ? and kind = 'notice' and seq <= ? group by key order by (state = 'live') desc, stood desc, key limit ?",
  );

  function headOf(slug: string): Head | null {
    const row = head.get(slug);
    return row ? toHead(row) : null;
  }

  /** The place of an earlier moment: a wire number, or the last set at or before an instant. */
  function placeAt(now: Head, at: number | string): Head | null {
    const row = typeof at === 'number' ? set.get(now.coverage, at) : setAt.get(now.coverage, at);
    return row ? { ...toHead(row), coverage: now.coverage } : null;
  }

  function document<T extends PublicDocument>(of: Head, key: string, asOfSeq: number | null): T | null {
    const row = asOfSeq === null ? latest.get(of.coverage, key) : asOf.get(of.coverage, key, asOfSeq);
    if (!row || row.body === null) return null;
    return documentOf<T>(row);
  }

  function summary(of: Head): Summary {
    const counted = (kind: string, state: string) => Number(count.get(of.coverage, kind, state)?.n);
    return {
      posts: counted('post', 'published') + counted('post', 'covered'),
      corrections: counted('correction', 'live'),
      updatedAt: of.at,
      keyEvents: events.all(of.coverage, KEY_EVENTS).map((row) => keyEvent(documentOf<PostDocument>(row))),
      incidents: timelineOf(
        incidents.all(of.coverage, INCIDENTS).map((row) => documentOf<LiveIncident>(row)),
      ),
      notices: notices.all(of.coverage, NOTICES).map((row) => documentOf<NoticeDocument>(row)),
    };
  }

  function page(of: Head, query: PageQuery, coverage: CoverageDocument): PageSnapshot | null {
    let under = Number.MAX_SAFE_INTEGER;
    if (query.before !== undefined) {
      const row = place.get(of.coverage, `post:${query.before}`);
      if (!row) return null;
      under = Number(row.place);
    }
    const found = posts.all(of.coverage, under, query.limit + 1).map((row) => documentOf<PostDocument>(row));
    return {
      head: publicHead(of),
      coverage,
      panel: document<PanelDocument>(of, 'panel', null),
      posts: found.slice(0, query.limit),
      pinned:
        query.before === undefined ? pinned.all(of.coverage).map((row) => documentOf<PostDocument>(row)) : [],
      older: found.length > query.limit,
      summary: summary(of),
    };
  }

  function feed(of: Head, coverage: CoverageDocument): PageSnapshot | null {
    const now = page(of, { limit: FEED_POSTS }, coverage);
    const since = Number(setAt.get(of.coverage, goneSince(of))?.seq ?? 0);
    const more = [
      ...listed.all(of.coverage, 'post', FEED_POSTS),
      ...gone.all(of.coverage, since, GONE_POSTS),
    ].map((row) => documentOf(row));
    return now && withPosts(now, more);
  }

  function pageAsOf(of: Head, query: PageQuery, coverage: CoverageDocument): PageSnapshot | null {
    const chosen = chosenOf(postsAsOf.all(of.coverage, of.seq).map(stoodPost), query);
    if (!chosen) return null;
    return pageOf({
      ...{ head: of, coverage, panel: document<PanelDocument>(of, 'panel', of.seq), chosen },
      post: ({ key, seq }) => documentOf<PostDocument>(version.get(of.coverage, key, seq) ?? {}),
      incidents: incidentsAsOf(incidentsStood.all(of.coverage, of.seq)),
      corrections: Number(correctionsAsOf.get(of.coverage, of.seq)?.n),
      notices: noticesAsOf.all(of.coverage, of.seq, NOTICES).map((row) => documentOf<NoticeDocument>(row)),
    });
  }

  return {
    heads: () => heads.all().map((row) => ({ slug: String(row.slug), head: toHead(row) })),
    shown: (key: string): unknown => shown.get(key)?.body,
    headOf,
    placeAt,
    document,
    summary,
    page,
    feed,
    pageAsOf,
    holding(of: Head, key: string, words: string): PublicDocument | null {
      const row = holds.get(of.coverage, key, words);
      return row ? documentOf(row) : null;
    },
    /** The set of that number carries that tag. */
    has: (of: Head, seq: number, tag: string) => set.get(of.coverage, seq)?.tag === tag,
    changedSince: (of: Head, seq: number) => since.all(of.coverage, seq).map((row) => documentOf(row)),
    /** Whether words that readers had of one of them at a place are told no more. */
    tookAway: (of: Head, seq: number, docs: readonly PublicDocument[]): boolean =>
      docs.some((doc) => {
        const row = had.get(of.coverage, documentKey(doc), seq);
        return row !== undefined && isEmptied(documentOf(row), String(row.at));
      }),
    list: (of: Head, kind: DocumentKind, limit: number) =>
      listed.all(of.coverage, kind, limit).map((row) => documentOf(row)),
  };
}

export type WireQueries = ReturnType<typeof wireQueries>;
