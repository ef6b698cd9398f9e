import { type Html, html } from '../lib/html.ts';
import type { PageContext } from './page-context.ts';
import type { Phrases } from './phrases.ts';
import { phrasesFor } from './phrases-for.ts';
import { htmlDocument } from './shell.ts';

/** The one page for what is absent and what is forbidden: the same bytes for both, whatever was asked for. */
export function renderNotFound(context: PageContext): string {
  return plainPage(context, ({ notFound, notFoundWhy, toTheStart }) => [
    notFound,
    notFoundWhy,
    html`<a href="/">${toTheStart}</a>`,
  ]);
}

/** The page for all that cannot be read just now; its link leads to where it is. */
export function renderAway(context: PageContext): string {
  return plainPage(context, ({ away, awayWhy, tryAgain }) => [
    away,
    awayWhy,
    html`<a href="">${tryAgain}</a>`,
  ]);
}

function plainPage(
  context: PageContext,
  words: (phrases: Phrases) => readonly [title: string, why: string, turn: Html],
): string {
  const language = context.language ?? 'en';
  const phrases = phrasesFor(language);
  const [title, why, turn] = words(phrases);
  return htmlDocument({
    context,
    phrases,
    language,
    title,
    canonical: null,
    main: html`<div class="side"><h1>${title}</h1><p>${why}</p><p class="turn">${turn}</p></div>`,
  });
}
