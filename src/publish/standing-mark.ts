import { type Html, html, type Value } from '../lib/html.ts';
import type { Standing } from '../wire/documents.ts';
import type { Setting } from './setting.ts';
import { type Shape, shapeOf } from './shape-of.ts';
import { standingSentence, type WhyPart } from './standing-sentence.ts';
import { momentElement } from './times.ts';

/** The status as word and shape (colour comes from the style sheet); nothing for what has none. */
export function standingMark(standing: Standing, setting: Setting): Html | null {
  const { word, shape } = standingSentence(standing, setting.phrases);
  return word === null ? null : mark(shape, capitalised(word, setting), setting);
}

/** The one quiet line why a claim stands as it does; nothing where there is nothing to say. */
export function standingWhy(standing: Standing, setting: Setting): Html | null {
  const { why } = standingSentence(standing, setting.phrases);
  if (why.length === 0) return null;
  const notes = why.map((note, index) => [index > 0 && ' · ', joined(note, index === 0, standing, setting)]);
  return html`<span class="why">${notes}</span>`;
}

/** The status in brackets behind running words, only where it warns: elsewhere the sentence attributes itself. */
export function standingWarning(standing: Standing, setting: Setting): Html | null {
  const shape = warningShape(standing);
  return shape && html` <small class="st ${shape}">(${setting.phrases.status[shape]})</small>`;
}

/** The shape of a standing that warns; null where the sentence attributes itself. */
export function warningShape(standing: Standing): Shape | null {
  const shape = shapeOf(standing);
  return shape === 'reported' || shape === 'confirmed' || shape === 'overtaken' ? null : shape;
}

/** A word with its shape before it. */
export function mark(shape: Shape, word: string, setting: Setting): Html {
  return setting.styled
    ? html`<span class="st ${shape}">${shapes[shape]}${word}</span>`
    : html`<b>${word}</b>`;
}

/** With a capital letter at its beginning, as the language has it; what only sets words apart is passed over. */
export function capitalised(words: string, setting: Setting): string {
  return words.replace(/^([\u2066-\u2068]*)(\p{L})/u, (_, apart: string, first: string) => {
    return apart + first.toLocaleUpperCase(setting.phrases.locale);
  });
}

function joined(note: readonly WhyPart[], begins: boolean, standing: Standing, setting: Setting): Value {
  return note.map((part, index) => {
    const shown =
      typeof part !== 'string'
        ? momentElement(setting.times, part, standing.since)
        : begins && index === 0
          ? capitalised(part, setting)
          : part;
    return [index > 0 && setting.phrases.comma, shown];
  });
}

/** The drawings of the shapes, referred to from every mark; stands once in a page. */
export const shapeSymbols = html`<svg width="0" height="0" class="vh" aria-hidden="true">
  <symbol id="s-c" viewBox="0 0 16 16"><circle cx="8" cy="8" r="8"/><path d="M4.4 8.3 7 10.8l4.7-5" fill="none" stroke="var(--paper)" stroke-width="2"/></symbol>
  <symbol id="s-r" viewBox="0 0 16 16"><circle cx="8" cy="8" r="7" class="o"/><path d="M8 1a7 7 0 0 1 0 14z"/></symbol>
  <symbol id="s-u" viewBox="0 0 16 16"><circle cx="8" cy="8" r="7" class="o" stroke-dasharray="3 2.5"/></symbol>
  <symbol id="s-d" viewBox="0 0 16 16"><path d="M8 1.3 14.7 8 8 14.7 1.3 8z" class="o"/><path d="M8 4.6v4.2M8 10.2v1.5" class="o"/></symbol>
  <symbol id="s-x" viewBox="0 0 16 16"><circle cx="8" cy="8" r="7" class="o"/><path d="m3.2 12.8 9.6-9.6" class="o"/></symbol>
  <symbol id="s-v" viewBox="0 0 16 16"><circle cx="7" cy="7" r="5.5" class="o"/><path d="m11 11 4.3 4.3" class="o"/></symbol>
</svg>`;

const shapes: Record<Shape, Html> = {
  confirmed: html`<svg><use href="#s-c"/></svg>`,
  reported: html`<svg><use href="#s-r"/></svg>`,
  unverified: html`<svg><use href="#s-u"/></svg>`,
  disputed: html`<svg><use href="#s-d"/></svg>`,
  refuted: html`<svg><use href="#s-x"/></svg>`,
  withdrawn: html`<svg><use href="#s-x"/></svg>`,
  review: html`<svg><use href="#s-v"/></svg>`,
  overtaken: html``,
};
