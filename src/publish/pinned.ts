/**
 * Pinned posts stand above the timeline on the first page, each a card with an id of its own (`pin-…`), newest first.
 * The same post stays in the timeline where it belongs, so that pinning and unpinning move nothing that is being read.
 */

import { type Html, html, nothing } from '../lib/html.ts';
import type { PostDocument } from '../wire/documents.ts';
import { piece } from './piece.ts';
import { postContent, postHead } from './post.ts';
import type { Setting } from './setting.ts';

/** The id of a pinned post's card. */
export function pinElementId(id: string): string {
  return `pin-${id}`;
}

/** The card of a post; nothing unless the post is published and pinned. */
export function pinnedCard(post: PostDocument, setting: Setting): Html {
  if (post.state !== 'published' || !post.pinned) return nothing;
  const id = pinElementId(post.id);
  const card = () => html`<article id="${id}" data-order="${post.order}" class="pin">
    ${postHead(post, setting.phrases.pinned, setting, post.title === null ? 3 : null)}${postContent(post, 3, setting)}</article>`;
  return piece(id, setting.context, card, post.order);
}

/** The place of the cards; it is there when empty, so that the first card has somewhere to go. */
export function pinnedRegion(posts: readonly PostDocument[], setting: Setting): Html {
  return html`<div id="pinned">${posts.map((post) => pinnedCard(post, setting))}</div>`;
}
