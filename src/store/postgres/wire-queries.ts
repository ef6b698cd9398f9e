/** The questions of the reading port as statements over the public schema, each to be asked within one snapshot. */
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
import type { Ask } from './sessions.ts';
import { sought } from './sought.ts';

/** What a public row of the settings says. */
export async function shown(ask: Ask, key: string): Promise<unknown> {
  const { rows } = await ask('select body from wire.site where key = $1', [sought(key)]);
  return rows[0]?.body;
}

/** The heads of all public coverages, the latest changed first. */
export async function heads(ask: Ask): Promise<readonly { slug: string; head: Head }[]> {
  const { rows } = await ask('select slug, coverage, seq, tag, at from wire.coverage order by at desc, slug');
  return rows.map((row) => ({ slug: String(row.slug), head: toHead(row) }));
}

/** The head of a public coverage with its document. */
export async function headOf(
  ask: Ask,
  slug: string,
): Promise<{ head: Head; coverage: CoverageDocument } | null> {
  const { rows } = await ask(
    `select c.coverage, c.seq, c.tag, c.at, v.body
     from wire.coverage as c join wire.version as v on v.coverage = c.coverage and v.key = 'coverage' and v.latest
     where c.slug = $1`,
    [sought(slug)],
  );
  return rows[0] ? { head: toHead(rows[0]), coverage: documentOf(rows[0]) } : null;
}

/** The place of an earlier moment: a wire number, or the last set at or before an instant. */
export async function placeAt(ask: Ask, now: Head, at: number | string): Promise<Head | null> {
  if (typeof at === 'number' && !Number.isSafeInteger(at)) return null;
  const { rows } =
    typeof at === 'number'
      ? await ask('select coverage, seq, tag, at from wire.set where coverage = $1 and seq = $2', [
          now.coverage,
          at,
        ])
      : await ask(
          'select coverage, seq, tag, at from wire.set where coverage = $1 and at <= $2 order by seq desc limit 1',
          [now.coverage, at.split('\0')[0]],
        );
  return rows[0] ? toHead(rows[0]) : null;
}

/** The latest version of a document. */
export async function latest<T extends PublicDocument>(ask: Ask, of: Head, key: string): Promise<T | null> {
  const { rows } = await ask('select body from wire.version where coverage = $1 and key = $2 and latest', [
    of.coverage,
    sought(key),
  ]);
  return rows[0] ? documentOf<T>(rows[0]) : null;
}

/** The version of a document at a place, as it may be shown now. */
export async function asOf<T extends PublicDocument>(ask: Ask, of: Head, key: string): Promise<T | null> {
  const { rows } = await ask(
    `select body from wire.version where coverage = $1 and key = $2 and seq <= $3
     order by seq desc limit 1`,
    [of.coverage, sought(key), of.seq],
  );
  return rows[0] ? documentOf<T>(rows[0]) : null;
}

/** The latest version of a document, as it may be shown now, that has some words in it. */
export async function holding(
  ask: Ask,
  of: Head,
  key: string,
  words: string,
): Promise<PublicDocument | null> {
  const { rows } = await ask(
    `select body from wire.version where coverage = $1 and key = $2 and strpos(body, $3) > 0
     order by seq desc limit 1`,
    [of.coverage, sought(key), sought(words)],
  );
  return rows[0] ? documentOf(rows[0]) : null;
}

/** What the page says of the coverage as a whole. */
export async function summary(ask: Ask, of: Head): Promise<Summary> {
  const { rows: counts } = await ask(
    `select count(*) filter (where kind = 'post') as posts, count(*) filter (where kind = 'correction') as corrections
     from wire.version where coverage = $1 and latest
       and (kind, state) in (('post', 'published'), ('post', 'covered'), ('correction', 'live'))`,
    [of.coverage],
  );
  const { rows: events } = await ask(
    'select body from wire.version where coverage = $1 and latest and key_event order by place desc limit $2',
    [of.coverage, KEY_EVENTS],
  );
  const { rows: incidents } = await ask(
    `select body from wire.version where coverage = $1 and kind = 'incident' and latest and place is not null
     order by place desc, key limit $2`,
    [of.coverage, INCIDENTS],
  );
  const { rows: notices } = await ask(
    `select body from wire.version where coverage = $1 and kind = 'notice' and latest
     order by (state = 'live') desc, seq desc, n desc limit $2`,
    [of.coverage, NOTICES],
  );
  return {
    posts: Number(counts[0]?.posts),
    corrections: Number(counts[0]?.corrections),
    updatedAt: of.at,
    keyEvents: events.map((row) => keyEvent(documentOf<PostDocument>(row))),
    incidents: timelineOf(incidents.map((row) => documentOf<LiveIncident>(row))),
    notices: notices.map((row) => documentOf<NoticeDocument>(row)),
  };
}

/** The page as it is; null when `before` names no post. */
export async function page(
  ask: Ask,
  of: Head,
  query: PageQuery,
  coverage: CoverageDocument,
): Promise<PageSnapshot | null> {
  let under: number | string = Number.MAX_SAFE_INTEGER;
  if (query.before !== undefined) {
    const { rows } = await ask(
      "select place from wire.version where coverage = $1 and key = $2 and latest and kind = 'post'",
      [of.coverage, sought(`post:${query.before}`)],
    );
    if (!rows[0]) return null;
    under = String(rows[0].place);
  }
  const { rows: posts } = await ask(
    `select body from wire.version where coverage = $1 and kind = 'post' and latest and place < $2 and state <> 'moved'
     order by place desc limit $3`,
    [of.coverage, under, query.limit + 1],
  );
  const { rows: pinned } = await ask(
    'select body from wire.version where coverage = $1 and latest and pinned and $2 order by place desc',
    [of.coverage, query.before === undefined],
  );
  return {
    head: publicHead(of),
    coverage,
    panel: await latest<PanelDocument>(ask, of, 'panel'),
    posts: posts.slice(0, query.limit).map((row) => documentOf<PostDocument>(row)),
    pinned: pinned.map((row) => documentOf<PostDocument>(row)),
    older: posts.length > query.limit,
    summary: await summary(ask, of),
  };
}

