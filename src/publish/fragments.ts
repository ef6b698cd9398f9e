/**
 * The pieces of the open page that a change set alters. The law: a page with the fragments of a set applied is the page
 * rendered after it. Applied means: an element is replaced by the fragment of its id; empty markup removes it; a post
 * (`p-…`) that is not on the page goes into the timeline by its order, unless it is older than all posts there while
 * there are older ones to load (`#older`), then it is left out; a pinned card (`pin-…`) that is not there goes into
 * `#pinned` by its order, whatever its age.
 */

import type { Html } from '../lib/html.ts';
import type { PostDocument } from '../wire/documents.ts';
import type { Changes } from '../wire/reading.ts';
import type { Fragment } from '../wire/stream.ts';
import { incidentsRegion } from './incidents.ts';
import { keyEventsRegion } from './key-events.ts';
import type { PageContext } from './page-context.ts';
import { panelRegion } from './panel.ts';
import { piece } from './piece.ts';
import { pinElementId, pinnedCard } from './pinned.ts';
import { postElementId, renderPost } from './post.ts';
import { pageSetting, type Setting } from './setting.ts';
import { storyHeader } from './story-header.ts';
import { storySummary } from './story-summary.ts';
import { pastWarningsRegion, warningsRegion } from './warnings.ts';

/** Renders the pieces of a set, posts oldest first. An empty set has none. */
export function renderFragments(
  { set, coverage, summary }: Changes,
  context: PageContext,
): readonly Fragment[] {
  if (set.docs.length === 0) return [];
  const setting = pageSetting(coverage, context);
  const region = (id: string, render: () => Html): Fragment => ({
    id,
    html: piece(id, context, render).markup,
  });
  const regions: Fragment[] = [region('story', () => storyHeader(summary, setting))];
  const posts: PostDocument[] = [];
  for (const document of set.docs) {
    if (document.kind === 'coverage') regions.push(region('summary', () => storySummary(setting)));
    if (document.kind === 'panel') regions.push(region('panel', () => panelRegion(document, setting)));
    if (document.kind === 'post') posts.push(document);
  }
  if (set.docs.some(({ kind }) => kind === 'incident'))
    regions.push(region('incidents', () => incidentsRegion(summary.incidents, setting)));
  if (set.docs.some(({ kind }) => kind === 'notice')) {
    regions.push(region('warnings', () => warningsRegion(summary.notices, setting)));
    regions.push(region('past-warnings', () => pastWarningsRegion(summary.notices, setting)));
  }
  if (posts.length > 0) regions.push(region('key-events', () => keyEventsRegion(summary.keyEvents, setting)));
  posts.sort((one, other) => one.order - other.order);
  return [...regions, ...posts.flatMap((post) => postFragments(post, setting))];
}

/** A post's article and its pinned card; either is empty where the post is not shown so. */
function postFragments(post: PostDocument, setting: Setting): readonly Fragment[] {
  const { id, order } = post;
  return [
    { id: pinElementId(id), html: pinnedCard(post, setting).markup, order },
    { id: postElementId(id), html: renderPost(post, setting).markup, order },
  ];
}
