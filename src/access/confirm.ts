/**
 * Showing again who one is: before ways in, rights or tokens change, so that a session that was stolen or left open
 * cannot do it. The session gets a new secret.
 */
import { instant } from '../lib/clock.ts';
import { err, ok, type Result } from '../lib/result.ts';
import { type AccessRefusal, AGAIN, REFUSED } from './access-refusal.ts';
import type { Put } from './access-store.ts';
import type { AccessWorld } from './access-world.ts';
import { codeStep } from './codes.ts';
import { newLogLine } from './log-line.ts';
import { type Answer, askWho, type PublicKeyCredentialRequestOptionsJSON, whoAnswered } from './passkeys.ts';
import { digestOf, newSecret } from './secret.ts';
import type { SignedIn, Whence } from './session.ts';
import { type Begun, BUSY, passwordHolds, tooMany } from './sign-in.ts';
import { CONFIRM_RULE } from './throttle.ts';

/** What a passkey of theirs has to answer. */
export function askToConfirm(
  world: AccessWorld,
  { account, session }: SignedIn,
): Promise<PublicKeyCredentialRequestOptionsJSON> {
  return askWho(world, `confirm ${session.id}`, account.id);
}

/** Either an answer of a passkey, or password and code. */
export type Confirmation = { readonly answer: Answer } | { readonly password: string; readonly code: string };

/** Confirms a session. */
export async function confirm(
  world: AccessWorld,
  who: SignedIn,
  given: Confirmation,
  whence: Whence,
): Promise<Result<Begun, AccessRefusal>> {
  const closed = tooMany(world, [[CONFIRM_RULE, who.account.id]]);
  if (closed) return err(closed);
  world.throttle.count(CONFIRM_RULE, who.account.id);
  const puts =
    'answer' in given ? await byPasskey(world, who, given.answer) : await byPassword(world, who, given);
  if (puts === 'busy') {
    world.throttle.forgive(CONFIRM_RULE, who.account.id);
    return err(BUSY);
  }
  return confirmed(world, who, puts, whence);
}

/** A session that was confirmed, with what has to be written of that; with null it was not, which is counted. */
export async function confirmed(
  world: AccessWorld,
  { account, session }: SignedIn,
  puts: readonly Put[] | null,
  whence: Whence,
  beside: { readonly issuer?: string } = {},
): Promise<Result<Begun, AccessRefusal>> {
  const said = { session: session.body.handle, ...beside, ...whence };
  if (puts === null) {
    await world.store.write({
      log: [newLogLine(world, 'confirmation.refused', account.id, account.id, said)],
    });
    return err(REFUSED);
  }
  world.throttle.clear(CONFIRM_RULE, account.id);
  const secret = newSecret(world.random, 'stets_');
  const body = { ...session.body, sure: instant(world.clock()), seen: instant(world.clock()) };
  const written = await world.store.write({
    puts: [...puts, { kind: 'session', id: digestOf(secret), account: account.id, expected: 0, body }],
    drops: [{ kind: 'session', id: session.id, expected: session.version }],
    log: [newLogLine(world, 'confirmed', account.id, account.id, said)],
  });
  return written === 'written' ? ok({ session: secret }) : err(AGAIN);
}

async function byPasskey(
  world: AccessWorld,
  { account, session }: SignedIn,
  answer: Answer,
): Promise<readonly Put[] | null> {
  const found = await whoAnswered(world, `confirm ${session.id}`, answer);
  return found?.passkey.account === account.id ? found.puts : null;
}

async function byPassword(
  world: AccessWorld,
  { account }: SignedIn,
  { password, code }: { readonly password: string; readonly code: string },
): Promise<readonly Put[] | null | 'busy'> {
  const factors = await world.store.get('factors', account.id);
  const right = await passwordHolds(password, factors?.body.password ?? null);
  if (right === 'busy') return 'busy';
  const codes = factors?.body.codes ?? null;
  const step = codes && codeStep(codes.secret, code, world.clock(), codes.step);
  if (!right || !factors || codes === null || step === null) return null;
  return [{ ...factors, expected: factors.version, body: { ...factors.body, codes: { ...codes, step } } }];
}
