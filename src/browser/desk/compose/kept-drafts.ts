/** Where words are kept. */
type Where = 'browser' | 'server' | 'browser alone';

/** What an editor is told of that. */
export function whereKept(where: Where, why?: string): string {
  if (where === 'server') return `saved ${clock(Date.now())}`;
  return where === 'browser'
    ? 'kept here'
    : `kept in this browser, not on the server${why ? `: ${why}` : ''}`;
}

/**
 * Keeps what is being written: in this browser within a moment, on the server a little later. Whatever fails is tried
 * again; nothing is dropped before what became of it is on its way.
 */

import type { World } from '../app/desk-world.ts';
import { draftKey, type KeptDraft } from '../outbox/outbox-disk.ts';
import { ask } from '../sync/api.ts';
import { clock } from '../words/times.ts';
import type { Draft } from './draft.ts';
import { openedHere } from './opened-here.ts';

const BROWSER_MS = 300;
const SERVER_MS = 1500;
const AGAIN_MS = 5000;

export interface LeaseNow {
  readonly holder: { readonly person: string; readonly name: string; readonly since: string } | null;
  readonly mine: boolean;
  readonly askedBy: readonly { readonly person: string; readonly name: string; readonly at: string }[];
}

export interface KeeperOptions {
  readonly world: World;
  /** Told when it is kept, and where. */
  readonly kept: (where: Where, why?: string) => void;
  /** The server keeps no words about it any more: it was taken down. */
  readonly lost: (why: string) => void;
  readonly lease: (lease: LeaseNow) => void;
}

/** Keeps one draft after another. */
export class DraftKeeper {
  readonly #options: KeeperOptions;
  /** Makes the words as they are kept: asked when they are, not with every key. */
  #make: (() => Draft) | null = null;
  #post: string | null = null;
  #saved = Date.now();
  /** Words that this browser's database has not said to have yet. */
  #unkept = false;
  #browser: ReturnType<typeof setTimeout> | undefined;
  #server: ReturnType<typeof setTimeout> | undefined;

  constructor(options: KeeperOptions) {
    this.#options = options;
  }

  /** The counter of the words as they are now. */
  get saved(): number {
    return this.#saved;
  }

  /** What comes into the composer was kept with this counter: its next words are newer, whatever the clock says. */
  from(saved: number): void {
    this.#saved = Math.max(this.#saved, saved);
  }

  /** These are the words of a post now. */
  changed(post: string, make: () => Draft): void {
    this.#make = make;
    this.#post = post;
    this.#saved = Math.max(Date.now(), this.#saved + 1);
    this.#unkept = true;
    openedHere.set(this.#options.world.slug, post);
    this.#browser ??= setTimeout(() => void this.#toBrowser(), BROWSER_MS);
    this.#server ??= setTimeout(() => void this.toServer('hold'), SERVER_MS);
  }

  /** Keeps what is not kept yet before it returns: the page may be going. */
  flush(): void {
    const draft = this.#unkept ? this.#make?.() : null;
    const { world } = this.#options;
    if (!draft || world.over) return;
    world.disk.leaveBehind(this.#asKept(draft));
    void this.#toBrowser();
    void this.toServer('hold', true);
  }

  /** It went on its way, or was thrown away: from now on none of it is kept here. */
  let(): void {
    this.#stop();
    openedHere.set(this.#options.world.slug, null);
  }

  /** Another draft is in the composer; this one stays kept. */
  leave(): void {
    const draft = this.#make?.();
    if (draft) {
      void this.#toBrowser(false);
      void this.#put(draft, 'leave');
    }
    this.let();
  }

  /** Saves on the server, and holds, takes or asks for the lease of the post. */
  async toServer(lease: 'hold' | 'take' | 'ask', isGoing = false): Promise<void> {
    clearTimeout(this.#server);
    this.#server = undefined;
    if (this.#make) await this.#put(this.#make(), lease, isGoing);
  }

  async #put(draft: Draft, lease: 'hold' | 'take' | 'ask' | 'leave', isGoing = false): Promise<void> {
    const { world, kept, lease: told } = this.#options;
    const saved = this.#saved;
    const asked = await ask<{ lease: LeaseNow; saved: number }>(
      `/api/coverages/${world.slug}/workings/${draft.post}`,
      { method: 'PUT', body: { content: draft, base: draft.base, saved, lease }, outlives: isGoing },
    );
    const isBehind = asked.ok && asked.json.saved > saved;
    if (asked.ok && !isBehind) await world.disk.synced(draftKey(world.slug, draft.post), saved);
    if (this.#post !== draft.post) return;
    // The clock was set back since: what was typed last has the greatest counter.
    if (isBehind) this.#saved = Math.max(this.#saved, asked.json.saved + 1);
    if (!asked.ok && asked.refusal.code === 'state') return this.#options.lost(asked.refusal.message);
    if (isBehind || !asked.ok) this.#server ??= setTimeout(() => void this.toServer('hold'), AGAIN_MS);
    const why = !asked.ok && asked.refusal.code === 'limit' ? asked.refusal.message : undefined;
    kept(asked.ok && !isBehind ? 'server' : 'browser alone', why);
    if (asked.ok) told(asked.json.lease);
  }

  async #toBrowser(quiet = true): Promise<void> {
    clearTimeout(this.#browser);
    this.#browser = undefined;
    const draft = this.#make?.();
    const { world, kept } = this.#options;
    if (!draft || world.over) return;
    const saved = this.#saved;
    const at = await world.disk.keepDraft({ ...this.#asKept(draft), synced: 0 }, quiet);
    if (this.#post !== draft.post) return;
    if (this.#saved === saved) this.#unkept = false;
    this.#saved = Math.max(this.#saved, at);
    kept('browser');
  }

  #asKept(draft: Draft): Omit<KeptDraft, 'synced'> {
    const { slug } = this.#options.world;
    const { post } = draft;
    return { key: draftKey(slug, post), slug, post, saved: this.#saved, at: Date.now(), content: draft };
  }

  #stop(): void {
    clearTimeout(this.#browser);
    clearTimeout(this.#server);
    this.#browser = undefined;
    this.#server = undefined;
    this.#make = null;
    this.#post = null;
    this.#unkept = false;
  }
}
