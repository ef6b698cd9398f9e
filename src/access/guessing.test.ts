/** somebody who guesses → what they are told, how often, and what it costs. */
import assert from 'node:assert/strict';
import { createHook } from 'node:async_hooks';
import { test } from 'node:test';
import { REFUSED } from './access-refusal.ts';
import type { AccessStore } from './access-store.ts';
import { codeAt } from './codes.ts';
import { confirm } from './confirm.ts';
import { ownCodes, setPassword } from './own-ways.ts';
import { had, PASSWORD, type People, people, refusal, whence } from './people.fixture.ts';
import { signInWithPassword, signInWithRecovery } from './sign-in.ts';

const MINUTE = 60_000;
const at = (n: number) => ({ ...whence, address: `198.51.100.${n}` });

/** Does something; how many argon2 hashes were derived for it, and what the store was asked, in order. */
async function watched(desk: People, work: (desk: People) => Promise<unknown>) {
  const asked: string[] = [];
  const store = new Proxy(desk.store, {
    get:
      (target, name: keyof AccessStore) =>
      (...given: unknown[]) => {
        const [first] = given;
        asked.push(`${name} ${typeof first === 'string' ? first : ''}`.trim());
        return (target[name] as (...all: unknown[]) => unknown)(...given);
      },
  });
  let derived = 0;
  const hook = createHook({
    init(_, type) {
      if (/ARGON2/i.test(type)) derived += 1;
    },
  }).enable();
  await work({ ...desk, store });
  hook.disable();
  return { derived, asked };
}

test('R-SEC-06 tries that are sent at once are no more than tries one after another', async () => {
  const desk = people();
  const ben = await desk.joinByPassword('ben');
  desk.pass(MINUTE);
  const codes = await Promise.all(
    Array.from({ length: 20 }, (_, n) =>
      signInWithPassword(desk, { login: n % 2 ? 'ben' : 'BEN', password: PASSWORD, code: '000000' }, at(n)),
    ),
  );
  const said = codes.map((one) => refusal(one).code);
  assert.equal(said.filter((code) => code === 'refused').length, 5);
  assert.equal(said.filter((code) => code === 'too-many').length, 15);
  const recovery = await Promise.all(
    Array.from({ length: 20 }, (_, n) => signInWithRecovery(desk, { login: 'zoe', code: `${n}` }, at(n))),
  );
  assert.equal(recovery.filter((one) => refusal(one).code === 'refused').length, 5);
  const who = await desk.who(ben.session);
  const again = await Promise.all(
    Array.from({ length: 20 }, () => confirm(desk, who, { password: PASSWORD, code: '000000' }, whence)),
  );
  assert.equal(again.filter((one) => refusal(one).code === 'refused').length, 5);
});

test('R-SEC-06 whoever signs in has all their tries again', async () => {
  const desk = people();
  const ben = await desk.joinByPassword('ben');
  for (let round = 0; round < 3; round += 1) {
    desk.pass(MINUTE);
    const sent = (code: string) =>
      signInWithPassword(desk, { login: 'ben', password: PASSWORD, code }, at(round));
    for (let n = 0; n < 4; n += 1) assert.deepEqual(refusal(await sent('000000')), REFUSED);
    had(await sent(codeAt(ben.codes, desk.clock())));
  }
});

test('R-SEC-07 a name that nobody has costs as much work as one that somebody has: one derivation, the same questions to the store', async () => {
  const desk = people();
  const ben = await desk.joinByPassword('ben');
  await desk.join('ana');
  desk.pass(MINUTE);
  const code = codeAt(ben.codes, desk.clock());
  const tried = (login: string, password: string, given = '000000') =>
    watched(desk, (seen) => signInWithPassword(seen, { login, password, code: given }, whence));
  const plain = await tried('ben', 'a wrong password here');
  assert.equal(plain.derived, 1);
  assert.ok(plain.asked.length > 2, `${plain.asked}`);
  assert.deepEqual(await tried('nobody', 'a wrong password here'), plain, 'a name that nobody has');
  assert.deepEqual(await tried('ana', 'a wrong password here'), plain, 'somebody without a password');
  assert.deepEqual(await tried('ben', PASSWORD), plain, 'the right password');
  assert.deepEqual(await tried('ben', 'a wrong password here', code), plain, 'the right code');
  const recovered = (login: string) =>
    watched(desk, (seen) => signInWithRecovery(seen, { login, code: 'aaaaa-aaaaa' }, whence));
  assert.deepEqual(await recovered('nobody'), await recovered('ana'));
});

test('R-SEC-08 a recovery code counts once for two who send it at once, and for nobody else', async () => {
  const desk = people();
  const [ana] = [await desk.join('ana'), await desk.join('ben')];
  const [code = '', other = ''] = ana.recovery;
  assert.deepEqual(refusal(await signInWithRecovery(desk, { login: 'ben', code }, whence)), REFUSED);
  const both = await Promise.all([1, 2].map((n) => signInWithRecovery(desk, { login: 'ana', code }, at(n))));
  assert.deepEqual(both.map(({ ok }) => ok).sort(), [false, true]);
  assert.deepEqual(
    refusal(await signInWithRecovery(desk, { login: 'ana', code: other.slice(0, -1) }, whence)),
    REFUSED,
  );
});

test('R-SEC-08 a one-time code is right for its half minute and the ones beside it, by the server’s clock, and nothing else is a code', async () => {
  const desk = people();
  const ben = await desk.joinByPassword('ben');
  desk.pass(20 * MINUTE);
  for (const [what, code] of Object.entries({
    'two steps early': codeAt(ben.codes, desk.clock() - 60_000),
    'two steps late': codeAt(ben.codes, desk.clock() + 60_000),
    'a space': ` ${codeAt(ben.codes, desk.clock()).slice(1)}`,
    'five digits': codeAt(ben.codes, desk.clock()).slice(1),
    'Arabic digits': '٠٠٠٠٠٠',
  })) {
    const sent = { login: 'ben', password: PASSWORD, code };
    assert.deepEqual(refusal(await signInWithPassword(desk, sent, whence)), REFUSED, what);
    if (what === 'a space') desk.pass(16 * MINUTE);
  }
  for (const off of [-30_000, 30_000]) {
    desk.pass(16 * MINUTE);
    had(
      await signInWithPassword(
        desk,
        { login: 'ben', password: PASSWORD, code: codeAt(ben.codes, desk.clock() + off) },
        whence,
      ),
    );
  }
});

test('R-SEC-08 a code shown for setting up counts for the step of then and is spent by it', async () => {
  const desk = people();
  const ana = await desk.join('ana');
  const who = await desk.who(ana.session);
  const { secret, sealed } = await ownCodes(desk, who);
  const code = codeAt(secret, desk.clock());
  had(await setPassword(desk, who, { password: PASSWORD, sealed, code }));
  assert.deepEqual(
    refusal(await signInWithPassword(desk, { login: 'ana', password: PASSWORD, code }, whence)),
    REFUSED,
  );
});
