/**
 * The notices of a page: those in force in a band at its top, those that are over below the posts, marked, for the
 * record. Calm: words and a shape say how grave it is, and nothing moves.
 */

import { type Html, html, type Value } from '../lib/html.ts';
import { url } from '../lib/safe-url.ts';
import type { NoticeDocument, ShownNotice } from '../wire/documents.ts';
import { documentPage } from './addresses.ts';
import { fill } from './fill.ts';
import type { Setting } from './setting.ts';
import { attribution } from './statement.ts';
import { timeElement } from './times.ts';

/** The notices in force, the gravest first; an empty hidden element where there are none. */
export function warningsRegion(notices: readonly NoticeDocument[], setting: Setting): Html {
  const { phrases } = setting;
  const live = notices.filter(isShown).filter(({ state }) => state === 'live');
  const covered = notices.filter(({ state }) => state === 'covered');
  if (live.length + covered.length === 0) return html`<section id="warnings" hidden></section>`;
  return html`<section id="warnings" aria-label="${phrases.warnings}"><ul>
    ${live.sort(gravest).map((notice) => warning(notice, setting))}
    ${covered.sort((one, other) => newest(one.id, other.id)).map(({ id }) => html`<li id="${elementId(id)}" class="gone">${phrases.warningCovered}</li>`)}</ul></section>`;
}

/** Those that are over, the last one first; an empty hidden element where there are none. */
export function pastWarningsRegion(notices: readonly NoticeDocument[], setting: Setting): Html {
  const { phrases } = setting;
  const over = notices.filter(isShown).filter(({ state }) => state !== 'live');
  if (over.length === 0) return html`<section id="past-warnings" hidden></section>`;
  over.sort((one, other) => newest(one.endedAt ?? '', other.endedAt ?? '') || newest(one.id, other.id));
  return html`<section id="past-warnings" aria-labelledby="were"><h2 id="were">${phrases.pastWarnings}</h2><ul>
    ${over.map((notice) => warning(notice, setting))}</ul></section>`;
}

function warning(notice: ShownNotice, setting: Setting): Html {
  const { phrases, coverage, times, base } = setting;
  const { id, title, text, severity, statement, state, expires, endedAt, correction } = notice;
  const near = coverage.startedAt;
  const when = (at: string) => timeElement(at, times.short(at, near));
  const mark =
    state === 'live'
      ? severity === 'unknown'
        ? null
        : html`<b class="sev">${phrases.severity[severity]}</b> `
      : html`<b class="sev over">${fill<Value>(phrases.warningOver[state], when(endedAt ?? notice.updatedAt))}</b> `;
  const until = state === 'live' &&
    expires !== null && [' · ', fill<Value>(phrases.warningUntil, when(expires))];
  const corrected =
    correction &&
    html`<p class="notice"><b><a href="${url(base + documentPage(coverage.slug, correction.correction))}">${phrases.notice.correction}</a>${phrases.comma}${when(correction.at)}.</b> ${correction.note}</p>`;
  return html`<li id="${elementId(id)}" class="${severity}">${mark}<strong>${title}</strong>
    ${text.split(/\n+/).map((words) => html`<p>${words}</p>`)}
    <p class="why">${attribution(statement, near, setting)}${until}</p>${corrected}</li>`;
}

/** How a notice is found on the page. */
function elementId(id: string): string {
  return `n-${id}`;
}

function isShown(notice: NoticeDocument): notice is ShownNotice {
  return notice.state !== 'covered' && notice.state !== 'removed';
}

const gravity = ['extreme', 'severe', 'moderate', 'minor', 'unknown'];

function gravest(one: ShownNotice, other: ShownNotice): number {
  return (
    gravity.indexOf(one.severity) - gravity.indexOf(other.severity) ||
    newest(one.since, other.since) ||
    newest(one.id, other.id)
  );
}

function newest(one: string, other: string): number {
  return one === other ? 0 : one > other ? -1 : 1;
}
