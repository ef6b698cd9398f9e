/** A desk with a provider in memory: somebody goes there for something and comes back. */
import assert from 'node:assert/strict';
import { CLIENT, type FakeProvider, fakeProvider } from './fake-provider.fixture.ts';
import { openProvider } from './open-provider.ts';
import { had, type Joined, type People, people, whence } from './people.fixture.ts';
import type { SignedIn } from './session.ts';
import { comeBack, goTo, type Wanted } from './single-sign-on.ts';

export interface SsoDesk extends People {
  readonly fake: FakeProvider;
}

export const signIn: Wanted = { purpose: 'sign-in' };

/** Where the demonstration may be visited as well. */
export function deskWith(): SsoDesk {
  const made: FakeProvider[] = [];
  const desk = people(['storm'], (clock) => {
    const fake = fakeProvider(clock);
    made.push(fake);
    return openProvider(CLIENT, clock, fake);
  });
  return Object.assign(desk, { fake: made[0] ?? assert.fail('no provider') });
}

/** Goes to the provider and comes back as `subject`. */
export async function through(
  desk: SsoDesk,
  wanted: Wanted,
  subject: string,
  who: SignedIn | null = null,
  meanwhile: () => Promise<unknown> = async () => null,
) {
  const sent = await goTo(desk, wanted, who, whence);
  if (!sent.ok) return { ok: false, error: sent.error.refusal } as const;
  const answer = new URL(desk.fake.leads(sent.value.address, subject)).searchParams;
  await meanwhile();
  const came = await comeBack(desk, { flow: sent.value.flow, answer }, whence);
  return came.ok ? came : ({ ok: false, error: came.error.refusal } as const);
}

/** Somebody with a passkey whose account is linked to a subject. */
export async function linked(desk: SsoDesk, name: string, subject = `sub-${name}`): Promise<Joined> {
  const joined = await desk.join(name);
  had(await through(desk, { purpose: 'link' }, subject, await desk.who(joined.session)));
  return joined;
}
