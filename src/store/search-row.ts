import type { SearchRow } from '../model/search-row.ts';
import type { Candidate } from '../newsroom/ports.ts';
import type { Row } from './wire-rows.ts';

/** From `slug, cell, at`. */
export function candidateOf(row: Row): Candidate {
  return { slug: String(row.slug), of: String(row.cell) as Candidate['of'], at: String(row.at) };
}

/** From `cell, at, words`, the words with a space between them, in whatever order. */
export function searchRow(row: Row): SearchRow {
  const { of, at } = candidateOf(row);
  return { of, at, words: String(row.words).split(' ').sort() };
}
