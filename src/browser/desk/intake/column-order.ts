/**
 * The order in which the column shows items. It stays as it is while somebody reads: what comes meanwhile waits above it
 * and is counted; what changes stays in its place. Pure.
 */
import type { ItemTold } from '../../../intake/items/item.ts';
import { isNews } from './items-here.ts';

/** What stands there: each item with what its source said last when it was put there. */
export type Order = ReadonlyMap<string, string>;

/** Which items are shown. */
export type Shown = 'new' | 'all';

/** The order of all that is to be shown now. */
export function orderOf(items: readonly ItemTold[], shown: Shown): Order {
  const seen = items.filter((told) => shown === 'all' || isNews(told));
  return new Map(seen.map(({ item }) => [item.id, item.changedAt]));
}

/** How many would come in above: items that are not there, or that their source has changed since. */
export function waitingIn(order: Order, items: readonly ItemTold[], shown: Shown): number {
  let waiting = 0;
  for (const [id, changedAt] of orderOf(items, shown)) if (order.get(id) !== changedAt) waiting += 1;
  return waiting;
}
