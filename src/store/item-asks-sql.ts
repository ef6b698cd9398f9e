import type { ItemsAct } from '../intake/items/items-rows.ts';
import { type AskItems, itemOf } from './ask-items.ts';

type Of = Pick<ItemsAct, 'putAsk' | 'takeAsk' | 'dropAsks'>;

/** Items about which a model is to be asked. */
export function itemAsks(ask: AskItems, schema: string): Of {
  const item = `${schema}item`;
  return {
    async putAsk(id, version) {
      const sql = `insert into ${schema}item_ask (item, version, received) select id, version, received from ${item} where id = $1 and version = $2
        on conflict (item) do update set version = excluded.version, received = excluded.received`;
      await ask(sql, id, version);
    },
    async takeAsk() {
      const sql = `select a.item, a.version, i.body from ${schema}item_ask a join ${item} i on i.id = a.item order by a.received desc limit 1`;
      const [row] = await ask(sql);
      const body = itemOf(row);
      if (!row || !body) return null;
      await ask(`delete from ${schema}item_ask where item = $1`, body.id);
      return { item: body, version: Number(row.version) };
    },
    async dropAsks(before) {
      await ask(`delete from ${schema}item_ask where received < $1`, before);
    },
  };
}
