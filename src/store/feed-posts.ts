import type { PostDocument, PublicDocument } from '../wire/documents.ts';
import { GONE_DAYS, type PageSnapshot } from '../wire/reading.ts';

/** A page with these posts as well, each once and as it is, newest first. */
export function withPosts(page: PageSnapshot, more: readonly PublicDocument[]): PageSnapshot {
  const posts = new Map(page.posts.map((post) => [post.id, post]));
  for (const post of more) if (post.kind === 'post') posts.set(post.id, post);
  const newestFirst = (one: PostDocument, other: PostDocument) => other.order - one.order;
  return { ...page, posts: [...posts.values()].sort(newestFirst) };
}

/** From when on what was taken from readers is told in feeds; counted from the last change, so that a feed is of its head alone. */
export function goneSince({ at }: { readonly at: string }): string {
  return new Date(Date.parse(at) - GONE_DAYS * 24 * 60 * 60_000).toISOString();
}
