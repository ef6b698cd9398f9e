import { type Html, html, type Value } from '../lib/html.ts';
import { url } from '../lib/safe-url.ts';
import type { WireHead } from '../wire/reading.ts';
import { livePage } from './addresses.ts';
import { stoodBanner } from './banners.ts';
import { changeRegion, connectionSign, followingBody } from './following.ts';
import { inlineText } from './plain-text.ts';
import { scriptElement } from './script-element.ts';
import type { Setting } from './setting.ts';
import { coverageShell, htmlDocument, type Shell } from './shell.ts';

/** What a page beside the live page is made of. */
export interface SidePage {
  readonly title: string;
  readonly description?: string;
  readonly picture?: Shell['picture'];
  /** Its address, relative to the site; null keeps it out of indexes. */
  readonly address: string | null;
  readonly content: Value;
  readonly end?: Value;
  /** The key of the one document that it shows, or the kind of those that it lists: when such a one changes, the page does. */
  readonly of: string;
  readonly seen?: Seen | undefined;
}

/** From where in the history a page was made; `asked`: the wire number or instant of a page that shows the past. */
export interface Seen {
  readonly head: WireHead;
  readonly asked?: number | string | undefined;
}

/** A page beside the live page: says which coverage it belongs to and leads back there. It follows unless it shows the past. */
export function sidePage(page: SidePage, setting: Setting): string {
  const { head, asked } = page.seen ?? {};
  const common = coverageShell(setting, asked === undefined ? page.address : null);
  const present = page.address ?? livePage(setting.coverage.slug);
  const shell: Shell = {
    ...common,
    title: `${page.title} · ${coverageName(setting)}`,
    picture: page.picture,
    banner: [common.banner, head && asked !== undefined && stoodBanner(asked, head.at, setting, present)],
    main: html`<div class="side">${coverageLink(setting)}${page.content}</div>`,
    end: asked === undefined && [
      page.end,
      head && [changeRegion(setting), connectionSign(setting), scriptElement(setting.context.scriptAddress)],
    ],
    ...(head && { body: followingBody(head, setting, { isLive: asked === undefined, of: page.of }) }),
  };
  return htmlDocument(page.description === undefined ? shell : { ...shell, description: page.description });
}

/** What a coverage is called: its headline, or its slug where that was taken away. */
export function coverageName(setting: Setting): string {
  const { coverage } = setting;
  return inlineText(coverage.headline, setting) || coverage.slug;
}

function coverageLink(setting: Setting): Html {
  const { coverage, phrases } = setting;
  const state = coverage.state === 'live' ? phrases.live : phrases.ended;
  return html`<p class="kicker"><b>${state}</b> · <a href="${url(livePage(coverage.slug))}">${coverageName(setting)}</a></p>`;
}
