/** Passkeys (WebAuthn level 3): what an authenticator is asked, and whether its answer holds. A person has to be there and shown. */
import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import { instant } from '../lib/clock.ts';
import type { Put } from './access-store.ts';
import type { AccessWorld } from './access-world.ts';
import type { Row } from './rows.ts';
import { sealed, spending, unsealed } from './seal.ts';

export type { PublicKeyCredentialCreationOptionsJSON, PublicKeyCredentialRequestOptionsJSON };

/** Whom a passkey is made for. */
export interface Bearer {
  readonly account: string;
  readonly login: string;
  readonly name: string;
}

/** EdDSA, ES256 and RS256, as COSE numbers them: what authenticators have. */
const ALGORITHMS = [-8, -7, -257];

/** An answer of an authenticator as it came: any JSON. */
export type Answer = Readonly<Record<string, unknown>>;

/**
 * Asks for a new passkey; its answer is good for `purpose` and five minutes, and carries whose it will be. A device that
 * has one of `beside` makes no other.
 */
export async function askForPasskey(
  world: AccessWorld,
  purpose: string,
  { account, login, name }: Bearer,
  beside: readonly { readonly id: string }[] = [],
): Promise<PublicKeyCredentialCreationOptionsJSON> {
  const challenge = await sealed(world, purpose, Buffer.from(account));
  return generateRegistrationOptions({
    rpName: world.site.name,
    rpID: rpOf(world),
    userName: login,
    userDisplayName: name,
    userID: Uint8Array.from(Buffer.from(account)),
    challenge: Uint8Array.from(Buffer.from(challenge, 'base64url')),
    attestationType: 'none',
    supportedAlgorithmIDs: ALGORITHMS,
    excludeCredentials: beside.map(({ id }) => ({ id })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  });
}

/** A passkey that was made and the account that it was asked for, to be written; null when the answer does not hold. */
export async function madePasskey(
  world: AccessWorld,
  purpose: string,
  answer: Answer,
  name: string,
): Promise<{ readonly account: string; readonly puts: readonly Put[] } | null> {
  const asked = { challenge: '', account: '' };
  try {
    const { verified, registrationInfo } = await verifyRegistrationResponse({
      response: answer as unknown as RegistrationResponseJSON,
      expectedChallenge: async (challenge) => {
        const told = await unsealed(world, purpose, challenge);
        if (told === null) return false;
        Object.assign(asked, { challenge, account: told.toString() });
        return true;
      },
      expectedOrigin: world.site.origin,
      expectedRPID: rpOf(world),
      requireUserVerification: true,
      supportedAlgorithmIDs: ALGORITHMS,
    });
    const { challenge, account } = asked;
    if (!verified || account === '') return null;
    const { id, publicKey, counter, transports } = registrationInfo.credential;
    const body = {
      ...{ name, key: Buffer.from(publicKey).toString('base64url'), counter },
      ...{ transports: transports ?? [], created: instant(world.clock()), used: null },
    };
    const passkey: Put<'passkey'> = { kind: 'passkey', id, account, expected: 0, body };
    return { account, puts: [passkey, spending(world, challenge)] };
  } catch {
    return null;
  }
}

/** Asks for any passkey of this site, or for one of an account. */
export async function askWho(
  world: AccessWorld,
  purpose: string,
  account?: string,
): Promise<PublicKeyCredentialRequestOptionsJSON> {
  const known = account === undefined ? [] : await world.store.list('passkey', account);
  const challenge = await sealed(world, purpose, Buffer.alloc(16, world.random(16)));
  return generateAuthenticationOptions({
    rpID: rpOf(world),
    challenge: Uint8Array.from(Buffer.from(challenge, 'base64url')),
    userVerification: 'required',
    allowCredentials: known.map(({ id }) => ({ id })),
  });
}

/** Which passkey answered, and what has to be written of its use; null when the answer does not hold. */
export async function whoAnswered(
  world: AccessWorld,
  purpose: string,
  answer: Answer,
): Promise<{ readonly passkey: Row<'passkey'>; readonly puts: readonly Put[] } | null> {
  const passkey = typeof answer.id === 'string' ? await world.store.get('passkey', answer.id) : null;
  if (!passkey || passkey.account === null) return null;
  let challenge = '';
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: answer as unknown as AuthenticationResponseJSON,
      expectedChallenge: async (given) => {
        challenge = given;
        return (await unsealed(world, purpose, given)) !== null;
      },
      expectedOrigin: world.site.origin,
      expectedRPID: rpOf(world),
      credential: {
        id: passkey.id,
        publicKey: Uint8Array.from(Buffer.from(passkey.body.key, 'base64url')),
        counter: passkey.body.counter,
      },
      requireUserVerification: true,
    });
    if (!verified) return null;
    const body = {
      ...passkey.body,
      counter: authenticationInfo.newCounter,
      used: instant(world.clock()),
    };
    const used: Put<'passkey'> = { ...passkey, expected: passkey.version, body };
    return { passkey, puts: [used, spending(world, challenge)] };
  } catch {
    return null;
  }
}

function rpOf({ site }: AccessWorld): string {
  return new URL(site.origin).hostname;
}
