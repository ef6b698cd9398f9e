import type { ChangeSet } from '../wire/change-set.ts';
import type { PublicDocument } from '../wire/documents.ts';

/** Whether a set takes words away that were public: a withdrawal, a takedown, a cover, or a part that was removed. */
export function takesAway(set: ChangeSet): boolean {
  return set.docs.some(gone);
}

function gone(document: PublicDocument): boolean {
  switch (document.kind) {
    case 'coverage':
      return document.summary.some((block) => block.type === 'removed');
    case 'post':
      return document.state !== 'published' || document.body.some((block) => block.type === 'removed');
    default:
      return document.state !== 'live';
  }
}
