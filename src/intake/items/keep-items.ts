/** Items over the rows of an engine: each question is one act, and what follows in it is told by the pure rules. */
import { instant } from '../../lib/clock.ts';
import { extract } from '../extract/extract.ts';
import type { Reading } from '../extract/reading.ts';
import type { SourceTold } from '../sources/source-row.ts';
import { bringOne } from './bring.ts';
import { ITEM_DAYS, type Item, type ItemTold, SAME_HOURS } from './item.ts';
import type { ItemsAct, ItemsRows, PlacedItem } from './items-rows.ts';
import type { Bringing, ItemsStore } from './items-store.ts';

/** Items that one answer tells. */
const TOLD = 200;
/** UTF-16 units of an item in a list. */
const EXCERPT = 280;
const HOUR_MS = 60 * 60_000;
const DAY_MS = 24 * HOUR_MS;
/** Items that go in one act. */
const GOING = 200;

/** What keeping takes beside an engine. */
export interface ItemsWorld {
  /** A new random id. */
  readonly mint: () => string;
  /** SHA-256 of bytes, 64 hex digits. */
  readonly hash: (bytes: Uint8Array) => string;
}

/** The store of items that an engine's rows make. */
export function keepItems(rows: ItemsRows, { mint, hash }: ItemsWorld): ItemsStore {
  /** Reads an item where nobody has, outside of any act: a long text holds up nobody's writing. */
  async function readingOf(item: Item): Promise<Reading> {
    const kept = await rows.act((act) => act.reading(item.id, item.version));
    if (kept) return kept;
    const reading = extract({ text: item.words, sent: item.sentAt ?? item.receivedAt, zone: item.zone });
    await rows.act((act) => act.putReading(item.id, item.version, reading));
    return reading;
  }

  return {
    bring: (brought: Bringing) =>
      rows.act(async (act) => {
        const { original } = brought;
        const name = original === null ? null : hash(original.bytes);
        const items: string[] = [];
        for (const raw of brought.items) {
          const item = await bringOne(act, raw, brought, { mint, instant, original: name });
          if (item) items.push(item.id);
        }
        if (original && name !== null && items.length > 0)
          await act.putOriginal(name, original.type, original.bytes);
        return { items, coverages: items.length > 0 ? brought.coverages : [] };
      }),

    list: (coverage, after, rehearsal) =>
      rows.act(async (act) => {
        const head = await act.head();
        const placed = await act.placed(coverage, after, TOLD);
        const more = placed.length === TOLD && after !== null;
        const items = placed.filter(({ body }) => isFor(body, rehearsal)).map(told);
        return { head: more ? (placed.at(-1)?.changed ?? head) : head, items, more };
      }),

    async read(coverage, id) {
      const found = await rows.act(async (act) => {
        const [placed, item] = [await act.place(coverage, id), await act.item(id)];
        return placed && item ? { placed, item } : null;
      });
      if (!found) return null;
      const { external: _, ...item } = found.item;
      const reading = await readingOf(found.item);
      return { changed: found.placed.changed, item, state: found.placed.state, reading };
    },

    original: (coverage, id) =>
      rows.act(async (act) => {
        const placed = await act.place(coverage, id);
        const hash = placed && (await act.item(id))?.original;
        return hash ? act.original(hash) : null;
      }),

    mark: (coverage, id, state) =>
      rows.act(async (act) => {
        const placed = await act.place(coverage, id);
        if (!placed) return null;
        const now = { ...state, at: instant(act.now) };
        await act.putPlace({ ...placed, changed: await act.next(), state: now });
        return now;
      }),

    teach: (item, body) => rows.act((act) => act.putPair({ item, at: act.now, body })),
    pairs: () => rows.act((act) => act.pairs()),

    async readNext() {
      const item = await rows.act((act) => act.unread());
      if (!item) return null;
      await readingOf(item);
      return rows.act(async (act) => {
        const places = await act.placesOf(item.id);
        for (const placed of places) await act.putPlace({ ...placed, changed: await act.next() });
        return places.map(({ coverage }) => coverage);
      });
    },

    errands: () =>
      rows.act(async (act) => {
        const found = [];
        for (const errand of await act.errands()) {
          const body = await act.item(errand.item);
          const source = body && (await act.source(body.source));
          if (body && source) found.push({ ...errand, body, settings: source.settings });
        }
        return found;
      }),
    done: (errand) => rows.act((act) => act.removeErrand(errand)),

    of: (person) =>
      rows.act(async (act) => ({
        items: (await act.placesBy(person)).map(({ coverage, item, state: { is, at, post } }) => ({
          ...{ coverage, item, is, at, post },
        })),
      })),
    forget: (person) => rows.act((act) => act.forget(person)),

    letGo: () =>
      rows.act(async (act) => {
        for (const id of await act.over(act.now - ITEM_DAYS * DAY_MS, GOING)) await act.removeItem(id);
        await act.dropKeys(act.now - SAME_HOURS * HOUR_MS);
      }),

    sources: () => rows.act(sourcesTold),
    close: () => rows.close(),
  };
}

/** Tests, exercises and drafts of alerts are for rehearsals and for nothing else. */
function isFor({ alert }: Item, rehearsal: boolean): boolean {
  return rehearsal || alert === null || alert.status === 'actual';
}

function told({ changed, state, statements, body }: PlacedItem): ItemTold {
  const { words, external: _, original: __, ...item } = body;
  return { changed, state, statements, item: { ...item, excerpt: excerptOf(item, words) } };
}

/** The beginning of what follows the title, without half a character at its end. */
function excerptOf({ title }: Pick<Item, 'title'>, words: string): string {
  const rest = title !== null && words.startsWith(title) ? words.slice(title.length).trimStart() : words;
  const cut = rest.slice(0, EXCERPT);
  return /[\ud800-\udbff]$/u.test(cut) ? cut.slice(0, -1) : cut;
}

async function sourcesTold(act: ItemsAct): Promise<readonly SourceTold[]> {
  const found: SourceTold[] = [];
  for (const { id, settings, secret, health, next } of await act.sources())
    found.push({
      ...settings,
      ...{ id, health, secret: secret !== null, nextAt: next === 0 ? null : instant(next) },
      items: await act.countOf(id, act.now - DAY_MS),
    });
  return found;
}
