/**
 * Single sign-on: a browser is sent to the provider and comes back with an answer, which counts in that browser alone,
 * once, for ten minutes, for what it was sent for. Nothing that the provider says of a person is kept but who it is.
 */
import { err, ok, type Result } from '../lib/result.ts';
import { type AccessRefusal, badField, loginTaken, NO_LINK } from './access-refusal.ts';
import type { AccessWorld } from './access-world.ts';
import { confirmed } from './confirm.ts';
import { invitationBy } from './invitations.ts';
import { addLink, linkId, type Shown } from './own-links.ts';
import { isSure, liveSession, type SignedIn, type Whence } from './session.ts';
import { begun, refused, tooMany } from './sign-in.ts';
import { type Errand, type Flow, flowOf, newFlow } from './sso-flow.ts';
import type { Came, Provider, Trouble } from './sso-provider.ts';
import { ADDRESS_RULE, addressKey, CONFIRM_RULE } from './throttle.ts';
import { invitationOf, taken } from './welcome.ts';

/** Where the provider leads people back to, at the desk’s origin. */
export const SSO_BACK = '/api/access/sso/back';

/** What somebody may go to the provider for. */
export const purposes = ['sign-in', 'link', 'confirm', 'welcome'] as const;
export type Purpose = (typeof purposes)[number];

/** What is asked; `link`, `login` and `name` are an invitation’s. */
export interface Wanted {
  readonly purpose: Purpose;
  readonly link?: string | undefined;
  readonly login?: string | undefined;
  readonly name?: string | undefined;
}

/** Where the browser goes, and what it alone keeps until it is back. */
export interface Sent {
  readonly address: string;
  readonly flow: string;
}

/** What nobody was signed in for, and a word for the operator’s log where the provider has to do with it. */
export interface Stayed {
  readonly refusal: AccessRefusal;
  readonly trouble: Trouble | null;
  /** Whether what the browser kept is of no more use. */
  readonly over: boolean;
}

/** Sends a browser to the provider. `who` is somebody signed in, for `link` and `confirm`. */
export async function goTo(
  world: AccessWorld,
  wanted: Wanted,
  who: SignedIn | null,
  whence: Whence,
): Promise<Result<Sent, Stayed>> {
  const { provider } = world;
  if (provider === null) return stayed(NO_PROVIDER);
  const closed = tooMany(world, [[ADDRESS_RULE, addressKey(whence.address)]]);
  if (closed) return stayed(closed);
  const errand = await errandOf(world, wanted, who, whence);
  if (!errand.ok) return stayed(errand.error);
  const { flow, proofs } = await newFlow(world, errand.value);
  // Whoever is signed in there already may be somebody else at the same machine; only signing in tells who it was.
  const address = await provider.goTo(proofs, { anew: wanted.purpose !== 'sign-in' });
  return address.ok
    ? ok({ address: address.value, flow })
    : stayed(away(provider), { trouble: address.error });
}

/** Takes what a browser came back with; a session has begun where `session` is its secret. */
export async function comeBack(
  world: AccessWorld,
  { flow: text, answer }: { readonly flow: string | null; readonly answer: URLSearchParams },
  whence: Whence,
): Promise<Result<{ readonly session?: string }, Stayed>> {
  const { provider } = world;
  if (provider === null) return stayed(NO_PROVIDER);
  const flow = text === null ? null : await flowOf(world, text);
  // Anybody’s page may lead here with anything: that is no try, and spoils none.
  if (flow === null || answer.get('state') !== flow.proofs.state) return stayed(STRAY);
  const closed = tooMany(world, [[ADDRESS_RULE, addressKey(whence.address)]]);
  if (closed) return stayed(closed);
  const came = await provider.whoCame(answer, flow.proofs);
  if (!came.ok) return notCome(world, provider, came.error, whence);
  const done = await doneFor(world, provider, flow, came.value, whence);
  return done.ok ? done : stayed(done.error, { over: true });
}

