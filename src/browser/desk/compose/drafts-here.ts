/** The drafts that were not sent, as the screen shows them: of this browser and of the server, looked at again on each change. */
import type { World } from '../app/desk-world.ts';
import type { Working } from '../sync/at-work.ts';
import type { Draft } from './draft.ts';
import { openedHere } from './opened-here.ts';
import { isBlank, schema } from './schema.ts';
import { type DraftWaiting, draftsWaiting, type WorkingKept } from './waiting-drafts.ts';

export class DraftsHere {
  readonly #world: World;
  #workings: readonly Working[] = [];

  constructor(world: World) {
    this.#world = world;
  }

  /** Looks, with what the server told of them last. */
  async look(workings: readonly Working[] = this.#workings): Promise<void> {
    this.#workings = workings;
    const { disk, slug, screen, words } = this.#world;
    const kept = await disk.drafts(slug);
    const here = new Map(kept.map(({ post, saved }) => [post, saved]));
    const elsewhere: WorkingKept[] = [];
    for (const one of workings) {
      const found = one.saved > (here.get(one.post) ?? -1) ? await words.newest(one) : null;
      if (found) elsewhere.push(found);
    }
    const drafts = draftsWaiting(kept, elsewhere, screen.outbox, hasNothing);
    if (this.#seen(drafts) !== this.#seen(this.#world.screen.drafts)) this.#world.show({ drafts });
  }

  /** What the screen shows of them: not the one that stands in the composer and grows with every word. */
  #seen(drafts: readonly DraftWaiting[]): string {
    const open = openedHere.get(this.#world.slug);
    return JSON.stringify(drafts.map(({ post, saved }) => [post, post === open ? 0 : saved]));
  }

  /** What stood in the composer of this tab before it was loaded anew. */
  opened(): DraftWaiting | null {
    const { slug, screen } = this.#world;
    const post = openedHere.get(slug);
    return screen.drafts.find((one) => one.post === post) ?? null;
  }
}

/** Whether a draft has no words and nothing else. One that cannot be read has. */
function hasNothing({ doc }: Draft): boolean {
  try {
    return isBlank(schema.nodeFromJSON(doc));
  } catch {
    return false;
  }
}
