/**
 * A wire in memory, to which tests append sets. Its readings are asynchronous: `pause` may hold them before and after
 * the moment at which they look, as a real store would. History may be cut back and go on differently, as after the
 * restoring of a backup. Watchers are called after each move, or when the test says so (`lateWakes`).
 */
import { createHash } from 'node:crypto';
import { instant } from '../lib/clock.ts';
import { cleared, isEmptied } from '../wire/cleared.ts';
import { type Cursor, formatCursor } from '../wire/cursor.ts';
import type { CoverageDocument, LiveIncident, PublicDocument, PublishedPost } from '../wire/documents.ts';
import { documentKey } from '../wire/key.ts';
import {
  type Changes,
  FEED_POSTS,
  type KeyEvent,
  type PageQuery,
  type PageSnapshot,
  type Summary,
  type WireHead,
  type WireReading,
} from '../wire/reading.ts';
import { nothingSet, type ShownSite } from '../wire/site.ts';
import { timelineOf } from '../wire/timeline.ts';

interface Step extends WireHead {
  readonly docs: readonly PublicDocument[];
}

const start = Date.parse('2024-03-22T17:41:00.000Z');

export class MemoryWire implements WireReading {
  /** Awaited before and after each look at the history. */
  pause: () => Promise<void> = async () => {};
  /** While true, moves are noted and watchers hear of them only from `wakeNow`. */
  lateWakes = false;
  /** How many of the next readings fail. */
  failures = 0;
  /** How many readings of each kind were asked. */
  readonly asked = { head: 0, since: 0, page: 0 };
  /** What readers are shown of the house; logos by the names of their files. */
  shown: ShownSite = nothingSet;
  readonly logos = new Map<string, Buffer>();
  readonly #histories = new Map<string, Step[]>();
  readonly #watchers = new Set<(slug: string) => void>();
  readonly #late = new Set<string>();
  #forks = 0;

  async site(): Promise<ShownSite> {
    return this.shown;
  }

  async logo(file: string): Promise<Buffer | null> {
    return this.logos.get(file) ?? null;
  }

