/** Time-based one-time codes (RFC 6238: SHA-1, six digits, 30 s) and recovery codes. */
import { Secret, TOTP } from 'otpauth';
import type { Random } from '../lib/random.ts';
import { randomName } from '../lib/random.ts';
import { digestOf } from './secret.ts';

const PERIOD = 30;

/** A new secret, in Base32: 160 bits. */
export function newCodeSecret(random: Random): string {
  const bytes = Uint8Array.from(random(20));
  return new Secret({ buffer: bytes.buffer }).base32;
}

/** What an authenticator app reads. */
export function codeAddress(secret: string, login: string, site: string): string {
  return totp(secret, login, site).toString();
}

/**
 * The step of a code that is right now, one step of 30 s earlier or later; null for any other, and for one of a step
 * that was used already: a code works once.
 */
export function codeStep(secret: string, code: string, now: number, used: number): number | null {
  if (!/^\d{6}$/.test(code)) return null;
  const delta = totp(secret, '', '').validate({ token: code, timestamp: now, window: 1 });
  if (delta === null) return null;
  const step = Math.floor(now / 1000 / PERIOD) + delta;
  return step > used ? step : null;
}

/** The code of a moment: what an authenticator app would show. */
export function codeAt(secret: string, now: number): string {
  return totp(secret, '', '').generate({ timestamp: now });
}

function totp(secret: string, label: string, issuer: string): TOTP {
  return new TOTP({
    secret: Secret.fromBase32(secret),
    label,
    issuer,
    algorithm: 'SHA1',
    digits: 6,
    period: PERIOD,
  });
}

/** Ten recovery codes of 125 bits, to be shown once: so many that a fast digest keeps them. */
export function newRecoveryCodes(random: Random): readonly string[] {
  return Array.from({ length: 10 }, () => (randomName(random, 25).match(/.{5}/g) ?? []).join('-'));
}

/** What a recovery code is kept by, however it was typed. */
export function recoveryDigest(code: string): string {
  return digestOf(code.toLowerCase().replaceAll(/[\s-]/g, ''));
}
