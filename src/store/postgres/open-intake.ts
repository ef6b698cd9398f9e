import type { ItemsAct, ItemsRows } from '../../intake/items/items-rows.ts';
import type { AskItems } from '../ask-items.ts';
import { itemsActOf, itemTables } from '../items-sql.ts';
import { install } from './install.ts';
import { type Ask, Sessions } from './sessions.ts';

/** Whoever acts on intake has this lock: numbers of changes are given and seen in one order. */
const TURN = 7_383_847_244;
const TYPES = { bytes: 'bytea', long: 'bigint', text: 'text collate "C"' };

/**
 * Opens the rows of intake in the private schema of a store's database, made where there are none. Times are the
 * database's, read when an act's turn has come. `ahead`: milliseconds that tests let pass.
 */
export async function openIntakeRows(url: string, ahead: () => number = () => 0): Promise<ItemsRows> {
  const sessions = new Sessions(url, 2);
  // Whoever acts keeps a connection while it waits for its turn: readers have their own.
  const looks = new Sessions(url, 2);
  try {
    await install(sessions);
    const { rows } = await sessions.ask("select to_regclass('desk.item_ask') is null as missing");
    if (rows[0]?.missing === true)
      await sessions.write(async (ask) => {
        await ask('select pg_advisory_xact_lock($1)', [TURN]);
        await ask(itemTables('desk.', TYPES));
      });
  } catch (fault) {
    await Promise.all([sessions.close(), looks.close()]);
    throw fault;
  }
  return {
    act: (work) =>
      sessions.write(async (ask) => {
        await ask('select pg_advisory_xact_lock($1)', [TURN]);
        return work(await actOn(ask));
      }),
    look: (work) => looks.read(async (ask) => work(await actOn(ask))),
    close: async () => void (await Promise.all([sessions.close(), looks.close()])),
  };

  async function actOn(ask: Ask): Promise<ItemsAct> {
    const { rows } = await ask('select floor(extract(epoch from clock_timestamp()) * 1000) as now');
    return itemsActOf(askOn(ask), Number(rows[0]?.now) + ahead(), 'desk.');
  }
}

function askOn(ask: Ask): AskItems {
  return async (sql, ...values) => {
    const given = values.map((value) => (value instanceof Uint8Array ? Buffer.from(value) : value));
    return (await ask(sql, given)).rows;
  };
}
