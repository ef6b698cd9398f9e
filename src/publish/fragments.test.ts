import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type {
  CoverageDocument,
  NoticeDocument,
  PanelDocument,
  PostDocument,
  PublishedPost,
} from '../wire/documents.ts';
import type { PageSnapshot } from '../wire/reading.ts';
import type { Fragment } from '../wire/stream.ts';
import { renderFragments } from './fragments.ts';
import { byId, type Element, elements, readMarkup } from './markup.fixture.ts';
import { renderPage } from './page.ts';
import {
  changesBetween,
  claims,
  coverage,
  gone,
  later,
  line,
  moved,
  notice,
  p,
  page,
  panel,
  post,
  sampleContext,
  withdrawn,
  words,
} from './sample.fixture.ts';

/** What a reader's page holds: whole regions, and the two lists of articles, newest first. */
interface OpenPage {
  readonly regions: Map<string, string>;
  readonly older: boolean;
  pinned: Article[];
  timeline: Article[];
}
interface Article {
  readonly id: string;
  readonly order: number;
  readonly html: string;
}

const regionIds = ['story', 'summary', 'panel', 'key-events', 'warnings', 'past-warnings'];

function open(snapshot: PageSnapshot): OpenPage {
  const root = readMarkup(renderPage(snapshot, sampleContext));
  const regions = new Map(regionIds.map((id) => [id, byId(root, id).source]));
  const older = elements(root).some((element) => element.attributes.get('id') === 'older');
  return {
    regions,
    older,
    pinned: articles(byId(root, 'pinned')),
    timeline: articles(byId(root, 'timeline')),
  };
}

function articles(within: Element): Article[] {
  return within.children.map((child) => {
    if (typeof child === 'string') throw new Error(`words between articles: ${child}`);
    return {
      id: child.attributes.get('id') ?? '',
      order: Number(child.attributes.get('data-order')),
      html: child.source,
    };
  });
}

/** The rules that fragments.ts promises to a reader's script. */
function apply(open: OpenPage, fragments: readonly Fragment[]): void {
  for (const fragment of fragments) {
    const { id, html, order = 0 } = fragment;
    if (open.regions.has(id)) open.regions.set(id, html);
    else if (id.startsWith('pin-')) open.pinned = place(open.pinned, { id, html, order }, true);
    else if (id.startsWith('p-')) open.timeline = place(open.timeline, { id, html, order }, !open.older);
    else throw new Error(`a fragment for nothing: ${id}`);
  }
}

function place(list: Article[], article: Article, anyAge: boolean): Article[] {
  const oldest = list.at(-1)?.order ?? Number.NEGATIVE_INFINITY;
  if (list.some(({ id }) => id === article.id)) {
    return list.flatMap((one) => (one.id !== article.id ? [one] : article.html === '' ? [] : [article]));
  }
  if (article.html === '' || (!anyAge && article.order < oldest)) return list;
  return [...list, article].sort((one, other) => other.order - one.order);
}

/** A story as a list of acts, each leading from one snapshot to the next. */
interface Story {
  posts: PostDocument[];
  coverage: CoverageDocument;
  panel: PanelDocument | null;
  notices: NoticeDocument[];
}
type Act = (story: Story, minute: number, pick: number) => void;

const acts: Record<string, Act> = {
  publish: (story, minute) =>
    story.posts.push(post(minute, `Post of minute ${minute}`, [p(`Words of minute ${minute}`)])),
  keyEvent: (story, minute) => story.posts.push(post(minute, `Key ${minute}`, [], { keyEvent: true })),
  pinnedPost: (story, minute) =>
    story.posts.push(post(minute, null, [p('Pinned from the first')], { pinned: true })),
  correct: change((of, at) => ({
    ...of,
    updatedAt: at,
    body: [p(`Corrected at ${at}`)],
    notices: [...of.notices, { label: 'correction', at, note: 'It was wrong.', correction: 'correction:c' }],
  })),
  pin: change((of) => ({ ...of, pinned: !of.pinned })),
  key: change((of) => ({ ...of, keyEvent: !of.keyEvent, title: of.title ?? 'Now titled' })),
  laterState: change((of) => ({
    ...of,
    body: [claims('a', 'It is so.', {}, later(900, { status: 'disputed' }))],
  })),
  withdraw: become((of, minute) => withdrawn(of, minute, 'Its source took it back.')),
  cover: become((of, minute) => gone(of, 'covered', minute)),
  remove: become((of, minute) => gone(of, 'removed', minute)),
  move: become((of, minute) => moved(of, minute)),
  headline: (story, minute) => {
    story.coverage = { ...story.coverage, headline: words(`Headline of ${minute}`) };
  },
  summary: (story, minute) => {
    story.coverage = { ...story.coverage, summary: minute % 2 ? [p(`Summary of ${minute}`)] : [] };
  },
  panel: (story, minute) => {
    story.panel = panel(
      minute % 3 ? [line(`Known since ${minute}`)] : [],
      [],
      [line('Changed', null, minute)],
    );
  },
  warn: (story, minute) => story.notices.push(notice(minute, `Warning ${minute}`)),
  warningOver: (story, minute, pick) => {
    const over = {
      state: 'expired',
      endedAt: new Date(Date.UTC(2031, 4, 4, 18, minute)).toISOString(),
    } as const;
    story.notices = story.notices.map((one, index) =>
      index === pick % story.notices.length && one.state === 'live' ? { ...one, ...over } : one,
    );
  },
  warningGone: (story, _, pick) => {
    const at = new Date(Date.UTC(2031, 4, 4, 18)).toISOString();
    const state = pick % 2 ? 'covered' : 'removed';
    story.notices = story.notices.map((one, index) =>
      index === pick % story.notices.length ? { kind: 'notice', id: one.id, state, at } : one,
    );
  },
  end: (story, minute) => {
    story.coverage = { ...story.coverage, state: 'ended', endedAt: new Date(minute).toISOString() };
  },
};

