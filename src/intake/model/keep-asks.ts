/** Over the rows of an engine: which texts a model is to be asked about, each version once, and what came of that. */
import { beginning } from '../../lib/text.ts';
import type { Item as Text } from '../extract/item.ts';
import type { Reading } from '../extract/reading.ts';
import type { Item } from '../items/item.ts';
import type { ItemsRows } from '../items/items-rows.ts';
import { READ } from '../items/keep-items.ts';
import type { SourceRow } from '../sources/source-row.ts';
import { mergeReading } from './merge-reading.ts';
import type { Placed } from './place-offers.ts';

/** One text that a model is to be asked about. */
export interface Ask {
  readonly item: Item;
  /** As the rules read it. */
  readonly text: Text;
  readonly reading: Reading;
}

/** Asks that are looked through in one act. */
const LOOKED_AT = 50;
/** What is older, in milliseconds since it came, nobody waits for. */
const OLD_MS = 24 * 60 * 60_000;

export interface AsksStore {
  /**
   * The newest text that may leave, taken: nobody is given its version again, also where this process dies. What may
   * not leave now, has changed or been taken back, or lies in no coverage, goes. Null: there is none.
   */
  next(may: (row: SourceRow) => boolean): Promise<Ask | null>;
  /** Puts one back that nobody has read. */
  again(ask: Ask): Promise<void>;
  /** Keeps what was placed beside what the rules read of the same version; the coverages in which that is new. */
  add(ask: Ask, placed: Placed): Promise<readonly string[]>;
}

/** The asks that an engine's rows make. */
export function keepAsks(rows: ItemsRows): AsksStore {
  return {
    next: (may) =>
      rows.act(async (act) => {
        await act.dropAsks(act.now - OLD_MS);
        for (let looked = 0; looked < LOOKED_AT; looked += 1) {
          const asked = await act.takeAsk();
          if (!asked) return null;
          const { item, version } = asked;
          const row = await act.source(item.source);
          if (!row || !may(row) || item.version !== version || item.withdrawn) continue;
          // What may be a reporter's own is nobody's to send.
          if (item.filing || (await act.placesOf(item.id)).length === 0) continue;
          const text = {
            text: beginning(item.words, READ),
            sent: item.sentAt ?? item.receivedAt,
            zone: item.zone,
          };
          const reading = await act.reading(item.id, version);
          if (reading) return { item, text, reading };
        }
        return null;
      }),

    again: ({ item }) => rows.act((act) => act.putAsk(item.id, item.version)),

    add: ({ item }, placed) =>
      rows.act(async (act) => {
        const before = await act.reading(item.id, item.version);
        if (!before) return [];
        const after = mergeReading(before, placed);
        const more = (['statements', 'figures', 'dates'] as const).some(
          (kind) => after[kind].length > before[kind].length,
        );
        if (!more) return [];
        await act.putReading(item.id, item.version, after);
        const places = await act.placesOf(item.id);
        for (const placed of places) await act.putPlace({ ...placed, changed: await act.next() });
        return places.map(({ coverage }) => coverage);
      }),
  };
}
