/**
 * Keeps what is being written: in this browser with every pause, on the server a little later. Whatever fails is tried
 * again with the next words; nothing is dropped before what became of it is on its way.
 */

import type { World } from '../app/desk-world.ts';
import { ask } from '../sync/api.ts';
import type { Draft } from './draft.ts';

const BROWSER_MS = 300;
const SERVER_MS = 1500;

export interface LeaseNow {
  readonly holder: { readonly person: string; readonly name: string; readonly since: string } | null;
  readonly mine: boolean;
  readonly askedBy: readonly { readonly person: string; readonly name: string; readonly at: string }[];
}

export interface KeeperOptions {
  readonly world: World;
  /** Told when it is kept, and where. */
  readonly kept: (where: 'browser' | 'server' | 'browser alone') => void;
  readonly lease: (lease: LeaseNow) => void;
}

/** Keeps one draft after another. */
export class DraftKeeper {
  readonly #options: KeeperOptions;
  #draft: Draft | null = null;
  #saved = Date.now();
  #browser: ReturnType<typeof setTimeout> | undefined;
  #server: ReturnType<typeof setTimeout> | undefined;

  constructor(options: KeeperOptions) {
    this.#options = options;
  }

  /** These are the words now. */
  changed(draft: Draft): void {
    this.#draft = draft;
    this.#saved = Math.max(Date.now(), this.#saved + 1);
    clearTimeout(this.#browser);
    this.#browser = setTimeout(() => void this.#toBrowser(), BROWSER_MS);
    this.#server ??= setTimeout(() => void this.toServer('hold'), SERVER_MS);
  }

  /** Keeps what is not kept yet, at once: the page may be going. */
  flush(): void {
    if (this.#draft === null) return;
    clearTimeout(this.#browser);
    void this.#toBrowser();
    void this.toServer('hold');
  }

  /** It went on its way, or was thrown away: nothing of it is kept here any more. */
  async drop(post: string): Promise<void> {
    this.#stop();
    const { disk, slug } = this.#options.world;
    await disk.dropDraft(`${slug}/${post}`);
  }

  /** Another draft is in the composer; this one stays kept. */
  leave(): void {
    const draft = this.#draft;
    this.flush();
    this.#stop();
    if (draft) void this.#put(draft, 'leave');
  }

  /** Saves on the server, and holds, takes or asks for the lease of the post. */
  async toServer(lease: 'hold' | 'take' | 'ask'): Promise<void> {
    clearTimeout(this.#server);
    this.#server = undefined;
    if (this.#draft) await this.#put(this.#draft, lease);
  }

  async #put(draft: Draft, lease: 'hold' | 'take' | 'ask' | 'leave'): Promise<void> {
    const { world, kept, lease: told } = this.#options;
    const asked = await ask<{ lease: LeaseNow }>(`/api/coverages/${world.slug}/workings/${draft.post}`, {
      method: 'PUT',
      body: { content: draft, base: draft.base, saved: this.#saved, lease },
    });
    if (this.#draft?.post !== draft.post) return;
    kept(asked.ok ? 'server' : 'browser alone');
    if (asked.ok) told(asked.json.lease);
  }

  async #toBrowser(): Promise<void> {
    const draft = this.#draft;
    if (!draft) return;
    const { world, kept } = this.#options;
    const { slug, disk } = world;
    const key = `${slug}/${draft.post}`;
    await disk.keepDraft({ key, slug, post: draft.post, saved: this.#saved, at: Date.now(), content: draft });
    kept('browser');
  }

  #stop(): void {
    clearTimeout(this.#browser);
    clearTimeout(this.#server);
    this.#server = undefined;
    this.#draft = null;
  }
}
