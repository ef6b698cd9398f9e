/** a link, when it is taken → somebody, or why not. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { AGAIN, NO_LINK } from './access-refusal.ts';
import type { AccessStore } from './access-store.ts';
import type { AccessWorld } from './access-world.ts';
import { bearer } from './bearer.ts';
import { codeAt } from './codes.ts';
import { askToConfirm, confirm } from './confirm.ts';
import { endAllSessions, endSessionsOf } from './end-sessions.ts';
import { firstLink, invite } from './invitations.ts';
import { endSession, signOut } from './own-sessions.ts';
import { makeOwnToken } from './own-tokens.ts';
import * as ways from './own-ways.ts';
import { had, ORIGIN, PASSWORD, type People, people, refusal, whence } from './people.fixture.ts';
import {
  cancelInvitation,
  caretaker,
  changePerson,
  endPerson,
  invitePerson,
  listPeople,
  newWayIn,
} from './people.ts';
import type { RowKind } from './rows.ts';
import { resume } from './session.ts';
import { askToSignIn, signInWithPasskey, signInWithRecovery } from './sign-in.ts';
import { softAuthenticator } from './soft-authenticator.fixture.ts';
import { takeLink } from './take-link.fixture.ts';
import { accept, askForFirstPasskey, firstCodes, look } from './welcome.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const plain = { grants: {}, account: null, by: 'command-line' };

test('R-INVITE-01 the first link makes the first administrator, once; there is none after that, and an older one is over', async () => {
  const desk = people();
  const [first = '', second = ''] = [await firstLink(desk), await firstLink(desk)].map((link) => link ?? '');
  assert.deepEqual(refusal(await takeLink(desk, first, 'me')), NO_LINK);
  const { session } = had(await takeLink(desk, second, 'me'));
  const { account } = await desk.who(session);
  assert.deepEqual(account.body.roles, ['admin', 'senior']);
  assert.equal(await firstLink(desk), null);
  assert.deepEqual(refusal(await takeLink(desk, second, 'again')), NO_LINK);
});

test('R-INVITE-01 the first link dies with the first account that another way has made', async () => {
  const desk = people();
  const link = (await firstLink(desk)) ?? '';
  await desk.join('ana');
  assert.deepEqual(refusal(await look(desk, { link }, whence)), NO_LINK);
});

test('R-INVITE-02 a link works once, until its end; it tells what it is for, and its secret is kept nowhere', async () => {
  const desk = people();
  const chief = caretaker(await desk.who((await desk.join('chief', ['admin'])).session));
  const wanted = { name: 'Ana Ruiz', roles: ['reporter'] as const, grants: { storm: ['editor'] as const } };
  const { link: address, ends } = await invitePerson(desk, chief, wanted);
  const [, secret = ''] = address.split('#');
  assert.equal(address, `${ORIGIN}/desk/welcome#${secret}`);
  assert.deepEqual(had(await look(desk, { link: secret }, whence)), { ...wanted, ends, login: null });
  const kept = JSON.stringify([await desk.store.list('invitation'), await desk.store.log(0, 100)]);
  assert.ok(!kept.includes(secret.slice(6)));
  desk.pass(3 * DAY - 1);
  const both = await Promise.all(['ana', 'anna'].map((login) => takeLink(desk, secret, login)));
  assert.deepEqual(both.map(({ ok }) => ok).sort(), [false, true], 'two at once');
  assert.equal((await desk.store.list('account')).length, 2);
  assert.deepEqual(refusal(await takeLink(desk, secret, 'late')), NO_LINK);
  const { link } = await invitePerson(desk, chief, wanted);
  desk.pass(3 * DAY);
  for (const text of [link.split('#')[1] ?? '', 'x', '', secret.slice(0, -1)])
    assert.deepEqual(refusal(await look(desk, { link: text }, whence)), NO_LINK, text);
});

test('R-INVITE-02 one that was taken back works no more', async () => {
  const desk = people();
  const chief = caretaker(await desk.who((await desk.join('chief', ['admin'])).session));
  const { link, handle } = await invitePerson(desk, chief, { name: 'x', roles: [], grants: {} });
  assert.equal((await listPeople(desk)).invitations.length, 1);
  had(await cancelInvitation(desk, chief, { handle }));
  assert.equal(refusal(await cancelInvitation(desk, chief, { handle })).code, 'unknown');
  assert.deepEqual(refusal(await takeLink(desk, link.split('#')[1] ?? '', 'xx')), NO_LINK);
});

test('R-INVITE-03 what was asked for one link is no answer for another', async () => {
  const desk = people();
  const [one, two] = await Promise.all(
    ['one', 'two'].map(async (name) => (await invite(desk, { name, roles: [], ...plain })).secret),
  );
  if (!one || !two) return assert.fail();
  const passkey = softAuthenticator({ origin: ORIGIN });
  const answer = passkey.make(had(await askForFirstPasskey(desk, { link: one, login: 'x1' }, whence)));
  const swapped = { link: two, login: 'x1', name: 'x', chosen: { answer, passkey: 'x' } };
  assert.equal(refusal(await accept(desk, swapped, whence)).code, 'invalid');
  const { secret, sealed } = had(await firstCodes(desk, { link: one, login: 'x1' }, whence));
  const code = codeAt(secret, desk.clock());
  const chosen = { password: PASSWORD, sealed, code };
  assert.equal(refusal(await accept(desk, { ...swapped, chosen }, whence)).code, 'invalid');
  had(await accept(desk, { ...swapped, link: one, chosen }, whence));
});

test('R-INVITE-04 a name to sign in with is one person’s, in whatever case', async () => {
  const desk = people();
  await desk.join('ana');
  const { secret } = await invite(desk, { name: 'other', roles: [], ...plain });
  const refused = refusal(await takeLink(desk, secret, 'ANA'));
  assert.deepEqual([refused.code, refused.code === 'invalid' && refused.path], ['invalid', 'login']);
  had(await takeLink(desk, secret, 'Anna'));
  assert.equal((await desk.store.get('login', 'anna')) !== null, true);
});

test('R-INVITE-05 a password takes fifteen characters that not everybody tries, and its codes at once', async () => {
  const desk = people();
  const { secret: link } = await invite(desk, { name: 'Ana', roles: [], ...plain });
  const { secret, sealed, picture, address } = had(await firstCodes(desk, { link, login: 'ana' }, whence));
  assert.match(
    address,
    /^otpauth:\/\/totp\/Stet:ana\?issuer=Stet&secret=[A-Z2-7]{32}&algorithm=SHA1&digits=6&period=30$/,
  );
  assert.match(picture, /^<svg /);
  const given = async (password: string, more: object = {}) => {
    const chosen = { password, sealed, code: codeAt(secret, desk.clock()), ...more };
    const done = await accept(desk, { link, login: 'ana', name: 'Ana', chosen }, whence);
    return done.ok ? 'taken' : done.error.code === 'invalid' ? done.error.path : done.error.code;
  };
  const refused = [
    'fourteen chars',
    '12345678901234567890',
    'abcdefghijklmnop',
    'aaaaaaaaaaaaaaaa',
    'abababababababab',
    'passwordpassword',
    'Password-2026-Password',
    'ana ana ana ana ana',
    'stet newsroom 2026!',
    'qwertyuiop1234567890',
    'x'.repeat(201),
  ];
  for (const password of refused) assert.equal(await given(password), 'password', password);
  assert.equal(await given(PASSWORD, { code: '000000' }), 'code');
  assert.equal(await given(PASSWORD, { sealed: `${sealed.slice(0, -2)}AA` }), 'sealed');
  desk.pass(5 * MINUTE);
  assert.equal(await given(PASSWORD), 'sealed', 'too late');
  const again = had(await firstCodes(desk, { link, login: 'ana' }, whence));
  const chosen = { sealed: again.sealed, code: codeAt(again.secret, desk.clock()) };
  assert.equal(await given('ein Vierzehner ☃️🙂 é', chosen), 'taken');
});

test('R-INVITE-06 a new way in ends sessions at once and earlier passkeys and codes when it is taken', async () => {
  const desk = people();
  const chief = caretaker(await desk.who((await desk.join('chief', ['admin'])).session));
  const ana = await desk.join('ana', ['editor'], { storm: ['senior'] });
  const { link } = had(await newWayIn(desk, chief, { id: ana.id, why: 'lost the laptop' }));
  const secret = link.split('#')[1] ?? '';
  assert.equal(await resume(ana.session, desk), null);
  assert.equal(had(await look(desk, { link: secret }, whence)).login, 'ana');
  const { session, recovery } = had(await takeLink(desk, secret, 'another'));
  const again = await desk.who(session);
  assert.deepEqual([again.account.id, again.account.body.login], [ana.id, 'ana']);
  assert.deepEqual(again.person.grants, { storm: ['senior'] });
  assert.equal(await desk.store.get('passkey', ana.passkey.id), null);
  const [old = ''] = ana.recovery;
  assert.equal(refusal(await signInWithRecovery(desk, { login: 'ana', code: old }, whence)).code, 'refused');
  const [fresh = ''] = recovery;
  had(await signInWithRecovery(desk, { login: 'ana', code: fresh }, whence));
  had(await endPerson(desk, chief, { id: ana.id, why: 'left' }));
  assert.equal(refusal(await newWayIn(desk, chief, { id: ana.id, why: 'x' })).code, 'unknown');
});

test('R-INVITE-06 a link to a new way in dies with its account', async () => {
  const desk = people();
  const chief = caretaker(await desk.who((await desk.join('chief', ['admin'])).session));
  const ana = await desk.join('ana');
  const { link } = had(await newWayIn(desk, chief, { id: ana.id, why: 'lost it' }));
  had(await endPerson(desk, chief, { id: ana.id, why: 'left' }));
  assert.deepEqual(refusal(await takeLink(desk, link.split('#')[1] ?? '', 'ana')), NO_LINK);
});

test('R-WAYS-01 passkeys, password and recovery codes come and go; the last way in stays', async () => {
  const desk = people();
  const ana = await desk.join('ana');
  const who = async () => desk.who(ana.session);
  assert.equal(refusal(await ways.removePasskey(desk, await who(), { id: ana.passkey.id })).code, 'state');
  const second = softAuthenticator({ origin: ORIGIN });
  const asked = await ways.askForAnother(desk, await who());
  assert.deepEqual(
    asked.excludeCredentials?.map(({ id }) => id),
    [ana.passkey.id],
  );
  had(await ways.addPasskey(desk, await who(), { answer: second.make(asked), name: 'telephone' }));
  const again = await ways.addPasskey(desk, await who(), { answer: second.make(asked), name: 'telephone' });
  assert.equal(again.ok, false, 'the same answer again');
  assert.deepEqual(
    (await ways.ownWays(desk, await who())).passkeys.map(({ name }) => name),
    ['a laptop', 'telephone'],
  );
  const both = [ana.passkey.id, second.id];
  const snapshots = await Promise.all([who(), who()]);
  const removed = await Promise.all(
    both.map((id, n) => ways.removePasskey(desk, snapshots[n] ?? assert.fail(), { id })),
  );
  assert.equal(removed.filter(({ ok }) => ok).length, 1, 'two removals at once');
  assert.equal((await ways.ownWays(desk, await who())).passkeys.length, 1);
  const { secret, sealed } = await ways.ownCodes(desk, await who());
  const set = { password: PASSWORD, sealed, code: codeAt(secret, desk.clock()) };
  had(await ways.setPassword(desk, await who(), set));
  const [left] = (await ways.ownWays(desk, await who())).passkeys;
  had(await ways.removePasskey(desk, await who(), { id: left?.id ?? '' }));
  assert.equal(refusal(await ways.removePassword(desk, await who())).code, 'state');
  const { recovery } = had(await ways.renewRecovery(desk, await who()));
  const [old = '', fresh = ''] = [ana.recovery[0], recovery[0]];
  assert.equal(refusal(await signInWithRecovery(desk, { login: 'ana', code: old }, whence)).code, 'refused');
  had(await signInWithRecovery(desk, { login: 'ana', code: fresh }, whence));
});

test('R-WAYS-02 nobody touches the ways in of somebody else', async () => {
  const desk = people();
  const [ana, ben] = [await desk.join('ana'), await desk.join('ben')];
  const who = await desk.who(ana.session);
  const foreign = refusal(await ways.removePasskey(desk, who, { id: ben.passkey.id }));
  const absent = refusal(await ways.removePasskey(desk, who, { id: 'nothing' }));
  assert.deepEqual(foreign, absent);
  const asked = await ways.askForAnother(desk, await desk.who(ben.session));
  const made = softAuthenticator({ origin: ORIGIN }).make(asked);
  assert.equal(refusal(await ways.addPasskey(desk, who, { answer: made, name: 'x' })).code, 'invalid');
  const { secret, sealed } = await ways.ownCodes(desk, await desk.who(ben.session));
  const set = { password: PASSWORD, sealed, code: codeAt(secret, desk.clock()) };
  assert.equal(refusal(await ways.setPassword(desk, who, set)).code, 'invalid');
});

test('R-PEOPLE-06 an administrator stays: the last one is not ended or made less, nor two by each other at once', async () => {
  const desk = people();
  const [one, two] = [await desk.join('one', ['admin']), await desk.join('two', ['admin'])];
  const [first, second] = [caretaker(await desk.who(one.session)), caretaker(await desk.who(two.session))];
  const ended = await Promise.all([
    endPerson(desk, first, { id: two.id, why: 'x' }),
    endPerson(desk, second, { id: one.id, why: 'x' }),
  ]);
  assert.equal(ended.filter(({ ok }) => ok).length, 1);
  const left = ended[0]?.ok ? first : second;
  assert.equal(refusal(await endPerson(desk, left, { id: left.id, why: 'x' })).code, 'state');
  const less = { id: left.id, roles: ['editor' as const], grants: {}, why: 'x' };
  assert.equal(refusal(await changePerson(desk, left, less)).code, 'state');
});

test('R-HARD-03 a new way in that was taken ends tokens and other links', async () => {
  const desk = people();
  const chief = caretaker(await desk.who((await desk.join('chief', ['admin'])).session));
  const ana = await desk.join('ana');
  const wanted = { name: 'agency', roles: ['editor' as const], coverages: null, days: 400 };
  const { token } = had(await makeOwnToken(desk, await desk.who(ana.session), wanted));
  const links = [];
  for (const why of ['lost the laptop', 'the link went astray'])
    links.push(had(await newWayIn(desk, chief, { id: ana.id, why })).link.split('#')[1] ?? '');
  const [first = '', second = ''] = links;
  const works = async () => (await bearer(`Bearer ${token}`, desk.store, desk.clock)) !== null;
  assert.ok(await works(), 'until the link is taken');
  had(await takeLink(desk, second, 'ana'));
  assert.equal(await works(), false);
  assert.deepEqual(refusal(await takeLink(desk, first, 'ana')), NO_LINK);
});

test('R-HARD-04 what an administrator promised ends with their account or right', async () => {
  const desk = people();
  const chief = caretaker(await desk.who((await desk.join('chief', ['admin'])).session));
  const ana = await desk.join('ana', ['senior']);
  const made = async (name: string) => {
    const { id, session } = await desk.join(name, ['admin']);
    const by = caretaker(await desk.who(session));
    const invited = await invitePerson(desk, by, { name: 'nobody', roles: ['admin'], grants: {} });
    const renewed = had(await newWayIn(desk, by, { id: ana.id, why: 'x' }));
    return { id, links: [invited, renewed].map(({ link }) => link.split('#')[1] ?? '') };
  };
  const [ended, lowered, stays] = [await made('ended'), await made('lowered'), await made('stays')];
  had(await endPerson(desk, chief, { id: ended.id, why: 'left angry' }));
  had(await changePerson(desk, chief, { id: lowered.id, roles: ['editor'], grants: {}, why: 'x' }));
  assert.equal((await listPeople(desk)).invitations.length, 2);
  for (const link of [...ended.links, ...lowered.links])
    assert.deepEqual(refusal(await takeLink(desk, link, 'backdoor')), NO_LINK);
  for (const link of stays.links) had(await takeLink(desk, link, 'new-one'));
});

test('R-HARD-05 a way in that is added while its session ends is not there', async () => {
  const desk = people();
  const ana = await desk.join('ana');
  const thief = await desk.who(ana.session);
  const { secret, sealed } = await ways.ownCodes(desk, thief);
  const set = { password: PASSWORD, sealed, code: codeAt(secret, desk.clock()) };
  const made = softAuthenticator({ origin: ORIGIN }).make(await ways.askForAnother(desk, thief));
  const adding = [
    ways.setPassword(desk, thief, set),
    ways.addPasskey(desk, thief, { answer: made, name: 'x' }),
  ];
  await signOut(desk, thief, { everywhere: true });
  for (const one of await Promise.all(adding)) assert.deepEqual(refusal(one), AGAIN);
  assert.deepEqual(refusal(await ways.renewRecovery(desk, thief)), AGAIN);
  const wanted = { name: 'agency', roles: ['editor' as const], coverages: null, days: 400 };
  assert.equal(refusal(await makeOwnToken(desk, thief, wanted)).message, AGAIN.message);
  assert.deepEqual(await desk.store.list('token'), []);
  const left = await ways.ownWays(desk, thief);
  assert.deepEqual([left.passkeys.length, left.password, left.recoveryLeft], [1, false, 10]);
});

test('R-HARD-07 what changes while it is ended is not said to have ended and left', async () => {
  const desk = people();
  const ana = await desk.join('ana');
  const me = await desk.who(ana.session);
  const signedIn = await signInWithPasskey(
    desk,
    { answer: ana.passkey.show(await askToSignIn(desk)) },
    whence,
  );
  const thief = await desk.who(had(signedIn).session);
  const answer = ana.passkey.show(await askToConfirm(desk, thief));
  const confirming = between(desk, 'session', () => confirm(desk, thief, { answer }, whence));
  const { handle } = thief.session.body;
  assert.deepEqual(had(await endSession(confirming.world, me, { handle })), { ended: 1 });
  assert.equal(await resume(had(await confirming.done).session, desk), null);
  const chief = caretaker(await desk.who((await desk.join('chief', ['admin'])).session));
  const bob = await invitePerson(desk, chief, { name: 'Bob', roles: ['senior'], grants: {} });
  const taking = between(desk, 'invitation', () => takeLink(desk, bob.link.split('#')[1] ?? '', 'bob'));
  assert.deepEqual(refusal(await cancelInvitation(taking.world, chief, { handle: bob.handle })), AGAIN);
  had(await taking.done);
});

test('R-HARD-07 an administrator who signs somebody out ends the session that got a new secret meanwhile', async () => {
  const desk = people();
  const chief = caretaker(await desk.who((await desk.join('chief', ['admin'])).session));
  for (const end of [
    (world: AccessWorld, id: string) => endSessionsOf(world, chief, { id, why: 'x' }),
    (world: AccessWorld) => endAllSessions(world, chief, { why: 'x' }),
    (world: AccessWorld, id: string) => newWayIn(world, chief, { id, why: 'x' }),
  ]) {
    const ana = await desk.join(`ana-${(await desk.store.list('account')).length}`);
    const thief = await desk.who(ana.session);
    const answer = ana.passkey.show(await askToConfirm(desk, thief));
    const confirming = between(desk, 'session', () => confirm(desk, thief, { answer }, whence));
    await end(confirming.world, ana.id);
    assert.equal(await resume(had(await confirming.done).session, desk), null);
  }
});

/** A world in which something is done between the first list of a kind and what is written on it. */
function between<T>(desk: People, kind: RowKind, does: () => Promise<T>) {
  const { promise: done, resolve: settle } = Promise.withResolvers<T>();
  let was = false;
  const list: AccessStore['list'] = async (of, account) => {
    const rows = await desk.store.list(of, account);
    if (of === kind && !was) {
      was = true;
      settle(await does());
    }
    return rows;
  };
  return { world: { ...desk, store: { ...desk.store, list } }, done };
}
