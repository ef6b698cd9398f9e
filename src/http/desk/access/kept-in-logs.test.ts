/** what was done, tried and refused → what the two logs say of it, and what they never say. */
import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { logKinds } from '../../../access/access-log.ts';
import { codeAt } from '../../../access/codes.ts';
import { ORIGIN, PASSWORD } from '../../../access/people.fixture.ts';
import { askToSignIn } from '../../../access/sign-in.ts';
import { softAuthenticator } from '../../../access/soft-authenticator.fixture.ts';
import type { WholeDesk } from '../whole-desk.fixture.ts';
import { cookie, json, mannedSite, wholeSite } from '../whole-site.fixture.ts';

test('R-SEC-21 whoever is kept from something is in the log, by address and account, without a word of what was asked', async (t) => {
  const { site, reporter, admin } = await mannedSite(t);
  const noted = async (code: string, account: string | null, work: () => Promise<unknown>) => {
    site.lines.length = 0;
    await work();
    const lines = site.lines
      .map((line) => JSON.parse(line))
      .filter(({ msg }) => msg === 'somebody was kept from something');
    assert.deepEqual(
      lines.map(({ level, address, code: said, account: who }) => [level, address, said, who]),
      [['warn', '127.0.0.1', code, account]],
    );
    assert.ok(!/qzx|evil/.test(site.lines.join('')), site.lines.join(''));
  };
  const post = (path: string, body: object, headers: Record<string, string>) =>
    site.ask('POST', path, { ...json, ...headers }, JSON.stringify(body));
  await noted('not-found', reporter.id, () =>
    site.ask('GET', '/api/access/people', cookie(reporter.session)),
  );
  await noted('not-found', reporter.id, () =>
    site.ask('GET', '/api/coverages/qzxhidden', cookie(reporter.session)),
  );
  const { id, session } = await site.people.join('writer', ['contributor']);
  const start = { id: 'qzx-1', kind: 'coverage.start' };
  await noted('forbidden', id, () => post('/api/coverages/qzxhidden/commands', start, cookie(session)));
  await noted('foreign', null, () =>
    post('/api/access/sign-out', {}, { ...cookie(admin.session), origin: 'https://evil.example' }),
  );
  await noted('foreign', null, () =>
    post('/api/access/sign-in/recovery', { login: 'qzx', code: 'x' }, { origin: 'https://evil.example' }),
  );
  for (let n = 0; n < 5; n += 1) await post('/api/access/sign-in/recovery', { login: 'qzx', code: 'x' }, {});
  await noted('too-many', null, () => post('/api/access/sign-in/recovery', { login: 'qzx', code: 'x' }, {}));
});

/** Does everything that the log of access knows, but single sign-on. */
async function eventful(t: TestContext) {
  const site = await wholeSite(t);
  const chief = await site.people.join('chief', ['admin', 'senior']);
  const ben = await site.people.joinByPassword('ben', ['editor']);
  site.people.pass(60_000);
  const secrets = [
    'qzxpassword wrong 1',
    'qzx123',
    'qzxlogin',
    `stets_qzx${'A'.repeat(40)}`,
    `steti_qzx${'A'.repeat(40)}`,
    `stet_qzx${'A'.repeat(40)}`,
  ];
  const [password = '', code = '', login = '', session = '', link = '', token = ''] = secrets;
  const nobody = site.browser();
  await nobody.post('/api/access/sign-in/password', { login: 'ben', password, code });
  await nobody.post('/api/access/sign-in/password', { login, password, code });
  await nobody.post('/api/access/sign-in/recovery', { login, code });
  await nobody.post('/api/access/sign-in/passkey', { answer: { id: 'qzxpasskey' } });
  await nobody.post('/api/access/welcome/look', { link });
  await site.ask('GET', '/api/access/me', cookie(session));
  await site.ask('GET', '/api/coverages', { authorization: `Bearer ${token}` });
  await site.ask('GET', `/api/coverages?token=${token}`);
  await signsIn(site, ben, chief);
  return { site, ben, chief };
}

async function signsIn(
  site: WholeDesk,
  ben: { readonly codes: string; readonly recovery: readonly string[]; readonly id: string },
  chief: Awaited<ReturnType<WholeDesk['people']['join']>>,
) {
  const its = site.browser();
  const { people: world } = site;
  const right = { password: PASSWORD, code: codeAt(ben.codes, world.clock()) };
  const done = async (browser: ReturnType<WholeDesk['browser']>, path: string, body: object = {}) => {
    const reply = await browser.post(`/api/access${path}`, body);
    assert.equal(reply.status, 200, `${path} ${reply.body}`);
    return reply.json;
  };
  await done(its, '/sign-in/password', { login: 'ben', ...right });
  assert.equal((await its.post('/api/access/confirm', { password: PASSWORD, code: '000000' })).status, 401);
  world.pass(60_000);
  await done(its, '/confirm', { password: PASSWORD, code: codeAt(ben.codes, world.clock()) });
  const passkey = softAuthenticator({ origin: ORIGIN });
  await done(its, '/passkeys', {
    answer: passkey.make((await done(its, '/passkeys/ask')) as { challenge: string }),
    name: 'qzxpasskey',
  });
  await done(its, '/password/remove');
  const codes = (await done(its, '/codes')) as { secret: string; sealed: string };
  await done(its, '/password', {
    password: PASSWORD,
    sealed: codes.sealed,
    code: codeAt(codes.secret, world.clock()),
  });
  await done(its, '/passkeys/remove', { id: passkey.id });
  const recovery = (await done(its, '/recovery')).recovery as string[];
  await done(its, '/tokens', { name: 'mine', roles: ['editor'], days: 1 });
  await done(its, '/tokens/end', { name: 'mine' });
  await site.give('storm', 'coverage.open', { slug: 'storm', headline: 'Storm' });
  await done(its, '/reporter/coverage', { coverage: 'storm' });
  for (const way of ['telegram', 'mail']) await done(its, `/reporter/${way}`);
  await done(its, '/reporter/drop', { way: 'mail' });
  await done(its, '/sign-out');
  await done(site.browser(), '/sign-in/recovery', { login: 'ben', code: recovery[0] });
  const admin = site.browser();
  await done(admin, '/sign-in/passkey', { answer: chief.passkey.show(await askToSignIn(world)) });
  const invited = await done(admin, '/people/invite', { name: 'Zoe', roles: ['editor'] });
  await done(admin, '/people/cancel', { handle: invited.handle });
  await done(admin, '/people/change', { id: ben.id, roles: ['reporter'], why: 'other work' });
  assert.equal((await admin.get(`/api/access/people/data?id=${ben.id}`)).status, 200);
  await done(admin, '/site/look', { expected: 0, name: 'The Harbour', light: '', dark: '' });
  await done(admin, '/sources/save', { name: 'Wire', kind: 'hook', zone: 'UTC' });
  await done(admin, '/people/end', { id: ben.id, why: 'left' });
  return done(admin, '/people/forget', { id: ben.id, why: 'asked' });
}

