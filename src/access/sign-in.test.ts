/** somebody, with a way in → signed in, or the one refusal. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { REFUSED } from './access-refusal.ts';
import { codeAt } from './codes.ts';
import { askToConfirm, confirm } from './confirm.ts';
import { had, ORIGIN, PASSWORD, people, refusal, whence } from './people.fixture.ts';
import { caretaker, endPerson } from './people.ts';
import { isSure, liveSession, resume } from './session.ts';
import { askToSignIn, signInWithPasskey, signInWithPassword, signInWithRecovery } from './sign-in.ts';
import { softAuthenticator } from './soft-authenticator.fixture.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

test('R-SIGNIN-01 a passkey signs in whoever it belongs to', async () => {
  const desk = people();
  const ana = await desk.join('ana', ['senior']);
  const asked = await askToSignIn(desk);
  assert.equal(asked.userVerification, 'required');
  assert.equal(asked.rpId, 'desk.example.org');
  const { session } = had(await signInWithPasskey(desk, { answer: ana.passkey.show(asked) }, whence));
  const { person, session: row } = await desk.who(session);
  assert.deepEqual(person, { id: `account:${ana.id}`, name: 'ana', roles: ['senior'], grants: {} });
  assert.equal(row.body.way, 'passkey');
  assert.notEqual(session, ana.session);
});

test('R-SIGNIN-02 an answer counts once, for its own question, for five minutes, from this site, of a person who was checked', async () => {
  const desk = people();
  const ana = await desk.join('ana');
  const again = async (answer: Record<string, unknown>) =>
    refusal(await signInWithPasskey(desk, { answer }, whence));
  const asked = await askToSignIn(desk);
  const answer = ana.passkey.show(asked);
  const both = await Promise.all([1, 2].map(() => signInWithPasskey(desk, { answer }, whence)));
  assert.deepEqual(both.map(({ ok }) => ok).sort(), [false, true], 'twice at once');
  assert.deepEqual(await again(answer), REFUSED, 'once more');
  const late = ana.passkey.show(await askToSignIn(desk));
  desk.pass(5 * MINUTE);
  assert.deepEqual(await again(late), REFUSED, 'late');
  const other = await askToConfirm(desk, await desk.who(ana.session));
  assert.deepEqual(await again(ana.passkey.show(other)), REFUSED, 'of another question');
  const own = { challenge: Buffer.alloc(54, 1).toString('base64url'), rpId: 'desk.example.org' };
  assert.deepEqual(await again(ana.passkey.show(own)), REFUSED, 'of a question that nobody asked');
  const strange = softAuthenticator({ origin: ORIGIN });
  assert.deepEqual(await again(strange.show(await askToSignIn(desk))), REFUSED, 'a passkey that nobody has');
  const forged = { ...strange.show(await askToSignIn(desk)), id: ana.passkey.id, rawId: ana.passkey.id };
  assert.deepEqual(await again(forged), REFUSED, 'signed by another key');
});

test('R-SIGNIN-03 a passkey that was used elsewhere, or without a look at its holder, is not made and does not sign in', async () => {
  for (const manner of [
    { origin: 'https://desk.example.org.evil.example' },
    { origin: ORIGIN, rpId: 'example.org' },
    { origin: ORIGIN, careless: true },
  ]) {
    const desk = people();
    const key = softAuthenticator(manner);
    await assert.rejects(joinWith(desk, key), /chosen.answer/, JSON.stringify(manner));
    assert.equal((await desk.store.list('account')).length, 0);
  }
});

async function joinWith(desk: ReturnType<typeof people>, key: ReturnType<typeof softAuthenticator>) {
  const { invite } = await import('./invitations.ts');
  const { accept, askForFirstPasskey } = await import('./welcome.ts');
  const { secret: link } = await invite(desk, {
    ...{ name: 'x', roles: [], grants: {}, account: null, by: 'command-line' },
  });
  const asked = had(await askForFirstPasskey(desk, { link, login: 'xx' }, whence));
  const chosen = { answer: key.make(asked), passkey: 'x' };
  return had(await accept(desk, { link, login: 'xx', name: 'x', chosen }, whence));
}

test('R-SIGNIN-04 name, password and code sign in together, and none of them without the others', async () => {
  const desk = people();
  const ben = await desk.joinByPassword('ben');
  const right = () => ({ login: 'Ben', password: PASSWORD, code: codeAt(ben.codes, desk.clock()) });
  const given = async (wrong: object) => signInWithPassword(desk, { ...right(), ...wrong }, whence);
  desk.pass(30_000);
  for (const [what, wrong] of Object.entries({
    'no code': { code: '' },
    'an older code': { code: codeAt(ben.codes, desk.clock() - 90_000) },
    'a code of later': { code: codeAt(ben.codes, desk.clock() + 90_000) },
    'no password': { password: '' },
  }))
    assert.deepEqual(refusal(await given(wrong)), REFUSED, what);
  desk.pass(16 * MINUTE);
  for (const password of [PASSWORD.toUpperCase(), ` ${PASSWORD}`, `${PASSWORD} `, PASSWORD.slice(0, -1)])
    assert.deepEqual(refusal(await given({ password })), REFUSED, password);
  desk.pass(16 * MINUTE);
  assert.deepEqual(refusal(await given({ login: 'nobody' })), REFUSED);
  const { session } = had(await given({}));
  assert.equal((await desk.who(session)).account.id, ben.id);
});

test('R-SIGNIN-05 a code works once, also for two who send it at once, and none before it afterwards', async () => {
  const desk = people();
  const ben = await desk.joinByPassword('ben');
  desk.pass(60_000);
  const code = codeAt(ben.codes, desk.clock());
  const earlier = codeAt(ben.codes, desk.clock() - 30_000);
  const sent = { login: 'ben', password: PASSWORD, code };
  const both = await Promise.all([sent, sent].map((one) => signInWithPassword(desk, one, whence)));
  assert.deepEqual(both.map(({ ok }) => ok).sort(), [false, true]);
  assert.deepEqual(refusal(await signInWithPassword(desk, { ...sent, code: earlier }, whence)), REFUSED);
});

test('R-SIGNIN-06 a recovery code signs in once; the others stay', async () => {
  const desk = people();
  const ana = await desk.join('ana');
  assert.equal(new Set(ana.recovery).size, 10);
  const [first = '', second = ''] = ana.recovery;
  assert.match(first, /^[a-z2-9]{5}(-[a-z2-9]{5}){4}$/);
  const typed = first.toUpperCase().replaceAll('-', ' ');
  const { session } = had(await signInWithRecovery(desk, { login: 'ana', code: typed }, whence));
  assert.equal((await desk.who(session)).session.body.way, 'recovery');
  assert.deepEqual(refusal(await signInWithRecovery(desk, { login: 'ana', code: first }, whence)), REFUSED);
  had(await signInWithRecovery(desk, { login: 'ana', code: second }, whence));
  const kept = JSON.stringify(await desk.store.list('factors'));
  for (const code of ana.recovery) assert.ok(!kept.includes(code.replaceAll('-', '')));
});

test('R-SIGNIN-07 after five wrong tries the name is shut for a quarter of an hour, for the right words too; a passkey stays open', async () => {
  const desk = people();
  const ben = await desk.joinByPassword('ben');
  const ana = await desk.join('ana');
  desk.pass(60_000);
  const sent = (code: string) => ({ login: 'ben', password: PASSWORD, code });
  const elsewhere = (n: number) => ({ ...whence, address: `198.51.100.${n}` });
  for (let n = 1; n <= 5; n += 1)
    assert.deepEqual(refusal(await signInWithPassword(desk, sent('000000'), elsewhere(n))), REFUSED);
  const right = () => sent(codeAt(ben.codes, desk.clock()));
  const shut = refusal(await signInWithPassword(desk, right(), elsewhere(9)));
  assert.deepEqual([shut.code, shut.code === 'too-many' && shut.seconds], ['too-many', 900]);
  assert.match(shut.message, /^Too many tries\. Wait 15 minutes/);
  assert.equal(
    refusal(await signInWithRecovery(desk, { login: 'BEN', code: 'x' }, elsewhere(9))).code,
    'too-many',
  );
  const answer = ana.passkey.show(await askToSignIn(desk));
  had(await signInWithPasskey(desk, { answer }, elsewhere(9)));
  desk.pass(15 * MINUTE);
  had(await signInWithPassword(desk, right(), elsewhere(9)));
});

test('R-SIGNIN-08 a name that nobody has is answered, shut and opened like one that somebody has', async () => {
  const desk = people();
  await desk.joinByPassword('ben');
  const answers = async (login: string) => {
    const said: unknown[] = [];
    for (let n = 0; n < 7; n += 1)
      said.push(refusal(await signInWithPassword(desk, { login, password: 'x', code: '1' }, whence)));
    return said;
  };
  const [known, unknown] = [await answers('ben'), await answers('zoe')];
  assert.deepEqual(known, unknown);
});

test('R-SIGNIN-09 whatever is tried from one address, there are forty tries in a quarter of an hour', async () => {
  const desk = people();
  const ana = await desk.join('ana');
  const tried = async (n: number, address: string) =>
    refusal(await signInWithRecovery(desk, { login: `name-${n}`, code: 'x' }, { ...whence, address })).code;
  for (let n = 0; n < 40; n += 1) assert.equal(await tried(n, `2001:db8:0:7:${n}::1`), 'refused');
  assert.equal(await tried(41, '2001:DB8::7:0:0:0:9'), 'too-many');
  assert.equal(await tried(41, '2001:db8:0:8::1'), 'refused');
  const answer = ana.passkey.show(await askToSignIn(desk));
  const there = { ...whence, address: '2001:db8:0:7::1' };
  assert.equal(refusal(await signInWithPasskey(desk, { answer }, there)).code, 'too-many');
});

test('R-SESSION-01 a session ends two hours after its last use and fourteen after it began', async () => {
  const desk = people();
  const { session } = await desk.join('ana');
  desk.pass(2 * HOUR - 1);
  assert.ok(await resume(session, desk));
  desk.pass(2 * HOUR - 1);
  assert.ok(await resume(session, desk));
  desk.pass(1);
  assert.ok(await resume(session, desk), 'it was used a moment ago');
  desk.pass(2 * HOUR);
  assert.equal(await resume(session, desk), null);
  const other = await desk.join('ben');
  for (let hour = 1; hour < 14; hour += 1) {
    desk.pass(HOUR);
    assert.ok(await resume(other.session, desk), `${hour}`);
  }
  desk.pass(HOUR);
  assert.equal(await resume(other.session, desk), null);
});

test('R-SESSION-02 the store has the digest of a session’s secret only, and nothing else is a session', async () => {
  const desk = people();
  const { session, link } = await desk.join('ana');
  assert.match(session, /^stets_[\w-]{43}$/);
  const kept = JSON.stringify([await desk.store.list('session'), await desk.store.log(0, 100)]);
  assert.ok(!kept.includes(session.slice(6)));
  const [row] = await desk.store.list('session');
  for (const text of [
    '',
    'x',
    row?.id ?? '',
    `${session}x`,
    session.slice(0, -1),
    link,
    session.toUpperCase(),
  ])
    assert.equal(await resume(text, desk), null, text);
});

test('R-SESSION-03 who one is can be shown again: ten minutes, with a new secret in place of the old', async () => {
  const desk = people();
  const ana = await desk.join('ana');
  const ben = await desk.join('ben');
  const sure = async (secret: string) => isSure((await desk.who(secret)).session.body, desk.clock());
  desk.pass(10 * MINUTE - 1);
  assert.equal(await sure(ana.session), true);
  desk.pass(1);
  assert.equal(await sure(ana.session), false);
  const who = await desk.who(ana.session);
  const asked = await askToConfirm(desk, who);
  const foreign = await confirm(desk, who, { answer: ben.passkey.show(asked) }, whence);
  assert.deepEqual(refusal(foreign), REFUSED, 'a colleague’s passkey');
  const { session } = had(await confirm(desk, who, { answer: ana.passkey.show(asked) }, whence));
  assert.equal(await resume(ana.session, desk), null, 'the old secret');
  assert.equal(await sure(session), true);
  assert.equal((await desk.who(session)).session.body.handle, who.session.body.handle);
});

test('R-SESSION-04 by password it takes the code too, five times in a quarter of an hour', async () => {
  const desk = people();
  const ben = await desk.joinByPassword('ben');
  desk.pass(60_000);
  const who = await desk.who(ben.session);
  const given = (code: string) => confirm(desk, who, { password: PASSWORD, code }, whence);
  for (let n = 0; n < 5; n += 1) assert.deepEqual(refusal(await given('123')), REFUSED);
  assert.equal(refusal(await given(codeAt(ben.codes, desk.clock()))).code, 'too-many');
  desk.pass(15 * MINUTE);
  had(await given(codeAt(ben.codes, desk.clock())));
});

test('R-SESSION-05 with an account all its sessions end, and nothing of it signs in', async () => {
  const desk = people();
  const chief = caretaker(await desk.who((await desk.join('chief', ['admin'])).session));
  const ana = await desk.join('ana');
  const { session: row } = await desk.who(ana.session);
  had(await endPerson(desk, chief, { id: ana.id, why: 'left' }));
  assert.equal(await resume(ana.session, desk), null);
  assert.equal(await liveSession(row.id, desk), null);
  const answer = ana.passkey.show(await askToSignIn(desk));
  assert.deepEqual(refusal(await signInWithPasskey(desk, { answer }, whence)), REFUSED);
  const [code = ''] = ana.recovery;
  assert.deepEqual(refusal(await signInWithRecovery(desk, { login: 'ana', code }, whence)), REFUSED);
});
