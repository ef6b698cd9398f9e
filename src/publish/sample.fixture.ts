/**
 * Documents in few words, for tests. Times are minutes after the start of the sample coverage, 2031-05-04 18:00 UTC
 * (19:00 in its zone). Words in a text: `**strong**`, `_em_`, `[words](https://…)`, `[words|claim:id]`.
 */
import type {
  CoverageDocument,
  Later,
  NoticeDocument,
  PanelDocument,
  PanelLine,
  PostDocument,
  PublicBlock,
  PublicInline,
  PublicStatement,
  PublishedPost,
  ShownNotice,
  Standing,
} from '../wire/documents.ts';
import type { Changes, PageSnapshot } from '../wire/reading.ts';
import type { PageContext } from './page-context.ts';

/** The site of the samples. */
export const sampleContext: PageContext = {
  siteName: 'The Lindow Courier',
  origin: 'https://courier.example',
  scriptAddress: '/assets/page-3f9a1c.js',
  build: 'test',
};

/** The instant so many minutes after the start. */
export function minute(after: number): string {
  return new Date(Date.UTC(2031, 4, 4, 18, after)).toISOString();
}

/** A minute as a moment. */
export function said(after: number): NonNullable<PublicStatement['saidAt']> {
  return { at: minute(after), precision: 'minute' };
}

/** Running text in the notation above. */
export function words(text: string): PublicInline[] {
  return text.split(/(\*\*.+?\*\*|_[^_]+_|\[[^\]]+\](?:\([^)]+\))?)/).flatMap((piece): PublicInline[] => {
    if (piece === '') return [];
    const reference = /^\[(.+)\|(.+)\]$/.exec(piece);
    if (reference) {
      return [
        {
          type: 'reference',
          text: reference[1] ?? '',
          to: reference[2] ?? null,
          standing: null,
          later: null,
        },
      ];
    }
    const link = /^\[(.+)\]\((.+)\)$/.exec(piece);
    if (link) return [{ type: 'text', text: link[1] ?? '', href: link[2] ?? '' }];
    if (piece.startsWith('**')) return [{ type: 'text', text: piece.slice(2, -2), strong: true }];
    if (/^_.+_$/.test(piece)) return [{ type: 'text', text: piece.slice(1, -1), em: true }];
    return [{ type: 'text', text: piece }];
  });
}

/** A paragraph. */
export function p(text: string): PublicBlock {
  return { type: 'paragraph', content: words(text) };
}

/** An unordered list. */
export function list(...items: readonly string[]): PublicBlock {
  return { type: 'list', ordered: false, items: items.map(words) };
}

/** A statement by a named speaker, verbatim unless told otherwise. */
export function statement(
  name: string,
  text: string,
  more: Partial<PublicStatement> & { role?: string } = {},
): PublicStatement {
  const { role, ...rest } = more;
  return {
    speaker: { name, actor: null, role: role ?? null },
    cue: 'said',
    channel: { kind: 'briefing', name: null, url: null },
    saidAt: null,
    text,
    verbatim: true,
    translated: false,
    relayOf: null,
    ...rest,
  };
}

/** A statement as a block. */
export function says(...given: Parameters<typeof statement>): PublicBlock {
  return { type: 'statement', statement: statement(...given), later: null };
}

/** A standing; by default reported, attributed to one named speaker. */
export function standing(more: Partial<Standing> = {}): Standing {
  return {
    status: 'reported',
    since: minute(0),
    basis: 'attribution',
    by: ['the harbour master'],
    deniedBy: [],
    channel: null,
    saidAt: null,
    statements: 1,
    origins: 1,
    underReview: false,
    ...more,
  };
}

/** What became of a thing later; nothing unless told. */
export function later(after: number, more: Partial<Later> = {}): Later {
  return { at: minute(after), status: null, deniedBy: [], retracted: false, ...more };
}

/** A claim as a block. */
export function claims(
  id: string,
  text: string,
  more: Partial<Standing> = {},
  since: Later | null = null,
): PublicBlock {
  return { type: 'claim', to: `claim:${id}`, text, standing: standing(more), later: since };
}

/** A published post; its id and order follow from its minute. */
export function post(
  after: number,
  title: string | null,
  body: PublicBlock[],
  more: Partial<PublishedPost> = {},
): PublishedPost {
  return {
    kind: 'post',
    id: `k${(after * 7919 + 104_729).toString(32)}x`,
    order: after * 10,
    publishedAt: minute(after),
    state: 'published',
    updatedAt: null,
    title,
    body,
    byline: null,
    keyEvent: false,
    pinned: false,
    flash: false,
    background: false,
    notices: [],
    ...more,
  };
}

