import type { TokenStore } from '../../access/token-store.ts';
import { tokenOf } from '../token-row.ts';
import { openDatabase } from './open-database.ts';

const table = `create table if not exists token (
  digest text primary key, n integer not null, name text not null, roles text not null, created text not null, ends text
) strict, without rowid`;

/** The tokens in a store's file. Other processes see each change at once. */
export async function openTokens(path: string): Promise<TokenStore> {
  const database = openDatabase(path);
  database.exec(table);
  const works = database.prepare('select 1 from token where name = ? and (ends is null or ends > ?)');
  const insert = database.prepare(
    'insert into token (digest, n, name, roles, created, ends) values (?, (select count(*) from token), ?, ?, ?, ?)',
  );
  const byDigest = database.prepare('select digest, name, roles, created, ends from token where digest = ?');
  const all = database.prepare('select digest, name, roles, created, ends from token order by n');
  const end = database.prepare('update token set ends = ? where name = ? and (ends is null or ends > ?)');
  return {
    async add({ digest, name, roles, created, ends }, several) {
      database.exec('begin immediate');
      try {
        const taken = !several && works.get(name, created) !== undefined;
        if (!taken) insert.run(digest, name, JSON.stringify(roles), created, ends);
        database.exec('commit');
        return taken ? 'taken' : 'added';
      } catch (fault) {
        if (database.isTransaction) database.exec('rollback');
        throw fault;
      }
    },
    find: async (digest) => tokenOf(byDigest.get(digest)),
    list: async () => all.all().flatMap((row) => tokenOf(row) ?? []),
    end: async (name, at) => Number(end.run(at, name, at).changes),
    close: async () => database.close(),
  };
}
