/** Items over the rows of an engine: each question is one act, and what follows in it is told by the pure rules. */
import { behindTitle } from '../../lib/behind-title.ts';
import { instant } from '../../lib/clock.ts';
import { beginning } from '../../lib/text.ts';
import { extract } from '../extract/extract.ts';
import type { ProposedClaim, Reading } from '../extract/reading.ts';
import type { ReadText } from '../readers/open-readers.ts';
import type { RawItem } from '../sources/raw-item.ts';
import { keptBy } from '../sources/source.ts';
import type { SourceTold } from '../sources/source-row.ts';
import { bringOne, tellingOf } from './bring.ts';
import { ITEM_DAYS, type Item, type ItemTold, PAIR_DAYS, SAME_HOURS, shownOf, wordsOf } from './item.ts';
import type { ItemsLook, ItemsRows, PlacedItem } from './items-rows.ts';
import type { Bringing, ItemsStore } from './items-store.ts';

/** Items that one answer tells. */
const TOLD = 200;
/** UTF-16 units of an item in a list. */
const EXCERPT = 280;
const HOUR_MS = 60 * 60_000;
const DAY_MS = 24 * HOUR_MS;
/** Items that come and that go in one act. */
const AT_ONCE = 10;
const GOING = 200;
/** UTF-16 units of an item that are read for proposals: what follows is shown and not read. */
export const READ = 20_000;

/** What keeping takes beside an engine. */
export interface ItemsWorld {
  /** A new random id. */
  readonly mint: () => string;
  /** SHA-256 of bytes, 64 hex digits. */
  readonly hash: (bytes: Uint8Array) => string;
  /** Reads a text; without it, in this thread, however long that takes. */
  readonly read?: ReadText;
  /** Whether a model is to be asked about what was read. */
  readonly asks?: boolean;
}

const readHere: ReadText = async (item) => extract(item);

/** The store of items that an engine's rows make. */
export function keepItems(
  rows: ItemsRows,
  { mint, hash, read = readHere, asks = false }: ItemsWorld,
): ItemsStore {
  const digest = (words: string) => hash(new TextEncoder().encode(words));
  /** Reads an item where nobody has, outside of any act: a long text holds up nobody's writing. */
  async function readingOf(item: Item): Promise<Reading> {
    const kept = await rows.look((act) => act.reading(item.id, item.version));
    if (kept) return kept;
    const text = beginning(item.words, READ);
    const reading = await read({ text, sent: item.sentAt ?? item.receivedAt, zone: item.zone });
    await rows.act(async (act) => {
      await act.putReading(item.id, item.version, reading);
      if (asks) await act.putAsk(item.id, item.version);
    });
    return reading;
  }

  return {
    async bring(brought: Bringing) {
      const { original } = brought;
      // What names a reporter’s secret, or may be their own, is kept by its words alone.
      const isSecret = brought.items.some(({ filing, secret }) => filing || secret);
      const name = original === null || isSecret ? null : hash(original.bytes);
      const [items, coverages] = [new Set<string>(), new Set<string>()];
      const raws = inOrder(brought.items);
      // A few at a time: whoever else wants to write is not kept waiting by a long feed.
      for (let from = 0; from < raws.length; from += AT_ONCE)
        await rows.act(async (act) => {
          // Where they belong, and whether they write a notice, is what is said now, not when the look began.
          const settings = (await act.source(brought.source))?.settings;
          const followed = settings?.coverages ?? brought.coverages;
          const notice = settings ? keptBy(settings).length > 0 : brought.notice === true;
          const now = { ...brought, coverages: followed, notice };
          let isNew = false;
          for (const raw of raws.slice(from, from + AT_ONCE)) {
            const item = await bringOne(act, raw, now, { mint, instant, original: name, digest });
            if (!item) continue;
            isNew = true;
            items.add(item.id);
            for (const one of followed) coverages.add(one);
          }
          if (isNew && original && name !== null) await act.putOriginal(name, original.type, original.bytes);
        });
      return { items: [...items], coverages: [...coverages] };
    },

    list: (coverage, after, rehearsal) =>
      rows.look(async (act) => {
        const head = await act.head();
        const placed = await act.placed(coverage, after, TOLD);
        const full = placed.length === TOLD;
        const more = full && after !== null;
        const items = placed.filter(({ body }) => isFor(body, rehearsal)).map(told);
        const older = full && after === null ? (placed.at(-1)?.changed ?? null) : null;
        return { head: more ? (placed.at(-1)?.changed ?? head) : head, items, more, older };
      }),

    older: (coverage, before, rehearsal) =>
      rows.look(async (act) => {
        const placed = await act.placedBefore(coverage, before, TOLD);
        const items = placed.filter(({ body }) => isFor(body, rehearsal)).map(told);
        return { items, older: placed.length === TOLD ? (placed.at(-1)?.changed ?? null) : null };
      }),

    async read(coverage, id, rehearsal) {
      const found = await rows.look(async (act) => {
        const [placed, item] = [await act.place(coverage, id), await act.item(id)];
        return placed && item && isFor(item, rehearsal) ? { placed, item } : null;
      });
      if (!found) return null;
      const item = shownOf(found.item);
      const reading = await readingOf(found.item);
      return { changed: found.placed.changed, item, state: found.placed.state, reading };
    },

    original: (coverage, id, rehearsal) =>
      rows.look(async (act) => {
        const placed = await act.place(coverage, id);
        const item = placed && (await act.item(id));
        return item?.original && isFor(item, rehearsal) ? act.original(item.original) : null;
      }),

    mark: (coverage, id, { seen, ...state }, rehearsal) =>
      rows.act(async (act) => {
        const [placed, item] = [await act.place(coverage, id), await act.item(id)];
        if (!placed || !item || !isFor(item, rehearsal) || state.version > item.version) return null;
        // What nobody has seen is not rejected: another version has come since.
        if (state.is === 'rejected' && state.version < item.version) return placed.state;
        // What somebody else did to it meanwhile is not done over by whoever has not seen that.
        const { is, by } = placed.state;
        if (seen !== null && is !== 'new' && by !== state.by && placed.changed > seen) return placed.state;
        const now = { ...state, at: instant(act.now) };
        await act.putPlace({ ...placed, changed: await act.next(), state: now });
        return now;
      }),

    teach: (id, version, proposals) =>
      rows.act(async (act) => {
        const [item, reading] = [await act.item(id), await act.reading(id, version)];
        const { words = '' } = item?.version === version ? item : {};
        const was = {
          ...{ statement: reading?.statements ?? [], figure: reading?.figures ?? [] },
          claim: (reading?.claims ?? []).map((claim) => withWords(claim, reading)),
        };
        const body = {
          ...{ version, language: reading?.language.tag ?? null, words: beginning(words, READ) },
          proposals: proposals.map((one) => ({ ...one, was: was[one.kind][one.at] ?? null })),
        };
        await act.putPair({ item: id, at: act.now, body: JSON.stringify(body) });
      }),
    pairs: () => rows.look((act) => act.pairs()),

    async readNext() {
      const item = await rows.look((act) => act.unread());
      if (!item) return null;
      await readingOf(item);
      return rows.act(async (act) => {
        const places = await act.placesOf(item.id);
        for (const placed of places) await act.putPlace({ ...placed, changed: await act.next() });
        return places.map(({ coverage }) => coverage);
      });
    },

    errands: () =>
      rows.look(async (act) => {
        const found = [];
        for (const errand of await act.errands()) {
          const body = await act.item(errand.item);
          const source = body && (await act.source(body.source));
          if (body && (source || body.filing))
            found.push({ ...errand, body, settings: source?.settings ?? null });
        }
        return found;
      }),
    done: (errand) => rows.act((act) => act.removeErrand(errand)),

    of: (person) =>
      rows.look(async (act) => ({
        items: (await act.placesBy(person)).map(({ coverage, item, state: { is, at, post } }) => ({
          ...{ coverage, item, is, at, post },
        })),
      })),
    forget: (person) => rows.act((act) => act.forget(person)),

    async letGo() {
      for (let gone = GOING; gone === GOING; )
        gone = await rows.act(async (act) => {
          const over = await act.over(act.now - ITEM_DAYS * DAY_MS, GOING);
          for (const id of over) {
            const item = await act.item(id);
            await act.removeItem(id, item ? digest(tellingOf(item)) : undefined);
          }
          return over.length;
        });
      await rows.act(async (act) => {
        await act.dropKeys(act.now - SAME_HOURS * HOUR_MS);
        await act.dropGone(act.now - ITEM_DAYS * DAY_MS);
        await act.dropPairs(act.now - PAIR_DAYS * DAY_MS);
      });
    },

    sources: () => rows.look(sourcesTold),
    close: () => rows.close(),
  };
}

