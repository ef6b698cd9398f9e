/** The live page of a coverage, as it is, as it stood, and its older posts. Complete without a script. */

import { dataBlock, type Html, html, nothing, type Value } from '../lib/html.ts';
import { url } from '../lib/safe-url.ts';
import type { PageQuery, PageSnapshot, WireHead } from '../wire/reading.ts';
import { livePage } from './addresses.ts';
import { stoodBanner } from './banners.ts';
import { fenced } from './fenced.ts';
import { changeRegion, connectionSign, followingBody } from './following.ts';
import { incidentsRegion } from './incidents.ts';
import { liveBlogPosting } from './json-ld.ts';
import { keyEventsRegion } from './key-events.ts';
import type { PageContext } from './page-context.ts';
import { panelRegion } from './panel.ts';
import { piece } from './piece.ts';
import { pinnedRegion } from './pinned.ts';
import { inlineText, shortened } from './plain-text.ts';
import { renderPost } from './post.ts';
import { scriptElement } from './script-element.ts';
import { pageSetting, type Setting } from './setting.ts';
import { coverageShell, htmlDocument } from './shell.ts';
import { coverageName } from './side-page.ts';
import { storyHeader } from './story-header.ts';
import { storySummary } from './story-summary.ts';
import { pastWarningsRegion, warningsRegion } from './warnings.ts';

/**
 * Which page of a coverage: nothing for the present, `at` for the past (with the head of the `present`, from which it
 * follows), `before` for posts older than one.
 */
export type PageView = Pick<PageQuery, 'at' | 'before'> & { readonly present?: WireHead };

/** Renders a page as a whole HTML document. The present is live, of older posts those that are there; the past is not indexed. */
export function renderPage(snapshot: PageSnapshot, context: PageContext, view: PageView = {}): string {
  const setting = pageSetting(snapshot.coverage, context);
  const { coverage, phrases } = setting;
  const first = view.before === undefined;
  const present = view.at === undefined;
  const common = coverageShell(setting, present ? addressOf(coverage.slug, view) : null);
  const headline = coverageName(setting);
  return htmlDocument({
    ...common,
    title: first ? headline : `${headline} · ${phrases.olderPage}`,
    description: fenced(context, () => shortened(inlineText(coverage.standfirst, setting), 200), ''),
    body: followingBody(
      present ? snapshot.head : (view.present ?? snapshot.head),
      setting,
      present ? null : 'past',
    ),
    banner: [common.banner, view.at !== undefined && stoodBanner(view.at, snapshot.head.at, setting)],
    timeline: true,
    main: [
      first && piece('warnings', context, () => warningsRegion(snapshot.summary.notices, setting)),
      piece('story', context, () => storyHeader(snapshot.summary, setting)),
      first && [
        piece('summary', context, () => storySummary(setting)),
        piece('panel', context, () => panelRegion(snapshot.panel, setting)),
      ],
      html`<div class="cols">${first && sideLists(snapshot, setting)}
        ${timelineSection(snapshot, setting, view)}</div>`,
      first && piece('past-warnings', context, () => pastWarningsRegion(snapshot.summary.notices, setting)),
    ],
    end: [
      present ? first && structuredData(snapshot, setting) : changeRegion(setting),
      scriptElement(context.scriptAddress),
    ],
  });
}

/** A page is whole without it: where it cannot be made, that is told. */
function structuredData(snapshot: PageSnapshot, setting: Setting): Html {
  const data = () => dataBlock('application/ld+json', liveBlogPosting(snapshot, setting));
  return fenced(setting.context, data, nothing);
}

/** The address of a page of a coverage, relative to the site. */
function addressOf(slug: string, { at, before }: PageView): string {
  const query = [
    at !== undefined && `at=${encodeURIComponent(at).replaceAll('%3A', ':')}`,
    before !== undefined && `before=${encodeURIComponent(before)}`,
  ];
  const asked = query.filter((part) => part !== false).join('&');
  return livePage(slug) + (asked && `?${asked}`);
}

/** Beside the posts: the key events, and what happened when. */
function sideLists({ summary }: PageSnapshot, setting: Setting): Html {
  return html`<div class="lists">${piece('key-events', setting.context, () => keyEventsRegion(summary.keyEvents, setting))}
    ${piece('incidents', setting.context, () => incidentsRegion(summary.incidents, setting))}</div>`;
}

function timelineSection(snapshot: PageSnapshot, setting: Setting, view: PageView): Html {
  const { phrases } = setting;
  const first = view.before === undefined;
  return html`<section class="posts" aria-labelledby="latest">
    ${first ? html`<h2 id="latest" class="vh">${phrases.latest}</h2>` : html`<h2 id="latest">${phrases.olderPage}</h2>${newest(setting, view)}`}
    ${first && view.at === undefined && forTheScript(setting)}
    ${first && pinnedRegion(snapshot.pinned, setting)}
    <div id="timeline">${snapshot.posts.map((post) => renderPost(post, setting))}</div>
    <p class="none">${phrases.noPosts}</p>
    ${older(snapshot, setting, view)}</section>`;
}

/** The button for new posts, the polite live region and the state of the connection, with the words to fill them. */
function forTheScript(setting: Setting): Html {
  const { phrases } = setting;
  const { one, other } = phrases.newPosts;
  return html`<button id="new-posts" type="button" hidden data-one="${one}" data-other="${other}"></button>
    <div id="announce" class="vh" aria-live="polite" data-correction="${phrases.announceCorrection}" data-warning="${phrases.announceWarning}" data-over="${phrases.announceWarningOver}"></div>
    ${connectionSign(setting)}`;
}

function newest({ coverage, phrases }: Setting, { at }: PageView): Value {
  return html`<p class="turn"><a href="${url(addressOf(coverage.slug, at === undefined ? {} : { at }))}">${phrases.newestPosts}</a></p>`;
}

function older(snapshot: PageSnapshot, { coverage, phrases }: Setting, { at }: PageView): Html {
  const last = snapshot.posts.at(-1);
  if (!snapshot.older || last === undefined) return nothing;
  const address = addressOf(coverage.slug, at === undefined ? { before: last.id } : { at, before: last.id });
  return html`<p class="turn"><a id="older" rel="next" href="${url(address)}">${phrases.olderPosts}</a></p>`;
}
