/** What an invitation's link leads to: somebody chooses how to sign in, and is in. */
import { instant } from '../lib/clock.ts';
import { randomName } from '../lib/random.ts';
import { err, ok, type Result } from '../lib/result.ts';
import type { Grants, Role } from '../model/person.ts';
import { type AccessRefusal, AGAIN, badField, loginTaken, NO_LINK } from './access-refusal.ts';
import type { Drop, Put } from './access-store.ts';
import type { AccessWorld } from './access-world.ts';
import { newRecoveryCodes, recoveryDigest } from './codes.ts';
import { openInvitation } from './invitations.ts';
import { newLogLine } from './log-line.ts';
import { linking, type Shown } from './own-links.ts';
import {
  type Answer,
  askForPasskey,
  madePasskey,
  type PublicKeyCredentialCreationOptionsJSON,
} from './passkeys.ts';
import type { Row } from './rows.ts';
import { newSession, type Whence } from './session.ts';
import { type CodesToSetUp, checkPassword, codesToSetUp } from './set-up-password.ts';
import { tooMany } from './sign-in.ts';
import { ADDRESS_RULE, addressKey } from './throttle.ts';
import { endingTokens } from './tokens.ts';
import { endVisits, visitorsOf } from './visitors.ts';

/** What an invitation is for. */
export interface Welcome {
  readonly name: string;
  readonly roles: readonly Role[];
  readonly grants: Grants;
  readonly ends: string;
  /** The name to sign in with, where the account has one already. */
  readonly login: string | null;
}

interface Linked {
  readonly link: string;
}

/**
 * How somebody will sign in: by a passkey that was just made, by password and code, or as whom a provider of single
 * sign-on has just shown.
 */
export type Chosen =
  | { readonly answer: Answer; readonly passkey: string }
  | { readonly password: string; readonly sealed: string; readonly code: string }
  | { readonly shown: Shown };

/** Shows what a link is for. */
export async function look(
  world: AccessWorld,
  { link }: Linked,
  whence: Whence,
): Promise<Result<Welcome, AccessRefusal>> {
  const found = await invitationOf(world, link, whence);
  if (!found.ok) return found;
  const { name, roles, grants, ends } = found.value.body;
  const account = found.value.account && (await world.store.get('account', found.value.account));
  return ok({ name, roles, grants, ends, login: account ? account.body.login : null });
}

/** Asks for the passkey of somebody who has a link. */
export async function askForFirstPasskey(
  world: AccessWorld,
  { link, login }: Linked & { readonly login: string },
  whence: Whence,
): Promise<Result<PublicKeyCredentialCreationOptionsJSON, AccessRefusal>> {
  const found = await invitationOf(world, link, whence);
  if (!found.ok) return found;
  const account = found.value.account ?? randomName(world.random, 16);
  const { name } = found.value.body;
  return ok(await askForPasskey(world, purposeOf(found.value), { account, login, name }));
}

/** Gives the secret for the codes of somebody who has a link. */
export async function firstCodes(
  world: AccessWorld,
  { link, login }: Linked & { readonly login: string },
  whence: Whence,
): Promise<Result<CodesToSetUp, AccessRefusal>> {
  const found = await invitationOf(world, link, whence);
  return found.ok ? ok(await codesToSetUp(world, purposeOf(found.value), login)) : found;
}

/** Takes the invitation: the account is there, its recovery codes are told once, and a session has begun. */
export async function accept(
  world: AccessWorld,
  given: Linked & { readonly login: string; readonly name: string; readonly chosen: Chosen },
  whence: Whence,
): Promise<Result<{ readonly session: string; readonly recovery: readonly string[] }, AccessRefusal>> {
  const found = await invitationOf(world, given.link, whence);
  return found.ok ? taken(world, found.value, given, whence) : found;
}

