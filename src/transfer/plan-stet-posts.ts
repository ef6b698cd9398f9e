import type { PostState } from '../fold/state.ts';
import { isHttpUrl } from '../lib/http-url.ts';
import { cell } from '../model/ids.ts';
import { standingText } from './standing-text.ts';
import { inBirth, type StetPlanner } from './stet-planner.ts';

/** All posts that stand as drafts on hold, in the order of their first publication, then drafts; how many. */
export function planPosts(planner: StetPlanner, name: string, site: string | undefined): number {
  const { of, brings, lose, give } = planner;
  const all = inBirth(of, of.state.posts.values(), 'post');
  const published = all.filter(({ order }) => order > 0).sort((one, other) => one.order - other.order);
  let count = 0;
  for (const post of [...published, ...all.filter(({ order }) => order === 0)]) {
    const place = `post ${post.id}`;
    if (!brings(cell('post', post.id))) {
      lose(place, 'was withdrawn, moved, discarded, taken down or erased: not brought');
      continue;
    }
    const content = post.published ?? post.content;
    if (!content) continue;
    const body = standingText(content.body, brings, (what) => lose(place, what));
    if (content.title === null && body.length === 0) {
      lose(place, 'nothing is left of it: not brought');
      continue;
    }
    const first = content.first ?? firstOf(post);
    give({
      ...{ kind: 'post.write', post: post.id },
      content: { ...content, body, ...(first && { first }) },
    });
    give({ kind: 'post.hold', post: post.id });
    if (post.embargo)
      give({
        ...{ kind: 'embargo.set', subject: { kind: 'post', id: post.id }, until: post.embargo.until },
        reason: of.reasons.get(`embargo.set post:${post.id}`) || 'Under embargo when it was imported.',
      });
    for (const [was, words] of marksOf(post)) if (was) lose(place, words);
    count += 1;
  }
  return count;

  function firstOf({ id, publishedAt }: PostState): { at: string; in: string; url: string | null } | null {
    if (publishedAt === null) return null;
    const known = of.ids.get(cell('post', id));
    const url = site !== undefined && known ? `${site.replace(/\/$/, '')}/live/${of.slug}/p/${known}` : null;
    return { at: publishedAt, in: name, url: url !== null && isHttpUrl(url) ? url : null };
  }
}

function marksOf({ keyEvent, pinned, flash, covered, schedule }: PostState): readonly [boolean, string][] {
  return [
    [keyEvent, 'was a key event: say so when you publish it'],
    [pinned, 'was pinned: pin it when you publish it'],
    [flash, 'was a flash: say so when you publish it'],
    [covered !== null, 'was under review: it is on hold like the others'],
    [schedule !== null, 'was scheduled: schedule it again'],
  ];
}
