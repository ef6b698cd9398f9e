/** Keeps the items at the head: what is new is asked for when the stream says so, once at a time. */
import type { ItemTold } from '../../../intake/items/item.ts';
import type { Asked } from '../sync/api.ts';
import type { ItemsHere } from './items-here.ts';

/** After so many milliseconds a lost answer is asked for again. */
const RETRY_MS = 3000;

/** What the server answers. */
export interface ItemsAnswer {
  readonly head: number;
  readonly items: readonly ItemTold[];
  readonly more: boolean;
  readonly older?: number | null;
}

export interface FollowItems {
  readonly slug: string;
  readonly items: ItemsHere;
  ask(address: string): Promise<Asked<ItemsAnswer>>;
  /** Gives what stops it. */
  later(milliseconds: number, act: () => void): () => void;
}

/**
 * Gives what looks: to be called where something may be new. Asked while it looks, it looks once more. Ends with the
 * signal, and where there is no intake for whoever sits here.
 */
export function followItems(
  { slug, items, ask, later }: FollowItems,
  ended: AbortSignal,
): () => Promise<void> {
  let at: Promise<void> | null = null;
  let again = false;
  let stop = () => {};
  ended.addEventListener('abort', () => stop());
  return look;

  function look(): Promise<void> {
    again = true;
    at ??= round().finally(() => {
      at = null;
    });
    return at;
  }

  async function round(): Promise<void> {
    while (again && !ended.aborted && items.here !== false) {
      again = false;
      stop();
      const after = items.head === null ? '' : `?after=${items.head}`;
      const asked = await ask(`/api/coverages/${slug}/intake${after}`);
      if (ended.aborted) return;
      if (asked.ok) {
        if (items.head === null) items.older = asked.json.older ?? null;
        items.apply(asked.json.head, asked.json.items);
        again ||= asked.json.more;
      } else if (asked.status === 404) items.absent();
      else if (asked.status === 0 || asked.status === 429 || asked.status >= 500)
        stop = later(RETRY_MS, () => void look());
    }
  }
}
