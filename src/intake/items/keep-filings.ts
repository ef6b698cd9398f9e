/** Over the rows of an engine: texts that may be a registered reporter’s own, until it is known what they are. */
import type { Begun, Filing } from '../sources/filing.ts';
import { NOWHERE, type SourceRow } from '../sources/source-row.ts';
import { lay } from './bring.ts';
import type { Item } from './item.ts';
import type { Errand, ItemsAct, ItemsRows } from './items-rows.ts';

/**
 * What a text was filed as: a draft, an item like any other, nothing (a code), or not answered yet. `times`: how often it
 * was, with the versions before. `for`: the coverage of the reporter whose it is, in which the item lies where its source
 * has none.
 */
export type Filed =
  | 'item'
  | 'nothing'
  | 'later'
  | { readonly is: 'draft'; readonly times: number }
  | { readonly is: 'item'; readonly for: string };

/** Files a text; what it would be filed as, where it is not kept yet that this has begun. */
export type FileText = (item: Item) => Promise<Filed | Begun>;

/** Files a text once it is kept that this has begun; null where it waits no more. */
export async function fileBegun(
  { begin }: Pick<FilingsStore, 'begin'>,
  file: FileText,
  errand: Errand,
  body: Item,
): Promise<Filed | null> {
  const first = await file(body);
  if (typeof first === 'string' || 'is' in first) return first;
  const item = await begin(errand, first);
  const filed = item && (await file(item));
  // What has changed again in between is asked again.
  return filed === null || typeof filed === 'string' || 'is' in filed ? filed : 'later';
}

export interface FilingsStore {
  /** Keeps as what it is filed from now on; the item, null where it waits no more. */
  begin(errand: Errand, begun: Begun): Promise<Item | null>;
  /** What came of it, with the errand done; the coverages in which it lies as an item now. */
  settle(errand: Errand, filed: Exclude<Filed, 'later'>): Promise<readonly string[]>;
}

/** The filings that an engine's rows make; `asks`: a model is to be asked about what turns out to be an item. */
export function keepFilings(rows: ItemsRows, { asks = false } = {}): FilingsStore {
  return {
    begin: (errand, begun) =>
      rows.act(async (act) => {
        const item = (await isWaiting(act, errand)) ? await act.item(errand.item) : null;
        if (!item?.filing || item.version !== errand.version) return null;
        const now = { ...item, filing: { ...item.filing, begun } };
        await act.putItem(now);
        return now;
      }),

    settle: (errand, filed) =>
      rows.act(async (act) => {
        // Of several servers that asked, one settles it.
        if (!(await isWaiting(act, errand))) return [];
        await act.removeErrand(errand);
        const item = await act.item(errand.item);
        if (!item) return [];
        if (filed === 'nothing') await act.removeItem(item.id);
        const times = typeof filed !== 'string' && filed.is === 'draft' ? filed.times : 0;
        // Its words lie in the record now; what it was read from is kept no longer.
        if (times > 0) {
          const { filing, ...plain } = item;
          const kept = filing && { filing: withoutBegun(filing) };
          await act.putItem({ ...plain, ...kept, filed: (item.filed ?? 0) + times, original: null });
        }
        if (times > 0 || filed === 'nothing' || errand.version !== item.version) return [];
        const source = await act.source(item.source);
        const also = typeof filed !== 'string' && 'for' in filed ? [filed.for] : [];
        const own = source?.settings.coverages ?? [];
        const coverages = own.length > 0 ? own : also;
        await layPlain(act, item, coverages);
        // Its turn may have come while nobody knew what it is; where nobody has read it, that comes first.
        if (asks && (await act.reading(item.id, item.version))) await act.putAsk(item.id, item.version);
        if (source && coverages.length === 0) {
          const faults = [...new Set([...source.health.faults, NOWHERE])];
          await act.putSource({ ...source, health: { ...source.health, faults } });
        }
        return coverages;
      }),
  };
}

/** Whose it is stands in the record now. */
function withoutBegun({ begun: _, before: __, ...filing }: Filing): Filing {
  return filing;
}

async function isWaiting(act: ItemsAct, errand: Errand): Promise<boolean> {
  const all = await act.errands();
  return all.some(({ item, version }) => item === errand.item && version === errand.version);
}

/** From now on it is an item like any other. */
async function layPlain(act: ItemsAct, item: Item, coverages: readonly string[]): Promise<void> {
  const { filing: _, ...plain } = item;
  await act.putItem(plain);
  await lay(act, plain, coverages);
}

/** Before a source goes: what of it waits to be filed lies where its items lie; where they lie nowhere it still waits. */
export async function layWaiting(act: ItemsAct, source: SourceRow): Promise<readonly Errand[]> {
  const waiting: Errand[] = [];
  for (const errand of await act.errands()) {
    const item = await act.item(errand.item);
    if (item?.source !== source.id || !item.filing || item.version !== errand.version) continue;
    const { coverages } = source.settings;
    if (item.filing.code !== undefined || coverages.length === 0) waiting.push(errand);
    else await layPlain(act, item, coverages);
  }
  return waiting;
}
