import { html } from '../lib/html.ts';
import type { PageContext } from './page-context.ts';
import { phrasesFor } from './phrases-for.ts';
import { htmlDocument } from './shell.ts';

/** The one page for what is absent and what is forbidden: the same bytes for both, whatever was asked for. */
export function renderNotFound(context: PageContext): string {
  const language = context.language ?? 'en';
  const phrases = phrasesFor(language);
  return htmlDocument({
    context,
    phrases,
    language,
    title: phrases.notFound,
    canonical: null,
    main: html`<div class="side"><h1>${phrases.notFound}</h1><p>${phrases.notFoundWhy}</p>
      <p class="turn"><a href="/">${phrases.toTheStart}</a></p></div>`,
  });
}
