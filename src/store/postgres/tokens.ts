import type { TokenStore } from '../../access/token-store.ts';
import { tokenOf } from '../token-row.ts';
import { install } from './install.ts';
import { Sessions } from './sessions.ts';
import { sought } from './sought.ts';

const columns = 'digest, name, roles, created, ends';

/** The tokens in a store's database, made where there is none. Other processes see each change at once. */
export async function openTokens(url: string): Promise<TokenStore> {
  const sessions = new Sessions(url, 2);
  try {
    await install(sessions);
  } catch (fault) {
    await sessions.close();
    throw fault;
  }
  return {
    add: ({ digest, name, roles, created, ends }, several) =>
      sessions.write(async (ask) => {
        await ask('lock table desk.token in share row exclusive mode');
        const { rows } = await ask(
          'select 1 from desk.token where name = $1 and (ends is null or ends > $2)',
          [name, created],
        );
        if (!several && rows.length > 0) return 'taken';
        await ask(
          `insert into desk.token (digest, n, name, roles, created, ends)
           select $1::text, count(*), $2::text, $3::text, $4::text, $5::text from desk.token`,
          [digest, name, JSON.stringify(roles), created, ends],
        );
        return 'added';
      }),
    find: (digest) =>
      sessions.read(async (ask) => {
        const { rows } = await ask(`select ${columns} from desk.token where digest = $1`, [sought(digest)]);
        return tokenOf(rows[0]);
      }),
    list: () =>
      sessions.read(async (ask) => {
        const { rows } = await ask(`select ${columns} from desk.token order by n`);
        return rows.flatMap((row) => tokenOf(row) ?? []);
      }),
    end: (name, at) =>
      sessions.write(async (ask) => {
        const { count } = await ask(
          'update desk.token set ends = $1 where name = $2 and (ends is null or ends > $1)',
          [at, sought(name)],
        );
        return count;
      }),
    close: () => sessions.close(),
  };
}
