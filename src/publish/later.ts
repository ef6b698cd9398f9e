import { type Html, html } from '../lib/html.ts';
import type { Later } from '../wire/documents.ts';
import { fillWords } from './fill.ts';
import type { Setting } from './setting.ts';
import { shapeOf } from './shape-of.ts';
import { names } from './standing-sentence.ts';
import { timeElement } from './times.ts';

/** What has become of a thing since, in words without the time; the times are those of the post that shows it. */
export function laterWords(later: Later | null, { phrases }: Pick<Setting, 'phrases'>): string {
  if (later === null) return '';
  const parts: string[] = [];
  if (later.retracted) parts.push(phrases.laterRetracted);
  if (later.status) {
    parts.push(
      fillWords(phrases.laterStatus, phrases.status[shapeOf({ status: later.status, underReview: false })]),
    );
  }
  if (later.deniedBy.length > 0) parts.push(fillWords(phrases.laterDenied, names(later.deniedBy, phrases)));
  return parts.join(phrases.comma);
}

/** The later state, beside what stood when the post was published. `near`: when that was. */
export function laterMark(later: Later | null, near: string, setting: Setting): Html | null {
  if (later === null) return null;
  const words = laterWords(later, setting);
  if (words === '') return null;
  const time = timeElement(later.at, setting.times.short(later.at, near));
  return html` <small class="later">(${words}${setting.phrases.comma}${time})</small>`;
}
