/**
 * Answers of the liveblog plugin's own address, `/wp-json/liveblog/v1/POST/…`: one, a list of several, or the entries
 * alone. Seen in its source (1.10): `entries` with `id`, `type` (new, update, delete), `content` as typed, `render` as
 * shown (older versions: `html`), `timestamp` and `entry_time` in seconds, `authors`, `key_event`, `share_link`.
 */
import { z } from 'zod';
import { isHttpUrl } from '../lib/http-url.ts';
import { type LiveblogEntry, postOfEntry } from './automattic-entry.ts';
import type { ForeignBlog } from './foreign.ts';
import { BadSource, type Loss } from './plan.ts';

const words = z.string().nullish();
const seconds = z.union([z.string(), z.number()]).nullish();
const entry = z.looseObject({
  id: z.union([z.string(), z.number()]),
  type: words,
  content: words,
  html: words,
  render: words,
  headline: words,
  timestamp: seconds,
  entry_time: seconds,
  authors: z.array(z.unknown()).nullish(),
  key_event: z.unknown().optional(),
  share_link: words,
  status: words,
});
const named = z.looseObject({ name: z.string() });

/** The live blog that the answers tell of. */
export function readAutomatticRest(json: unknown): ForeignBlog {
  const losses: Loss[] = [];
  const found = new Map<string, { first: Read; last: Read; edits: number }>();
  const given = entriesIn(json);
  if (given.length === 0) throw new BadSource('The file holds no entries of the liveblog plugin.');
  given.forEach((one, index) => {
    const read = entry.safeParse(one);
    if (!read.success) {
      const place = `entry ${index + 1} of the file`;
      losses.push({ place, what: `it is none: ${read.error.issues[0]?.path.join('.') || 'no object'}` });
      return;
    }
    const id = String(read.data.id);
    const before = found.get(id);
    if (!before)
      found.set(id, { first: read.data, last: read.data, edits: read.data.type === 'update' ? 1 : 0 });
    else if (JSON.stringify(before.last) !== JSON.stringify(read.data)) {
      const newer = timeOf(read.data) >= timeOf(before.last);
      before.edits += 1;
      if (newer) before.last = read.data;
      if (timeOf(read.data) < timeOf(before.first)) before.first = read.data;
    }
  });
  const entries = [...found].flatMap(([id, versions]) => entryOf(id, versions, losses));
  const link = entries.find(({ url }) => url !== null)?.url ?? null;
  const page = link === null ? null : URL.parse(link);
  return {
    source: `automattic:${page ? page.origin + page.pathname : 'rest'}`,
    name: page ? `${page.hostname}${page.pathname}`.replace(/\/$/, '') : 'Imported live blog',
    ...{ summary: [], language: null, losses, posts: entries.map(postOfEntry) },
  };
}

type Read = z.infer<typeof entry>;

function entriesIn(json: unknown): readonly unknown[] {
  if (Array.isArray(json))
    return json.flatMap((one) =>
      one !== null && typeof one === 'object' && 'entries' in one ? entriesIn(one) : [one],
    );
  if (json !== null && typeof json === 'object' && 'entries' in json && Array.isArray(json.entries))
    return json.entries;
  return [];
}

function entryOf(
  id: string,
  { first, last, edits }: { first: Read; last: Read; edits: number },
  losses: Loss[],
): readonly LiveblogEntry[] {
  const html = last.content || last.html || last.render || '';
  if (last.type === 'delete' || (html.trim() === '' && !last.headline)) {
    losses.push({ place: `entry ${id}`, what: 'was deleted: not brought' });
    return [];
  }
  const time = Number(last.entry_time ?? first.timestamp ?? Number.NaN);
  const authors = (last.authors ?? []).flatMap((one) => {
    const read = named.safeParse(one);
    return read.success ? [read.data.name] : [];
  });
  return [
    {
      ...{ id, html, authors, title: last.headline?.trim() || null },
      at: Number.isFinite(time) && time > 0 && time < 1e11 ? new Date(time * 1000).toISOString() : null,
      url: last.share_link && isHttpUrl(last.share_link) ? last.share_link : null,
      keyEvent: last.key_event === true || last.key_event === 'true' || last.key_event === 1,
      published: last.status == null || last.status === 'publish',
      notes: edits > 0 ? [`was edited ${edits} times or more: as it stood last`] : [],
    },
  ];
}

function timeOf({ timestamp }: Read): number {
  const time = Number(timestamp);
  return Number.isNaN(time) ? 0 : time;
}
