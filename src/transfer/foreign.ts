/** Another system's live blog, as far as Stet can hold it: a name, and posts in the order of their publication. */
import type { Sha256 } from '../lib/hash.ts';
import type { Block } from '../model/rich-text.ts';
import { divided } from './fit-blocks.ts';
import { fitLine } from './fit-text.ts';
import type { ImportPlan, ImportWishes, Loss, PlannedCommand } from './plan.ts';

export interface ForeignPost {
  /** In its own system: what its private id here is made of. */
  readonly id: string;
  readonly title: string | null;
  readonly body: readonly Block[];
  readonly authors: readonly string[];
  /** In UTC; null where the source does not say. */
  readonly at: string | null;
  readonly url: string | null;
  /** Whether readers of the other system have seen it. */
  readonly published: boolean;
  /** What it was beside its words: told, for whoever releases it. */
  readonly notes: readonly string[];
}

export interface ForeignBlog {
  /** Names it among all of its kind: `automattic:site:post`. */
  readonly source: string;
  readonly name: string;
  readonly summary: readonly Block[];
  readonly language: string | null;
  readonly posts: readonly ForeignPost[];
  readonly losses: readonly Loss[];
}

/** The commands that make it a coverage in hold. */
export function planForeign(blog: ForeignBlog, wishes: ImportWishes, sha256: Sha256): ImportPlan {
  const losses: Loss[] = [...blog.losses];
  const lose = (place: string, what: string) => losses.push({ place, what });
  const origin = fitLine(blog.name, 200)?.line ?? 'another live blog';
  const name = fitLine(wishes.headline ?? origin, 200)?.line ?? origin;
  const slug = wishes.slug ?? slugOf(name, sha256(blog.source));
  const commands: PlannedCommand[] = [];
  const [summary = [], ...more] = divided(blog.summary);
  if (more.length > 0) lose('summary', 'longer than a summary may be: its end stands in posts of its own');
  commands.push({
    ...{ kind: 'coverage.open', slug, headline: name },
    ...(summary.length > 0 && { summary }),
    language: wishes.language ?? blog.language ?? 'en',
    zone: wishes.zone ?? 'UTC',
  });
  let posts = 0;
  const write = (id: string, content: object) => {
    commands.push({ kind: 'post.write', post: id, content }, { kind: 'post.hold', post: id });
    posts += 1;
  };
  more.forEach((body, index) => {
    write(`summary-${index + 2}`, { body });
  });
  const used = new Set<string>();
  for (const post of inPublication(blog.posts)) {
    const place = `post ${post.id}`;
    for (const note of post.notes) lose(place, note);
    const id = privateId(post.id, used, sha256);
    const title = post.title === null ? null : fitLine(post.title, 200);
    const byline = bylineOf(post.authors);
    const whole: Block[] =
      title?.cut && post.title !== null
        ? [{ type: 'paragraph', content: [{ type: 'text', text: fitLine(post.title, 20_000)?.line ?? '' }] }]
        : [];
    if (title?.cut) lose(place, 'a title of more than 200 characters: cut, and whole in the first paragraph');
    if (byline?.cut) lose(place, `a byline of more than 120 characters, cut: ${post.authors.join(', ')}`);
    const parts = divided([...whole, ...post.body]);
    if (parts.length === 0 && title === null) {
      lose(place, 'nothing of it can be brought, so there is no post');
      continue;
    }
    if (parts.length > 1) lose(place, `longer than a post may be: divided into ${parts.length} posts`);
    if (post.published && post.at === null) lose(place, 'the source does not say when it was published');
    for (let index = 0; index < Math.max(1, parts.length); index += 1) {
      const first = post.published && post.at !== null ? { at: post.at, in: origin, url: post.url } : null;
      write(index === 0 ? id : `${id.slice(0, 35)}-${index + 1}`, {
        title: index === 0 ? (title?.line ?? null) : null,
        body: parts[index] ?? [],
        byline: byline?.line ?? null,
        ...(first && { first }),
      });
    }
  }
  return { source: blog.source, slug, commands, losses, posts };
}

/** Published posts by their time, then drafts; what has no time stays behind the one before it in the source. */
function inPublication(posts: readonly ForeignPost[]): readonly ForeignPost[] {
  let near = '';
  const dated = posts.map((post) => {
    near = post.at ?? near;
    return { post, near: post.published ? near : '~' };
  });
  return dated
    .sort((one, other) => (one.near === other.near ? 0 : one.near < other.near ? -1 : 1))
    .map(({ post }) => post);
}

function bylineOf(authors: readonly string[]): { line: string; cut: boolean } | null {
  const names = [...new Set(authors.map((name) => name.trim()).filter((name) => name !== ''))];
  const last = names.pop();
  return fitLine(names.length === 0 ? (last ?? '') : `${names.join(', ')} and ${last}`, 120);
}

/** A private id of the source's own, or a hash of it. */
function privateId(foreign: string, used: Set<string>, sha256: Sha256): string {
  const plain = /^[a-z0-9][a-z0-9-]{0,34}$/.test(foreign) && !used.has(foreign);
  let id = plain ? foreign : `x-${sha256(foreign).slice(0, 20)}`;
  for (let again = 2; used.has(id); again += 1) id = `x-${sha256(foreign).slice(0, 20)}-${again}`;
  used.add(id);
  return id;
}

/** Words of a name as a slug; where nothing is left of it, a part of the hash. */
export function slugOf(name: string, hash: string): string {
  const words = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '');
  return words.length >= 3 ? words : `imported-${hash.slice(0, 8)}`;
}
