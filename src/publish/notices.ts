import { type Html, html } from '../lib/html.ts';
import { url } from '../lib/safe-url.ts';
import type { Notice } from '../wire/documents.ts';
import { documentPage } from './addresses.ts';
import type { Setting } from './setting.ts';
import { timeElement } from './times.ts';

/** What was changed in a post and why, oldest first. Visible, and never louder than the post. */
export function noticeLines(notices: readonly Notice[], near: string, setting: Setting): readonly Html[] {
  const { phrases, times, coverage, base } = setting;
  return notices.map((notice) => {
    const label = phrases.notice[notice.label];
    const named = notice.correction
      ? html`<a href="${url(base + documentPage(coverage.slug, notice.correction))}">${label}</a>`
      : label;
    const head = html`<b>${named}${phrases.comma}${timeElement(notice.at, times.short(notice.at, near))}.</b>`;
    return html`<p class="notice ${notice.label}">${head}${notice.note !== null && ' '}${notice.note}</p>`;
  });
}
