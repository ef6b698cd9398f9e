import { type Html, html, type Value } from '../lib/html.ts';
import { url } from '../lib/safe-url.ts';
import type { PublicBlock } from '../wire/documents.ts';
import { documentPage } from './addresses.ts';
import { figureLaterMark, readingWhy, readingWords } from './figure-words.ts';
import { fill } from './fill.ts';
import { placeWords, whenWords } from './incident-words.ts';
import type { Setting } from './setting.ts';
import { capitalised, mark } from './standing-mark.ts';
import { momentElement, timeElement } from './times.ts';

type Block = Extract<PublicBlock, { type: 'incident' }>;

/** An incident set apart in a post: what happened, when, where, its figures as they stood, and what came to it since. */
export function incidentBlock(block: Block, near: string, setting: Setting): Html {
  const { coverage, base, phrases } = setting;
  const address = (key: string) => url(base + documentPage(coverage.slug, key));
  const review = block.underReview && html`<p>${mark('review', phrases.incidentShaken, setting)}</p>`;
  const place = block.where && [' · ', placeWords(block.where, setting)];
  const figures = block.figures.map(
    ({ to, label, reading, later }) =>
      html`<p><a href="${address(to)}">${capitalised(label, setting)}: <b>${readingWords(reading, phrases)}</b></a>${figureLaterMark(later, near, setting)} ${readingWhy(reading, near, setting)}</p>`,
  );
  return html`<div class="claim">${review}
    <p><a class="ref" href="${address(block.to)}"><b>${block.title}</b></a> <span class="why">${whenWords(block, near, setting)}${place}</span></p>
    ${figures}${since(block.later, near, setting)}</div>`;
}

/** What came since: "(later: until 23:00, killed 133, 09:10)". */
function since(later: Block['later'], near: string, setting: Setting): Html | null {
  if (later === null) return null;
  const { phrases, times } = setting;
  const until: Value[] =
    later.until === null ? [] : [fill<Value>(phrases.untilThen, momentElement(times, later.until, near))];
  const figures = later.figures.map(
    ({ label, reading }): Value => `${label} ${readingWords(reading, phrases)}`,
  );
  const parts = [...until, ...figures].map((part, index): Value => [index > 0 && phrases.comma, part]);
  const said = fill<Value>(phrases.laterStatus, parts);
  return html`<p><small class="later">(${said}${phrases.comma}${timeElement(later.at, times.short(later.at, near))})</small></p>`;
}
