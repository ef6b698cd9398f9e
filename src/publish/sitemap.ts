import { livePage } from './addresses.ts';
import { element, textElement } from './feeds/xml.ts';
import type { IndexEntry } from './index-page.ts';
import type { PageContext } from './page-context.ts';

/** The coverages that a search may find, as a sitemap (sitemaps.org) in the order given: demonstrations are none of them. */
export function renderSitemap(entries: readonly IndexEntry[], { origin }: PageContext): string {
  const pages = entries.flatMap(({ coverage, updatedAt }) =>
    coverage.demonstration
      ? []
      : [
          element(
            'url',
            {},
            textElement('loc', origin + livePage(coverage.slug)) + textElement('lastmod', updatedAt),
          ),
        ],
  );
  const names = { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9' };
  return `<?xml version="1.0" encoding="utf-8"?>\n${element('urlset', names, pages.join(''))}\n`;
}
