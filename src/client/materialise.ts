import type { ChangeSet } from '../wire/change-set.ts';
import type { PublicDocument } from '../wire/documents.ts';
import { documentKey } from '../wire/key.ts';
import { placeSet } from './place-set.ts';

/** A reader's copy of a coverage: the latest version of every document by its key, and how far it goes. */
export interface Mirror {
  readonly has: number;
  readonly cursor: string | null;
  readonly documents: ReadonlyMap<string, PublicDocument>;
}

/** A copy before it was told anything. */
export const emptyMirror: Mirror = { has: 0, cursor: null, documents: new Map() };

/** The copy with a set applied; the same copy when it has the set already, 'hole' when something between is missing. */
export function materialise(mirror: Mirror, set: ChangeSet): Mirror | 'hole' {
  const place = placeSet(mirror.has, set);
  if (place !== 'apply') return place === 'hole' ? 'hole' : mirror;
  const documents = new Map(mirror.documents);
  for (const document of set.docs) documents.set(documentKey(document), document);
  return { has: set.to, cursor: set.cursor, documents };
}
