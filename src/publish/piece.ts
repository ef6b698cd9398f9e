import { type Html, html } from '../lib/html.ts';
import { fenced } from './fenced.ts';
import type { PageContext } from './page-context.ts';

/**
 * A piece of a page: the element with this id, or nothing. Where it cannot be rendered, a hidden element without words
 * takes its place, so that nothing of what stood there before goes on standing and a later rendering has somewhere to
 * go; `order` is that of a post. The fault is told, and all other pieces are as they are.
 */
export function piece(
  id: string,
  context: Pick<PageContext, 'fault'>,
  render: () => Html,
  order?: number,
): Html {
  const place =
    order === undefined
      ? html`<div id="${id}" hidden></div>`
      : html`<article id="${id}" data-order="${order}" hidden></article>`;
  return fenced(context, render, place);
}
