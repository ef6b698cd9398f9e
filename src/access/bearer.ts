import { timingSafeEqual } from 'node:crypto';
import { type Clock, instant } from '../lib/clock.ts';
import type { Person } from '../model/person.ts';
import { digestOf, looksLikeSecret, personOf } from './token.ts';
import type { TokenStore } from './token-store.ts';

/**
 * The person behind an `Authorization` header, null for every other header: none, another scheme, a wrong token and
 * one that has ended. The secret itself is never compared, only digests, in constant time.
 */
export async function bearer(
  header: string | undefined,
  tokens: TokenStore,
  clock: Clock,
): Promise<Person | null> {
  const secret = /^bearer +(\S+) *$/i.exec(header ?? '')?.[1] ?? '';
  const digest = digestOf(secret);
  const token = await tokens.find(digest);
  if (!token || !looksLikeSecret(secret)) return null;
  if (!timingSafeEqual(Buffer.from(token.digest, 'hex'), Buffer.from(digest, 'hex'))) return null;
  return token.ends !== null && token.ends <= instant(clock()) ? null : personOf(token);
}