test('R-SEC-31 each way in, each failure, each end and each change of a right is a line of the log: when, who, of whom, from where, by which way', async (t) => {
  const { site, ben } = await eventful(t);
  const lines = await site.people.store.log(0, 1000);
  const seen = new Set(lines.map(({ kind }) => kind));
  const elsewhere = ['visited', 'link.added', 'link.removed'];
  assert.deepEqual(
    logKinds.filter((kind) => !seen.has(kind) && !elsewhere.includes(kind)),
    [],
  );
  const ways = (kind: string) =>
    new Set(lines.filter((line) => line.kind === kind && line.says).map(({ says }) => says?.way));
  assert.deepEqual([...ways('sign-in.refused')].sort(), ['invitation', 'passkey', 'password', 'recovery']);
  assert.ok(ways('signed-in').has('passkey') && ways('signed-in').has('invitation'));
  for (const { at, kind, by, of, says } of lines) {
    assert.match(at, /^2026-05-04T12:\d\d:\d\d\.\d{3}Z$/);
    assert.ok(by !== undefined && of !== undefined, kind);
    if (
      says !== null &&
      [
        'signed-in',
        'sign-in.refused',
        'confirmed',
        'confirmation.refused',
        'recovery.used',
        'account.made',
      ].includes(kind)
    )
      assert.deepEqual([typeof says.address, typeof says.agent], ['string', 'string'], kind);
    if (['account.changed', 'account.ended', 'data.exported'].includes(kind)) assert.equal(of, ben.id, kind);
  }
});

test('R-SEC-30 no password, code, name that was tried, link, cookie or token is in any log, not even a wrong one', async (t) => {
  const { site, chief, ben } = await eventful(t);
  const log = JSON.stringify(await site.people.store.log(0, 1000));
  assert.match(log, /sign-in\.refused/);
  const both = `${log}\n${site.lines.join('')}`;
  assert.match(site.lines.join(''), /a token was refused/);
  const tried = both.replaceAll('"name":"qzxpasskey"', '');
  for (const secret of [
    'qzx',
    PASSWORD,
    chief.session,
    ben.session,
    ben.codes,
    ...ben.recovery,
    chief.link.slice(6),
  ])
    assert.ok(!tried.includes(secret), secret);
});

test('R-SEC-33 an administrator signs somebody or everybody out, with a reason, and stays', async (t) => {
  const { site, admin, reporter } = await mannedSite(t);
  const ben = await site.people.join('ben', ['editor']);
  const chief = site.browser(admin.session);
  const signedIn = async (session: string) =>
    (await site.ask('GET', '/api/access/me', cookie(session))).status === 200;
  const end = async (path: string, body: object) => {
    const reply = await chief.post(`/api/access/people/${path}`, body);
    return [reply.status, reply.json.ended ?? reply.json.code];
  };
  assert.deepEqual(await end('end-sessions', { id: 'nobody', why: 'x' }), [422, 'unknown']);
  assert.deepEqual(await end('end-sessions', { id: ben.id, why: 'left it open' }), [200, 1]);
  assert.deepEqual([await signedIn(ben.session), await signedIn(reporter.session)], [false, true]);
  const again = site.browser();
  const answer = ben.passkey.show(await askToSignIn(site.people));
  assert.equal((await again.post('/api/access/sign-in/passkey', { answer })).status, 200, 'the ways in stay');
  assert.deepEqual(await end('end-all-sessions', { why: 'a break-in' }), [200, 2]);
  assert.deepEqual(
    [await signedIn(reporter.session), await signedIn(again.cookie ?? ''), await signedIn(admin.session)],
    [false, false, true],
  );
  const said = (await site.people.store.log(0, 1000)).filter(({ kind }) => kind === 'session.ended');
  assert.deepEqual(
    said.map(({ by, of, says }) => [by, of, says?.why]).sort(),
    [
      [admin.id, ben.id, 'left it open'],
      [admin.id, ben.id, 'a break-in'],
      [admin.id, reporter.id, 'a break-in'],
    ].sort(),
  );
});
