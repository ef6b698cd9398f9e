import type { PublicDocument } from './documents.ts';

/**
 * What stays of a version when something it held was withdrawn, taken down or closed: its place, and none of its
 * words. `at` is the version's own time, and a tombstone becomes the same one, so that a rebuild gives the same bytes.
 */
export function cleared(document: PublicDocument, at: string): PublicDocument {
  switch (document.kind) {
    case 'post': {
      const { kind, id, order, publishedAt } = document;
      return { kind, id, order, publishedAt, state: 'removed', at };
    }
    case 'claim':
      return { kind: 'claim', id: document.id, state: 'removed', at };
    case 'actor':
      return { kind: 'actor', id: document.id, state: 'removed', at };
    case 'figure':
      return { kind: 'figure', id: document.id, state: 'removed', at };
    case 'incident':
      return { kind: 'incident', id: document.id, state: 'removed', at };
    case 'alert':
      return { kind: 'alert', id: document.id, at: document.at, state: 'removed' };
    case 'notice':
      return { kind: 'notice', id: document.id, state: 'removed', at };
    case 'correction':
      return { kind: 'correction', id: document.id, at: document.at, state: 'removed' };
    case 'panel':
      return { ...document, known: [], unknown: [], changed: [] };
    case 'coverage':
      return { ...document, headline: [], standfirst: [], summary: [] };
  }
}

/**
 * Whether nothing is left of a version, from its own time: where it is what a reader had, the words of it were taken
 * away, whatever it was that did so. Also of one that never had any.
 */
export function isEmptied(document: PublicDocument, at: string): boolean {
  return JSON.stringify(cleared(document, at)) === JSON.stringify(document);
}

/** Whether a version says anything in words. Tombstones do not, unless they carry a note. */
export function holdsWords(document: PublicDocument): boolean {
  switch (document.kind) {
    case 'post':
      return document.state === 'published' || (document.state === 'withdrawn' && document.note !== null);
    case 'claim':
    case 'actor':
    case 'correction':
    case 'figure':
    case 'alert':
    case 'incident':
      return document.state === 'live';
    case 'notice':
      return document.state !== 'covered' && document.state !== 'removed';
    case 'panel':
    case 'coverage':
      return true;
  }
}
