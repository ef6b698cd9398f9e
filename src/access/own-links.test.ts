/** somebody at a provider, sent there to link an account or to take an invitation → whose link there is then. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { NO_LINK, REFUSED } from './access-refusal.ts';
import { ISSUER } from './fake-provider.fixture.ts';
import { invite } from './invitations.ts';
import { addLink, removeLink } from './own-links.ts';
import * as ways from './own-ways.ts';
import { had, ORIGIN, type People, refusal, whence } from './people.fixture.ts';
import { caretaker, newWayIn } from './people.ts';
import type { Wanted } from './single-sign-on.ts';
import { softAuthenticator } from './soft-authenticator.fixture.ts';
import { deskWith, linked, signIn, through } from './sso-desk.fixture.ts';
import { visit } from './visitors.ts';
import { accept, askForFirstPasskey } from './welcome.ts';

const MINUTE = 60_000;
const kindsOf = async (desk: People) => (await desk.store.log(0, 1000)).map(({ kind }) => kind);

test('R-SSO-10 linking takes a session that has only just shown who it is, still there on the way back', async () => {
  const desk = deskWith();
  const ana = await desk.join('ana');
  const link: Wanted = { purpose: 'link' };
  const who = await desk.who(ana.session);
  const ended = refusal(
    await through(desk, link, 'sub', who, () =>
      desk.store.write({ drops: [{ kind: 'session', id: who.session.id }], log: [] }),
    ),
  );
  assert.match(ended.message, /^You were signed out meanwhile/);
  const bo = await desk.join('bo');
  desk.pass(9 * MINUTE);
  const slow = await through(desk, link, 'sub', await desk.who(bo.session), async () => desk.pass(MINUTE));
  assert.equal(refusal(slow).code, 'confirm');
  assert.deepEqual(await desk.store.list('link'), []);
});

test('R-SSO-10 one subject belongs to one person, and a person has one at an issuer', async () => {
  const desk = deskWith();
  const ana = await linked(desk, 'ana');
  const bo = await desk.join('bo');
  const link = (session: string, subject: string) =>
    desk.who(session).then((who) => through(desk, { purpose: 'link' }, subject, who));
  assert.equal(refusal(await link(bo.session, 'sub-ana')).code, 'exists');
  assert.match(refusal(await link(ana.session, 'sub-more')).message, /another account there already/);
  assert.ok((await link(ana.session, 'sub-ana')).ok, 'the same once more is no harm');
  const rows = await desk.store.list('link');
  assert.deepEqual(
    rows.map(({ account, body }) => [account, body.issuer]),
    [[ana.id, ISSUER]],
  );
  assert.deepEqual(Object.keys(rows[0]?.body ?? {}).sort(), ['created', 'issuer']);
  const who = await desk.who(bo.session);
  const add = (subject: string) => addLink(desk, who, { issuer: ISSUER, subject }, []);
  const two = await Promise.all([add('sub-b1'), add('sub-b2')]);
  assert.deepEqual(two.map(({ ok }) => ok).sort(), [false, true], 'two at once');
});

test('R-SSO-10 a visitor of the demonstration links nothing', async () => {
  const desk = deskWith();
  const { session } = had(await visit(desk, { role: 'editor' }, whence));
  const tried = await through(desk, { purpose: 'link' }, 'sub', await desk.who(session));
  assert.equal(refusal(tried).code, 'forbidden');
});

test('R-SSO-11 a link is taken away, and the last way in stays, also when two go at once', async () => {
  const desk = deskWith();
  const ana = await linked(desk, 'ana');
  const who = () => desk.who(ana.session);
  const issuer = ISSUER;
  const [passkey] = (await ways.ownWays(desk, await who())).passkeys;
  const id = passkey?.id ?? '';
  assert.equal(
    refusal(await removeLink(desk, await who(), { issuer: 'https://other.example' })).code,
    'unknown',
  );
  const one = await who();
  const both = await Promise.all([removeLink(desk, one, { issuer }), ways.removePasskey(desk, one, { id })]);
  assert.deepEqual(both.map(({ ok }) => ok).sort(), [false, true]);
  const left = await ways.ownWays(desk, await who());
  assert.equal(left.passkeys.length + left.singleSignOn.length, 1);
  const bo = await linked(desk, 'bo');
  had(await removeLink(desk, await desk.who(bo.session), { issuer }));
  assert.deepEqual(refusal(await through(desk, signIn, 'sub-bo')), REFUSED);
  assert.ok((await kindsOf(desk)).includes('link.removed'));
});

test('R-SSO-11 a password and a link that go at once leave one', async () => {
  const desk = deskWith();
  const { session } = await desk.joinByPassword('ana');
  had(await through(desk, { purpose: 'link' }, 'sub', await desk.who(session)));
  const who = await desk.who(session);
  const both = await Promise.all([removeLink(desk, who, { issuer: ISSUER }), ways.removePassword(desk, who)]);
  assert.deepEqual(both.map(({ ok }) => ok).sort(), [false, true]);
});

test('R-SSO-11 a link to a provider that is not the one of here counts as no way in', async () => {
  const desk = deskWith();
  const ana = await linked(desk, 'ana');
  const elsewhere = { ...desk, provider: null };
  const who = await desk.who(ana.session);
  const [passkey] = (await ways.ownWays(desk, who)).passkeys;
  const removed = await ways.removePasskey(elsewhere, who, { id: passkey?.id ?? '' });
  assert.equal(refusal(removed).code, 'state');
  assert.ok((await ways.removePasskey(desk, who, { id: passkey?.id ?? '' })).ok);
});

test('R-SSO-12 an invitation is taken by single sign-on: a linked account, signed in, its recovery codes still to be made', async () => {
  const desk = deskWith();
  const invited = {
    name: 'Ana Ruiz',
    roles: ['reporter'] as const,
    grants: {},
    account: null,
    by: 'command-line',
  };
  const { secret: link } = await invite(desk, invited);
  const take: Wanted = { purpose: 'welcome', link, login: 'Ana' };
  const { session = '' } = had(await through(desk, take, 'sub-ana'));
  const who = await desk.who(session);
  assert.deepEqual(
    [who.account.body.name, who.account.body.login, who.account.body.roles],
    ['Ana Ruiz', 'ana', ['reporter']],
  );
  assert.deepEqual(await ways.ownWays(desk, who), {
    ...{ passkeys: [], password: false, recoveryLeft: 0, singleSignOn: [ISSUER] },
  });
  assert.equal(had(await ways.renewRecovery(desk, who)).recovery.length, 10);
  assert.deepEqual(refusal(await through(desk, take, 'sub-bo')), NO_LINK);
  assert.equal(
    (await desk.who(had(await through(desk, signIn, 'sub-ana')).session ?? '')).account.id,
    who.account.id,
  );
  assert.equal(refusal(await removeLink(desk, who, { issuer: ISSUER })).code, 'state');
});

test('R-SSO-12 an invitation that ends or is taken meanwhile is none; a name or a subject that somebody has is refused', async () => {
  const desk = deskWith();
  await linked(desk, 'ana');
  const linkFor = async () =>
    (await invite(desk, { name: 'Bo', roles: ['editor'], grants: {}, account: null, by: 'command-line' }))
      .secret;
  const take = (link: string, login?: string): Wanted => ({ purpose: 'welcome', link, login });
  assert.deepEqual(refusal(await through(desk, take('steti_x', 'bo'), 'sub-bo')), NO_LINK);
  const [link, mine] = [await linkFor(), await linkFor()];
  for (const login of ['ANA', '', undefined])
    assert.equal(refusal(await through(desk, take(link, login), 'sub-bo')).code, 'invalid', login);
  assert.equal(refusal(await through(desk, take(link, 'bo'), 'sub-ana')).code, 'exists');
  const taken = await through(desk, take(link, 'bo'), 'sub-bo', null, async () => {
    const passkey = softAuthenticator({ origin: ORIGIN });
    const asked = had(await askForFirstPasskey(desk, { link, login: 'ben' }, whence));
    const chosen = { answer: passkey.make(asked), passkey: 'x' };
    had(await accept(desk, { link, login: 'ben', name: 'Ben', chosen }, whence));
  });
  assert.deepEqual(refusal(taken), NO_LINK);
  desk.pass(3 * 24 * 60 * MINUTE - 1);
  const late = await through(desk, take(mine, 'bo'), 'sub-bo', null, async () => desk.pass(1));
  assert.deepEqual(refusal(late), NO_LINK);
  assert.equal((await desk.store.list('account')).length, 2);
});

test('R-SSO-12 a link to a new way in takes earlier ones away, and keeps the same subject', async () => {
  const desk = deskWith();
  const chief = await desk.join('chief', ['admin']);
  const ana = await linked(desk, 'ana');
  const boss = await desk.who(chief.session);
  const renewed = async (subject: string) => {
    const { link } = had(await newWayIn(desk, caretaker(boss), { id: ana.id, why: 'lost it' }));
    const secret = link.split('#')[1] ?? '';
    return had(await through(desk, { purpose: 'welcome', link: secret }, subject)).session ?? '';
  };
  const left = async (session: string) => {
    const { passkeys, singleSignOn } = await ways.ownWays(desk, await desk.who(session));
    return [passkeys.length, singleSignOn.length];
  };
  assert.deepEqual(await left(await renewed('sub-ana')), [0, 1]);
  const session = await renewed('sub-new');
  assert.deepEqual(await left(session), [0, 1]);
  assert.equal((await desk.who(session)).account.body.login, 'ana');
  assert.deepEqual(refusal(await through(desk, signIn, 'sub-ana')), REFUSED);
});
