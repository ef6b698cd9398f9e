/** Setting up the way in by password and code: both at once, so that a password never stands alone. */
import { renderSVG } from 'uqr';
import { err, ok, type Result } from '../lib/result.ts';
import { type AccessRefusal, badField } from './access-refusal.ts';
import type { AccessWorld } from './access-world.ts';
import { codeAddress, codeStep, newCodeSecret } from './codes.ts';
import { hashPassword, TooBusy } from './password.ts';
import { passwordFault } from './password-rules.ts';
import { sealed, unsealed } from './seal.ts';
import { BUSY } from './sign-in.ts';

/** What an authenticator app is given, and what has to come back with its first code. */
export interface CodesToSetUp {
  /** Base32, for typing. */
  readonly secret: string;
  /** `otpauth://totp/…`. */
  readonly address: string;
  /** The same as a picture to be read by a camera: SVG. */
  readonly picture: string;
  readonly sealed: string;
}

/** A secret for codes, good for five minutes; it counts once its first code has come. */
export async function codesToSetUp(
  world: AccessWorld,
  purpose: string,
  login: string,
): Promise<CodesToSetUp> {
  const secret = newCodeSecret(world.random);
  const address = codeAddress(secret, login, world.site.name);
  return {
    secret,
    address,
    picture: renderSVG(address, { border: 2 }),
    sealed: await sealed(world, `codes ${purpose}`, Buffer.from(secret)),
  };
}

/** A password and the first code of its secret, checked; what is then kept of them. */
export async function checkPassword(
  world: AccessWorld,
  purpose: string,
  given: { readonly password: string; readonly sealed: string; readonly code: string },
  of: readonly string[],
): Promise<
  Result<{ readonly password: string; readonly codes: { secret: string; step: number } }, AccessRefusal>
> {
  const fault = passwordFault(given.password, of);
  if (fault) return err(badField('password', fault));
  const secret = (await unsealed(world, `codes ${purpose}`, given.sealed))?.toString();
  if (secret === undefined)
    return err(badField('sealed', 'Five minutes are over. Set the codes up once more.'));
  const step = codeStep(secret, given.code, world.clock(), 0);
  if (step === null)
    return err(badField('code', 'This is not the code of now. Check the clock of the device that shows it.'));
  try {
    return ok({ password: await hashPassword(given.password, world.random), codes: { secret, step } });
  } catch (error) {
    if (error instanceof TooBusy) return err(BUSY);
    throw error;
  }
}
