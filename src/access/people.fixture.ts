/** People of a desk for tests: a world with a clock that stands, and short ways to what takes several steps. */
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import type { Clock } from '../lib/clock.ts';
import type { Result } from '../lib/result.ts';
import type { Grants, Role } from '../model/person.ts';
import type { AccessRefusal } from './access-refusal.ts';
import type { AccessWorld } from './access-world.ts';
import { codeAt } from './codes.ts';
import { invite } from './invitations.ts';
import { type KeptBeside, nothingBeside } from './kept-beside.ts';
import { memoryAccess } from './memory-access.fixture.ts';
import { resume, type SignedIn, type Whence } from './session.ts';
import { type SoftAuthenticator, softAuthenticator } from './soft-authenticator.fixture.ts';
import type { Provider } from './sso-provider.ts';
import { newThrottle } from './throttle.ts';
import { accept, askForFirstPasskey, firstCodes } from './welcome.ts';

export const ORIGIN = 'https://desk.example.org';
export const PASSWORD = 'gravel otter lantern ninety';
export const whence: Whence = { address: '192.0.2.7', agent: 'a browser' };

export interface People extends AccessWorld {
  /** Lets time pass. */
  pass(milliseconds: number): void;
  /** Somebody new with a passkey, signed in. */
  join(name: string, roles?: readonly Role[], grants?: Grants): Promise<Joined>;
  /** Somebody new with a password and codes, signed in. */
  joinByPassword(name: string, roles?: readonly Role[]): Promise<Joined & { readonly codes: string }>;
  /** Whoever a session's secret is by now. */
  who(secret: string): Promise<SignedIn>;
}

export interface Joined {
  readonly id: string;
  readonly login: string;
  readonly session: string;
  readonly recovery: readonly string[];
  readonly passkey: SoftAuthenticator;
  readonly link: string;
}

/** A value, or the test has failed with what was refused. */
export function had<T>(result: Result<T, AccessRefusal>): T {
  return result.ok ? result.value : assert.fail(`refused: ${JSON.stringify(result.error)}`);
}

/** What a refusal says. */
export function refusal(result: Result<unknown, AccessRefusal>): AccessRefusal {
  return result.ok ? assert.fail(`not refused: ${JSON.stringify(result.value)}`) : result.error;
}

/** A desk without anybody; `opened` makes its provider of single sign-on. */
export function people(
  visited: readonly string[] | null = null,
  opened: ((clock: Clock) => Provider) | null = null,
  origin = ORIGIN,
  besideAt: (clock: Clock) => KeptBeside = () => nothingBeside,
): People {
  let now = Date.parse('2026-05-04T12:00:00.000Z');
  const clock = () => now;
  const beside = besideAt(clock);
  const site = { origin, name: 'Stet', visited };
  const world: AccessWorld = {
    ...{ store: memoryAccess(), clock, random: randomBytes, throttle: newThrottle(clock), site },
    ...{ provider: opened?.(clock) ?? null, beside },
  };
  return {
    ...world,
    ...arrivals(world, origin),
    pass(milliseconds) {
      now += milliseconds;
    },
  };
}

/** Short ways into any world of people. */
export function arrivals(
  world: AccessWorld,
  origin: string,
): Pick<People, 'who' | 'join' | 'joinByPassword'> {
  const who = async (secret: string) => (await resume(secret, world)) ?? assert.fail('nobody is signed in');
  const linkFor = async (name: string, roles: readonly Role[], grants: Grants) =>
    (await invite(world, { name, roles, grants, account: null, by: 'command-line' })).secret;
  const joined = async (login: string, link: string, passkey: SoftAuthenticator, chosen: Chosen) => {
    const { session, recovery } = had(await accept(world, { link, login, name: login, chosen }, whence));
    return { id: (await who(session)).account.id, login, session, recovery, passkey, link };
  };
  return {
    who,
    async join(name, roles = ['editor'], grants = {}) {
      const link = await linkFor(name, roles, grants);
      const passkey = softAuthenticator({ origin });
      const asked = had(await askForFirstPasskey(world, { link, login: name }, whence));
      return joined(name, link, passkey, { answer: passkey.make(asked), passkey: 'a laptop' });
    },
    async joinByPassword(name, roles = ['editor']) {
      const link = await linkFor(name, roles, {});
      const { secret, sealed } = had(await firstCodes(world, { link, login: name }, whence));
      const chosen = { password: PASSWORD, sealed, code: codeAt(secret, world.clock()) };
      return {
        ...(await joined(name, link, softAuthenticator({ origin }), chosen)),
        codes: secret,
      };
    },
  };
}

type Chosen = Parameters<typeof accept>[1]['chosen'];
