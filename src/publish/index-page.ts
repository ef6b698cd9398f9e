import { type Html, html, type Value } from '../lib/html.ts';
import { url } from '../lib/safe-url.ts';
import type { CoverageDocument } from '../wire/documents.ts';
import { livePage } from './addresses.ts';
import { fenced } from './fenced.ts';
import { fill } from './fill.ts';
import type { PageContext } from './page-context.ts';
import { phrasesFor } from './phrases-for.ts';
import { inlineText } from './plain-text.ts';
import { scriptElement } from './script-element.ts';
import { pageSetting } from './setting.ts';
import { htmlDocument } from './shell.ts';
import { dotted, storyState } from './story-header.ts';
import { timeElement } from './times.ts';

/** A public coverage in the list. */
export interface IndexEntry {
  readonly coverage: CoverageDocument;
  readonly updatedAt: string;
}

/**
 * The list of all public coverages, in the order given. Not indexed as long as all of them are demonstrations. Open, it
 * keeps up; `cursor` tells it from other lists.
 */
export function renderIndexPage(entries: readonly IndexEntry[], context: PageContext, cursor = ''): string {
  const phrases = phrasesFor(context.language ?? 'en');
  const items = entries.map((entry) => fenced<Value>(context, () => item(entry, context), null));
  const real = entries.length === 0 || entries.some(({ coverage }) => !coverage.demonstration);
  return htmlDocument({
    context,
    phrases,
    language: context.language ?? 'en',
    title: context.siteName,
    canonical: real ? '/' : null,
    body: html`<body data-of="front" data-cursor="${cursor}">`,
    end: scriptElement(context.scriptAddress),
    main: html`<div class="side"><h1>${phrases.allCoverage}</h1>
      ${items.length > 0 ? html`<ol class="list">${items}</ol>` : html`<p>${phrases.noCoverage}</p>`}</div>`,
  });
}

function item({ coverage, updatedAt }: IndexEntry, context: PageContext): Html {
  const setting = pageSetting(coverage, context);
  const { phrases, times } = setting;
  const standfirst = inlineText(coverage.standfirst, setting);
  const updated = fill<Value>(phrases.updated, timeElement(updatedAt, times.full(updatedAt)));
  return html`<li lang="${coverage.language}">${storyState(setting)}
    <h2><a href="${url(livePage(coverage.slug))}">${inlineText(coverage.headline, setting) || coverage.slug}</a></h2>
    ${standfirst && html`<p>${standfirst}</p>`}
    <p class="kicker">${dotted([updated, coverage.demonstration && phrases.demonstration])}</p></li>`;
}
