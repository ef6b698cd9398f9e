/** Tokens of programs that act for somebody: never more than they may do themselves, and never without an end. */
import { instant } from '../lib/clock.ts';
import { err, ok, type Result } from '../lib/result.ts';
import type { Role } from '../model/person.ts';
import { type AccessRefusal, badField } from './access-refusal.ts';
import type { AccessWorld } from './access-world.ts';
import { type SignedIn, stillThere } from './session.ts';
import { endToken, isLive, makeToken } from './tokens.ts';

const DAY_MS = 24 * 60 * 60_000;

/** Those that work, without their secrets. */
export async function ownTokens(world: AccessWorld, { account }: SignedIn) {
  const now = instant(world.clock());
  const rows = await world.store.list('token', account.id);
  return {
    tokens: rows
      .filter((token) => isLive(token, now))
      .map(({ body: { name, roles, coverages, created, ends } }) => ({
        name,
        roles,
        coverages,
        created,
        ends,
      })),
  };
}

/** Makes one; its secret is told here and never again. */
export async function makeOwnToken(
  world: AccessWorld,
  { account, session }: SignedIn,
  wanted: {
    readonly name: string;
    readonly roles: readonly Role[];
    readonly coverages: readonly string[] | null;
    readonly days: number;
  },
): Promise<Result<{ readonly token: string }, AccessRefusal>> {
  const mine = [...account.body.roles, ...Object.values(account.body.grants).flat()];
  const strange = wanted.roles.find((role) => !mine.includes(role));
  if (strange !== undefined)
    return err(badField('roles', `You are no ${strange} yourself; a token does no more than you may.`));
  const owner = { account: account.id, under: stillThere(session) };
  const made = await makeToken({ ...wanted, lasts: wanted.days * DAY_MS, ...owner }, world);
  return made.ok ? ok({ token: made.value }) : err(badField('name', made.error));
}

/** Ends what works under a name. */
export async function endOwnToken(
  world: AccessWorld,
  { account }: SignedIn,
  { name }: { readonly name: string },
): Promise<Result<{ readonly ended: number }, AccessRefusal>> {
  const ended = await endToken(name, account.id, world);
  return ended > 0
    ? ok({ ended })
    : err({ code: 'unknown', message: 'You have no token of that name that works.', what: 'token' });
}