async function errandOf(
  world: AccessWorld,
  { purpose, link = '', login, name }: Wanted,
  who: SignedIn | null,
  whence: Whence,
): Promise<Result<Errand, AccessRefusal>> {
  if (purpose === 'sign-in') return ok({ purpose });
  if (purpose !== 'welcome') {
    if (who === null) throw new Error('somebody who is not signed in went to the provider for their account');
    if (who.account.body.visitor) return err(VISITOR);
    const closed = purpose === 'confirm' ? tooMany(world, [[CONFIRM_RULE, who.account.id]]) : null;
    return closed ? err(closed) : ok({ purpose, session: who.session.id });
  }
  const found = await invitationOf(world, link, whence);
  if (!found.ok) return found;
  const { id, account, body } = found.value;
  const chosen = login?.toLowerCase() ?? '';
  if (account === null && chosen === '') return err(badField('login', 'login is missing; it must be text.'));
  if (account === null && (await world.store.get('login', chosen))) return err(loginTaken(chosen));
  return ok({ purpose, invitation: id, login: chosen, name: name ?? body.name });
}

async function doneFor(
  world: AccessWorld,
  { issuer }: Provider,
  { errand, began, spent }: Flow,
  { subject, shown: at }: Came,
  whence: Whence,
): Promise<Result<{ readonly session?: string }, AccessRefusal>> {
  const shown: Shown = { issuer, subject };
  if (errand.purpose === 'welcome') {
    const invitation = await invitationBy(world, errand.invitation);
    if (!invitation) return err(NO_LINK);
    const { login, name } = errand;
    const made = await taken(world, invitation, { login, name, chosen: { shown } }, whence);
    return made.ok ? ok({ session: made.value.session }) : made;
  }
  const link = await world.store.get('link', linkId(shown));
  if (errand.purpose === 'sign-in') {
    if (!link || link.account === null)
      return refused(world, WAY, null, whence, { issuer, why: 'not-linked' });
    // The link is written as it is: one that is taken away meanwhile signs nobody in.
    const still = { ...link, expected: link.version };
    return begun(world, link.account, WAY, [spent, still], whence, { issuer });
  }
  const who = await liveSession(errand.session, world);
  if (who === null) return err(SESSION_OVER);
  if (errand.purpose === 'link') {
    if (!isSure(who.session.body, world.clock())) return err(CONFIRM_FIRST);
    const added = await addLink(world, who, shown, [spent]);
    return added.ok ? ok({}) : added;
  }
  const anew = at !== null && at >= began - CLOCKS_MS && at <= world.clock() + CLOCKS_MS;
  const holds = anew && link?.account === who.account.id;
  world.throttle.count(CONFIRM_RULE, who.account.id);
  return confirmed(world, who, holds ? [spent] : null, whence, { issuer });
}

async function notCome(
  world: AccessWorld,
  provider: Provider,
  trouble: Trouble,
  whence: Whence,
): Promise<Result<never, Stayed>> {
  if (trouble.kind === 'away') return stayed(away(provider), { trouble, over: true });
  const { issuer } = provider;
  const said = await refused(world, WAY, null, whence, { issuer, why: trouble.why });
  const refusal = trouble.kind === 'declined' ? declined(provider) : said.ok ? STRAY : said.error;
  return stayed(refusal, { trouble, over: true });
}

function stayed(
  refusal: AccessRefusal,
  { trouble = null, over = false }: Partial<Pick<Stayed, 'trouble' | 'over'>> = {},
): Result<never, Stayed> {
  return err({ refusal, trouble, over });
}

const WAY = 'single-sign-on';
/** How far the provider’s clock may be from ours, in milliseconds. */
const CLOCKS_MS = 30_000;

const NO_PROVIDER: AccessRefusal = {
  code: 'unknown',
  message: 'There is no single sign-on here.',
  what: 'single sign-on',
};
const STRAY: AccessRefusal = {
  code: 'refused',
  message:
    'This did not begin in this browser, or not in the last ten minutes, or it was used. Begin once more.',
};
const SESSION_OVER: AccessRefusal = {
  code: 'refused',
  message: 'You were signed out meanwhile. Sign in, then begin once more.',
};

const CONFIRM_FIRST: AccessRefusal = {
  code: 'confirm',
  message: 'Ten minutes are over. Show once more who you are, then begin once more.',
};
const VISITOR: AccessRefusal = { code: 'forbidden', message: 'A visitor has no account to sign in to.' };

function away({ name }: Provider): AccessRefusal {
  return {
    code: 'unavailable',
    message: `${name} cannot be asked at the moment. Sign in another way, or try again in a minute.`,
  };
}

function declined({ name }: Provider): AccessRefusal {
  return {
    code: 'refused',
    message: `${name} did not sign you in. Begin once more, or sign in another way.`,
  };
}
