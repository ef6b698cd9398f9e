import { createHash } from 'node:crypto';
import { nameOfWay, type ReporterWay } from '../../model/reporter-way.ts';

/** Of a text that may be a registered reporter’s own: how that would be known. */
export interface Filing {
  readonly way: ReporterWay;
  /** SHA-256 of each way that it came by (model/reporter-way.ts). */
  readonly keys: readonly string[];
  /** What of it is no words and was left out, in a sentence. */
  readonly note: string | null;
}

/** The most ways that one text is looked up by. */
const MOST = 10;

/** A filing by some names of a way; null where there are none. */
export function filingBy(way: ReporterWay, names: readonly string[], note: string | null): Filing | null {
  if (names.length === 0) return null;
  const keys = names
    .slice(0, MOST)
    .map((name) => createHash('sha256').update(nameOfWay(way, name)).digest('hex'));
  return { way, keys, note };
}
