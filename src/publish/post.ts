/**
 * One post in every state. A post's markup depends on its document and the coverage alone, never on its neighbours or
 * the hour, so that a fragment and a page always agree.
 */

import { type Html, html, nothing, type Value } from '../lib/html.ts';
import { url } from '../lib/safe-url.ts';
import type { First, PostDocument, PublishedPost } from '../wire/documents.ts';
import { documentPage, postPage } from './addresses.ts';
import { fill } from './fill.ts';
import { heading, type Level } from './heading.ts';
import { noticeLines } from './notices.ts';
import { piece } from './piece.ts';
import { richText } from './rich-text.ts';
import type { Setting } from './setting.ts';
import { timeElement } from './times.ts';

/** The id of a post's article in the timeline. */
export function postElementId(id: string): string {
  return `p-${id}`;
}

/** A post in the timeline: one `<article>`. A moved post leaves nothing, not even a tombstone. */
export function renderPost(post: PostDocument, setting: Setting): Html {
  if (post.state === 'moved') return nothing;
  const id = postElementId(post.id);
  return piece(id, setting.context, () => article(id, post, setting), post.order);
}

function article(id: string, post: PostDocument, setting: Setting): Html {
  const kind = post.state !== 'published' ? 'tomb' : post.background ? 'back' : '';
  const inner = postInner(post, 3, setting);
  return kind
    ? html`<article id="${id}" data-order="${post.order}" class="${kind}">${inner}</article>`
    : html`<article id="${id}" data-order="${post.order}">${inner}</article>`;
}

/** What stands inside a post's article, its title at `level`. */
export function postInner(post: PostDocument, level: Level, setting: Setting): readonly Html[] {
  return post.state === 'published'
    ? published(post, level, setting)
    : [postHead(post, null, setting, level), tombstone(post, setting)];
}

/** The title, text and notices of a published post, without its first line. */
export function postContent(post: PublishedPost, level: Level, setting: Setting): readonly Html[] {
  const near = post.publishedAt;
  const within = level === 4 ? 4 : ((level + 1) as Level);
  return [
    post.title === null ? nothing : heading(level, post.title),
    ...richText(post.body, { near, level: within, post: post.id }, setting),
    ...noticeLines(post.notices, near, setting),
    post.first ? firstLine(post.first, setting) : nothing,
  ];
}

/** Where and when a post was first published, if that was elsewhere: as quiet as an update. */
function firstLine({ at, in: name, url: address }: First, { phrases, times }: Setting): Html {
  const where = address === null ? html`${name}` : html`<a href="${url(address)}" rel="noopener">${name}</a>`;
  const time = timeElement(at, times.full(at));
  return html`<p class="first">${fill<Value>(phrases.firstPublished, time, where)}</p>`;
}

/** What stands in place of a post that is not shown; it repeats nothing of it. */
export function tombstone(post: Exclude<PostDocument, PublishedPost>, setting: Setting): Html {
  const { phrases, times, coverage, base } = setting;
  const at = timeElement(post.at, times.short(post.at, post.publishedAt));
  const onward = (key: string | null): Value =>
    key && html` <a href="${url(base + documentPage(coverage.slug, key))}">${phrases.replacement}</a>`;
  switch (post.state) {
    case 'covered':
      return html`<p class="gone">${fill<Value>(phrases.coveredPost, at)}</p>`;
    case 'withdrawn':
      return html`<p class="gone">${fill<Value>(phrases.withdrawnPost, at)}
        ${post.note !== null && [' ', post.note]} ${phrases.notRepeated}${onward(post.replacedBy)}</p>`;
    case 'removed':
      return html`<p class="gone">${fill<Value>(phrases.removedPost, at)}</p>`;
    case 'moved':
      return html`<p class="gone">${post.as === 'duplicate' ? phrases.duplicatePost : phrases.movedPost}${onward(post.pointer)}</p>`;
  }
}

/**
 * The first line: when, what kind, by whom. The time is the permanent link; with a level it is the heading of a post
 * that has no other, so that who goes from heading to heading passes none over.
 */
export function postHead(
  post: PostDocument,
  kind: string | null,
  setting: Setting,
  level: Level | null = null,
): Html {
  const { phrases, times, coverage, base } = setting;
  const at = post.publishedAt;
  const flags = post.state === 'published' ? flagsOf(post, kind, setting) : [];
  const byline =
    post.state === 'published' &&
    post.byline !== null &&
    html` <span>${fill<Value>(phrases.by, post.byline)}</span>`;
  const time = html`<a href="${url(base + postPage(coverage.slug, post.id))}">${timeElement(at, times.clock(at))} <span>${times.date(at, coverage.startedAt)}</span></a>`;
  return html`<header>${level === null ? time : heading(level, time)}${flags}${byline}</header>`;
}

function published(post: PublishedPost, level: Level, setting: Setting): readonly Html[] {
  return [
    postHead(post, null, setting, post.title === null ? level : null),
    ...postContent(post, level, setting),
  ];
}

function flagsOf(post: PublishedPost, kind: string | null, setting: Setting): readonly Html[] {
  const { phrases } = setting;
  const words = [
    kind,
    post.flash ? phrases.flash : null,
    post.keyEvent ? phrases.keyEvent : null,
    post.background ? phrases.background : null,
  ];
  return words.filter((word) => word !== null).map((word) => html` <b class="flag">${word}</b>`);
}
