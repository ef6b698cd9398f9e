import { type Cell, cell, cellKind } from '../model/ids.ts';
import type { Entry } from '../record/entry.ts';

/**
 * The cells that an entry changes: its subject, for a correction the posts and notices that it marks, for an estimate
 * its figure, for a statement that waits no more the estimates that stand on it.
 */
export function touchedBy(entry: Entry): readonly Cell[] {
  switch (entry.kind) {
    case 'correction.published':
      return [
        entry.subject,
        ...Object.keys(entry.body?.marks ?? {}).map((post) => cell('post', post)),
        ...(entry.body?.reaches ?? []).filter((of) => cellKind(of) === 'notice'),
      ];
    case 'estimate.set':
    case 'estimate.overtaken':
    case 'estimate.restored':
      return entry.body ? [entry.subject, cell('figure', entry.body.figure)] : [entry.subject];
    case 'statement.freed':
      return [entry.subject, ...(entry.body?.estimates ?? []).map((one) => cell('estimate', one))];
    default:
      return [entry.subject];
  }
}