/** The same, of an invitation that was found and works. */
export async function taken(
  world: AccessWorld,
  invitation: Row<'invitation'>,
  given: { readonly login: string; readonly name: string; readonly chosen: Chosen },
  whence: Whence,
): Promise<Result<{ readonly session: string; readonly recovery: readonly string[] }, AccessRefusal>> {
  const earlier = invitation.account === null ? null : await world.store.get('account', invitation.account);
  if (invitation.account !== null && (!earlier || earlier.body.ended !== null)) return err(NO_LINK);
  const login = earlier?.body.login ?? given.login.toLowerCase();
  if (!earlier && (await world.store.get('login', login))) return err(loginTaken(login));
  const chosen = await chosenWay(world, invitation, login, given);
  if (!chosen.ok) return chosen;
  const { account, puts, factors, way } = chosen.value;
  // Codes have to reach a person at once; whoever comes back from a provider makes theirs at their account.
  const recovery = way === 'single-sign-on' ? [] : newRecoveryCodes(world.random);
  const body = {
    name: earlier?.body.name ?? given.name,
    login,
    roles: [...(earlier?.body.roles ?? invitation.body.roles)],
    grants: earlier?.body.grants ?? invitation.body.grants,
    created: earlier?.body.created ?? instant(world.clock()),
    ended: null,
  };
  // Read before the sessions: a sign-in that comes between has changed them.
  const kept = await world.store.get('factors', account);
  const old = earlier ? await waysAndSessions(world, earlier.id) : await visitorsOf(world.store);
  const tokens = earlier ? await endingTokens(world, earlier.id) : [];
  const session = newSession(world, account, 'invitation', whence);
  const loginPut: Put<'login'> = { kind: 'login', id: login, account, expected: 0, body: { account } };
  const written = await world.store.write({
    puts: [
      { kind: 'account', id: account, account, expected: earlier?.version ?? 0, body },
      ...(earlier ? [] : [loginPut]),
      {
        ...{ kind: 'factors', id: account, account, expected: kept?.version ?? 0 },
        body: { ...factors, recovery: recovery.map(recoveryDigest) },
      },
      ...puts,
      ...tokens,
      ...session.puts,
    ],
    drops: [
      { kind: 'invitation', id: invitation.id, expected: invitation.version },
      ...old
        .filter(({ kind, id }) => !puts.some((put) => put.kind === kind && put.id === id))
        .filter(({ id }) => id !== invitation.id),
    ],
    log: [
      newLogLine(world, earlier ? 'account.changed' : 'account.made', account, account, {
        ...{ invitation: invitation.body.handle, by: invitation.body.by, login },
        ...{ roles: body.roles, grants: body.grants, way },
        ...('shown' in given.chosen && { issuer: given.chosen.shown.issuer }),
        ...whence,
      }),
      newLogLine(world, 'signed-in', account, account, { way: 'invitation', ...whence }),
    ],
  });
  if (written === 'stale') return err(AGAIN);
  // A visit that began since its list was made is ended too.
  if (!earlier) await endVisits(world, old);
  return ok({ session: session.secret, recovery });
}

interface Taken {
  readonly account: string;
  readonly puts: readonly Put[];
  readonly way: 'passkey' | 'password' | 'single-sign-on';
  readonly factors: {
    readonly password: string | null;
    readonly codes: { secret: string; step: number } | null;
  };
}

async function chosenWay(
  world: AccessWorld,
  invitation: Row<'invitation'>,
  login: string,
  { name, chosen }: { readonly name: string; readonly chosen: Chosen },
): Promise<Result<Taken, AccessRefusal>> {
  const purpose = purposeOf(invitation);
  if ('shown' in chosen) {
    const account = invitation.account ?? randomName(world.random, 16);
    const puts = await linking(world, account, chosen.shown);
    return puts.ok ? ok({ account, puts: puts.value, way: 'single-sign-on', factors: NO_FACTORS }) : puts;
  }
  if ('answer' in chosen) {
    const made = await madePasskey(world, purpose, chosen.answer, chosen.passkey);
    if (!made)
      return err(
        badField('chosen.answer', 'The passkey could not be checked. Make it once more, from this page.'),
      );
    return ok({ ...made, way: 'passkey', factors: NO_FACTORS });
  }
  const set = await checkPassword(world, purpose, chosen, [login, name, world.site.name]);
  if (!set.ok) return set;
  const account = invitation.account ?? randomName(world.random, 16);
  return ok({ account, puts: [], way: 'password', factors: set.value });
}

const NO_FACTORS = { password: null, codes: null };

/** Whoever lost a device starts anew: earlier passkeys, links, sessions and other invitations go. */
async function waysAndSessions({ store }: AccessWorld, account: string): Promise<readonly Drop[]> {
  const kinds = ['passkey', 'link', 'session', 'invitation'] as const;
  const rows: Row[] = [];
  // Sessions after what they begin with: a sign-in that comes between is seen by one or the other.
  for (const kind of kinds) rows.push(...(await store.list(kind, account)));
  return rows.map(({ kind, id, version }) => ({ kind, id, expected: version }));
}

/** The invitation of a link that works; tries with others are counted. */
export async function invitationOf(
  world: AccessWorld,
  link: string,
  whence: Whence,
): Promise<Result<Row<'invitation'>, AccessRefusal>> {
  const from = addressKey(whence.address);
  const closed = tooMany(world, [[ADDRESS_RULE, from]]);
  if (closed) return err(closed);
  const found = await openInvitation(world, link);
  if (found) return ok(found);
  world.throttle.count(ADDRESS_RULE, from);
  await world.store.write({
    log: [newLogLine(world, 'sign-in.refused', null, null, { way: 'invitation', ...whence })],
  });
  return err(NO_LINK);
}

function purposeOf({ id }: Row<'invitation'>): string {
  return `welcome ${id}`;
}
