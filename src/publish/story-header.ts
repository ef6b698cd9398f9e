import { type Html, html, type Value } from '../lib/html.ts';
import { url } from '../lib/safe-url.ts';
import type { Summary } from '../wire/reading.ts';
import { correctionsPage, livePage } from './addresses.ts';
import { fill } from './fill.ts';
import { runningText } from './rich-text.ts';
import type { Setting } from './setting.ts';
import { timeElement } from './times.ts';

/** The head of the live page: state, headline, standfirst, and when and how much. */
export function storyHeader(summary: Summary, setting: Setting): Html {
  const { coverage, times } = setting;
  const { startedAt, headline, standfirst } = coverage;
  return html`<header id="story" data-corrections="${summary.corrections}">${storyState(setting)}
    <h1>${runningText(headline, startedAt, setting)}</h1>
    ${standfirst.length > 0 && html`<p class="standfirst">${runningText(standfirst, startedAt, setting)}</p>`}
    <p class="meta">${dotted(facts())}</p>${parts()}</header>`;

  function parts(): Value {
    const { phrases } = setting;
    const lines = [
      ...(coverage.continues ? [{ ...coverage.continues, words: phrases.continues }] : []),
      ...(coverage.continuedIn ?? []).map((part) => ({ ...part, words: phrases.continuedIn })),
    ];
    return lines.map(
      ({ slug, title, words }) =>
        html`<p class="meta">${fill<Value>(words, html`<a href="${url(livePage(slug))}">${title || slug}</a>`)}</p>`,
    );
  }

  function facts(): readonly Value[] {
    const { phrases } = setting;
    const ended = coverage.endedAt;
    return [
      fill<Value>(
        phrases.started,
        html`${timeElement(startedAt, times.full(startedAt))} (${times.zone(startedAt)})`,
      ),
      ended === null
        ? fill<Value>(
            phrases.updated,
            timeElement(summary.updatedAt, times.short(summary.updatedAt, startedAt)),
          )
        : fill<Value>(phrases.endedAt, timeElement(ended, times.short(ended, startedAt))),
      html`<a href="#latest">${phrases.posts(summary.posts)}</a>`,
      summary.corrections > 0 &&
        html`<a href="${url(correctionsPage(coverage.slug))}">${phrases.correctionsCount(summary.corrections)}</a>`,
    ];
  }
}

/** Whether a coverage goes on, in word and shape. */
export function storyState({ coverage, phrases }: Setting): Html {
  return coverage.state === 'live'
    ? html`<p class="state on"><i></i>${phrases.live}</p>`
    : html`<p class="state">${phrases.ended}</p>`;
}

/** Values on one line with points between them; what renders nothing is left out. */
export function dotted(values: readonly Value[]): Value {
  return values
    .filter((value) => value !== null && value !== false && value !== undefined)
    .map((value, index) => [index > 0 && ' · ', value]);
}
