/** Figures in words: numbers as the language writes them, never without whose they are where there is room for it. */

import { type Html, html, type Value } from '../lib/html.ts';
import { url } from '../lib/safe-url.ts';
import type { FigureLater, PublicBound, PublicReading } from '../wire/documents.ts';
import { documentPage } from './addresses.ts';
import { fill, fillWords } from './fill.ts';
import type { Phrases } from './phrases.ts';
import type { Setting } from './setting.ts';
import { momentElement, timeElement } from './times.ts';

/** What a figure says, in a few words: "at least 40", "1,774 to 2,500"; in words where there is no number. */
export function readingWords({ bounds }: PublicReading, phrases: Phrases): string {
  const [first, last] = bounds;
  if (!first) return phrases.noNumber;
  if (!last) return numberWords(first, phrases);
  const low = first.min ?? first.max;
  return fillWords(
    phrases.fromTo,
    low === null ? numberWords(first, phrases) : numeral(low, phrases),
    upper(last, phrases),
  );
}

/** One number as it was given. */
export function numberWords(
  { min, max, words }: Pick<PublicBound, 'min' | 'max' | 'words'>,
  phrases: Phrases,
): string {
  if (words !== null) return words;
  if (min === null) return max === null ? phrases.noNumber : fillWords(phrases.upTo, numeral(max, phrases));
  if (max === null) return fillWords(phrases.atLeast, numeral(min, phrases));
  return min === max
    ? numeral(min, phrases)
    : fillWords(phrases.fromTo, numeral(min, phrases), numeral(max, phrases));
}

/** A number in running text, with what it says since where that differs. `near`: when the text was published. */
export function figureInText(
  {
    to,
    reading,
    later,
  }: { readonly to: string; readonly reading: PublicReading; readonly later: FigureLater | null },
  near: string,
  setting: Setting,
): Html {
  const { coverage, base, phrases } = setting;
  const shown = html`<a class="ref" href="${url(base + documentPage(coverage.slug, to))}">${readingWords(reading, phrases)}</a>`;
  return html`${shown}${figureLaterMark(later, near, setting)}`;
}

/** "later: 133, 09:10". */
export function figureLaterMark(later: FigureLater | null, near: string, setting: Setting): Html | null {
  if (later === null) return null;
  const { phrases, times } = setting;
  const words = fillWords(phrases.laterStatus, readingWords(later.reading, phrases));
  return html` <small class="later">(${words}${phrases.comma}${timeElement(later.at, times.short(later.at, near))})</small>`;
}

/** The quiet line under a number: whose it is and as of when; both ends of a range are named. */
export function readingWhy({ bounds }: PublicReading, near: string, setting: Setting): Html | null {
  if (bounds.length === 0) return null;
  const { phrases } = setting;
  const parts = bounds.map(
    (bound, index): Value => [
      index > 0 && ' · ',
      bounds.length > 1 && [numberWords(bound, phrases), ': '],
      ...fill<Value>(
        phrases.numberBy,
        bound.by ?? phrases.ourCount,
        momentElement(setting.times, bound.asOf, near),
      ),
    ],
  );
  return html`<span class="why">${parts}</span>`;
}

/** A number in the digits and groups of the language. */
function numeral(value: number, { locale }: Phrases): string {
  return value.toLocaleString(locale, { maximumFractionDigits: 6 });
}

function upper(bound: PublicBound, phrases: Phrases): string {
  if (bound.max === null) return numberWords(bound, phrases);
  return numeral(bound.max, phrases);
}
