/**
 * Answers of Sourcefabric Live Blog 3, `/api/client_blogs/ID` and its `/posts`, of both versions of that address: a blog,
 * pages of posts, or both in an object or list. Seen in its source (3.4 and later): a post has its items in `groups`
 * (the group `main`, `refs`, `item`) or in `items`; `published_date`, `content_updated_date`, `sticky`, `lb_highlight`,
 * `deleted`, `post_status`, `publisher`.
 */
import { z } from 'zod';
import { isHttpUrl } from '../lib/http-url.ts';
import type { Block } from '../model/rich-text.ts';
import type { ForeignBlog, ForeignPost } from './foreign.ts';
import { htmlToBlocks } from './html-to-blocks.ts';
import { BadSource, type Loss } from './plan.ts';
import { blocksOfItem, type SourcefabricItem, sourcefabricItem } from './sourcefabric-item.ts';

const words = z.string().nullish();
const person = z.union([z.looseObject({ display_name: words }), z.string()]).nullish();
const flag = z.unknown().optional();
const post = z.looseObject({
  _id: z.string(),
  order: z.number().nullish(),
  published_date: words,
  content_updated_date: words,
  firstcreated: words,
  _created: words,
  sticky: flag,
  lb_highlight: flag,
  deleted: flag,
  post_status: words,
  publisher: person,
  original_creator: person,
  authors: z.array(person).nullish(),
  groups: z
    .array(
      z.looseObject({ id: words, refs: z.array(z.looseObject({ item: z.unknown().optional() })).nullish() }),
    )
    .nullish(),
  items: z.array(z.unknown()).nullish(),
});
const blog = z.looseObject({
  _id: words,
  title: z.string(),
  description: words,
  public_url: words,
  blog_preferences: z.looseObject({ language: words }).nullish(),
});

type Post = z.infer<typeof post>;

/** The live blog that the answers tell of. */
export function readSourcefabric(json: unknown): ForeignBlog {
  const losses: Loss[] = [];
  const blogs: z.infer<typeof blog>[] = [];
  const posts = new Map<string, Post>();
  let number = 0;
  for (const one of recordsIn(json)) {
    number += 1;
    const isPost = one !== null && typeof one === 'object' && ('groups' in one || 'items' in one);
    const read = isPost ? post.safeParse(one) : blog.safeParse(one);
    if (!read.success) {
      const where = read.error.issues[0]?.path.join('.') ?? '';
      losses.push({
        place: `record ${number} of the file`,
        what: `it is neither a post nor a blog${where && ` (${where})`}`,
      });
    } else if (isPost) keepLatest(posts, read.data as Post);
    else blogs.push(read.data as z.infer<typeof blog>);
  }
  const [of, ...more] = [...new Map(blogs.map((one) => [one._id ?? one.title, one])).values()];
  if (more.length > 0) throw new BadSource('The file holds several blogs; give one with its posts.');
  if (posts.size === 0 && !of) throw new BadSource('The file holds no posts of Sourcefabric Live Blog.');
  const page = of?.public_url && isHttpUrl(of.public_url) ? of.public_url : null;
  const summary = htmlToBlocks(of?.description ?? '', {
    lost: (what) => losses.push({ place: 'the description of the blog', what }),
  });
  const language = of?.blog_preferences?.language ?? null;
  return {
    source: `sourcefabric:${of?._id ?? [...posts.keys()].sort()[0]}`,
    name: of?.title ?? 'Imported live blog',
    language: language !== null && /^[a-z]{2,3}(-[A-Za-z0-9]+)*$/.test(language) ? language : null,
    ...{ summary, losses, posts: inOrder([...posts.values()]).flatMap((one) => postOf(one, page, losses)) },
  };
}

/** Pages of several answers may overlap: the version whose content is the latest stands. */
function keepLatest(posts: Map<string, Post>, read: Post): void {
  const before = posts.get(read._id);
  const changed = ({ content_updated_date: at, _updated: or }: Post) => String(at ?? or ?? '');
  if (!before || changed(read) >= changed(before)) posts.set(read._id, read);
}

function* recordsIn(json: unknown): Generator<unknown> {
  if (Array.isArray(json)) for (const one of json) yield* recordsIn(one);
  else if (json !== null && typeof json === 'object' && '_items' in json) yield* recordsIn(json._items);
  else if (
    json !== null &&
    typeof json === 'object' &&
    !('_id' in json) &&
    ('posts' in json || 'blog' in json)
  ) {
    if ('blog' in json) yield* recordsIn(json.blog);
    if ('posts' in json) yield* recordsIn(json.posts);
  } else yield json;
}

function inOrder(posts: readonly Post[]): readonly Post[] {
  return [...posts].sort((a, b) => (a.order ?? 0) - (b.order ?? 0));
}

function postOf(read: Post, page: string | null, losses: Loss[]): readonly ForeignPost[] {
  const place = `post ${read._id}`;
  if (isTrue(read.deleted)) {
    losses.push({ place, what: 'was deleted: not brought' });
    return [];
  }
  if (read.post_status === 'comment') {
    losses.push({ place, what: 'a comment of a reader: not brought' });
    return [];
  }
  const notes: string[] = [];
  const items = itemsOf(read, notes);
  const body = items.flatMap((item): readonly Block[] => blocksOfItem(item, (what) => notes.push(what)));
  if (isTrue(read.sticky)) notes.push('was pinned: pin it when you publish it');
  if (isTrue(read.lb_highlight)) notes.push('was a highlight: make it a key event when you publish it');
  const published = (read.post_status ?? 'open') === 'open';
  const authors = [read.publisher ?? read.original_creator, ...(read.authors ?? [])].flatMap(nameOf);
  return [
    {
      ...{ id: read._id, title: null, body, notes, published, url: page },
      authors: [...authors, ...items.flatMap(({ original_creator }) => nameOf(original_creator))],
      at: published ? instantOf(read.published_date ?? read.firstcreated ?? read._created) : null,
    },
  ];
}

function itemsOf(read: Post, notes: string[]): readonly SourcefabricItem[] {
  const main = (read.groups ?? []).filter(({ id }) => id !== 'root').flatMap(({ refs }) => refs ?? []);
  const given = read.items ?? main.map(({ item }) => item);
  return given.flatMap((one) => {
    const item = sourcefabricItem.safeParse(one);
    if (!item.success) notes.push('an item that cannot be read: not brought');
    return item.success ? [item.data] : [];
  });
}

function nameOf(one: z.infer<typeof person>): readonly string[] {
  return one !== null && typeof one === 'object' && one.display_name ? [one.display_name] : [];
}

function isTrue(value: unknown): boolean {
  return value === true || value === 'true' || value === 1;
}

function instantOf(text: string | null | undefined): string | null {
  const time = Date.parse(text ?? '');
  return Number.isNaN(time) ? null : new Date(time).toISOString();
}
