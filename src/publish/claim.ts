import { type Html, html } from '../lib/html.ts';
import { url } from '../lib/safe-url.ts';
import type { PublicBlock } from '../wire/documents.ts';
import { documentPage } from './addresses.ts';
import { laterMark } from './later.ts';
import type { Setting } from './setting.ts';
import { capitalised, standingMark, standingWhy } from './standing-mark.ts';

/** A claim set apart in a post: status, words, why; its page has the evidence and the history. */
export function claimBlock(
  block: Extract<PublicBlock, { type: 'claim' }>,
  near: string,
  setting: Setting,
): Html {
  const { coverage, base } = setting;
  return html`<div class="claim">${standingMark(block.standing, setting)}
    <p><a class="ref" href="${url(base + documentPage(coverage.slug, block.to))}">${capitalised(block.text, setting)}</a>${laterMark(block.later, near, setting)}</p>
    ${standingWhy(block.standing, setting)}</div>`;
}
