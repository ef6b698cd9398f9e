/** somebody at a provider, sent there to sign in or to show who they are → who is in, what is kept, or why not. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { REFUSED } from './access-refusal.ts';
import type { AccessStore } from './access-store.ts';
import { CLIENT, ISSUER } from './fake-provider.fixture.ts';
import { linkId, removeLink } from './own-links.ts';
import { had, ORIGIN, type People, refusal, whence } from './people.fixture.ts';
import { caretaker, endPerson } from './people.ts';
import { resume } from './session.ts';
import { comeBack, goTo } from './single-sign-on.ts';
import { deskWith, linked, signIn, through } from './sso-desk.fixture.ts';

const MINUTE = 60_000;
const kindsOf = async (desk: People) => (await desk.store.log(0, 1000)).map(({ kind }) => kind);

test('R-SSO-02 a browser is sent with code, S256, state and nonce, asks for no more than who it is, and the store keeps nothing', async () => {
  const desk = deskWith();
  const before = await desk.store.head();
  const sent = await goTo(desk, signIn, null, whence);
  assert.ok(sent.ok);
  const { origin, pathname, searchParams } = new URL(sent.value.address);
  const { state, nonce, code_challenge, ...fixed } = Object.fromEntries(searchParams);
  assert.equal(origin + pathname, `${ISSUER}/authorize`);
  assert.deepEqual(fixed, {
    ...{ client_id: 'stet', redirect_uri: `${ORIGIN}/api/access/sso/back` },
    ...{ response_type: 'code', scope: 'openid', code_challenge_method: 'S256' },
  });
  for (const proof of [state, nonce, code_challenge]) assert.match(proof ?? '', /^[\w-]{43}$/);
  assert.equal(new Set([state, nonce, code_challenge]).size, 3);
  const again = await goTo(desk, signIn, null, whence);
  assert.ok(again.ok && new URL(again.value.address).searchParams.get('state') !== state);
  assert.equal(await desk.store.head(), before);
  for (const kind of ['spent', 'session', 'link'] as const) assert.deepEqual(await desk.store.list(kind), []);
});

test('R-SSO-03 whoever is linked signs in as the person that they are here, and the log says by which provider', async () => {
  const desk = deskWith();
  const ana = await linked(desk, 'ana');
  const { session = '' } = had(await through(desk, signIn, 'sub-ana'));
  const who = await desk.who(session);
  assert.deepEqual([who.account.id, who.session.body.way], [ana.id, 'single-sign-on']);
  const line = (await desk.store.log(0, 1000)).findLast(({ kind }) => kind === 'signed-in');
  assert.deepEqual([line?.by, line?.says?.way, line?.says?.issuer], [ana.id, 'single-sign-on', ISSUER]);
});

test('R-SSO-03 what the provider says of name and address changes nothing', async () => {
  const desk = deskWith();
  const ana = await linked(desk, 'ana');
  desk.fake.lies.claims = { email: 'other@example.org', name: 'Somebody else', preferred_username: 'chief' };
  const { session = '' } = had(await through(desk, signIn, 'sub-ana'));
  assert.equal((await desk.who(session)).account.id, ana.id);
  assert.equal((await desk.who(session)).account.body.name, 'ana');
});

test('R-SSO-04 a subject that is not linked is refused like any other try, whatever its address is', async () => {
  const desk = deskWith();
  await linked(desk, 'ana');
  desk.fake.lies.claims = { email: 'ana@example.org', preferred_username: 'ana', email_verified: true };
  for (const subject of ['sub-other', 'ana', 'SUB-ANA', 'sub-ana ', 'ana@example.org'])
    assert.deepEqual(refusal(await through(desk, signIn, subject)), REFUSED, subject);
  const line = (await desk.store.log(0, 1000)).findLast(({ kind }) => kind === 'sign-in.refused');
  assert.deepEqual([line?.of, line?.says?.why, line?.says?.issuer], [null, 'not-linked', ISSUER]);
  assert.ok(!JSON.stringify(line).includes('ana@example'));
});

test('R-SSO-04 the same subject of another issuer is somebody else', async () => {
  const desk = deskWith();
  const ana = await desk.join('ana');
  const subject = 'sub-ana';
  const id = linkId({ issuer: 'https://login.example.com', subject });
  const body = { issuer: 'https://login.example.com', created: '2026-05-04T12:00:00.000Z' };
  await desk.store.write({ puts: [{ kind: 'link', id, account: ana.id, expected: 0, body }], log: [] });
  assert.deepEqual(refusal(await through(desk, signIn, subject)), REFUSED);
  assert.notEqual(
    linkId({ issuer: `${ISSUER}/a`, subject: 'b' }),
    linkId({ issuer: `${ISSUER}/`, subject: 'ab' }),
  );
  const ends = [`${ISSUER}/`, ISSUER.toUpperCase(), ISSUER.replace('https', 'http')];
  const ids = [ISSUER, ...ends].map((issuer) => linkId({ issuer, subject }));
  assert.equal(new Set([...ids, linkId({ issuer: `${ISSUER}","sub`, subject: 'ana' })]).size, 5);
});

test('R-SSO-04 somebody whose account has ended is refused', async () => {
  const desk = deskWith();
  const chief = await desk.join('chief', ['admin']);
  const ana = await linked(desk, 'ana');
  had(await endPerson(desk, caretaker(await desk.who(chief.session)), { id: ana.id, why: 'left' }));
  assert.deepEqual(refusal(await through(desk, signIn, 'sub-ana')), REFUSED);
});

test('R-SSO-05 an answer counts once, in the browser that began, with the state that it was given', async () => {
  const desk = deskWith();
  await linked(desk, 'ana');
  const [one, other] = [await goTo(desk, signIn, null, whence), await goTo(desk, signIn, null, whence)];
  assert.ok(one.ok && other.ok);
  const lead = () => new URL(desk.fake.leads(one.value.address, 'sub-ana')).searchParams;
  const sessions = (await desk.store.list('session')).length;
  const stray = async (flow: string | null, answer: URLSearchParams) => {
    const came = await comeBack(desk, { flow, answer }, whence);
    assert.ok(!came.ok);
    assert.match(came.error.refusal.message, /^This did not begin in this browser/);
    assert.equal(came.error.over, false, 'what is under way is not spoiled');
  };
  const { flow } = one.value;
  const odd = Buffer.from(flow, 'base64url');
  odd.writeUInt8(odd.readUInt8(60) ^ 1, 60);
  for (const foreign of [null, '', 'x', other.value.flow, odd.toString('base64url'), `${flow}A`, ` ${flow}`])
    await stray(foreign, lead());
  for (const state of [null, '', 'x', new URL(other.value.address).searchParams.get('state')]) {
    const answer = lead();
    if (state === null) answer.delete('state');
    else answer.set('state', state);
    await stray(flow, answer);
  }
  const asked = desk.fake.asked.length;
  const answer = lead();
  assert.ok((await comeBack(desk, { flow, answer }, whence)).ok);
  assert.ok(desk.fake.asked.length > asked);
  const told = desk.fake.asked.length;
  await stray(flow, answer);
  await stray(flow, lead());
  assert.equal(desk.fake.asked.length, told, 'the provider is not asked a second time');
  assert.equal((await desk.store.list('session')).length, sessions + 1);
});

test('R-SSO-05 two at once with one answer are one session', async () => {
  const desk = deskWith();
  await linked(desk, 'ana');
  const sent = await goTo(desk, signIn, null, whence);
  assert.ok(sent.ok);
  const { address, flow } = sent.value;
  const both = ['', ''].map(() => new URL(desk.fake.leads(address, 'sub-ana')).searchParams);
  const came = await Promise.all(both.map((answer) => comeBack(desk, { flow, answer }, whence)));
  assert.deepEqual(came.map(({ ok }) => ok).sort(), [false, true]);
});

test('R-SSO-05 a code that another browser was led back with is none, and neither is one that was used', async () => {
  const desk = deskWith();
  await linked(desk, 'ana');
  const [mine, theirs] = [await goTo(desk, signIn, null, whence), await goTo(desk, signIn, null, whence)];
  assert.ok(mine.ok && theirs.ok);
  const code = new URL(desk.fake.leads(theirs.value.address, 'sub-ana')).searchParams.get('code') ?? '';
  const answer = new URL(desk.fake.leads(mine.value.address, 'sub-mine', { code })).searchParams;
  const came = await comeBack(desk, { flow: mine.value.flow, answer }, whence);
  assert.deepEqual(!came.ok && came.error.refusal, REFUSED, 'its verifier is not the one of this browser');
});

test('R-SSO-05 ten minutes are there to come back, and what was for one thing is not for another', async () => {
  const desk = deskWith();
  await linked(desk, 'ana');
  const late = (wait: number) => through(desk, signIn, 'sub-ana', null, async () => desk.pass(wait));
  assert.ok((await late(10 * MINUTE - 1)).ok);
  assert.match(refusal(await late(10 * MINUTE)).message, /^This did not begin in this browser/);
});

test('R-SSO-13 whoever signs in anew at the provider has shown who they are, and the session has a new secret', async () => {
  const desk = deskWith();
  const ana = await linked(desk, 'ana');
  desk.pass(11 * MINUTE);
  const who = await desk.who(ana.session);
  const sent = await goTo(desk, { purpose: 'confirm' }, who, whence);
  assert.ok(sent.ok);
  const asked = new URL(sent.value.address).searchParams;
  assert.deepEqual([asked.get('prompt'), asked.get('max_age')], ['login', '0']);
  const { session = '' } = had(await through(desk, { purpose: 'confirm' }, 'sub-ana', who));
  assert.equal(await resume(ana.session, desk), null);
  assert.equal((await desk.who(session)).session.body.sure, '2026-05-04T12:11:00.000Z');
  const line = (await desk.store.log(0, 1000)).findLast(({ kind }) => kind === 'confirmed');
  assert.equal(line?.says?.issuer, ISSUER);
});

test('R-SSO-13 a sign-in from before, one that the provider tells no time of, one to come and somebody else show nothing', async () => {
  const desk = deskWith();
  const ana = await linked(desk, 'ana');
  await linked(desk, 'bo');
  desk.pass(11 * MINUTE);
  const confirm = async (subject = 'sub-ana') =>
    refusal(await through(desk, { purpose: 'confirm' }, subject, await desk.who(ana.session)));
  const now = Math.floor(desk.clock() / 1000);
  for (const auth_time of [undefined, now - 31, now + 31]) {
    desk.fake.lies.claims = { auth_time };
    assert.deepEqual(await confirm(), REFUSED, String(auth_time));
  }
  desk.fake.lies.claims = {};
  assert.deepEqual(await confirm('sub-bo'), REFUSED);
  assert.deepEqual(await confirm('sub-nobody'), REFUSED);
  assert.equal((await confirm()).code, 'too-many');
  assert.equal((await kindsOf(desk)).filter((kind) => kind === 'confirmation.refused').length, 5);
});

test('R-SSO-16 a session that began by single sign-on ends as every other, and asks the provider nothing', async () => {
  const desk = deskWith();
  await linked(desk, 'ana');
  const { session = '' } = had(await through(desk, signIn, 'sub-ana'));
  const asked = desk.fake.asked.length;
  desk.fake.lies.reply = () => Promise.reject(new Error('gone'));
  for (let hours = 0; hours < 13; hours += 1) {
    desk.pass(60 * MINUTE);
    assert.ok(await resume(session, desk), `after ${hours + 1} hours`);
  }
  desk.pass(60 * MINUTE);
  assert.equal(await resume(session, desk), null);
  assert.equal(desk.fake.asked.length, asked);
});

test('R-SSO-15 forty tries from one address, then it waits; what strays in counts for nothing', async () => {
  const desk = deskWith();
  await linked(desk, 'ana');
  const answer = new URLSearchParams({ code: 'x', state: 'y' });
  for (let n = 0; n < 50; n += 1) await comeBack(desk, { flow: null, answer }, whence);
  const before = await desk.store.head();
  const early = await goTo(desk, signIn, null, whence);
  assert.ok(early.ok);
  for (let n = 0; n < 40; n += 1) assert.deepEqual(refusal(await through(desk, signIn, 'nobody')), REFUSED);
  assert.equal(await desk.store.head(), before + 40);
  assert.equal(refusal(await through(desk, signIn, 'sub-ana')).code, 'too-many');
  const lead = new URL(desk.fake.leads(early.value.address, 'sub-ana')).searchParams;
  const shut = await comeBack(desk, { flow: early.value.flow, answer: lead }, whence);
  assert.equal(!shut.ok && shut.error.refusal.code, 'too-many');
  desk.pass(15 * MINUTE);
  assert.ok((await through(desk, signIn, 'sub-ana')).ok);
});

test('R-SSO-15 nothing that the provider gave out is kept, and the subject by its digest alone', async () => {
  const desk = deskWith();
  const ana = await linked(desk, 'ana', 'subject-of-ana');
  had(await through(desk, signIn, 'subject-of-ana'));
  had(await through(desk, { purpose: 'confirm' }, 'subject-of-ana', await desk.who(ana.session)));
  refusal(await through(desk, signIn, 'subject-of-bo'));
  const kinds = ['account', 'session', 'link', 'spent', 'factors', 'key', 'passkey', 'login'] as const;
  const rows = await Promise.all(kinds.map((kind) => desk.store.list(kind)));
  const kept = JSON.stringify([rows, await desk.store.log(0, 1000)]);
  assert.ok(desk.fake.given.length >= 15);
  for (const secret of [...desk.fake.given, 'subject-of', 'ana@example.org', CLIENT.secret])
    assert.ok(!kept.includes(secret), secret);
});

test('R-HARD-05 a link that is taken away while it signs in signs nobody in', async () => {
  const desk = deskWith();
  const ana = await linked(desk, 'ana');
  let was = false;
  const get: AccessStore['get'] = async (kind, id) => {
    const row = await desk.store.get(kind, id);
    if (kind === 'link' && !was) {
      was = true;
      had(await removeLink(desk, await desk.who(ana.session), { issuer: ISSUER }));
    }
    return row;
  };
  const racing = { ...desk, store: { ...desk.store, get } };
  assert.deepEqual(refusal(await through(racing, signIn, 'sub-ana')), REFUSED);
  assert.equal((await desk.store.list('session', ana.id)).length, 1);
});
