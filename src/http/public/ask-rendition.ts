import type { Rendition } from '../../delivery/rendition.ts';
import { phrasesFor } from '../../publish/phrases-for.ts';

/**
 * Reads `?as=` and `?lang=`. A language is taken to the nearest one that Stet speaks, so that there are no more
 * renditions than languages; null for what is no rendition.
 */
export function readRendition(query: ReadonlyMap<string, string>): Rendition | null {
  const as = query.get('as') ?? 'json';
  if (as === 'json') return { as };
  if (as !== 'html') return null;
  const language = query.get('lang');
  return { as, language: language === undefined ? null : phrasesFor(language).locale };
}

/** What to say of another one. */
export const NO_SUCH_RENDITION =
  'as= takes json (the documents) or html (with rendered pieces of the page).\n';
