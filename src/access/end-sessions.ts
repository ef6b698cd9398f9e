/** An administrator signs people out: one of them, or everybody. Their ways in and tokens stay. */
import { err, ok, type Result } from '../lib/result.ts';
import { type AccessRefusal, NO_PERSON } from './access-refusal.ts';
import type { AccessWorld } from './access-world.ts';
import { endSessionsWhere } from './end-sessions-where.ts';
import type { Caretaker } from './people.ts';

/** Ends all sessions of somebody; one's own stays where it is the one that asks. */
export async function endSessionsOf(
  world: AccessWorld,
  by: Caretaker,
  { id, why }: { readonly id: string; readonly why: string },
): Promise<Result<{ readonly ended: number }, AccessRefusal>> {
  const account = await world.store.get('account', id);
  if (!account || account.body.ended !== null) return err(NO_PERSON);
  const of = { account: id, by: by.id, why };
  return ok({ ended: await endSessionsWhere(world, of, ({ body }) => body.handle !== by.session) });
}

/** Ends every session but the one that asks: after a break-in, or when a backup was put back. */
export async function endAllSessions(
  world: AccessWorld,
  by: Caretaker,
  { why }: { readonly why: string },
): Promise<{ readonly ended: number }> {
  return {
    ended: await endSessionsWhere(world, { by: by.id, why }, ({ body }) => body.handle !== by.session),
  };
}
