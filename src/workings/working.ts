/** What one person is writing in one coverage about one post, as it is kept, and when newer words take its place. */

/** How many of them one person may have in one coverage. */
export const MOST = 200;
/** How many bytes all of them may have together, as JSON in UTF-8. */
export const MOST_BYTES = 4_194_304;
/** They go by themselves so long after their person was last heard of about the post. */
export const KEPT_DAYS = 30;
/** For so long a drop keeps away words that were on their way when it came. */
export const DROPPED_MS = 60_000;

/** One of them. `content` is JSON, null where it was dropped and only its counter is left, for a minute. */
export interface Working {
  readonly slug: string;
  readonly post: string;
  readonly person: string;
  readonly name: string;
  /** When they were last heard of about it, in milliseconds since 1970. */
  readonly at: number;
  /** The version of the post on which they write; 0 before there is one. */
  readonly base: number;
  /** The desk's own counter: it grows with the words. */
  readonly saved: number;
  readonly content: string | null;
}

/** One without its words. `bytes`: how many they have as JSON in UTF-8; null where it was dropped. */
export interface WorkingSize extends Omit<Working, 'content'> {
  readonly bytes: number | null;
}

/** What somebody has in a coverage: how many with words, and how many bytes. */
export interface Amount {
  readonly count: number;
  readonly bytes: number;
}

/** Why words are not taken beside what somebody has, or null. What grows smaller is always taken. */
export function overfull(has: Amount, kept: string | null, content: string): 'full' | 'heavy' | null {
  if (kept === null && has.count >= MOST) return 'full';
  const [before, after] = [kept === null ? 0 : bytesOf(kept), bytesOf(content)];
  return after > before && has.bytes - before + after > MOST_BYTES ? 'heavy' : null;
}

/** The bytes of a text in UTF-8. */
export function bytesOf(text: string): number {
  return new TextEncoder().encode(text).length;
}

/** Whether words with a counter take the place of what is kept: older and equal ones come late and do not. */
export function isNewer(kept: Working | null, saved: number, now: number): boolean {
  if (kept === null) return true;
  return saved > kept.saved || (kept.content === null && now - kept.at > DROPPED_MS);
}
