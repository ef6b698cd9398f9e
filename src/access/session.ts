/**
 * Sessions of people in a browser: a secret in a cookie, kept as its digest. One ends two hours after it was last used
 * and fourteen after it began, a long night's shift; it can be listed and ended by whoever it belongs to.
 */
import { instant } from '../lib/clock.ts';
import { randomName } from '../lib/random.ts';
import type { Person } from '../model/person.ts';
import type { Put } from './access-store.ts';
import type { AccessWorld } from './access-world.ts';
import { personOfAccount } from './person-of.ts';
import type { Bodies, Row } from './rows.ts';
import { digestOf, looksLikeSecret, newSecret } from './secret.ts';

export const IDLE_MS = 2 * 60 * 60_000;
export const WHOLE_MS = 14 * 60 * 60_000;
/** For how long after showing who they are somebody may change ways in and rights, in milliseconds. */
export const SURE_MS = 10 * 60_000;
/** The last use is noted at most so often. */
const TOUCH_MS = 5 * 60_000;

/** From where somebody asks: an address and what their browser calls itself, cut to 200 characters. */
export interface Whence {
  readonly address: string;
  readonly agent: string;
}

/** Somebody who is signed in. */
export interface SignedIn {
  readonly person: Person;
  readonly account: Row<'account'>;
  readonly session: Row<'session'>;
}

type World = Pick<AccessWorld, 'store' | 'clock' | 'random'>;

/** A new session, to be written with the act that it follows from. */
export function newSession(
  world: Pick<World, 'clock' | 'random'>,
  account: string,
  way: Bodies['session']['way'],
  { address, agent }: Whence,
): {
  readonly secret: string;
  readonly handle: string;
  readonly puts: readonly [Put<'session'>, Put<'origin'>];
} {
  const secret = newSecret(world.random, 'stets_');
  const now = world.clock();
  const at = instant(now);
  const handle = randomName(world.random, 12);
  const body = {
    handle,
    created: at,
    seen: at,
    sure: at,
    ends: instant(now + WHOLE_MS),
    address,
    agent,
    way,
  };
  return {
    secret,
    handle,
    puts: [
      { kind: 'session', id: digestOf(secret), account, expected: 0, body },
      { kind: 'origin', id: handle, account, expected: 0, body: { address, began: at } },
    ],
  };
}

/** Who stands behind a session's secret; null for any other text, and when it is over. Notes that it was used. */
export async function resume(secret: string, world: World): Promise<SignedIn | null> {
  if (!looksLikeSecret(secret, 'stets_')) return null;
  const digest = digestOf(secret);
  const found = await liveSession(digest, world);
  if (!found || Date.parse(found.session.body.seen) > world.clock() - TOUCH_MS) return found;
  const { session } = found;
  const body = { ...session.body, seen: instant(world.clock()) };
  await world.store.write({ puts: [{ ...session, expected: session.version, body }], log: [] });
  return liveSession(digest, world);
}

/** A session that is not over, by its digest, and whose it is. */
export async function liveSession(digest: string, { store, clock }: World): Promise<SignedIn | null> {
  const session = await store.get('session', digest);
  if (!session || isOver(session.body, clock()) || session.account === null) return null;
  const account = await store.get('account', session.account);
  if (!account || account.body.ended !== null) return null;
  return { person: personOfAccount(account.id, account.body), account, session };
}

/** A session as it is, to be written along: what it changes is not written once it was ended meanwhile. */
export function stillThere(session: Row<'session'>): Put<'session'> {
  return { ...session, expected: session.version };
}

/** Whether a session has ended by itself. */
export function isOver({ seen, ends }: Bodies['session'], now: number): boolean {
  return Date.parse(ends) <= now || Date.parse(seen) <= now - IDLE_MS;
}

/** Whether somebody has shown only just who they are. */
export function isSure({ sure }: Bodies['session'], now: number): boolean {
  return Date.parse(sure) > now - SURE_MS;
}
