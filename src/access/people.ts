/** What an administrator does with people: invite, change what they are, end, give a new way in. */
import { instant } from '../lib/clock.ts';
import { err, ok, type Result } from '../lib/result.ts';
import type { Grants, Role } from '../model/person.ts';
import { type AccessRefusal, AGAIN, NO_PERSON } from './access-refusal.ts';
import type { Put } from './access-store.ts';
import type { AccessWorld } from './access-world.ts';
import { endSessionsWhere } from './end-sessions-where.ts';
import { invite, mayInvite } from './invitations.ts';
import { newLogLine } from './log-line.ts';
import type { Row } from './rows.ts';
import type { SignedIn } from './session.ts';
import { endingTokens } from './tokens.ts';

/** Who looks after people: an administrator's account with its session, or the command line. */
export interface Caretaker {
  readonly id: string;
  /** The session's handle. */
  readonly session: string | null;
}

/** The caretaker behind a session. */
export function caretaker({ account, session }: SignedIn): Caretaker {
  return { id: account.id, session: session.body.handle };
}

/** A person as administrators see them. */
export interface Listed {
  readonly id: string;
  readonly name: string;
  readonly login: string;
  readonly roles: readonly Role[];
  readonly grants: Grants;
  readonly created: string;
  readonly ended: string | null;
  readonly sessions: number;
}

/** A link that was made: told once. */
export interface Link {
  readonly link: string;
  readonly handle: string;
  readonly ends: string;
}

const LAST_ADMIN: AccessRefusal = {
  code: 'state',
  message: 'Nobody else is an administrator. Make somebody one first.',
  state: 'last-admin',
};

/** Everybody, and the invitations that are open. */
export async function listPeople({ store, clock }: AccessWorld) {
  const [accounts, sessions, invitations] = await Promise.all([
    store.list('account'),
    store.list('session'),
    store.list('invitation'),
  ]);
  const people: readonly Listed[] = accounts
    .filter(({ body }) => body.visitor === undefined)
    .map(({ id, body }) => ({
      id,
      ...body,
      sessions: sessions.filter(({ account }) => account === id).length,
    }));
  const open = invitations
    .filter(({ body }) => body.ends > instant(clock()))
    .filter(({ body: { by } }) => mayInvite(by, accounts.find(({ id }) => id === by) ?? null));
  return {
    people,
    invitations: open.map(({ account, body: { handle, name, roles, grants, by, ends } }) => ({
      ...{ handle, name, roles, grants, by, ends, account },
    })),
  };
}

/** Invites somebody. */
export async function invitePerson(
  world: AccessWorld,
  by: Caretaker,
  {
    name,
    roles,
    grants,
  }: { readonly name: string; readonly roles: readonly Role[]; readonly grants: Grants },
): Promise<Link> {
  return linked(world, await invite(world, { name, roles, grants, account: null, by: by.id }));
}

/** Takes an invitation back. */
export async function cancelInvitation(
  world: AccessWorld,
  by: Caretaker,
  { handle }: { readonly handle: string },
): Promise<Result<{ readonly ended: true }, AccessRefusal>> {
  const found = (await world.store.list('invitation')).find(({ body }) => body.handle === handle);
  if (!found) return err({ code: 'unknown', message: 'There is no such invitation.', what: 'invitation' });
  const written = await world.store.write({
    drops: [{ kind: 'invitation', id: found.id, expected: found.version }],
    log: [newLogLine(world, 'invitation.ended', by.id, found.account, { invitation: handle })],
  });
  return written === 'written' ? ok({ ended: true }) : err(AGAIN);
}

