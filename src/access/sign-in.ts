/** The ways in: a passkey; a name with password and code; a name with a recovery code. Each is one question and one answer. */
import { err, ok, type Result } from '../lib/result.ts';
import { type AccessRefusal, REFUSED } from './access-refusal.ts';
import type { Put } from './access-store.ts';
import type { AccessWorld } from './access-world.ts';
import { codeStep, recoveryDigest } from './codes.ts';
import { newLogLine } from './log-line.ts';
import { type Answer, askWho, type PublicKeyCredentialRequestOptionsJSON, whoAnswered } from './passkeys.ts';
import { isPassword, renewed, TooBusy } from './password.ts';
import type { Bodies, Row } from './rows.ts';
import { newSession, type Whence } from './session.ts';
import { ADDRESS_RULE, addressKey, NAME_RULE, type Rule } from './throttle.ts';

/** The secret of a session that has begun. */
export interface Begun {
  readonly session: string;
}

type Way = Bodies['session']['way'];
/** What a line of the log says beside the way: the issuer of single sign-on, a word for what was wrong. */
type Beside = { readonly issuer?: string; readonly why?: string };
const SIGN_IN = 'sign-in';

/** What a passkey has to answer to sign in. */
export function askToSignIn(world: AccessWorld): Promise<PublicKeyCredentialRequestOptionsJSON> {
  return askWho(world, SIGN_IN);
}

/** Signs in whoever's passkey answered. */
export async function signInWithPasskey(
  world: AccessWorld,
  { answer }: { readonly answer: Answer },
  whence: Whence,
): Promise<Result<Begun, AccessRefusal>> {
  const closed = tooMany(world, [[ADDRESS_RULE, addressKey(whence.address)]]);
  if (closed) return err(closed);
  const found = await whoAnswered(world, SIGN_IN, answer);
  const account = found?.passkey.account ?? null;
  if (!found || account === null) return refused(world, 'passkey', null, whence);
  return begun(world, account, 'passkey', found.puts, whence);
}

/** Signs in with name, password and code. All three are looked at, whatever is wrong with the first. */
export async function signInWithPassword(
  world: AccessWorld,
  { login, password, code }: { readonly login: string; readonly password: string; readonly code: string },
  whence: Whence,
): Promise<Result<Begun, AccessRefusal>> {
  const closed = closedFor(world, login, whence);
  if (closed) return err(closed);
  const { account, factors } = await factorsOf(world, login);
  const right = await passwordHolds(password, factors?.body.password ?? null);
  if (right === 'busy') {
    world.throttle.forgive(NAME_RULE, nameKey(login));
    return err(BUSY);
  }
  const codes = factors?.body.codes ?? null;
  const step = codes && codeStep(codes.secret, code, world.clock(), codes.step);
  if (!right || !factors || account === null || codes === null || step === null)
    return refused(world, 'password', account, whence);
  const kept = factors.body.password && (await renewed(password, factors.body.password, world.random));
  const body = { ...factors.body, password: kept, codes: { ...codes, step } };
  world.throttle.clear(NAME_RULE, nameKey(login));
  return begun(world, account, 'password', [{ ...factors, expected: factors.version, body }], whence);
}

/** Signs in with a recovery code, which is then used up. */
export async function signInWithRecovery(
  world: AccessWorld,
  { login, code }: { readonly login: string; readonly code: string },
  whence: Whence,
): Promise<Result<Begun, AccessRefusal>> {
  const closed = closedFor(world, login, whence);
  if (closed) return err(closed);
  const { account, factors } = await factorsOf(world, login);
  const digest = recoveryDigest(code);
  if (!factors || account === null || !factors.body.recovery.includes(digest))
    return refused(world, 'recovery', account, whence);
  const recovery = factors.body.recovery.filter((one) => one !== digest);
  const body = { ...factors.body, recovery };
  world.throttle.clear(NAME_RULE, nameKey(login));
  return begun(world, account, 'recovery', [{ ...factors, expected: factors.version, body }], whence);
}

