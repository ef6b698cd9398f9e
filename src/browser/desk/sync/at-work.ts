/** What goes on at a coverage beside the record, as the server tells it: what is being written, and who is here. */

/** That somebody has words about a post, or the lease of it without words (`bytes` 0); the words are asked for (words-of.ts). */
export interface Working {
  readonly post: string;
  readonly person: string;
  readonly name: string;
  readonly at: string;
  readonly base: number;
  readonly saved: number;
  readonly holds: boolean;
  readonly bytes: number;
}

export interface Here {
  readonly person: string;
  readonly name: string;
  readonly post: string | null;
}

export interface AtWork {
  readonly workings: readonly Working[];
  readonly here: readonly Here[];
}

/** Whether something is told that is seen: not that somebody was heard of again. */
export function isNews(before: AtWork, { workings, here }: AtWork): boolean {
  const seen = (all: AtWork) =>
    JSON.stringify([
      all.workings.map(({ post, person, name, saved, holds }) => [post, person, name, saved, holds]),
      all.here.map(({ person, name, post }) => [person, name, post]),
    ]);
  return seen(before) !== seen({ workings, here });
}

/** The names of others who write on a post now: who has its lease. */
export function writersOn(
  { workings }: Pick<AtWork, 'workings'>,
  post: string,
  me: string,
): readonly string[] {
  return workings
    .filter((one) => one.post === post && one.holds && one.person !== me)
    .map(({ name }) => name);
}
