import type { PublicDocument } from './documents.ts';

/**
 * What stays of a version when something it held was withdrawn, taken down or closed: its place, and none of its
 * words. `at` is the version's own time, so that a rebuild gives the same bytes.
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
    case 'correction':
      return { kind: 'correction', id: document.id, at: document.at, state: 'removed' };
    case 'panel':
      return { ...document, known: [], unknown: [], changed: [] };
    case 'coverage':
      return { ...document, headline: [], standfirst: [], summary: [] };
  }
}
