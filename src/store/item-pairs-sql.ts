import type { ItemsAct } from '../intake/items/items-rows.ts';
import type { AskItems } from './ask-items.ts';

type Of = Pick<ItemsAct, 'putPair' | 'pairs' | 'dropPairs' | 'dropPairsOf'>;

/** What was proposed and what people made of it, as pairs. */
export function itemPairs(ask: AskItems, schema: string): Of {
  return {
    async putPair({ item: id, at, body }) {
      await ask(`insert into ${schema}item_pair (item, at, body) values ($1, $2, $3)`, id, at, body);
    },
    async pairs() {
      const rows = await ask(`select item, at, body from ${schema}item_pair order by at, item`);
      return rows.map(({ item, at, body }) => ({ item: String(item), at: Number(at), body: String(body) }));
    },
    async dropPairs(before) {
      await ask(`delete from ${schema}item_pair where at < $1`, before);
    },
    async dropPairsOf(id) {
      await ask(`delete from ${schema}item_pair where item = $1`, id);
    },
  };
}
