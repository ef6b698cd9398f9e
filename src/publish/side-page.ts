import { type Html, html, type Value } from '../lib/html.ts';
import { url } from '../lib/safe-url.ts';
import type { WireHead } from '../wire/reading.ts';
import { livePage } from './addresses.ts';
import { stoodBanner } from './banners.ts';
import { fenced } from './fenced.ts';
import { changeRegion, connectionSign, followingBody } from './following.ts';
import { inlineText } from './plain-text.ts';
import { scriptElement } from './script-element.ts';
import type { Setting } from './setting.ts';
import { coverageShell, htmlDocument, type Shell } from './shell.ts';

/** What a page beside the live page is made of: each part is rendered by itself, and left out where it cannot be. */
export interface SidePage {
  readonly title: () => string;
  readonly description?: () => string;
  /** Its address, relative to the site; null keeps it out of indexes. */
  readonly address: string | null;
  readonly content: readonly (() => Value)[];
  readonly end?: () => Value;
  /** The key of the one document that it shows, or the kind of those that it lists: when such a one changes, the page does. */
  readonly of: string;
  readonly seen?: Seen | undefined;
}

/**
 * From where in the history a page was made; `asked`: the wire number or instant of a page that shows the past, `present`
 * the head of when it was made.
 */
export interface Seen {
  readonly head: WireHead;
  readonly asked?: number | string | undefined;
  readonly present?: WireHead;
}

/** A page beside the live page: says which coverage it belongs to and leads back there. It follows; one of the past only what is taken away. */
export function sidePage(page: SidePage, setting: Setting): string {
  const { head, asked, present: now = head } = page.seen ?? {};
  const common = coverageShell(setting, asked === undefined ? page.address : null);
  const present = page.address ?? livePage(setting.coverage.slug);
  const part = (render: () => Value): Value => fenced(setting.context, render, null);
  const title = fenced(setting.context, page.title, '');
  const { description, end = () => null } = page;
  const name = coverageName(setting);
  const shell: Shell = {
    ...common,
    title: title === '' ? name : `${title} · ${name}`,
    banner: [common.banner, head && asked !== undefined && stoodBanner(asked, head.at, setting, present)],
    main: html`<div class="side">${coverageLink(setting)}${page.content.map(part)}</div>`,
    end: [
      asked === undefined && part(end),
      head && [
        changeRegion(setting),
        asked === undefined && connectionSign(setting),
        scriptElement(setting.context.scriptAddress),
      ],
    ],
    ...(now && { body: followingBody(now, setting, asked === undefined ? page.of : 'past') }),
  };
  return htmlDocument(
    description ? { ...shell, description: fenced(setting.context, description, '') } : shell,
  );
}

/** What a coverage is called: its headline, or its slug where there is none that can be shown. */
export function coverageName(setting: Setting): string {
  const { coverage, context } = setting;
  return fenced(context, () => inlineText(coverage.headline, setting), '') || coverage.slug;
}

function coverageLink(setting: Setting): Html {
  const { coverage, phrases } = setting;
  const state = coverage.state === 'live' ? phrases.live : phrases.ended;
  return html`<p class="kicker"><b>${state}</b> · <a href="${url(livePage(coverage.slug))}">${coverageName(setting)}</a></p>`;
}
