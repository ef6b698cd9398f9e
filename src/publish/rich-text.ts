/**
 * Restricted rich text as markup. What cannot be shown as it was meant (an address that is none) is shown as words:
 * one bad post never breaks a page.
 */

import { type Html, html, nothing } from '../lib/html.ts';
import { SafeUrl, url } from '../lib/safe-url.ts';
import type { PublicBlock, PublicInline } from '../wire/documents.ts';
import { documentPage } from './addresses.ts';
import { claimBlock } from './claim.ts';
import { figureInText, figureLaterMark, readingWhy, readingWords } from './figure-words.ts';
import { heading, type Level } from './heading.ts';
import { incidentBlock } from './incident-block.ts';
import { laterMark } from './later.ts';
import { pictureBlock } from './picture.ts';
import type { Setting } from './setting.ts';
import { capitalised, standingWarning } from './standing-mark.ts';
import { statementBlock } from './statement.ts';

/** Where a text stands: the time it speaks from, and the level of a heading within it. */
export interface TextPlace {
  readonly near: string;
  readonly level: Level;
  /** The post that it stands in, below whose address its pictures are. */
  readonly post?: string;
}

/** Blocks, in order. */
export function richText(
  blocks: readonly PublicBlock[],
  place: TextPlace,
  setting: Setting,
): readonly Html[] {
  return blocks.map((block) => blockMarkup(block, place, setting));
}

/** Running text with its links and references. */
export function runningText(
  inlines: readonly PublicInline[],
  near: string,
  setting: Setting,
): readonly Html[] {
  return inlines.map((inline) => {
    if (inline.type === 'text') return emphasised(inline);
    if (inline.type === 'figure') return figureInText(inline, near, setting);
    const { coverage, base } = setting;
    const shown = inline.to
      ? html`<a class="ref" href="${url(base + documentPage(coverage.slug, inline.to))}">${inline.text}</a>`
      : html`${inline.text}`;
    const warning =
      inline.later === null && inline.standing ? standingWarning(inline.standing, setting) : null;
    return html`${shown}${warning}${laterMark(inline.later, near, setting)}`;
  });
}

function blockMarkup(block: PublicBlock, place: TextPlace, setting: Setting): Html {
  switch (block.type) {
    case 'paragraph':
      return html`<p>${runningText(block.content, place.near, setting)}</p>`;
    case 'heading':
      return heading(place.level, runningText(block.content, place.near, setting));
    case 'list': {
      const items = block.items.map((item) => html`<li>${runningText(item, place.near, setting)}</li>`);
      return block.ordered ? html`<ol>${items}</ol>` : html`<ul>${items}</ul>`;
    }
    case 'statement':
      return statementBlock(block.statement, block.later, place.near, setting);
    case 'claim':
      return claimBlock(block, place.near, setting);
    case 'image':
      return place.post === undefined ? nothing : pictureBlock(block, place.post, setting);
    case 'incident':
      return incidentBlock(block, place.near, setting);
    case 'figure':
      return figureBlock(block, place.near, setting);
    case 'removed':
      return html`<p class="gone">${setting.phrases.removedPassage}</p>`;
  }
}

/** A figure set apart in a post: its number, whose it is, what it says since. */
function figureBlock(
  { to, label, reading, later }: Extract<PublicBlock, { type: 'figure' }>,
  near: string,
  setting: Setting,
): Html {
  const { coverage, base, phrases } = setting;
  return html`<div class="claim"><p><a class="ref" href="${url(base + documentPage(coverage.slug, to))}">${capitalised(label, setting)}: <b>${readingWords(reading, phrases)}</b></a>${figureLaterMark(later, near, setting)}</p>
    ${readingWhy(reading, near, setting)}</div>`;
}

function emphasised(inline: Extract<PublicInline, { type: 'text' }>): Html {
  let shown = html`${inline.text}`;
  if (inline.em) shown = html`<em>${shown}</em>`;
  if (inline.strong) shown = html`<strong>${shown}</strong>`;
  return inline.href && SafeUrl.accepts(inline.href)
    ? html`<a href="${url(inline.href)}" rel="noopener">${shown}</a>`
    : shown;
}