/** What is left of a post that is covered or taken down. */
export function gone(of: PostDocument, state: 'covered' | 'removed', after: number): PostDocument {
  const { id, order, publishedAt } = of;
  return { kind: 'post', id, order, publishedAt, state, at: minute(after) };
}

/** What is left of a post that was withdrawn. */
export function withdrawn(of: PostDocument, after: number, note: string | null = null): PostDocument {
  const { id, order, publishedAt } = of;
  return {
    kind: 'post',
    id,
    order,
    publishedAt,
    state: 'withdrawn',
    at: minute(after),
    note,
    replacedBy: null,
  };
}

/** What is left of a post that was put elsewhere. */
export function moved(of: PostDocument, after: number, pointer: string | null = null): PostDocument {
  const { id, order, publishedAt } = of;
  return {
    kind: 'post',
    id,
    order,
    publishedAt,
    state: 'moved',
    at: minute(after),
    as: 'misplaced',
    pointer,
  };
}

/** A coverage in English, Lisbon time. */
export function coverage(more: Partial<CoverageDocument> = {}): CoverageDocument {
  return {
    kind: 'coverage',
    id: 'coverage',
    state: 'live',
    slug: 'lindow-harbour-fire',
    language: 'en',
    zone: 'Europe/Lisbon',
    profile: 'newsroom',
    headline: words('A headline'),
    standfirst: [],
    summary: [],
    startedAt: minute(0),
    endedAt: null,
    demonstration: false,
    ...more,
  };
}

/** A line of the panel on a claim. */
export function line(text: string, more: Partial<Standing> | null = {}, at: number | null = null): PanelLine {
  const id = text
    .toLowerCase()
    .replace(/[^a-z]+/g, '')
    .slice(0, 10);
  return {
    words: text,
    ground: `claim:${id}`,
    standing: more && standing(more),
    at: at === null ? null : minute(at),
  };
}

/** The panel. */
export function panel(
  known: PanelLine[],
  unknown: PanelLine[] = [],
  changed: PanelLine[] = [],
): PanelDocument {
  return { kind: 'panel', id: 'panel', state: 'live', known, unknown, changed };
}

/** A notice in force since a minute, by the harbour office. */
export function notice(after: number, title: string, more: Partial<ShownNotice> = {}): ShownNotice {
  return {
    kind: 'notice',
    id: `n${after}`,
    state: 'live',
    title,
    text: `${title}: stay away from the quays.`,
    severity: 'severe',
    statement: statement('Harbour Office', title, { cue: 'warned' }),
    since: minute(after),
    updatedAt: minute(after),
    expires: null,
    endedAt: null,
    correction: null,
    ...more,
  };
}

/** A page of these posts, oldest first as they are written down, at wire number `seq`. */
export function page(
  posts: readonly PostDocument[],
  more: Partial<PageSnapshot> = {},
  seq = 1,
  notices: readonly NoticeDocument[] = [],
): PageSnapshot {
  const newest = [...posts].sort((one, other) => other.order - one.order);
  const published = newest.filter((one): one is PublishedPost => one.state === 'published');
  const updatedAt =
    newest
      .map((one) => ('at' in one ? one.at : one.publishedAt))
      .sort()
      .at(-1) ?? minute(0);
  return {
    head: { seq, tag: 'abcdef', at: updatedAt },
    coverage: coverage(),
    panel: null,
    posts: newest,
    pinned: published.filter((one) => one.pinned),
    older: false,
    summary: {
      posts: newest.filter((one) => one.state === 'published' || one.state === 'covered').length,
      corrections: published.flatMap((one) => one.notices).filter((notice) => notice.label === 'correction')
        .length,
      updatedAt,
      keyEvents: published
        .filter((one) => one.keyEvent)
        .map(({ id, order, publishedAt, title }) => ({ id, order, publishedAt, title: title ?? '' })),
      notices,
    },
    ...more,
  };
}

/** What leads from one page to the next: every document that differs. */
export function changesBetween(before: PageSnapshot, after: PageSnapshot): Changes {
  const was = new Map(before.posts.map((one) => [one.id, JSON.stringify(one)]));
  const docs: Changes['set']['docs'][number][] = after.posts.filter(
    (one) => was.get(one.id) !== JSON.stringify(one),
  );
  if (JSON.stringify(before.coverage) !== JSON.stringify(after.coverage)) docs.push(after.coverage);
  if (after.panel && JSON.stringify(before.panel) !== JSON.stringify(after.panel)) docs.push(after.panel);
  const notices = new Set(before.summary.notices.map((one) => JSON.stringify(one)));
  docs.push(...after.summary.notices.filter((one) => !notices.has(JSON.stringify(one))));
  const cursor = `${after.head.seq}.${after.head.tag}`;
  return {
    set: { from: before.head.seq, to: after.head.seq, cursor, docs },
    coverage: after.coverage,
    summary: after.summary,
  };
}
