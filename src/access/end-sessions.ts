/** An administrator signs people out: one of them, or everybody. Their ways in and tokens stay. */
import { err, ok, type Result } from '../lib/result.ts';
import type { AccessRefusal } from './access-refusal.ts';
import type { AccessWorld } from './access-world.ts';
import { lineOf } from './new-line.ts';
import type { SignedIn } from './session.ts';

/** Ends all sessions of somebody; one's own stays where it is the one that asks. */
export async function endSessionsOf(
  world: AccessWorld,
  by: SignedIn,
  { id, why }: { readonly id: string; readonly why: string },
): Promise<Result<{ readonly ended: number }, AccessRefusal>> {
  const account = await world.store.get('account', id);
  if (!account || account.body.ended !== null)
    return err({ code: 'unknown', message: 'There is nobody of this id.', what: 'account' });
  return ok(await end(world, by, why, id));
}

/** Ends every session but the one that asks: after a break-in, or when a backup was put back. */
export function endAllSessions(
  world: AccessWorld,
  by: SignedIn,
  { why }: { readonly why: string },
): Promise<{ readonly ended: number }> {
  return end(world, by, why);
}

async function end(
  world: AccessWorld,
  { account, session }: SignedIn,
  why: string,
  of?: string,
): Promise<{ readonly ended: number }> {
  const sessions = (await world.store.list('session', of)).filter(({ id }) => id !== session.id);
  await world.store.write({
    drops: sessions.map(({ kind, id }) => ({ kind, id })),
    log: sessions.map(({ account: whose, body }) =>
      lineOf(world, 'session.ended', account.id, whose, { session: body.handle, why }),
    ),
  });
  return { ended: sessions.length };
}
