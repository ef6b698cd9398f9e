import { type Cell, cell } from '../model/ids.ts';
import type { Entry } from '../record/entry.ts';

/** The cells that an entry changes: its subject, and for a correction the posts that it marks. */
export function touchedBy(entry: Entry): readonly Cell[] {
  if (entry.kind !== 'correction.published') return [entry.subject];
  return [entry.subject, ...Object.keys(entry.body?.marks ?? {}).map((post) => cell('post', post))];
}