/** Whether a password holds; 'busy' where too many are being looked at. */
export async function passwordHolds(password: string, hash: string | null): Promise<boolean | 'busy'> {
  try {
    return await isPassword(password, hash);
  } catch (fault) {
    if (fault instanceof TooBusy) return 'busy';
    throw fault;
  }
}

export const BUSY: AccessRefusal = {
  code: 'too-many',
  message: 'Too many people are signing in at once. Try again in a few seconds.',
  seconds: 5,
};

/** So many sessions has one account; one more ends the one that was not used for longest. */
const SESSIONS = 20;

/** Begins a session of an account that has shown who it is, with what has to be written of that. */
export async function begun(
  world: AccessWorld,
  account: string,
  way: Way,
  puts: readonly Put[],
  whence: Whence,
  beside: Beside = {},
): Promise<Result<Begun, AccessRefusal>> {
  const row = await world.store.get('account', account);
  if (!row || row.body.ended !== null) return refused(world, way, account, whence, beside);
  const { secret, handle, puts: session } = newSession(world, account, way, whence);
  const said = { way, session: handle, ...beside, ...whence };
  const over = (await world.store.list('session', account))
    .toSorted((one, other) => (one.body.seen < other.body.seen ? 1 : -1))
    .slice(SESSIONS - 1);
  const log = [
    ...over.map(({ body }) => newLogLine(world, 'session.ended', account, account, { session: body.handle })),
    ...(way === 'recovery' ? [newLogLine(world, 'recovery.used', account, account, { ...whence })] : []),
    newLogLine(world, 'signed-in', account, account, said),
  ];
  const drops = over.map(({ kind, id }) => ({ kind, id }));
  const written = await world.store.write({ puts: [...puts, ...session], drops, log });
  // Somebody else used the same code or challenge first.
  return written === 'written' ? ok({ session: secret }) : refused(world, way, account, whence, beside);
}

/** The wait that a rule asks for, as a refusal; null where there may be another try. */
export function tooMany(
  { throttle }: AccessWorld,
  keys: readonly (readonly [Rule, string])[],
): AccessRefusal | null {
  const seconds = Math.max(...keys.map(([rule, key]) => throttle.wait(rule, key)));
  if (seconds === 0) return null;
  const wait = seconds < 90 ? `${seconds} seconds` : `${Math.ceil(seconds / 60)} minutes`;
  const message = `Too many tries. Wait ${wait}, then try again.`;
  return { code: 'too-many', message, seconds };
}

/** The wait before another try of a name; null where there may be one, which is then counted: many at once are no more than one after another. */
function closedFor(world: AccessWorld, login: string, { address }: Whence): AccessRefusal | null {
  const closed = tooMany(world, [
    [NAME_RULE, nameKey(login)],
    [ADDRESS_RULE, addressKey(address)],
  ]);
  if (!closed) world.throttle.count(NAME_RULE, nameKey(login));
  return closed;
}

/** Counts a try of an address that failed and says the one thing that is said of all of them. A name that nobody has is not logged: it may be a password. */
export async function refused(
  world: AccessWorld,
  way: Way,
  account: string | null,
  whence: Whence,
  beside: Beside = {},
): Promise<Result<never, AccessRefusal>> {
  world.throttle.count(ADDRESS_RULE, addressKey(whence.address));
  const said = { way, ...beside, ...whence };
  await world.store.write({ log: [newLogLine(world, 'sign-in.refused', null, account, said)] });
  return err(REFUSED);
}

function nameKey(login: string): string {
  return login.toLowerCase().slice(0, 60);
}

async function factorsOf(
  { store }: AccessWorld,
  login: string,
): Promise<{ readonly account: string | null; readonly factors: Row<'factors'> | null }> {
  const name = await store.get('login', login.toLowerCase());
  const account = name?.body.account ?? null;
  return { account, factors: await store.get('factors', account ?? '') };
}
