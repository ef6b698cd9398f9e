/** The new post at the top by which a correction or withdrawal reaches those whom the first word reached loudly. */
import type { PostState, State } from '../../fold/state.ts';
import { capital } from '../../lib/text.ts';
import { cell } from '../../model/ids.ts';
import { type Block, paragraphs } from '../../model/rich-text.ts';
import type { Proposed } from '../../record/entry.ts';
import { onTheClock } from '../wording/times-in-words.ts';

/** What the sender may say about it. */
export interface TopPost {
  readonly post: string;
  readonly title?: string | undefined;
  /** What leads to the post that was withdrawn, in place of "The post of 14:02 was withdrawn." */
  readonly words?: string | undefined;
}

/** Whether a post was flashed, alerted or pinned: what repairs it has to be as loud. */
export function isProminent({ flash, alerted, pinned }: PostState): boolean {
  return flash || alerted || pinned;
}

/** The id of such a post for which the sender chose none: the first that is free of `top-p`, `top-p-2` … */
export function topPostId({ posts }: State, of: string): string {
  for (let n = 1; ; n += 1) {
    const end = n === 1 ? '' : `-${n}`;
    const id = `top-${of}`.slice(0, 40 - end.length) + end;
    if (!posts.has(id)) return id;
  }
}

/** The entries that publish it, with its words before the note. Without a note and words its title is all. */
export function topPost(
  top: TopPost,
  label: string,
  note: string | null,
  lead: readonly Block[] = [],
): readonly Proposed[] {
  const subject = cell('post', top.post);
  const title = top.title ?? capital(label);
  const body = [...lead, ...(note === null ? [] : paragraphs(note))];
  const content = { title, body, byline: null, background: false };
  return [
    { kind: 'post.written', subject, body: { content } },
    { kind: 'post.published', subject, body: { shows: [], keyEvent: false, flash: false } },
  ];
}

/** The line that leads to a withdrawn post by its time alone, for it repeats nothing. */
export function leadTo(
  { coverage }: State,
  { id, publishedAt }: PostState,
  words: string | undefined,
  now: string,
): readonly Block[] {
  const time = onTheClock(publishedAt ?? now, now, coverage?.zone ?? 'UTC');
  const link = { type: 'reference', kind: 'post', id, text: words ?? `The post of ${time}` } as const;
  const rest = words === undefined ? [{ type: 'text', text: ' was withdrawn.' } as const] : [];
  return [{ type: 'paragraph', content: [link, ...rest] }];
}
