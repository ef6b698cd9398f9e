/** Whether an update would tell readers of a change where there is none. Pure. */
import type { PostContent } from '../../../model/content.ts';
import { contentOf, docOf, type Lookup } from './content-of.ts';
import type { Intent, Plan } from './plan.ts';

/** Nothing differs from what is published, nothing is recorded with it, and readers are told nothing. */
export function isUnchanged(
  was: PostContent | null,
  { content, commands }: Plan,
  intent: Intent,
  known: Lookup,
): boolean {
  if (was === null || commands.length !== 1) return false;
  if (intent.to !== 'fix' && (intent.to !== 'update' || intent.note)) return false;
  return JSON.stringify(contentOf(docOf(was, known), was)) === JSON.stringify(content);
}
