/**
 * What this installation gives out without keeping it, and knows again when it comes back: a challenge, a secret that
 * is being set up. HMAC-SHA-256 under a key of the store, over what it is for and until when; so nobody fills the store
 * by asking.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';
import { instant } from '../lib/clock.ts';
import type { AccessWorld } from './access-world.ts';

type World = Pick<AccessWorld, 'store' | 'clock' | 'random'>;

/** How long what was given out is known, in milliseconds. */
const LASTS = 5 * 60_000;

/** Seals `value` for a purpose: base64url, for five minutes or as long as is said. */
export async function sealed(
  world: World,
  purpose: string,
  value: Uint8Array,
  lasts = LASTS,
): Promise<string> {
  const ends = Buffer.alloc(6);
  ends.writeUIntBE(world.clock() + lasts, 0, 6);
  const told = Buffer.concat([ends, value]);
  return Buffer.concat([mac(await keyOf(world), purpose, told), told]).toString('base64url');
}

/** What was sealed for that purpose; null for anything else, and when its time is over. */
export async function unsealed(world: World, purpose: string, text: string): Promise<Buffer | null> {
  const bytes = Buffer.from(text, 'base64url');
  if (bytes.length < 38 || bytes.toString('base64url') !== text) return null;
  const told = bytes.subarray(32);
  if (!timingSafeEqual(mac(await keyOf(world), purpose, told), bytes.subarray(0, 32))) return null;
  return told.readUIntBE(0, 6) > world.clock() ? told.subarray(6) : null;
}

/** A row that says that something sealed was used; as a put it is refused the second time. */
export function spending(world: World, text: string, lasts = LASTS) {
  const body = { ends: instant(world.clock() + lasts) };
  return { kind: 'spent', id: text, account: null, expected: 0, body } as const;
}

function mac(key: Buffer, purpose: string, told: Uint8Array): Buffer {
  return createHmac('sha256', key).update(`${purpose}\n`).update(told).digest();
}

async function keyOf({ store, random }: World): Promise<Buffer> {
  for (;;) {
    const kept = await store.get('key', 'seal');
    if (kept) return Buffer.from(kept.body.bytes, 'base64url');
    const bytes = Buffer.from(random(32)).toString('base64url');
    await store.write({
      puts: [{ kind: 'key', id: 'seal', account: null, expected: 0, body: { bytes } }],
      log: [],
    });
  }
}
