/** Whose an act was, and from where, for whoever reads the log of a coverage: as long as that is kept. */
import type { AccessStore } from './access-store.ts';
import { wholeLog } from './personal-data.ts';

/** Names of accounts and addresses of sessions, by what a log of a coverage calls them. */
export interface Known {
  /** By `account:ID`. */
  readonly names: ReadonlyMap<string, string>;
  /** By `session:HANDLE`: the address from which it began. */
  readonly addresses: ReadonlyMap<string, string>;
}

/** All that is known by now. */
export async function knownPeople(store: AccessStore): Promise<Known> {
  const [accounts, log] = await Promise.all([store.list('account'), wholeLog(store)]);
  const begun = log.flatMap(({ says }) =>
    typeof says?.session === 'string' && typeof says.address === 'string'
      ? [[`session:${says.session}`, says.address] as const]
      : [],
  );
  return {
    names: new Map(accounts.map(({ id, body }) => [`account:${id}`, body.name])),
    addresses: new Map(begun),
  };
}
