/**
 * Secrets that are shown once and kept as their SHA-256: 32 random bytes cannot be guessed from a fast hash (that is
 * for passwords). What a secret is for stands before it, so that a leaked one can be told.
 */
import { createHash } from 'node:crypto';
import type { Random } from '../lib/random.ts';

const BYTES = 32;

/** `stet_`: a program's token; `stets_`: a session; `steti_`: an invitation. */
export type SecretMark = 'stet_' | 'stets_' | 'steti_';

/** Makes a secret: its mark and 43 characters of base64url. */
export function newSecret(random: Random, mark: SecretMark = 'stet_'): string {
  return `${mark}${Buffer.from(random(BYTES)).toString('base64url')}`;
}

/** What a secret is kept and found by. */
export function digestOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

/** Whether a text could be a secret of that mark at all. */
export function looksLikeSecret(text: string, mark: SecretMark = 'stet_'): boolean {
  return text.length === mark.length + 43 && text.startsWith(mark) && /^[\w-]{43}$/.test(text.slice(-43));
}
