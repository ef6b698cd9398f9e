import { createHash } from 'node:crypto';
import { nameOfWay, type ReporterWay } from '../../model/reporter-way.ts';
import type { Filing } from './filing.ts';

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
