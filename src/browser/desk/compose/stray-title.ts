/** A headline that is nothing but a key: somebody pressed it for the desk while the caret stood here. Pure. */
import type { PostContent } from '../../../model/content.ts';

/** What is said of it before it is sent; null of any other. */
export function strayTitle({ title }: Pick<PostContent, 'title'>): string | null {
  return title !== null && /^\p{L}$/u.test(title.trim())
    ? `The headline is “${title.trim()}” alone. If that was a key for the desk, take it out; sent again it goes out so.`
    : null;
}
