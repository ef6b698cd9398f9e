import { type Html, html } from '../lib/html.ts';
import { url } from '../lib/safe-url.ts';
import type { KeyEvent } from '../wire/reading.ts';
import { postPage } from './addresses.ts';
import type { Setting } from './setting.ts';
import { timeElement } from './times.ts';

/** The key events, newest first; an empty hidden element where there are none yet. */
export function keyEventsRegion(events: readonly KeyEvent[], setting: Setting): Html {
  if (events.length === 0) return html`<nav id="key-events" hidden></nav>`;
  const { phrases } = setting;
  return html`<nav id="key-events" class="strip" aria-label="${phrases.keyEvents}"><h2>${phrases.keyEvents}</h2>
    <ol>${events.map((event) => eventItem(event, setting))}</ol></nav>`;
}

function eventItem(event: KeyEvent, { coverage, times, phrases }: Setting): Html {
  const at = event.publishedAt;
  return html`<li>${timeElement(at, times.dated(at, coverage.startedAt))}<a href="${url(postPage(coverage.slug, event.id))}">${event.title || phrases.keyEvent}</a></li>`;
}
