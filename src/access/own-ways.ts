/** The ways in that somebody has, and changing them. At least one stays. */
import { err, ok, type Result } from '../lib/result.ts';
import { type AccessRefusal, AGAIN, badField } from './access-refusal.ts';
import type { Put } from './access-store.ts';
import type { AccessWorld } from './access-world.ts';
import { newRecoveryCodes, recoveryDigest } from './codes.ts';
import { newLogLine } from './log-line.ts';
import {
  type Answer,
  askForPasskey,
  madePasskey,
  type PublicKeyCredentialCreationOptionsJSON,
} from './passkeys.ts';
import type { Bodies } from './rows.ts';
import { type SignedIn, stillThere } from './session.ts';
import { type CodesToSetUp, checkPassword, codesToSetUp } from './set-up-password.ts';

/** The ways in of an account, without anything secret. */
export interface Ways {
  readonly passkeys: readonly {
    readonly id: string;
    readonly name: string;
    readonly created: string;
    readonly used: string | null;
  }[];
  readonly password: boolean;
  readonly recoveryLeft: number;
  readonly singleSignOn: readonly string[];
}

const NONE: Bodies['factors'] = { password: null, codes: null, recovery: [] };
/** Said where the last way in would go. */
export const LAST: AccessRefusal = {
  code: 'state',
  message: 'This is the only way in that is left. Add another one first.',
  state: 'last-way',
};

/** Lists them. */
export async function ownWays({ store }: AccessWorld, { account }: SignedIn): Promise<Ways> {
  const [passkeys, factors, links] = await Promise.all([
    store.list('passkey', account.id),
    store.get('factors', account.id),
    store.list('link', account.id),
  ]);
  return {
    passkeys: passkeys.map(({ id, body: { name, created, used } }) => ({ id, name, created, used })),
    password: factors?.body.password != null,
    recoveryLeft: factors?.body.recovery.length ?? 0,
    singleSignOn: links.map(({ body }) => body.issuer),
  };
}

/** Whether one of the issuers is the provider that is set up here; links to others lead nowhere. */
function leadsIn({ provider }: AccessWorld, issuers: readonly string[]): boolean {
  return provider !== null && issuers.includes(provider.issuer);
}

/** Asks for one more passkey. */
export async function askForAnother(
  world: AccessWorld,
  { account }: SignedIn,
): Promise<PublicKeyCredentialCreationOptionsJSON> {
  const { login, name } = account.body;
  const known = await world.store.list('passkey', account.id);
  return askForPasskey(world, `passkey ${account.id}`, { account: account.id, login, name }, known);
}

/** Adds it. */
export async function addPasskey(
  world: AccessWorld,
  { account, session }: SignedIn,
  { answer, name }: { readonly answer: Answer; readonly name: string },
): Promise<Result<{ readonly added: true }, AccessRefusal>> {
  const made = await madePasskey(world, `passkey ${account.id}`, answer, name);
  if (!made)
    return err(badField('answer', 'The passkey could not be checked. Make it once more, from this page.'));
  const log = [newLogLine(world, 'passkey.added', account.id, account.id, { name })];
  const written = await world.store.write({ puts: [...made.puts, stillThere(session)], log });
  return written === 'written' ? ok({ added: true }) : err(AGAIN);
}

/** Removes one. */
export async function removePasskey(
  world: AccessWorld,
  who: SignedIn,
  { id }: { readonly id: string },
): Promise<Result<{ readonly removed: true }, AccessRefusal>> {
  const { account } = who;
  const row = await world.store.get('passkey', id);
  if (row?.account !== account.id)
    return err({ code: 'unknown', message: 'You have no such passkey.', what: 'passkey' });
  const { passkeys, password, singleSignOn } = await ownWays(world, who);
  if (passkeys.length === 1 && !password && !leadsIn(world, singleSignOn)) return err(LAST);
  const written = await world.store.write({
    // The account is written as it is, so that two removals at once do not leave nothing.
    puts: [{ ...account, expected: account.version, body: account.body }],
    drops: [{ kind: 'passkey', id }],
    log: [newLogLine(world, 'passkey.removed', account.id, account.id, { name: row.body.name })],
  });
  return written === 'written' ? ok({ removed: true }) : err(AGAIN);
}

/** A secret for codes, to set up a password. */
export function ownCodes(world: AccessWorld, { account }: SignedIn): Promise<CodesToSetUp> {
  return codesToSetUp(world, `own ${account.id}`, account.body.login);
}

/** Sets password and codes, in place of earlier ones. */
export async function setPassword(
  world: AccessWorld,
  who: SignedIn,
  given: { readonly password: string; readonly sealed: string; readonly code: string },
): Promise<Result<{ readonly set: true }, AccessRefusal>> {
  const { account } = who;
  const { login, name } = account.body;
  const checked = await checkPassword(world, `own ${account.id}`, given, [login, name, world.site.name]);
  return checked.ok ? change(world, who, checked.value, 'password.set', { set: true }) : checked;
}

/** Removes password and codes. */
export async function removePassword(
  world: AccessWorld,
  who: SignedIn,
): Promise<Result<{ readonly removed: true }, AccessRefusal>> {
  const { passkeys, singleSignOn } = await ownWays(world, who);
  if (passkeys.length === 0 && !leadsIn(world, singleSignOn)) return err(LAST);
  const { account } = who;
  const none = { password: null, codes: null };
  return change(world, who, none, 'password.removed', { removed: true }, [
    { ...account, expected: account.version, body: account.body },
  ]);
}

/** Ten new recovery codes, told once; earlier ones work no longer. */
export async function renewRecovery(
  world: AccessWorld,
  who: SignedIn,
): Promise<Result<{ readonly recovery: readonly string[] }, AccessRefusal>> {
  const recovery = newRecoveryCodes(world.random);
  return change(world, who, { recovery: recovery.map(recoveryDigest) }, 'recovery.made', { recovery });
}

async function change<T>(
  world: AccessWorld,
  { account: { id: account }, session }: SignedIn,
  changed: Partial<Bodies['factors']>,
  kind: 'password.set' | 'password.removed' | 'recovery.made',
  answer: T,
  beside: readonly Put[] = [],
): Promise<Result<T, AccessRefusal>> {
  const kept = await world.store.get('factors', account);
  const body = { ...(kept?.body ?? NONE), ...changed };
  const written = await world.store.write({
    puts: [
      { kind: 'factors', id: account, account, expected: kept?.version ?? 0, body },
      stillThere(session),
      ...beside,
    ],
    log: [newLogLine(world, kind, account, account)],
  });
  return written === 'written' ? ok(answer) : err(AGAIN);
}
