import type { ItemsAct } from '../intake/items/items-rows.ts';
import type { AskItems } from './ask-items.ts';

type Of = Pick<ItemsAct, 'alike' | 'putKeys' | 'dropKeys'>;

/** Keys by which items are alike. */
export function itemKeys(ask: AskItems, now: number, schema: string): Of {
  const item = `${schema}item`;
  return {
    async alike(keys, but, since, most) {
      const marks = keys.map((_, index) => `$${index + 4}`).join(', ');
      const sql = `select k.item, count(*) as shared from ${schema}item_key k join ${item} i on i.id = k.item
        where k.received >= $1 and i.source <> $3 and k.key in (${marks})
        group by k.item order by shared desc, min(k.received) limit $2`;
      return (await ask(sql, since, most, but, ...keys)).map(({ item }) => String(item));
    },
    async putKeys(id, keys) {
      await ask(`delete from ${schema}item_key where item = $1`, id);
      for (const key of keys)
        await ask(`insert into ${schema}item_key (key, item, received) values ($1, $2, $3)`, key, id, now);
    },
    async dropKeys(before) {
      await ask(`delete from ${schema}item_key where received < $1`, before);
    },
  };
}
