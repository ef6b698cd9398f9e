/** Every address by which people get in and are looked after: its need, what it takes, what it does. The table is all there is. */
import { z } from 'zod';
import type { AccessWorld } from '../../../access/access-world.ts';
import { askToConfirm, confirm } from '../../../access/confirm.ts';
import { endAllSessions, endSessionsOf } from '../../../access/end-sessions.ts';
import { removeLink } from '../../../access/own-links.ts';
import { endSession, ownSessions, signOut } from '../../../access/own-sessions.ts';
import { endOwnToken, makeOwnToken, ownTokens } from '../../../access/own-tokens.ts';
import * as ways from '../../../access/own-ways.ts';
import * as people from '../../../access/people.ts';
import { dataOf, forget } from '../../../access/personal-data.ts';
import { isSure, type SignedIn } from '../../../access/session.ts';
import {
  askToSignIn,
  signInWithPasskey,
  signInWithPassword,
  signInWithRecovery,
} from '../../../access/sign-in.ts';
import { visit, visitorRoles } from '../../../access/visitors.ts';
import * as welcome from '../../../access/welcome.ts';
import { type AccessRoute, nothing, open, own } from './access-route.ts';
import * as f from './fields.ts';
import { siteRoutes } from './site-routes.ts';

const chosen = z.union([
  z.strictObject({ answer: f.answer, passkey: f.name }),
  z.strictObject({ password: f.password, sealed: f.sealed, code: f.code }),
]);

/** What an administrator does, for a session. */
function caring<G, A>(does: (world: AccessWorld, by: people.Caretaker, given: G) => A) {
  return (world: AccessWorld, who: SignedIn, given: G): A => does(world, people.caretaker(who), given);
}

