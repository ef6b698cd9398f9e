import { type Html, html, type Value } from '../lib/html.ts';
import { url } from '../lib/safe-url.ts';
import { livePage } from './addresses.ts';
import { fill } from './fill.ts';
import type { Setting } from './setting.ts';
import { timeElement } from './times.ts';

/**
 * Says that a page shows the past, and leads to the present. `at` is what was asked for: a wire number, or an instant;
 * `headAt` is when the last change that the page shows was made.
 */
export function stoodBanner(
  at: number | string,
  headAt: string,
  setting: Setting,
  present = livePage(setting.coverage.slug),
): Html {
  const { phrases, times } = setting;
  const when = (instant: string) => timeElement(instant, times.full(instant));
  const said =
    typeof at === 'number'
      ? fill<Value>(phrases.asItStoodAfter, at, when(headAt))
      : fill<Value>(phrases.asItStood, when(at));
  return html`<p class="banner stood">${said} <a href="${url(present)}">${phrases.toThePresent}</a></p>`;
}
