/** What a page brings along for the reader's script: where it stands in the history, where changes come from, and words. */

import { type Html, html } from '../lib/html.ts';
import { formatCursor } from '../wire/cursor.ts';
import type { WireHead } from '../wire/reading.ts';
import { livePage } from './addresses.ts';
import type { Setting } from './setting.ts';

/**
 * The body's tag. `head`: the cursor of exactly this content. `of`: the key of the one document that the page shows, or
 * the kind of those that it lists; null for posts. Without `isLive` the page stays as it is.
 */
export function followingBody(
  head: WireHead,
  { coverage, context, phrases }: Setting,
  page: { readonly isLive: boolean; readonly of: string | null },
): Html {
  const language = context.language === undefined ? '' : `&lang=${encodeURIComponent(context.language)}`;
  const address = livePage(coverage.slug);
  const query = page.of === null ? `?as=html${language}` : '?as=json';
  return html`<body data-slug="${coverage.slug}" data-cursor="${formatCursor(head)}"
    data-stream="${`${address}/stream${query}`}" data-changes="${`${address}/changes${query}`}"
    data-live="${page.isLive ? 'true' : 'false'}" data-of="${page.of ?? ''}" data-zone="${coverage.zone}" data-yours="${phrases.yourTime}">`;
}

/** The polite live region of a page that shows one document. */
export function changeRegion({ phrases }: Setting): Html {
  return html`<div id="announce" class="vh" aria-live="polite" data-changed="${phrases.pageChanged}"></div>`;
}

/** The state of the connection, hidden until it is lost. */
export function connectionSign({ phrases }: Setting): Html {
  return html`<p id="connection" hidden data-lost="${phrases.connectionLost}" data-back="${phrases.connectionBack}"></p>`;
}
