/** What everybody's words of a coverage lose when something was taken down or erased. */
import { withoutNamed } from '../lib/without-named.ts';
import type { Working } from './working.ts';
import type { WorkingsAct } from './workings-rows.ts';
import type { Lost } from './workings-store.ts';

/** Destroys it; whether there was any. Whose words are left keep their counter, so that older ones stay away. */
export async function losing(act: WorkingsAct, slug: string, lost: readonly Lost[]): Promise<boolean> {
  let any = false;
  for (const { post, person, bytes } of await act.workings({ slug })) {
    const kept = bytes === null ? null : await act.working(slug, post, person);
    if (!kept) continue;
    const content = keptOf(kept, lost);
    if (content === kept.content) continue;
    any = true;
    await act.putWorking({ ...kept, content, at: content === null ? act.now : kept.at });
  }
  return any;
}

/** The words of a working without what is lost; null where all of them are. */
export function keptOf(
  { post, base, content }: Pick<Working, 'post' | 'base' | 'content'>,
  lost: readonly Lost[],
): string | null {
  if (content === null || isLost(post, base, lost)) return null;
  const ids = new Set(lost.filter(({ before }) => before === null).map(({ id }) => id));
  if (![...ids].some((id) => content.includes(JSON.stringify(id)))) return content;
  const whole: unknown = JSON.parse(content);
  const left = withoutNamed(whole, ids);
  return left === whole ? content : JSON.stringify(left);
}

/** Whether all words about a post that were begun on a version hold what is lost. */
export function isLost(post: string, base: number, lost: readonly Lost[]): boolean {
  return lost.some(
    ({ kind, id, before }) => kind === 'post' && id === post && (before === null || base < before),
  );
}
