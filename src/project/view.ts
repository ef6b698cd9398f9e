/**
 * What the projection remembers between appends: which documents readers have, and under which public ids. It can be
 * made again from the record (`viewAfter`), so it is stored nowhere.
 */
import { Map as PMap } from 'immutable';
import type { Cell } from '../model/ids.ts';
import type { PublicDocument } from '../wire/documents.ts';

/**
 * The version of the projection; stands in every header that took a public number. 2: figures, alerts. 3: first
 * publication, incidents, notices, the window of a machine's line. 4: pictures. 5: no tally of a figure that is hidden. 6: no tally of a
 * number that may not be told, and nothing of whom or what a relay stands on that waits or is under embargo. 7: no words
 * of an unnamed source beside its number, no figure that nothing but its part led to;
 * a number in running text that names its estimate is that one’s. 8: the same documents; what nothing leads to any more
 * since words were taken away has no past.
 */
export const PROJECTION_VERSION = 8;

export interface Projected {
  readonly key: string;
  /** Null once nothing public rests on it any more. */
  readonly document: PublicDocument | null;
  /** As stored: what changes are told by. */
  readonly text: string;
  /** Claims and actors that become public with it. */
  readonly links: readonly Cell[];
}

export interface View {
  readonly ids: PMap<Cell, string>;
  readonly documents: PMap<Cell, Projected>;
  /** How many live documents link to a claim or actor. */
  readonly linked: PMap<Cell, number>;
  /** The versions of the projection that made what readers have, by key, as far as these are older than this one. */
  readonly older: PMap<string, number>;
}

/** Before anything is public. */
export const emptyView: View = { ids: PMap(), documents: PMap(), linked: PMap(), older: PMap() };
