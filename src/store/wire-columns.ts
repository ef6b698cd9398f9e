import type { PublicDocument } from '../wire/documents.ts';
import { placeInTime } from '../wire/timeline.ts';

/** The columns by which public documents are found; all of them public. `place` is a post's order, an incident's time. */
export interface WireColumns {
  readonly kind: string;
  readonly state: string;
  readonly place: number | null;
  readonly keyEvent: 0 | 1;
  readonly pinned: 0 | 1;
  readonly title: string | null;
}

/** Reads them off a document. */
export function columnsOf(document: PublicDocument): WireColumns {
  const { kind, state } = document;
  const none = { kind, state, place: null, keyEvent: 0, pinned: 0, title: null } as const;
  if (document.kind === 'incident' && document.state === 'live')
    return { ...none, place: placeInTime(document) };
  if (document.kind !== 'post') return none;
  if (document.state !== 'published') return { ...none, place: document.order };
  const { order, keyEvent, pinned, title } = document;
  return { kind, state, place: order, keyEvent: keyEvent ? 1 : 0, pinned: pinned ? 1 : 0, title };
}
