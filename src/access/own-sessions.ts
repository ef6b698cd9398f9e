/** The sessions of somebody: listed, and ended one by one or all. */
import { err, ok, type Result } from '../lib/result.ts';
import type { AccessRefusal } from './access-refusal.ts';
import type { AccessWorld } from './access-world.ts';
import { endSessionsWhere } from './end-sessions-where.ts';
import { isOver, type SignedIn } from './session.ts';

/** A session as its owner sees it. */
export interface OwnSession {
  readonly handle: string;
  readonly created: string;
  readonly seen: string;
  readonly ends: string;
  readonly address: string;
  readonly agent: string;
  readonly way: string;
  /** Whether it is the one that asks. */
  readonly current: boolean;
}

/** Those that are not over, the newest first. */
export async function ownSessions(
  world: AccessWorld,
  { account, session }: SignedIn,
): Promise<{ readonly sessions: readonly OwnSession[] }> {
  const rows = await world.store.list('session', account.id);
  const live = rows.filter(({ body }) => !isOver(body, world.clock()));
  const told = live.map(({ id, body: { handle, created, seen, ends, address, agent, way } }) => ({
    ...{ handle, created, seen, ends, address, agent, way },
    current: id === session.id,
  }));
  return { sessions: told.sort((one, other) => (one.created < other.created ? 1 : -1)) };
}

/** Ends one of them. */
export async function endSession(
  world: AccessWorld,
  { account }: SignedIn,
  { handle }: { readonly handle: string },
): Promise<Result<{ readonly ended: number }, AccessRefusal>> {
  const of = { account: account.id, by: account.id };
  const ended = await endSessionsWhere(world, of, ({ body }) => body.handle === handle);
  return ended > 0
    ? ok({ ended })
    : err({ code: 'unknown', message: 'You have no such session.', what: 'session' });
}

/** Signs out: here, or everywhere. */
export async function signOut(
  world: AccessWorld,
  { account, session }: SignedIn,
  { everywhere }: { readonly everywhere: boolean },
): Promise<{ readonly ended: number }> {
  const { handle } = session.body;
  const of = { account: account.id, by: account.id };
  return { ended: await endSessionsWhere(world, of, ({ body }) => everywhere || body.handle === handle) };
}
