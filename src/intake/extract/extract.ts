/**
 * From raw text to proposals. Deterministic, without network, never throws; takes time in proportion to the length of
 * the text. What it proposes is an offer: nothing is recorded before somebody takes it.
 */
import { claimsIn } from './claims/claims.ts';
import { englishStatements } from './english/whole-text.ts';
import { hedgesIn } from './hedges/hedges.ts';
import type { Item } from './item.ts';
import { placesIn } from './places/places.ts';
import type { Reading } from './reading.ts';
import { readSaid, type SpeechReaders } from './said.ts';
import { slavicStatements } from './slavic/whole-text.ts';
import { termsOf } from './terms.ts';
import { tokensOf } from './tokens.ts';

/** The readers of all languages. */
const readers: SpeechReaders = { english: englishStatements, slavic: slavicStatements };

/** All that the rules read from a text. */
export function extract(item: Item): Reading {
  const { text } = item;
  const tokens = tokensOf(text);
  const terms = termsOf(tokens);
  const said = readSaid(item, readers, tokens, terms);
  const { tag } = said.language;
  const reading = { ...said, hedges: hedgesIn(terms, tag), places: placesIn(text, terms, tag) };
  return { ...reading, claims: claimsIn(text, tokens, reading) };
}
