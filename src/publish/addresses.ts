/** The public addresses of a coverage, relative to the site. They are contracts: see DESIGN.md, "HTTP surface". */
import { idOfKey } from '../wire/key.ts';

/** The live page. */
export function livePage(slug: string): string {
  return `/live/${encodeURIComponent(slug)}`;
}

/** The page of one post. */
export function postPage(slug: string, id: string): string {
  return `${livePage(slug)}/p/${encodeURIComponent(id)}`;
}

/** A picture that a post shows; there is something while the post does. */
export function pictureFile(slug: string, post: string, file: string): string {
  return `${postPage(slug, post)}/${encodeURIComponent(file)}`;
}

/** All corrections of a coverage; each has its id as a fragment. */
export function correctionsPage(slug: string): string {
  return `${livePage(slug)}/corrections`;
}

/** A feed of a coverage. */
export function feedAddress(slug: string, format: 'atom' | 'rss' | 'json'): string {
  return `${livePage(slug)}/feed.${format}`;
}

/** Where a document can be read by itself; the live page for those that have no page of their own. */
export function documentPage(slug: string, key: string): string {
  const id = idOfKey(key);
  if (key.startsWith('post:')) return postPage(slug, id);
  if (key.startsWith('claim:')) return `${livePage(slug)}/claims/${encodeURIComponent(id)}`;
  if (key.startsWith('figure:')) return `${livePage(slug)}/figures/${encodeURIComponent(id)}`;
  if (key.startsWith('incident:')) return `${livePage(slug)}/incidents/${encodeURIComponent(id)}`;
  if (key.startsWith('actor:')) return `${livePage(slug)}/actors/${encodeURIComponent(id)}`;
  if (key.startsWith('notice:')) return `${livePage(slug)}#n-${encodeURIComponent(id)}`;
  if (key.startsWith('correction:')) return `${correctionsPage(slug)}#c-${encodeURIComponent(id)}`;
  return livePage(slug);
}
