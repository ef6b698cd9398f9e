/** Public documents for tests of delivery, a line each. */
import type { CoverageDocument, PostDocument, PublishedPost } from '../wire/documents.ts';

const at = '2024-03-22T17:41:00.000Z';

/** The coverage document of a slug. */
export function coverage(slug: string, headline = 'A headline'): CoverageDocument {
  return {
    kind: 'coverage',
    id: 'coverage',
    state: 'live',
    slug,
    language: 'en',
    zone: 'Europe/Moscow',
    profile: 'newsroom',
    headline: [{ type: 'text', text: headline }],
    standfirst: [],
    summary: [],
    startedAt: at,
    endedAt: null,
    demonstration: false,
  };
}

/** A published post that says `text`; the higher its order, the newer. */
export function post(id: string, order: number, text: string): PublishedPost {
  return {
    kind: 'post',
    id,
    order,
    publishedAt: at,
    state: 'published',
    updatedAt: null,
    title: null,
    body: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
    byline: null,
    keyEvent: false,
    pinned: false,
    flash: false,
    background: false,
    notices: [],
  };
}

/** What remains of a withdrawn post. */
export function withdrawn(id: string, order: number): PostDocument {
  return { kind: 'post', id, order, publishedAt: at, state: 'withdrawn', at, note: null, replacedBy: null };
}
