import { livePage } from './addresses.ts';
import { stoodBanner } from './banners.ts';
import { type Html, html, type Value } from './html.ts';
import { inlineText } from './plain-text.ts';
import { url } from './safe-url.ts';
import type { Setting } from './setting.ts';
import { coverageShell, htmlDocument, type Shell } from './shell.ts';

/** What a page beside the live page is made of. `at`: it shows the past, as of that wire number or instant. */
export interface SidePage {
  readonly title: string;
  readonly description?: string;
  /** Its address, relative to the site; null keeps it out of indexes. */
  readonly address: string | null;
  readonly content: Value;
  readonly end?: Value;
  readonly at?: { readonly asked: number | string; readonly headAt: string } | undefined;
}

/** A page beside the live page: says which coverage it belongs to and leads back there. No script. */
export function sidePage(page: SidePage, setting: Setting): string {
  const common = coverageShell(setting, page.at === undefined ? page.address : null);
  const present = page.address ?? livePage(setting.coverage.slug);
  const shell: Shell = {
    ...common,
    title: `${page.title} · ${coverageName(setting)}`,
    banner: [common.banner, page.at && stoodBanner(page.at.asked, page.at.headAt, setting, present)],
    main: html`<div class="side">${coverageLink(setting)}${page.content}</div>`,
    end: page.at === undefined ? page.end : null,
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
