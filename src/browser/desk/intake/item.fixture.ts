/** Items for tests, as a list tells them and as one is read. */
import { extract } from '../../../intake/extract/extract.ts';
import { type ItemRead, type ItemState, type ItemTold, NEW } from '../../../intake/items/item.ts';

const MINUTE = 60_000;
const FIRST = Date.parse('2031-05-04T05:00:00.000Z');

const minute = (at: number) => new Date(FIRST + at * MINUTE).toISOString();

interface More {
  readonly item?: Partial<ItemTold['item']>;
  readonly state?: Partial<ItemState>;
}

/** An item that was changed as the so-manieth one; it came in that minute. */
export function itemTold(id: string, changed: number, { item, state }: More = {}): ItemTold {
  return {
    changed,
    item: {
      ...{ id, source: 'wire', title: null, author: null, credit: null, link: null, language: null },
      ...{ alert: null, withdrawn: false, version: 1, zone: 'UTC', origin: null, excerpt: `Text of ${id}.` },
      ...{ sentAt: minute(changed), receivedAt: minute(changed), changedAt: minute(changed), ...item },
    },
    state: { ...NEW, ...state },
    statements: 0,
  };
}

/** A text as an item that was read. */
export function itemRead(words: string, more: Partial<ItemRead['item']> = {}): ItemRead {
  const { item, ...rest } = itemTold('i', 1);
  const { excerpt: _, ...told } = item;
  const reading = extract({ text: words, sent: minute(1), zone: 'UTC' });
  return { ...rest, item: { ...told, words, original: null, ...more }, reading };
}
