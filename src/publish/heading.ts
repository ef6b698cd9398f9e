import { type Html, html, type Value } from '../lib/html.ts';

/** A heading's level. The live page has the coverage at 1, sections at 2, posts at 3 and headings within them at 4. */
export type Level = 1 | 2 | 3 | 4;

/** A heading of a level that is known only when rendering. */
export function heading(level: Level, content: Value): Html {
  switch (level) {
    case 1:
      return html`<h1>${content}</h1>`;
    case 2:
      return html`<h2>${content}</h2>`;
    case 3:
      return html`<h3>${content}</h3>`;
    case 4:
      return html`<h4>${content}</h4>`;
  }
}
