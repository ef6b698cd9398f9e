import { type Html, html } from '../lib/html.ts';
import { url } from '../lib/safe-url.ts';
import type { PanelDocument, PanelLine, Standing } from '../wire/documents.ts';
import { documentPage } from './addresses.ts';
import { readingWhy, readingWords } from './figure-words.ts';
import type { Setting } from './setting.ts';
import { shapeOf } from './shape-of.ts';
import { standingMark, standingWhy } from './standing-mark.ts';
import { timeElement } from './times.ts';

/** What we know, don't know, and what has changed; an empty hidden element where there is nothing yet. */
export function panelRegion(panel: PanelDocument | null, setting: Setting): Html {
  const { phrases } = setting;
  if (panel === null || panel.known.length + panel.unknown.length + panel.changed.length === 0) {
    return html`<section id="panel" hidden></section>`;
  }
  return html`<section id="panel" aria-label="${phrases.panel}">
    ${group(phrases.known, panel.known, setting)}
    ${group(phrases.unknown, panel.unknown, setting, true)}
    ${group(phrases.changed, panel.changed.map(withoutStanding), setting)}</section>`;
}

/** What has changed is told as it happened; the status that its ground has now would read as its opposite. */
function withoutStanding(line: PanelLine): PanelLine {
  return { ...line, standing: null };
}

/** Under what we don't know, "reported" or "confirmed" would answer the question; why it is open stays. */
function isAnswer(standing: Standing): boolean {
  const shape = shapeOf(standing);
  return shape === 'confirmed' || (shape === 'reported' && standing.basis !== 'claimant');
}

function group(title: string, lines: readonly PanelLine[], setting: Setting, isOpen = false): Html | null {
  return lines.length === 0
    ? null
    : html`<div><h2>${title}</h2><ul>${lines.map((line) => lineItem(line, setting, isOpen))}</ul></div>`;
}

/** A line stands on its ground: the words lead there. What has changed shows when, the others show why. */
function lineItem(
  { words, ground, standing, reading, at }: PanelLine,
  setting: Setting,
  isOpen: boolean,
): Html {
  const { coverage, times, phrases } = setting;
  const shown =
    ground === null
      ? words
      : html`<a class="ref" href="${url(documentPage(coverage.slug, ground))}">${words}</a>`;
  const number = reading && [': ', html`<b>${readingWords(reading, phrases)}</b>`];
  const status = standing && !(isOpen && isAnswer(standing)) && standingMark(standing, setting);
  if (at !== null)
    return html`<li>${timeElement(at, times.dated(at, coverage.startedAt))} ${status}${status && ' '}${shown}${number}</li>`;
  const why = standing
    ? standingWhy(standing, setting)
    : reading && readingWhy(reading, coverage.startedAt, setting);
  return html`<li>${status}${status && ' '}${shown}${number}${why}</li>`;
}