  /** Makes these the next set of a coverage, and returns its cursor. */
  append(slug: string, ...docs: PublicDocument[]): string {
    const history = this.#histories.get(slug) ?? [];
    this.#histories.set(slug, history);
    const seq = history.length + 1;
    const before = history.at(-1)?.tag ?? '';
    const bytes = createHash('sha256')
      .update(JSON.stringify([before, this.#forks, seq, docs]))
      .digest();
    const tag = [...bytes.subarray(0, 6)]
      .map((byte) => 'abcdefghijkmnpqrstuvwxyz23456789'[byte & 31])
      .join('');
    history.push({ seq, tag, at: instant(start + seq * 1000), docs });
    for (const doc of docs)
      if (['withdrawn', 'covered', 'removed'].includes(doc.state)) this.clear(slug, documentKey(doc));
    this.#moved(slug);
    return formatCursor({ seq, tag });
  }

  /** Takes history back to a number; what is appended from now on has other tags. */
  fork(slug: string, to: number): void {
    this.#forks += 1;
    this.#histories.get(slug)?.splice(to);
    this.#moved(slug);
  }

  /** Clears every version of a document but the last, as a store does in the append that takes its words away. */
  clear(slug: string, key: string): void {
    const history = this.#histories.get(slug) ?? [];
    for (const [index, step] of history.slice(0, -1).entries()) {
      const docs = step.docs.map((doc) => (documentKey(doc) === key ? cleared(doc, step.at) : doc));
      history[index] = { ...step, docs };
    }
  }

  /** Makes a coverage private again. */
  hide(slug: string): void {
    this.#histories.delete(slug);
    this.#moved(slug);
  }

  /** Tells the watchers of every move that they have not heard of. */
  wakeNow(): void {
    const slugs = [...this.#late];
    this.#late.clear();
    for (const slug of slugs) for (const watcher of [...this.#watchers]) watcher(slug);
  }

  #moved(slug: string): void {
    this.#late.add(slug);
    if (!this.lateWakes) this.wakeNow();
  }

  /** The documents as they stand, or stood, by key: what every reader must have in the end. */
  documents(slug: string, at = Number.POSITIVE_INFINITY): Map<string, PublicDocument> {
    const documents = new Map<string, PublicDocument>();
    for (const step of this.#histories.get(slug) ?? []) {
      if (step.seq <= at) for (const document of step.docs) documents.set(documentKey(document), document);
    }
    return documents;
  }

  /** The cursor of a number of the present history. */
  cursor(slug: string, seq?: number): string {
    const history = this.#histories.get(slug) ?? [];
    const step = history[(seq ?? history.length) - 1];
    if (!step) throw new Error('no such number');
    return formatCursor(step);
  }

  async coverages() {
    return this.#look(() =>
      [...this.#histories].flatMap(([slug, history]) => {
        const head = history.at(-1);
        return head ? [{ slug, head: headOf(head) }] : [];
      }),
    );
  }

  async head(slug: string): Promise<WireHead | null> {
    this.asked.head += 1;
    return this.#look(() => this.#head(slug));
  }

  async since(slug: string, after: Cursor | null): Promise<Changes | 'unknown' | null> {
    this.asked.since += 1;
    return this.#look(() => {
      const history = this.#histories.get(slug);
      const head = this.#head(slug);
      if (!history || !head) return null;
      if (after && history[after.seq - 1]?.tag !== after.tag) return 'unknown';
      const from = after?.seq ?? 0;
      const latest = new Map<string, PublicDocument>();
      for (const step of history.slice(from)) for (const doc of step.docs) latest.set(documentKey(doc), doc);
      const had = [...latest.keys()].flatMap((key) => this.#had(slug, key, from));
      const set = {
        ...{ from, to: head.seq, cursor: formatCursor(head), docs: [...latest.values()] },
        ...(had.some(({ document, at }) => isEmptied(document, at)) && { takesAway: true as const }),
      };
      return { set, coverage: this.#coverage(slug), summary: this.#summary(slug) };
    });
  }

  /** The version of a document that a reader has at a number, with its own time. */
  #had(slug: string, key: string, seq: number): { document: PublicDocument; at: string }[] {
    const steps = (this.#histories.get(slug) ?? []).slice(0, seq);
    return steps
      .flatMap(({ docs, at }) => docs.map((document) => ({ document, at })))
      .filter(({ document }) => documentKey(document) === key)
      .slice(-1);
  }

  async page(slug: string, query: PageQuery): Promise<PageSnapshot | null> {
    this.asked.page += 1;
    return this.#look(() => {
      const head = this.#head(slug, this.#number(slug, query.at));
      const documents = this.documents(slug, this.#number(slug, query.at));
      const coverage = documents.get('coverage');
      if (!head || coverage?.kind !== 'coverage') return null;
      const posts = [...documents.values()]
        .filter((doc) => doc.kind === 'post')
        .sort((a, b) => b.order - a.order);
      const before = query.before === undefined ? null : documents.get(`post:${query.before}`);
      if (before === undefined || (before && before.kind !== 'post')) return null;
      const shown = before ? posts.filter((post) => post.order < before.order) : posts;
      const panel = documents.get('panel');
      return {
        head,
        coverage,
        panel: panel?.kind === 'panel' ? panel : null,
        posts: shown.slice(0, query.limit),
        pinned: before ? [] : posts.filter((post) => post.state === 'published' && post.pinned),
        older: shown.length > query.limit,
        summary: this.#summary(slug),
      };
    });
  }

  /** As of a wire whose sets are a second apart: none is too old to be told of. */
  async feed(slug: string): Promise<PageSnapshot | null> {
    const page = await this.page(slug, { limit: FEED_POSTS });
    const changed = await this.list(slug, 'post', Number.POSITIVE_INFINITY);
    if (!page || !changed) return null;
    const posts = new Map(page.posts.map((post) => [post.id, post]));
    for (const [index, post] of changed.documents.entries())
      if (post.kind === 'post' && (index < FEED_POSTS || post.state !== 'published'))
        posts.set(post.id, post);
    return { ...page, posts: [...posts.values()].sort((one, other) => other.order - one.order) };
  }

  async document(slug: string, key: string, at?: number | string) {
    return this.#look(() => {
      const head = this.#head(slug, this.#number(slug, at));
      const document = this.documents(slug, this.#number(slug, at)).get(key);
      return head && document ? { head, coverage: this.#coverage(slug), document } : null;
    });
  }

  async holding(slug: string, key: string, words: string): Promise<PublicDocument | null> {
    return this.#look(() => {
      const versions = (this.#histories.get(slug) ?? []).flatMap(({ docs }) => docs);
      return (
        versions.findLast((doc) => documentKey(doc) === key && JSON.stringify(doc).includes(words)) ?? null
      );
    });
  }

  async list(slug: string, kind: PublicDocument['kind'], limit: number) {
    return this.#look(() => {
      const head = this.#head(slug);
      if (!head) return null;
      const changes = (this.#histories.get(slug) ?? []).flatMap(({ docs }) => docs).reverse();
      const latest = new Map(changes.toReversed().map((doc) => [documentKey(doc), doc]));
      const documents = changes.filter((doc) => doc.kind === kind && latest.get(documentKey(doc)) === doc);
      return { head, coverage: this.#coverage(slug), documents: documents.slice(0, limit) };
    });
  }

  watch(moved: (slug: string) => void): () => void {
    this.#watchers.add(moved);
    return () => this.#watchers.delete(moved);
  }

  async close(): Promise<void> {
    this.#watchers.clear();
  }

  async #look<T>(look: () => T): Promise<T> {
    await this.pause();
    if (this.failures > 0) {
      this.failures -= 1;
      throw new Error('the store is away');
    }
    const seen = look();
    await this.pause();
    return seen;
  }

