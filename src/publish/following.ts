/** What a page brings along for the reader's script: where it stands in the history, where changes come from, and words. */

import { type Html, html } from '../lib/html.ts';
import { formatCursor } from '../wire/cursor.ts';
import type { WireHead } from '../wire/reading.ts';
import { livePage } from './addresses.ts';
import type { Setting } from './setting.ts';

/**
 * The body's tag. `head`: the cursor of exactly this content; of a page of the past, that of the present. `of`: the key
 * of the one document that the page shows, or the kind of those that it lists; `past` where it shows the past, which
 * loses what is taken away and stays otherwise; null for posts.
 */
export function followingBody(head: WireHead, { coverage, context }: Setting, of: string | null): Html {
  const language = context.language === undefined ? '' : `&lang=${encodeURIComponent(context.language)}`;
  const address = livePage(coverage.slug);
  const query = of === null ? `?as=html${language}` : '?as=json';
  return html`<body data-slug="${coverage.slug}" data-cursor="${formatCursor(head)}"
    data-stream="${`${address}/stream${query}`}" data-changes="${`${address}/changes${query}`}"
    data-of="${of ?? ''}" data-zone="${coverage.zone}">`;
}

/** The polite live region of a page that shows one document, or the past. */
export function changeRegion({ phrases }: Setting): Html {
  return html`<div id="announce" class="vh" aria-live="polite" data-changed="${phrases.pageChanged}"></div>`;
}

/** The state of the connection, hidden until it is lost. */
export function connectionSign({ phrases }: Setting): Html {
  return html`<p id="connection" hidden data-lost="${phrases.connectionLost}" data-back="${phrases.connectionBack}"></p>`;
}
