import { type Html, html } from '../lib/html.ts';
import { richText } from './rich-text.ts';
import type { Setting } from './setting.ts';

/** The coverage's summary; an empty hidden element where there is none, so that one can come. */
export function storySummary(setting: Setting): Html {
  const { coverage, phrases } = setting;
  if (coverage.summary.length === 0) return html`<section id="summary" hidden></section>`;
  return html`<section id="summary"><h2>${phrases.summary}</h2>${richText(coverage.summary, { near: coverage.startedAt, level: 3 }, setting)}</section>`;
}
