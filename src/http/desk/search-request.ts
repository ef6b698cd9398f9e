/** What is asked of the search, read from the query of an address. */
import { isSearched, searchKinds } from '../../desk/search/search-kinds.ts';
import { readSought } from '../../desk/search/sought.ts';
import { err, ok, type Result } from '../../lib/result.ts';
import { slug as slugSchema } from '../../model/limits.ts';
import type { Person } from '../../model/person.ts';
import type { SearchRequest } from '../../newsroom/search.ts';
import { NOT_FOUND, type Problem, type TransportAnswer } from './answers.ts';
import { invalid } from './read-command.ts';

/** So many hits are told where it is not said how many, and at most. */
export const FEW_HITS = 20;
export const MOST_HITS = 100;

/** Fields of an address; one that stands there twice is a list. */
export type Query = Readonly<Record<string, unknown>>;

/** Every field that is wrong is named; a coverage that cannot be one looks absent. */
export function readSearch(
  query: Query,
  by: Person,
): Result<SearchRequest, TransportAnswer | typeof NOT_FOUND> {
  const { q = '', coverage = null, kind = null, limit = String(FEW_HITS) } = query;
  const sought = typeof q === 'string' ? readSought(q) : err('must stand in the address once');
  const isKind = kind === null || (typeof kind === 'string' && isSearched(kind));
  const isLimit = typeof limit === 'string' && /^[1-9]\d{0,2}$/.test(limit) && Number(limit) <= MOST_HITS;
  const problems: readonly Problem[] = [
    ...(sought.ok ? [] : [{ path: 'q', message: `q ${sought.error}.` }]),
    ...(isKind ? [] : [{ path: 'kind', message: `kind must be one of ${searchKinds.join(', ')}.` }]),
    ...(isLimit ? [] : [{ path: 'limit', message: `limit must be a number from 1 to ${MOST_HITS}.` }]),
  ];
  if (!sought.ok || problems.length > 0) return err(invalid(problems));
  const isAnywhere = coverage === null;
  if (!isAnywhere && !slugSchema.safeParse(coverage).success) return err(NOT_FOUND);
  return ok({
    ...{ by, sought: sought.value, limit: Number(limit) },
    coverage: isAnywhere ? null : String(coverage),
    kind: kind === null ? null : String(kind),
  });
}
