/** Over the rows of an engine: texts that may be a registered reporter’s own, until it is known what they are. */
import { lay } from './bring.ts';
import type { Item } from './item.ts';
import type { Errand, ItemsRows } from './items-rows.ts';

/** What a text was filed as: a draft, an item like any other, nothing (a code), or not answered yet. */
export type Filed = 'draft' | 'item' | 'nothing' | 'later';

/** Files a text. */
export type FileText = (item: Item) => Promise<Filed>;

export interface FilingsStore {
  /** What came of it, with the errand done; the coverages in which it lies as an item now. */
  settle(errand: Errand, filed: Exclude<Filed, 'later'>): Promise<readonly string[]>;
}

/** The filings that an engine's rows make. */
export function keepFilings(rows: ItemsRows): FilingsStore {
  return {
    settle: (errand, filed) =>
      rows.act(async (act) => {
        // Of several servers that asked, one settles it.
        const waits = (await act.errands()).some(
          ({ item, version }) => item === errand.item && version === errand.version,
        );
        if (!waits) return [];
        await act.removeErrand(errand);
        const item = await act.item(errand.item);
        if (!item) return [];
        if (filed === 'nothing') await act.removeItem(item.id);
        // Its words lie in the record now; what it was read from is kept no longer.
        if (filed === 'draft') await act.putItem({ ...item, filed: (item.filed ?? 0) + 1, original: null });
        if (filed !== 'item' || errand.version !== item.version) return [];
        const coverages = (await act.source(item.source))?.settings.coverages ?? [];
        // From now on it is an item like any other.
        const { filing: _, ...plain } = item;
        await act.putItem(plain);
        await lay(act, plain, coverages);
        return coverages;
      }),
  };
}