function change(to: (of: PublishedPost, at: string) => PublishedPost): Act {
  return become((of, minute) =>
    of.state === 'published' ? to(of, new Date(Date.UTC(2031, 4, 4, 18, minute)).toISOString()) : of,
  );
}

function become(to: (of: PostDocument, minute: number) => PostDocument): Act {
  return (story, minute, pick) => {
    const index = story.posts.length === 0 ? -1 : pick % story.posts.length;
    // Off the page is off the page: nothing becomes of a moved post any more.
    story.posts = story.posts.map((one, at) =>
      at === index && one.state !== 'moved' ? to(one, minute) : one,
    );
  };
}

const history = fc.array(fc.tuple(fc.constantFrom(...Object.keys(acts)), fc.nat(50)), {
  minLength: 2,
  maxLength: 40,
});

/** The page after each act, the empty one first; newest `limit` posts. */
function pages(of: readonly (readonly [string, number])[], limit = Number.POSITIVE_INFINITY): PageSnapshot[] {
  const story: Story = { posts: [], coverage: coverage(), panel: null, notices: [] };
  const snapshot = (seq: number) => {
    const { posts, notices, ...more } = story;
    const whole = page(posts, more, seq, notices);
    return { ...whole, posts: whole.posts.slice(0, limit), older: whole.posts.length > limit };
  };
  const made = [snapshot(1)];
  of.forEach(([act, pick], index) => {
    acts[act]?.(story, index + 1, pick);
    made.push(snapshot(index + 2));
  });
  return made;
}

test('R-PAGE-01 a page with the fragments of a set is the page after it, for any history and any two places in it', () => {
  fc.assert(
    fc.property(history, fc.nat(), fc.nat(), (acted, first, second) => {
      const all = pages(acted);
      const [from, to] = [first % all.length, second % all.length].sort((one, other) => one - other);
      const [before, after] = [all[from ?? 0], all[to ?? 0]];
      assert.ok(before && after);
      const seen = open(before);
      apply(seen, renderFragments(changesBetween(before, after), sampleContext));
      assert.deepEqual(seen, open(after));
    }),
    { numRuns: 300 },
  );
});

test('R-PAGE-01 the same holds act by act, and for the newest posts when older ones are not loaded', () => {
  fc.assert(
    fc.property(history, fc.integer({ min: 1, max: 5 }), fc.nat(), (acted, limit, first) => {
      const whole = pages(acted);
      const from = first % whole.length;
      const start = pages(acted, limit)[from];
      assert.ok(start);
      const seen = open(start);
      const oldest = seen.older ? (seen.timeline.at(-1)?.order ?? Number.POSITIVE_INFINITY) : 0;
      whole.slice(from).forEach((after, index) => {
        const before = whole[from + index - 1];
        if (index > 0 && before) apply(seen, renderFragments(changesBetween(before, after), sampleContext));
        const expected = open(after);
        const loaded = (list: Article[]) => list.filter((article) => article.order >= oldest);
        assert.deepEqual(
          { ...seen, older: false, timeline: loaded(seen.timeline) },
          { ...expected, timeline: loaded(expected.timeline) },
        );
      });
    }),
    { numRuns: 150 },
  );
});

test('R-PAGE-01 only what a set alters is rendered', () => {
  const before = page([post(1, 'One', []), post(2, 'Two', [])]);
  const ids = (after: PageSnapshot) =>
    renderFragments(changesBetween(before, after), sampleContext).map(({ id }) => id);
  const third = post(3, 'Three', []);
  assert.deepEqual(ids(before), []);
  assert.deepEqual(ids(page([post(1, 'One', []), post(2, 'Two', []), third])), [
    'story',
    'key-events',
    `pin-${third.id}`,
    `p-${third.id}`,
  ]);
  assert.deepEqual(ids({ ...before, panel: panel([line('Known')]) }), ['story', 'panel']);
  assert.deepEqual(ids({ ...before, coverage: coverage({ summary: [p('In short')] }) }), [
    'story',
    'summary',
  ]);
});
