/** Incidents in words: when and where as exactly as they are known, and no more exactly. */

import type { Value } from '../lib/html.ts';
import type { LiveIncident, PublicPlace } from '../wire/documents.ts';
import { fill } from './fill.ts';
import type { Setting } from './setting.ts';
import { momentElement } from './times.ts';

/** When it happened: "2015", "22 Mar 2024, 20:00 to 23:00"; that nobody knows where nobody does. */
export function whenWords(
  { when, until }: Pick<LiveIncident, 'when' | 'until'>,
  near: string,
  { phrases, times }: Setting,
): Value {
  if (when === null) return phrases.notDated;
  const begun = momentElement(times, when, near);
  return until === null
    ? begun
    : [...fill<Value>(phrases.fromUntil, begun, momentElement(times, until, when.at))];
}

/** Where it happened: "Sinai, Egypt". */
export function placeWords({ name, within }: PublicPlace, { phrases }: Pick<Setting, 'phrases'>): string {
  return within === null ? name : `${name}${phrases.comma}${within}`;
}
