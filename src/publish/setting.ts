import type { CoverageDocument } from '../wire/documents.ts';
import { isolatedPhrases, isolatedTimes, runsAgainst } from './isolation.ts';
import type { PageContext } from './page-context.ts';
import type { Phrases } from './phrases.ts';
import { phrasesFor } from './phrases-for.ts';
import { type Times, timesFor } from './times.ts';

/** What every piece of a page or feed is rendered with. Depends on the coverage and the site, never on other pieces. */
export interface Setting {
  readonly context: PageContext;
  readonly coverage: CoverageDocument;
  readonly phrases: Phrases;
  readonly times: Times;
  /** Stands before every address of the site: nothing on a page, the origin in a feed. */
  readonly base: string;
  /** Whether the page's style sheet and shapes are at hand; feeds get words alone. */
  readonly styled: boolean;
}

/** The setting of the pages of a coverage. */
export function pageSetting(coverage: CoverageDocument, context: PageContext): Setting {
  const table = phrasesFor(context.language ?? coverage.language);
  const against = runsAgainst(table, coverage.language);
  const phrases = against ? isolatedPhrases(table) : table;
  const written = timesFor(table, coverage.zone);
  const times = against ? isolatedTimes(written, table) : written;
  return { context, coverage, phrases, times, base: '', styled: true };
}

/** The setting of the feeds of a coverage: absolute addresses, no shapes. */
export function feedSetting(coverage: CoverageDocument, context: PageContext): Setting {
  return { ...pageSetting(coverage, context), base: context.origin, styled: false };
}
