import type { DocumentKind, PublicDocument } from './documents.ts';

/** Names a document within its coverage: `post:k3v9x2m8`; `coverage` and `panel` are alone of their kind. */
export function documentKey(document: Pick<PublicDocument, 'kind' | 'id'>): string {
  return document.kind === document.id ? document.kind : `${document.kind}:${document.id}`;
}

/** The key of the document of that kind and public id. */
export function keyOf(kind: DocumentKind, id: string): string {
  return documentKey({ kind, id } as Pick<PublicDocument, 'kind' | 'id'>);
}

/** The public id within a key. */
export function idOfKey(key: string): string {
  return key.slice(key.indexOf(':') + 1);
}
