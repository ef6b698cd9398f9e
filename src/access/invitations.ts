/** Links by which somebody gets an account, or a new way into theirs: a secret that works once, for three days. */
import { instant } from '../lib/clock.ts';
import { randomName } from '../lib/random.ts';
import type { Grants, Role } from '../model/person.ts';
import type { AccessStore, Drop, Put } from './access-store.ts';
import type { AccessWorld } from './access-world.ts';
import { newLogLine } from './log-line.ts';
import type { Row } from './rows.ts';
import { digestOf, looksLikeSecret, newSecret } from './secret.ts';
import { COMMAND_LINE } from './tokens.ts';

const LASTS_MS = 3 * 24 * 60 * 60_000;
/** The first administrator's, printed at each start until there is an account. */
export const FIRST_LASTS_MS = 24 * 60 * 60_000;

/** For whom, and what they will be. */
export interface Invited {
  readonly name: string;
  readonly roles: readonly Role[];
  readonly grants: Grants;
  /** The account that gets a new way in; null: a new account. */
  readonly account: string | null;
  /** An account, `command-line`, or `start`. */
  readonly by: string;
}

type World = Pick<AccessWorld, 'store' | 'clock' | 'random'>;

/** Makes an invitation; the secret of its link is told here and never again. `drops` go in the same act. */
export async function invite(
  world: World,
  { name, roles, grants, account, by }: Invited,
  { lasts = LASTS_MS, drops = [] }: { readonly lasts?: number; readonly drops?: readonly Drop[] } = {},
): Promise<{ readonly secret: string; readonly handle: string; readonly ends: string }> {
  const secret = newSecret(world.random, 'steti_');
  const now = world.clock();
  const ends = instant(now + lasts);
  const handle = randomName(world.random, 12);
  const body = {
    ...{ handle, name, roles: [...roles], by, created: instant(now), ends },
    grants: Object.fromEntries(Object.entries(grants).map(([slug, some]) => [slug, [...some]])),
  };
  const put: Put<'invitation'> = { kind: 'invitation', id: digestOf(secret), account, expected: 0, body };
  const said = { invitation: handle, roles: body.roles, grants: body.grants, ends };
  await world.store.write({
    puts: [put],
    drops,
    log: [newLogLine(world, 'invitation.made', by, account, said)],
  });
  return { secret, handle, ends };
}

/** An invitation that still works, by the secret of its link. One without an account dies with the first account if it was made at the start. */
export async function openInvitation(world: World, secret: string): Promise<Row<'invitation'> | null> {
  return looksLikeSecret(secret, 'steti_') ? invitationBy(world, digestOf(secret)) : null;
}

/** The same by the digest of the secret. */
export async function invitationBy(
  { store, clock }: World,
  digest: string,
): Promise<Row<'invitation'> | null> {
  const found = await store.get('invitation', digest);
  if (!found || found.body.ends <= instant(clock())) return null;
  if (found.body.by === START && (await hasAccounts(store))) return null;
  return mayInvite(found.body.by, await store.get('account', found.body.by)) ? found : null;
}

/** Whether what somebody promised still holds: with an administrator's right, or account, their open invitations end. */
export function mayInvite(by: string, account: Row<'account'> | null): boolean {
  if (by === START || by === COMMAND_LINE) return true;
  return account !== null && account.body.ended === null && account.body.roles.includes('admin');
}

/** Who made the first link. */
export const START = 'start';

/** A new link for the first administrator; null once there is an account. Earlier ones end. */
export async function firstLink(world: World): Promise<string | null> {
  if (await hasAccounts(world.store)) return null;
  const earlier = (await world.store.list('invitation')).filter(({ body }) => body.by === START);
  const { secret } = await invite(
    world,
    { name: 'Administrator', roles: ['admin', 'senior'], grants: {}, account: null, by: START },
    { lasts: FIRST_LASTS_MS, drops: earlier.map(({ kind, id }) => ({ kind, id })) },
  );
  return secret;
}

/** Whether there is an account of a person; visitors of the demonstration are none. */
export async function hasAccounts(store: AccessStore): Promise<boolean> {
  return (await store.list('account')).some(({ body }) => body.visitor === undefined);
}
