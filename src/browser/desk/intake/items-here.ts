/** The items of intake that this page knows: the newest ones, each as the server told it last. */
import type { ItemState, ItemTold } from '../../../intake/items/item.ts';

/** So many are kept here; of more, the newest. */
export const MOST_HERE = 1000;

/** Whether its source has said something else since somebody took it. */
export function hasChanged({
  state,
  item,
}: Pick<ItemTold, 'state'> & { readonly item: { readonly version: number } }): boolean {
  return state.is === 'taken' && item.version > state.version;
}

/** Whether it waits for somebody: nobody took or rejected it, or it changed since. */
export const isNews = (told: ItemTold): boolean => told.state.is === 'new' || hasChanged(told);

export class ItemsHere {
  #items = new Map<string, ItemTold>();
  #sorted: readonly ItemTold[] | null = null;
  readonly #told = new Set<() => void>();
  /** What to ask after next time; null: nobody has answered yet. */
  head: number | null = null;
  /** Whether whoever sits here has a part in intake: null as long as that is not known. */
  here: boolean | null = null;
  /** Before which change the server has older ones; null where it has none. */
  older: number | null = null;
  /** So many are kept: more where somebody asked for older ones. */
  #most = MOST_HERE;

  /** Takes what the server told: of two answers about one item the later change counts. */
  apply(head: number, told: readonly ItemTold[]): void {
    this.head = head;
    this.here = true;
    for (const one of told) {
      const known = this.#items.get(one.item.id);
      if (!known || known.changed <= one.changed) this.#items.set(one.item.id, one);
    }
    if (this.#items.size > this.#most) {
      const newest = sorted(this.#items).slice(0, this.#most);
      this.#items = new Map(newest.map((one) => [one.item.id, one]));
    }
    this.#changed();
  }

  /** Older ones that somebody asked for. */
  addOlder(told: readonly ItemTold[], older: number | null): void {
    this.older = older;
    this.#most += told.length;
    for (const one of told) if (!this.#items.has(one.item.id)) this.#items.set(one.item.id, one);
    this.#changed();
  }

  /** What was just done to an item here is seen before the server tells everybody. */
  mark(id: string, state: ItemState): void {
    const known = this.#items.get(id);
    if (!known) return;
    this.#items.set(id, { ...known, state });
    this.#changed();
  }

  /** There is no intake for whoever sits here. */
  absent(): void {
    if (this.here === false) return;
    this.here = false;
    this.#items = new Map();
    this.#changed();
  }

  get(id: string): ItemTold | undefined {
    return this.#items.get(id);
  }

  /** All of them, what its source said last first; the same array until something changes. */
  all(): readonly ItemTold[] {
    this.#sorted ??= sorted(this.#items);
    return this.#sorted;
  }

  /** How many wait for somebody. */
  get fresh(): number {
    return this.all().reduce((sum, one) => sum + (isNews(one) ? 1 : 0), 0);
  }

  /** Calls back after each change. */
  heard(told: () => void): () => void {
    this.#told.add(told);
    return () => this.#told.delete(told);
  }

  #changed(): void {
    this.#sorted = null;
    for (const told of this.#told) told();
  }
}

function sorted(items: ReadonlyMap<string, ItemTold>): readonly ItemTold[] {
  return [...items.values()].sort((a, b) =>
    a.item.changedAt === b.item.changedAt
      ? b.changed - a.changed
      : a.item.changedAt < b.item.changedAt
        ? 1
        : -1,
  );
}
