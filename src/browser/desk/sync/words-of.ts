/** Words of colleagues that are not sent, as far as this desk needs them: asked for one by one, and kept while they are the newest. */
import { ask } from './api.ts';
import type { Working } from './at-work.ts';

/** So long after their last touch words may still be told twice, in milliseconds. */
const TOUCHED_MS = 30 * 60_000;
/** Of so many are they looked at, the newest. */
const MOST = 10;

export interface Words extends Pick<Working, 'post' | 'person' | 'name' | 'at' | 'base' | 'saved'> {
  readonly content: unknown;
}

export class WordsOf {
  readonly #slug: string;
  readonly #known = new Map<string, Words>();

  constructor(slug: string) {
    this.#slug = slug;
  }

  /** What was asked for of somebody's words last; it may be older than what is kept by now. */
  known({ post, person }: Pick<Working, 'post' | 'person'>): unknown {
    return this.#known.get(`${post} ${person}`)?.content ?? null;
  }

  /** Somebody's words as they are kept now; null where there are none, or no answer came. */
  async ask({ post, person }: Pick<Working, 'post' | 'person'>): Promise<Words | null> {
    const of = `person=${encodeURIComponent(person)}`;
    const asked = await ask<Words>(`/api/coverages/${this.#slug}/workings/${post}?${of}`);
    const words = asked.ok && asked.json.content !== null ? asked.json : null;
    if (words) this.#known.set(`${post} ${person}`, words);
    else if (asked.ok || asked.status !== 0) this.#known.delete(`${post} ${person}`);
    return words;
  }

  /** Somebody's words, asked for where newer ones are kept than are known here. */
  async newest(working: Working): Promise<Words | null> {
    const known = this.#known.get(`${working.post} ${working.person}`);
    return known?.saved === working.saved ? known : this.ask(working);
  }

  /** Asks for what others are writing just now, so that what is written here can be compared with it. */
  async compare(workings: readonly Working[], me: string): Promise<void> {
    const there = new Set(workings.map(({ post, person }) => `${post} ${person}`));
    for (const key of this.#known.keys()) if (!there.has(key)) this.#known.delete(key);
    const since = Date.now() - TOUCHED_MS;
    const others = workings
      .filter(({ person, bytes, at }) => person !== me && bytes > 0 && Date.parse(at) > since)
      .toSorted((a, b) => (a.at < b.at ? 1 : -1));
    await Promise.all(others.slice(0, MOST).map((one) => this.newest(one)));
  }
}
