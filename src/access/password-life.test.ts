/** a password, set, changed, aged → whether it signs in, and what is kept of it. */
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { test } from 'node:test';
import { REFUSED } from './access-refusal.ts';
import { codeAt } from './codes.ts';
import { ownCodes, setPassword } from './own-ways.ts';
import { hashPassword, isPassword, renewed } from './password.ts';
import { passwordFault } from './password-rules.ts';
import { had, PASSWORD, type People, people, refusal, whence } from './people.fixture.ts';
import { signInWithPassword } from './sign-in.ts';

const own = ['ana2026', 'Ana Ruiz', 'The Evening Record'];
const letters = 'The quick gravel otter keeps ninety lanterns under a seventh bridge. ';

/** Sets a password of somebody; what it was refused for, or null. */
async function set(desk: People, session: string, password: string) {
  const who = await desk.who(session);
  const { secret, sealed } = await ownCodes(desk, who);
  const code = codeAt(secret, desk.clock());
  const done = await setPassword(desk, who, { password, sealed, code });
  return { secret, refused: done.ok ? null : done.error };
}

test('R-SEC-02 fifteen characters are enough and two hundred are taken, counted as people count them, whatever they are', () => {
  const cut = (length: number) => letters.repeat(4).slice(0, length);
  assert.match(passwordFault(cut(14), own) ?? '', /at least 15/);
  assert.match(passwordFault(cut(201), own) ?? '', /at most 200/);
  for (const taken of [
    ...[cut(15), cut(64), cut(128), cut(200)],
    'kleinbuchstabenreichenvoellig',
    'GROSSBUCHSTABENREICHENAUCH',
    'drei Wörter und ein Fluß',
    'слова подряд без смысла',
    'كلمات لا تنتمي معا أبدا',
    '五つの関係ない言葉を並べて書く事',
    '🦊🌧️🪵🚲🥨🎷🧭🪁🧵🐚🌋🧊🕯️🪜🧿',
    'x7"\'<b>&;--\\ $(ls) %00 {}',
  ])
    assert.equal(passwordFault(taken, own), null, taken);
  assert.match(
    passwordFault('🦊🌧🪵🚲🥨🎷🧭🪁🧵🐚🌋🧊🕯🪜', own) ?? '',
    /at least 15/,
    'fourteen, of two units each',
  );
});

test('R-SEC-02 a password counts whole: nothing is cut, trimmed or turned into small letters', async () => {
  const long = letters.repeat(3).slice(0, 200);
  const hash = await hashPassword(long, randomBytes);
  assert.equal(await isPassword(long, hash), true);
  for (const other of [
    long.slice(0, 199),
    long.slice(0, 72),
    `${long} `,
    ` ${long}`,
    long.toLowerCase(),
    `${long.slice(0, 199)}!`,
  ])
    assert.equal(await isPassword(other, hash), false, other);
  const nul = await hashPassword('before\u0000after, and more', randomBytes);
  assert.equal(await isPassword('before\u0000other, and more', nul), false, 'it goes on after U+0000');
});

test('R-SEC-02 the same letters are the same password, however a keyboard composes them', async () => {
  const composed = 'd\u00e9j\u00e0 vu \u00fcber den \u1e69ee';
  const hash = await hashPassword(composed, randomBytes);
  assert.equal(await isPassword(composed.normalize('NFD'), hash), true);
  assert.equal(
    await isPassword(composed.normalize('NFD').replaceAll(/\p{M}/gu, ''), hash),
    false,
    'without accents',
  );
});

test('R-SEC-03 words of the site and of its owner are no password, alone, doubled, with digits and marks', () => {
  for (const refused of [
    ...[
      'ana2026ana2026ana',
      'Ana Ruiz Ana Ruiz',
      'ana.ruiz.1999-2026',
      'RuizRuizRuizRuiz',
      'The Evening Record',
      'Evening-Record-2026!',
    ],
    ...[
      'stet stet stet stet',
      'newsroom newsroom',
      'editor_editor_2026',
      'admin-admin-admin-1',
      'administrator 2026',
      'desk desk desk desk',
    ],
    ...[
      'password password',
      'P a s s w o r d 2026 1',
      'iloveyouiloveyou',
      'correct horse battery staple',
      'qwertyuiopasdfghjkl',
    ],
    ...['111111111111111', '123456789012345', 'zyxwvutsrqponml', 'abcabcabcabcabc', '               '],
  ])
    assert.notEqual(passwordFault(refused, own), null, refused);
  assert.equal(passwordFault('ana likes grilled aubergines', own), null, 'such a word among others');
});

test('R-SEC-04 a password is changed by its owner alone; the old one is over, and none is over by age', async () => {
  const desk = people();
  const ben = await desk.joinByPassword('ben');
  const next = 'harbour walnut seventeen cranes';
  assert.equal((await set(desk, ben.session, 'ben ben ben ben ben')).refused?.code, 'invalid');
  const { secret, refused } = await set(desk, ben.session, next);
  assert.equal(refused, null);
  desk.pass(10 * 365 * 24 * 60 * 60_000);
  const sent = (password: string, of: string) =>
    signInWithPassword(desk, { login: 'ben', password, code: codeAt(of, desk.clock()) }, whence);
  assert.deepEqual(refusal(await sent(PASSWORD, secret)), REFUSED, 'the old password');
  assert.deepEqual(refusal(await sent(next, ben.codes)), REFUSED, 'codes of the old secret');
  had(await sent(next, secret));
});

test('R-SEC-05 what is kept is argon2id with 19 MiB, two passes and 16 bytes of salt of its own', async () => {
  const both = [await hashPassword(PASSWORD, randomBytes), await hashPassword(PASSWORD, randomBytes)];
  for (const hash of both) assert.match(hash, /^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w+/]{22}\$[\w+/]{43}$/);
  assert.notEqual(both[0]?.split('$')[4], both[1]?.split('$')[4], 'salts');
  const asked: number[] = [];
  await hashPassword(PASSWORD, (length) => {
    asked.push(length);
    return randomBytes(length);
  });
  assert.deepEqual(asked, [16]);
});

/** Made with m=8192, t=1 of "gravel otter lantern ninety" and a salt of zeros. */
const EARLIER =
  '$argon2id$v=19$m=8192,t=1,p=1$AAAAAAAAAAAAAAAAAAAAAA$d+CPeiImHK5YrjssCysqKsakt8wjQk5DLh4vAbKPFYo';

test('R-SEC-05 a hash by other parameters holds, and is made anew when its owner signs in', async () => {
  const desk = people();
  const ben = await desk.joinByPassword('ben');
  const row = (await desk.store.get('factors', ben.id)) ?? assert.fail();
  const earlier = { ...row, expected: row.version, body: { ...row.body, password: EARLIER } };
  await desk.store.write({ puts: [earlier], log: [] });
  desk.pass(60_000);
  const kept = async () => (await desk.store.get('factors', ben.id))?.body.password ?? '';
  const sent = (password: string) =>
    signInWithPassword(desk, { login: 'ben', password, code: codeAt(ben.codes, desk.clock()) }, whence);
  assert.deepEqual(refusal(await sent(`${PASSWORD}!`)), REFUSED);
  assert.equal(await kept(), EARLIER);
  had(await sent(PASSWORD));
  const now = await kept();
  assert.match(now, /^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  assert.equal(await isPassword(PASSWORD, now), true);
  assert.equal(await renewed(PASSWORD, now, randomBytes), now, 'and then stays');
});