  #head(slug: string, at = Number.POSITIVE_INFINITY): WireHead | null {
    const head = this.#histories.get(slug)?.findLast((step) => step.seq <= at);
    return head ? headOf(head) : null;
  }

  #coverage(slug: string): CoverageDocument {
    const coverage = this.documents(slug).get('coverage');
    if (coverage?.kind !== 'coverage') throw new Error('append the coverage document first');
    return coverage;
  }

  #number(slug: string, at: number | string | undefined): number {
    if (typeof at !== 'string') return at ?? Number.POSITIVE_INFINITY;
    return this.#histories.get(slug)?.findLast((step) => step.at <= at)?.seq ?? 0;
  }

  #summary(slug: string): Summary {
    const documents = [...this.documents(slug).values()];
    const published = documents.filter(
      (doc): doc is PublishedPost => doc.kind === 'post' && doc.state === 'published',
    );
    const keyEvents: KeyEvent[] = published
      .filter((post) => post.keyEvent)
      .sort((a, b) => b.order - a.order)
      .map(({ id, order, publishedAt, title }) => ({ id, order, publishedAt, title: title ?? '' }));
    return {
      posts: documents.filter((doc) => doc.kind === 'post' && ['published', 'covered'].includes(doc.state))
        .length,
      corrections: documents.filter((doc) => doc.kind === 'correction').length,
      updatedAt: this.#head(slug)?.at ?? instant(start),
      keyEvents: keyEvents.slice(0, 50),
      incidents: timelineOf(
        documents.filter((doc): doc is LiveIncident => doc.kind === 'incident' && doc.state === 'live'),
      ),
      notices: documents.filter((doc) => doc.kind === 'notice'),
    };
  }
}

function headOf({ seq, tag, at }: Step): WireHead {
  return { seq, tag, at };
}
