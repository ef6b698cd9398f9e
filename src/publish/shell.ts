import { type Html, html, nothing, trusted, type Value } from '../lib/html.ts';
import { url } from '../lib/safe-url.ts';
import { accentSheet } from '../model/accent-sheet.ts';
import { correctionsPage, feedAddress } from './addresses.ts';
import { together } from './isolation.ts';
import type { PageContext } from './page-context.ts';
import type { Phrases } from './phrases.ts';
import type { Setting } from './setting.ts';
import { shapeSymbols } from './standing-mark.ts';
import { styleSheet } from './style/sheet.ts';
import { directionOf } from './text-direction.ts';

/** What differs from page to page. */
export interface Shell {
  readonly context: PageContext;
  readonly phrases: Phrases;
  readonly language: string;
  readonly title: string;
  readonly description?: string;
  /** What a link to the page shows where it is sent on. */
  readonly picture?:
    | { readonly address: string; readonly width: number; readonly height: number; readonly alt: string }
    | undefined;
  /** The page's own address, relative; null keeps it out of indexes. */
  readonly canonical: string | null;
  /** The coverage whose feeds and corrections the page names. */
  readonly slug?: string;
  readonly body?: Html;
  /** Whether the page is a list of posts that one may want to skip to. */
  readonly timeline?: boolean;
  readonly banner?: Value;
  readonly main: Value;
  readonly end?: Value;
  readonly foot?: Value;
}

/** The parts of a shell that every page of a coverage has in common. A demonstration says so and is not indexed. */
export function coverageShell(setting: Setting, canonical: string | null): Omit<Shell, 'title' | 'main'> {
  const { context, phrases, coverage, times } = setting;
  return {
    context,
    phrases,
    language: coverage.language,
    canonical: coverage.demonstration ? null : canonical,
    slug: coverage.slug,
    banner: coverage.demonstration && html`<p class="banner">${phrases.demonstration}</p>`,
    foot: phrases.timesIn.replace('{}', () => times.zone(coverage.startedAt)),
  };
}

/** A whole HTML document: head, masthead, main, footer. Asks for nothing from another host. */
export function htmlDocument(shell: Shell): string {
  const { context, phrases, language, title, slug, canonical } = shell;
  return html`<!doctype html><html lang="${language}" dir="${directionOf(language)}"><head><meta charset="utf-8">
    <meta name="viewport" content="width=device-width,initial-scale=1">
    <title>${title}</title>
    ${shell.description && html`<meta name="description" content="${shell.description}">`}
    ${indexing(shell)}
    <meta name="generator" content="Stet ${context.build}">
    <meta name="color-scheme" content="light dark"><link rel="icon" href="/favicon.svg">
    ${canonical !== null && preview(shell, context.origin + canonical)}
    ${slug !== undefined && feeds(slug)}
    ${trusted(`<style>${styleSheet}</style>`)}${accentElement(context)}</head>
    ${shell.body ?? html`<body>`}
    ${shell.timeline ? html`<a class="skip" href="#timeline">${phrases.skipToPosts}</a>` : html`<a class="skip" href="#main">${phrases.skip}</a>`}
    ${shapeSymbols}
    <header><div class="mast wrap"><a class="site" href="/">${siteMark(context)}</a>
    ${slug !== undefined && html`<nav><a href="${url(correctionsPage(slug))}">${phrases.corrections}</a></nav>`}</div>
    ${shell.banner}</header>
    <main id="main" class="wrap">${shell.main}</main>
    <footer class="wrap"><p>${together([phrases.about, shell.foot && ' ', shell.foot], phrases, language)}</p></footer>
    ${shell.end}</body></html>`.markup;
}

/** What stands for the house at the head of a page: its logo, otherwise its name. */
export function siteMark({ logo, siteName }: PageContext): Value {
  return logo === undefined
    ? siteName
    : html`<img src="${url(logo.address)}" alt="${siteName}" width="${logo.width}" height="${logo.height}">`;
}

function accentElement({ accent }: PageContext): Html | null {
  const sheet = accentSheet(accent);
  return sheet === '' ? null : trusted(`<style>${sheet}</style>`);
}

function indexing({ canonical, context }: Shell): Html {
  return canonical === null
    ? html`<meta name="robots" content="noindex">`
    : html`<link rel="canonical" href="${url(context.origin + canonical)}">`;
}

function preview({ title, description, context, picture }: Shell, address: string): Html {
  return html`<meta property="og:type" content="article"><meta property="og:site_name" content="${context.siteName}">
    <meta property="og:title" content="${title}"><meta property="og:url" content="${address}">
    ${description ? html`<meta property="og:description" content="${description}">` : nothing}
    ${picture && html`<meta property="og:image" content="${picture.address}"><meta property="og:image:width" content="${picture.width}"><meta property="og:image:height" content="${picture.height}"><meta property="og:image:alt" content="${picture.alt}">`}`;
}

function feeds(slug: string): Html {
  return html`<link rel="alternate" type="application/atom+xml" href="${url(feedAddress(slug, 'atom'))}">
    <link rel="alternate" type="application/rss+xml" href="${url(feedAddress(slug, 'rss'))}">
    <link rel="alternate" type="application/feed+json" href="${url(feedAddress(slug, 'json'))}">`;
}
