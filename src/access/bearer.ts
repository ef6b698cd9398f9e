import { timingSafeEqual } from 'node:crypto';
import { type Clock, instant } from '../lib/clock.ts';
import type { Person } from '../model/person.ts';
import type { AccessStore } from './access-store.ts';
import { personOfToken } from './person-of.ts';
import type { Row } from './rows.ts';
import { digestOf, looksLikeSecret } from './secret.ts';

/** Somebody who came with a token. */
export interface TokenBearer {
  readonly person: Person;
  /** The token's digest: by it the right is looked at again. */
  readonly token: string;
  /** What the token is called. */
  readonly name: string;
}

/**
 * Who is behind an `Authorization` header, null for every other header: none, another scheme, a wrong token, one that
 * has ended, one whose owner has ended. The secret itself is never compared, only digests, in constant time.
 */
export async function bearer(
  header: string | undefined,
  store: AccessStore,
  clock: Clock,
): Promise<TokenBearer | null> {
  const secret = /^bearer +(\S+) *$/i.exec(header ?? '')?.[1] ?? '';
  const digest = digestOf(secret);
  const token = await store.get('token', digest);
  if (!token || !looksLikeSecret(secret)) return null;
  if (!timingSafeEqual(Buffer.from(token.id, 'hex'), Buffer.from(digest, 'hex'))) return null;
  const person = await personOfLive(token, store, clock);
  return person && { person, token: digest, name: token.body.name };
}

/** The person of a token that still works, by its digest. */
export async function personOfLiveToken(
  digest: string,
  store: AccessStore,
  clock: Clock,
): Promise<Person | null> {
  const token = await store.get('token', digest);
  return token && personOfLive(token, store, clock);
}

async function personOfLive(token: Row<'token'>, store: AccessStore, clock: Clock): Promise<Person | null> {
  if (token.body.ends !== null && token.body.ends <= instant(clock())) return null;
  if (token.account === null) return personOfToken(token.body, null);
  const account = await store.get('account', token.account);
  if (!account || account.body.ended !== null) return null;
  return personOfToken(token.body, { id: account.id, account: account.body });
}