/** Changes what somebody is. Their sessions stay and can do the less or the more from the next request on. */
export async function changePerson(
  world: AccessWorld,
  by: Caretaker,
  {
    id,
    roles,
    grants,
    why,
  }: { readonly id: string; readonly roles: readonly Role[]; readonly grants: Grants; readonly why: string },
): Promise<Result<{ readonly changed: true }, AccessRefusal>> {
  const account = await world.store.get('account', id);
  if (!account || account.body.ended !== null) return err(NO_PERSON);
  const admins = roles.includes('admin') ? [] : await guardOfAdmins(world, account);
  if (admins === null) return err(LAST_ADMIN);
  const body = { ...account.body, roles: [...roles], grants: copied(grants) };
  const was = { roles: account.body.roles, grants: account.body.grants };
  const written = await world.store.write({
    puts: [{ ...account, expected: account.version, body }, ...admins],
    log: [
      newLogLine(world, 'account.changed', by.id, id, {
        was,
        roles: body.roles,
        grants: body.grants,
        why,
      }),
    ],
  });
  return written === 'written' ? ok({ changed: true }) : err(AGAIN);
}

/** Ends somebody's account with all its sessions, tokens and ways in. What they did keeps their name. */
export async function endPerson(
  world: AccessWorld,
  by: Caretaker,
  { id, why }: { readonly id: string; readonly why: string },
): Promise<Result<{ readonly ended: true }, AccessRefusal>> {
  const { store, clock } = world;
  const account = await store.get('account', id);
  if (!account || account.body.ended !== null) return err(NO_PERSON);
  const admins = await guardOfAdmins(world, account);
  if (admins === null) return err(LAST_ADMIN);
  const now = instant(clock());
  const kinds = [
    ...(['session', 'passkey', 'factors', 'link', 'login', 'invitation'] as const),
    ...(['reporter', 'reporterWay', 'reporterCode'] as const),
  ];
  const gone = (await Promise.all(kinds.map((kind) => store.list(kind, id)))).flat();
  const tokens = await endingTokens(world, id);
  const written = await store.write({
    puts: [
      { ...account, expected: account.version, body: { ...account.body, ended: now } },
      ...tokens,
      ...admins,
    ],
    drops: gone.map(({ kind, id: row }) => ({ kind, id: row })),
    log: [newLogLine(world, 'account.ended', by.id, id, { why })],
  });
  return written === 'written' ? ok({ ended: true }) : err(AGAIN);
}

/** A link by which somebody who lost their device gets in anew. Their sessions end now, their ways in when it is used. */
export async function newWayIn(
  world: AccessWorld,
  by: Caretaker,
  { id, why }: { readonly id: string; readonly why: string },
): Promise<Result<Link, AccessRefusal>> {
  const account = await world.store.get('account', id);
  if (!account || account.body.ended !== null) return err(NO_PERSON);
  const { name, roles, grants } = account.body;
  await endSessionsWhere(world, { account: id, by: by.id, why }, ({ body }) => body.handle !== by.session);
  return ok(linked(world, await invite(world, { name, roles, grants, account: id, by: by.id })));
}

/**
 * The other administrators, to be written as they are with a change that takes one away: two who remove each other at
 * once cannot both succeed. Null where there is no other.
 */
async function guardOfAdmins(
  { store }: AccessWorld,
  leaving: Row<'account'>,
): Promise<readonly Put[] | null> {
  if (!leaving.body.roles.includes('admin')) return [];
  const others = (await store.list('account')).filter(
    ({ id, body }) => id !== leaving.id && body.ended === null && body.roles.includes('admin'),
  );
  if (others.length === 0) return null;
  return others.map((row): Put => ({ ...row, expected: row.version }));
}

function copied(grants: Grants): Record<string, Role[]> {
  return Object.fromEntries(Object.entries(grants).map(([slug, roles]) => [slug, [...roles]]));
}

function linked(
  { site }: AccessWorld,
  { secret, handle, ends }: { readonly secret: string; readonly handle: string; readonly ends: string },
): Link {
  return { link: welcomeAddress(site.origin, secret), handle, ends };
}

/** Where a link leads. The secret stands after the #, which no browser sends to a server or another site. */
export function welcomeAddress(origin: string, secret: string): string {
  return `${origin}/desk/welcome#${secret}`;
}
