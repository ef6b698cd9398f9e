/**
 * Tokens of programs: 32 random bytes, shown once when they are made, kept as their SHA-256 only. (Thirty-two random
 * bytes cannot be guessed from a fast hash; that is for passwords.)
 */
import { createHash } from 'node:crypto';
import type { Random } from '../lib/random.ts';
import type { Person, Role } from '../model/person.ts';

const BYTES = 32;
const shape = /^stet_[A-Za-z0-9_-]{43}$/;

/** A token as the store keeps it. */
export interface Token {
  /** SHA-256 of the secret, hex. */
  readonly digest: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly created: string;
  /** When it stops working (UTC); null: never. */
  readonly ends: string | null;
}

/** Makes a secret: `stet_` and 43 characters of base64url. */
export function newSecret(random: Random): string {
  return `stet_${Buffer.from(random(BYTES)).toString('base64url')}`;
}

/** What a secret is kept and found by. */
export function digestOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

/** Whether a text could be a token at all. */
export function looksLikeSecret(text: string): boolean {
  return shape.test(text);
}

/** Who acts with a token. A later token of the same name is the same person: four eyes need two names. */
export function personOf(token: Pick<Token, 'name' | 'roles'>): Person {
  return { id: `token:${token.name}`, name: token.name, roles: token.roles };
}