/** Tests, exercises and drafts of alerts are for rehearsals and for nothing else. */
function isFor({ alert }: Item, rehearsal: boolean): boolean {
  return rehearsal || alert === null || alert.status === 'actual';
}

function told({ changed, state, statements, body }: PlacedItem): ItemTold {
  const { words: _, original: __, ...item } = shownOf(body);
  return { changed, state, statements, item: { ...item, excerpt: beginning(behindTitle(body), EXCERPT) } };
}

/**
 * Each name once, as it came first, and alerts in the order in which they were sent: feeds tell the newest first. What
 * may be a reporter's own comes in its order, and is another version with other words.
 */
function inOrder(raws: readonly RawItem[]): readonly RawItem[] {
  const isOwn = ({ filing, secret }: RawItem) => filing !== undefined || secret === true;
  const nameOf = (raw: RawItem) => `${raw.external}${isOwn(raw) ? `\n${wordsOf(raw)}` : ''}`;
  const once = [...new Map(raws.toReversed().map((raw) => [nameOf(raw), raw])).values()].toReversed();
  const alerts = once.filter(({ alert }) => alert !== null);
  const sent = ({ alert }: RawItem) => alert?.sent ?? '';
  return [
    ...once.filter(({ alert }) => alert === null),
    ...alerts.sort((a, b) => (sent(a) < sent(b) ? -1 : 1)),
  ];
}

async function sourcesTold(act: ItemsLook): Promise<readonly SourceTold[]> {
  const found: SourceTold[] = [];
  for (const { id, settings, secret, health, next } of await act.sources())
    found.push({
      ...settings,
      ...{ id, health, secret: secret !== null, nextAt: next === 0 ? null : instant(next) },
      items: await act.countOf(id, act.now - DAY_MS),
    });
  return found;
}

/** A claim of a reading that stands alone: with the words of what bears on it, and the hedges. */
function withWords(claim: ProposedClaim, reading: Reading | null): object {
  return {
    ...claim,
    evidence: claim.evidence.map((one) => ({ ...one, words: reading?.statements[one.statement]?.words })),
    hedges: claim.hedges.map((one) => reading?.hedges[one]),
  };
}