/** The page as feeds tell it. */
export async function feed(ask: Ask, of: Head, coverage: CoverageDocument): Promise<PageSnapshot | null> {
  const now = await page(ask, of, { limit: FEED_POSTS }, coverage);
  const since = (await placeAt(ask, of, goneSince(of)))?.seq ?? 0;
  const { rows: gone } = await ask(
    `select body from wire.version where coverage = $1 and kind = 'post' and latest
       and state in ('withdrawn', 'covered', 'removed', 'moved') and seq > $2 order by seq desc, n desc limit $3`,
    [of.coverage, since, GONE_POSTS],
  );
  const changed = await list(ask, of, 'post', FEED_POSTS);
  return now && withPosts(now, [...changed, ...gone.map((row) => documentOf(row))]);
}

/** The page as it stood; null when `before` names no post of then. */
export async function pageAsOf(
  ask: Ask,
  of: Head,
  query: PageQuery,
  coverage: CoverageDocument,
): Promise<PageSnapshot | null> {
  const { rows: posts } = await ask(
    `select * from (
       select distinct on (key) key, seq, state, place, key_event, pinned from wire.version
       where coverage = $1 and kind = 'post' and seq <= $2 order by key, seq desc
     ) as stood order by place desc`,
    [of.coverage, of.seq],
  );
  const chosen = chosenOf(posts.map(stoodPost), query);
  if (!chosen) return null;
  const wanted = [...new Set([...chosen.page, ...chosen.pinned, ...chosen.events])];
  const { rows: words } = await ask(
    `select v.key, v.body from wire.version as v
     join unnest($2::text[], $3::bigint[]) as w (key, seq) on v.key = w.key and v.seq = w.seq
     where v.coverage = $1`,
    [of.coverage, wanted.map(({ key }) => key), wanted.map(({ seq }) => seq)],
  );
  const byKey = new Map(words.map((row) => [String(row.key), row]));
  const { rows: corrections } = await ask(
    `select count(*) as n from (
       select distinct on (key) state from wire.version
       where coverage = $1 and kind = 'correction' and seq <= $2 order by key, seq desc
     ) as stood where state = 'live'`,
    [of.coverage, of.seq],
  );
  const { rows: incidents } = await ask(
    `select distinct on (key) body from wire.version
     where coverage = $1 and kind = 'incident' and seq <= $2 order by key, seq desc`,
    [of.coverage, of.seq],
  );
  const { rows: notices } = await ask(
    `select * from (
       select distinct on (key) key, body, state, seq from wire.version
       where coverage = $1 and kind = 'notice' and seq <= $2 order by key, seq desc
     ) as stood order by (state = 'live') desc, seq desc, key limit $3`,
    [of.coverage, of.seq, NOTICES],
  );
  return pageOf({
    ...{ head: of, coverage, panel: await asOf<PanelDocument>(ask, of, 'panel'), chosen },
    post: ({ key }) => documentOf<PostDocument>(byKey.get(key) ?? {}),
    corrections: Number(corrections[0]?.n),
    incidents: incidentsAsOf(incidents),
    notices: notices.map((row) => documentOf<NoticeDocument>(row)),
  });
}

/** Whether the set of that number carries that tag. */
export async function has(ask: Ask, of: Head, seq: number, tag: string): Promise<boolean> {
  if (!Number.isSafeInteger(seq)) return false;
  const { rows } = await ask('select tag from wire.set where coverage = $1 and seq = $2', [of.coverage, seq]);
  return rows[0]?.tag === tag;
}

/** The latest version of each document that changed after a place, in the order in which they changed. */
export async function changedSince(ask: Ask, of: Head, seq: number): Promise<readonly PublicDocument[]> {
  const { rows } = await ask(
    'select body from wire.version where coverage = $1 and latest and seq > $2 order by seq, n',
    [of.coverage, seq],
  );
  return rows.map((row) => documentOf(row));
}

/** Whether words that readers had of one of these documents at a place are told no more. */
export async function tookAway(
  ask: Ask,
  of: Head,
  seq: number,
  docs: readonly PublicDocument[],
): Promise<boolean> {
  // What was emptied is a tombstone, or of a kind that has none.
  const { rows } = await ask(
    `select had.body, had.at from unnest($2::text[]) as of (key) cross join lateral (
       select body, at, state, kind from wire.version
       where coverage = $1 and key = of.key and seq <= $3 order by seq desc limit 1
     ) as had where had.state = 'removed' or had.kind in ('coverage', 'panel')`,
    [of.coverage, docs.map(documentKey), seq],
  );
  return rows.some((row) => isEmptied(documentOf(row), String(row.at)));
}

/** The latest documents of a kind, the last changed first. */
export async function list(
  ask: Ask,
  of: Head,
  kind: DocumentKind,
  limit: number,
): Promise<readonly PublicDocument[]> {
  const { rows } = await ask(
    'select body from wire.version where coverage = $1 and kind = $2 and latest order by seq desc, n desc limit $3',
    [of.coverage, kind, limit],
  );
  return rows.map((row) => documentOf(row));
}