export const accessRoutes: readonly AccessRoute[] = [
  open('/sign-in/passkey/ask', 'What a passkey has to answer', nothing, askToSignIn),
  open('/sign-in/passkey', 'Signs in by a passkey', z.strictObject({ answer: f.answer }), signInWithPasskey),
  open(
    '/sign-in/password',
    'Signs in by name, password and code',
    z.strictObject({ login: f.login, password: f.password, code: f.code }),
    signInWithPassword,
  ),
  open(
    '/sign-in/recovery',
    'Signs in by name and a recovery code, which is used up',
    z.strictObject({ login: f.login, code: f.code }),
    signInWithRecovery,
  ),
  open(
    '/visit',
    'Lets somebody at this machine try the demonstration',
    z.strictObject({ role: z.enum(visitorRoles) }),
    visit,
  ),
  open('/welcome/look', 'What an invitation is for', z.strictObject({ link: f.link }), welcome.look),
  open(
    '/welcome/passkey/ask',
    'What the first passkey of somebody invited has to answer',
    z.strictObject({ link: f.link, login: f.login }),
    welcome.askForFirstPasskey,
  ),
  open(
    '/welcome/codes',
    'A secret for the one-time codes of somebody invited',
    z.strictObject({ link: f.link, login: f.login }),
    welcome.firstCodes,
  ),
  open(
    '/welcome/accept',
    'Takes an invitation; its link works no more',
    z.strictObject({ link: f.link, login: f.login, name: f.name, chosen }),
    welcome.accept,
  ),
  own(
    ['GET', '/me'],
    'signed-in',
    'Who you are, and whether you were asked only just',
    nothing,
    async ({ clock }, { account, session }) => {
      const { name, login, roles, grants } = account.body;
      const { handle, way, ends } = session.body;
      const sure = isSure(session.body, clock());
      return { id: account.id, name, login, roles, grants, handle, way, ends, sure };
    },
  ),
  own(
    ['POST', '/sign-out'],
    'signed-in',
    'Signs out, here or everywhere',
    z.strictObject({ everywhere: z.boolean().default(false) }),
    signOut,
  ),
  own(['POST', '/confirm/ask'], 'signed-in', 'What a passkey of yours has to answer', nothing, askToConfirm),
  own(
    ['POST', '/confirm'],
    'signed-in',
    'Shows once more who you are: by a passkey, or by password and code',
    z.strictObject({
      answer: f.answer.optional(),
      password: f.password.optional(),
      code: f.code.optional(),
    }),
    (world, who, { answer, password = '', code = '' }, whence) =>
      confirm(world, who, answer === undefined ? { password, code } : { answer }, whence),
  ),
  own(['GET', '/ways'], 'signed-in', 'Your ways in', nothing, ways.ownWays),
  own(['POST', '/passkeys/ask'], 'sure', 'What another passkey has to answer', nothing, ways.askForAnother),
  own(
    ['POST', '/passkeys'],
    'sure',
    'Adds a passkey',
    z.strictObject({ answer: f.answer, name: f.name }),
    ways.addPasskey,
  ),
  own(
    ['POST', '/passkeys/remove'],
    'sure',
    'Removes a passkey',
    z.strictObject({ id: z.string().max(2000) }),
    ways.removePasskey,
  ),
  own(['POST', '/codes'], 'sure', 'A secret for one-time codes', nothing, ways.ownCodes),
  own(
    ['POST', '/password'],
    'sure',
    'Sets password and codes',
    z.strictObject({ password: f.password, sealed: f.sealed, code: f.code }),
    ways.setPassword,
  ),
  own(['POST', '/password/remove'], 'sure', 'Removes password and codes', nothing, ways.removePassword),
  own(['POST', '/recovery'], 'sure', 'Ten new recovery codes, told once', nothing, ways.renewRecovery),
  own(
    ['POST', '/sso/unlink'],
    'sure',
    'Takes the link to an account at a provider of single sign-on away',
    z.strictObject({ issuer: f.issuer }),
    removeLink,
  ),
  own(['GET', '/sessions'], 'signed-in', 'Your sessions', nothing, ownSessions),
  own(
    ['POST', '/sessions/end'],
    'signed-in',
    'Ends one of your sessions',
    z.strictObject({ handle: f.handle }),
    endSession,
  ),
  own(['GET', '/tokens'], 'signed-in', 'Your tokens for programs', nothing, ownTokens),
  own(
    ['POST', '/tokens'],
    'sure',
    'Makes a token for a program, told once',
    z.strictObject({
      name: f.tokenName,
      roles: f.someRoles.min(1),
      coverages: f.coverages,
      days: z.int().min(1).max(400),
    }),
    makeOwnToken,
  ),
  own(
    ['POST', '/tokens/end'],
    'signed-in',
    'Ends a token of yours',
    z.strictObject({ name: f.tokenName }),
    endOwnToken,
  ),
  own(['GET', '/data'], 'sure', 'All that is kept about you', nothing, (world, who) =>
    dataOf(world, people.caretaker(who), { id: who.account.id }),
  ),
  own(['GET', '/people'], 'admin', 'Everybody, and open invitations', nothing, people.listPeople),
  own(
    ['POST', '/people/invite'],
    'sure-admin',
    'Invites somebody: a link that works once',
    z.strictObject({ name: f.name, roles: f.personRoles, grants: f.grants }),
    caring(people.invitePerson),
  ),
  own(
    ['POST', '/people/cancel'],
    'admin',
    'Takes an invitation back',
    z.strictObject({ handle: f.handle }),
    caring(people.cancelInvitation),
  ),
  own(
    ['POST', '/people/change'],
    'sure-admin',
    'Changes what somebody is',
    z.strictObject({ id: f.account, roles: f.personRoles, grants: f.grants, why: f.why }),
    caring(people.changePerson),
  ),
  own(
    ['POST', '/people/end'],
    'sure-admin',
    'Ends an account at once, everywhere',
    z.strictObject({ id: f.account, why: f.why }),
    caring(people.endPerson),
  ),
  own(
    ['POST', '/people/renew'],
    'sure-admin',
    'A link to a new way in for somebody who lost theirs; their sessions end',
    z.strictObject({ id: f.account, why: f.why }),
    caring(people.newWayIn),
  ),
  own(
    ['POST', '/people/end-sessions'],
    'sure-admin',
    'Signs somebody out everywhere; their ways in stay',
    z.strictObject({ id: f.account, why: f.why }),
    caring(endSessionsOf),
  ),
  own(
    ['POST', '/people/end-all-sessions'],
    'sure-admin',
    'Signs everybody out everywhere, but for you here',
    z.strictObject({ why: f.why }),
    caring(endAllSessions),
  ),
  own(
    ['GET', '/people/data'],
    'sure-admin',
    'All that is kept about somebody',
    z.strictObject({ id: f.account }),
    caring(dataOf),
  ),
  own(
    ['POST', '/people/forget'],
    'sure-admin',
    'Forgets somebody whose account has ended',
    z.strictObject({ id: f.account, why: f.why }),
    caring(forget),
  ),
  own(
    ['GET', '/log'],
    'admin',
    'Who got in, who was kept out, who changed rights; 200 lines after a number',
    z.strictObject({ after: z.coerce.number().int().min(0).default(0) }),
    async ({ store }, _, { after }) => ({ lines: await store.log(after, 200), head: await store.head() }),
  ),
  ...siteRoutes,
];
