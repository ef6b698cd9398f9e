/** Words of a post that are put otherwise: in its own running text, never in what somebody is quoted with. Pure. */
import type { PostContent } from '../../../model/content.ts';
import type { Block, Inline } from '../../../model/rich-text.ts';
import type { PostDoc } from '../sync/docs.ts';

/** Whether a post has them in its own text. */
export function saysInText(content: PostContent, words: string): boolean {
  return JSON.stringify(content) !== JSON.stringify(put(content, words, ''));
}

/** The repair of a post that says `now` wherever it says `was`. */
export function otherwise(
  { id, version, content }: Pick<PostDoc, 'id' | 'version' | 'content'>,
  was: string,
  now: string,
): Readonly<Record<string, unknown>> {
  return { kind: 'post', post: id, content: content && put(content, was, now), expected: version };
}

function put(content: PostContent, was: string, now: string): PostContent {
  const run = (all: readonly Inline[]): Inline[] =>
    all.map((one) => (one.type === 'text' ? { ...one, text: one.text.replaceAll(was, now) } : one));
  const block = (one: Block): Block => {
    if (one.type === 'list') return { ...one, items: one.items.map(run) };
    return 'content' in one ? { ...one, content: run(one.content) } : one;
  };
  return { ...content, title: content.title?.replaceAll(was, now) ?? null, body: content.body.map(block) };
}
