/** What became of a post for which something waits, where it left that behind (SPEC R-DUE-08). Pure. */

/** A post, as far as it tells that. */
interface Left {
  readonly phase: string;
  readonly taken: string | null;
  readonly publishedAt: string | null;
  readonly updatedAt: string | null;
}

const ends: Readonly<Record<string, string>> = {
  discarded: 'was discarded',
  withdrawn: 'was withdrawn',
  moved: 'is off the page',
};

/** In words; null as long as what has waited since `at` may still come with it. */
export function leftBehind(post: Left | undefined, at: string): string | null {
  if (!post) return null;
  if (post.taken !== null) return 'was taken down';
  const went = post.updatedAt ?? post.publishedAt;
  return ends[post.phase] ?? (went !== null && went > at ? 'went out without it' : null);
}
