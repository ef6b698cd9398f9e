/** a browser at the addresses of single sign-on → its cookies, its page, and what the log is told. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { REFUSED } from '../../../access/access-refusal.ts';
import { CLIENT, type FakeProvider, fakeProvider } from '../../../access/fake-provider.fixture.ts';
import { openProvider, type SsoClient } from '../../../access/open-provider.ts';
import { ORIGIN } from '../../../access/people.fixture.ts';
import { CONFIRM, FOREIGN, UNAUTHORIZED } from '../answers.ts';
import { type Browser, type Reply, type WholeDesk, wholeDesk } from '../whole-desk.fixture.ts';

const MINUTE = 60_000;
const FROM_PROVIDER = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', origin: '' };

interface Desk extends WholeDesk {
  readonly fake: FakeProvider;
}

async function deskWith(client: SsoClient = CLIENT): Promise<Desk> {
  const made: FakeProvider[] = [];
  const desk = await wholeDesk(null, (clock) => {
    const fake = fakeProvider(clock);
    made.push(fake);
    return openProvider(client, clock, fake);
  });
  return Object.assign(desk, { fake: made[0] ?? assert.fail('no provider') });
}

const cookiesOf = (reply: Reply) => [reply.headers['set-cookie'] ?? []].flat() as string[];
const cookieOf = (reply: Reply, name: string) =>
  cookiesOf(reply)
    .find((cookie) => cookie.startsWith(`${name}=`))
    ?.match(/=([^;]*)/)?.[1];

/** Begins: where the browser goes, and its cookie. */
async function begun(browser: Browser, wanted: object = { purpose: 'sign-in' }) {
  const reply = await browser.post('/api/access/sso/begin', wanted);
  assert.equal(reply.status, 200, reply.body);
  return { reply, address: String(reply.json.address), flow: cookieOf(reply, '__Secure-stet-sso') ?? '' };
}

/** Comes back from another site, so without the session’s cookie. */
async function back(desk: Desk, address: string, flow: string | null): Promise<Reply> {
  const url = address.replace(ORIGIN, '');
  const cookie = flow === null ? {} : { cookie: `__Secure-stet-sso=${flow}` };
  const { origin: _, ...from } = FROM_PROVIDER;
  const headers = { host: 'desk.example.org', ...from, ...cookie };
  const reply = await desk.app.inject({ method: 'GET', url, headers });
  return { status: reply.statusCode, headers: reply.headers, body: reply.body, json: {} };
}

async function through(desk: Desk, browser: Browser, subject: string, wanted?: object): Promise<Reply> {
  const { address, flow } = await begun(browser, wanted);
  return back(desk, desk.fake.leads(address, subject), flow);
}

async function joined(desk: Desk, name: string) {
  const person = await desk.people.join(name, ['editor']);
  return { ...person, browser: desk.browser(person.session) };
}

test('R-SSO-02 beginning sets a cookie for ten minutes and the addresses of single sign-on, and asks a page of ours', async () => {
  const desk = await deskWith();
  const { reply } = await begun(desk.browser());
  assert.deepEqual(Object.keys(reply.json), ['address']);
  assert.match(
    cookiesOf(reply).join('\n'),
    /^__Secure-stet-sso=[\w-]+; Max-Age=600; Path=\/api\/access\/sso; HttpOnly; Secure; SameSite=Lax$/,
  );
  const foreign: readonly Record<string, string>[] = [
    { origin: 'https://evil.example' },
    { 'sec-fetch-site': 'cross-site' },
    { host: 'evil.example' },
  ];
  for (const headers of foreign) {
    const refused = await desk.browser().post('/api/access/sso/begin', { purpose: 'sign-in' }, headers);
    assert.deepEqual([refused.status, refused.json, cookiesOf(refused)], [403, FOREIGN, []]);
  }
  const body = await desk
    .browser()
    .post('/api/access/sso/begin', { purpose: 'sign-in', back: '//evil.example' });
  assert.equal(body.status, 422);
  const { browser } = await joined(desk, 'ana');
  const pressed = await browser.get('/api/access/sso/begin?purpose=sign-in');
  assert.deepEqual([pressed.status, pressed.headers.allow, cookiesOf(pressed)], [405, 'POST', []]);
});

test('R-SSO-02 a program goes to no provider, and nobody links or confirms without a session', async () => {
  const desk = await deskWith();
  const program = await desk.program(['admin']);
  for (const purpose of ['sign-in', 'link', 'confirm', 'welcome'])
    assert.equal((await program.post('/api/access/sso/begin', { purpose })).status, 403, purpose);
  for (const purpose of ['link', 'confirm'])
    assert.deepEqual((await desk.browser().post('/api/access/sso/begin', { purpose })).json, UNAUTHORIZED);
  const { browser } = await joined(desk, 'ana');
  desk.people.pass(10 * MINUTE);
  assert.deepEqual((await browser.post('/api/access/sso/begin', { purpose: 'link' })).json, CONFIRM);
  assert.equal((await browser.post('/api/access/sso/begin', { purpose: 'confirm' })).status, 200);
});

test('R-SSO-03 whoever comes back is signed in by the session’s cookie, and a page of ours leads on', async () => {
  const desk = await deskWith();
  const ana = await joined(desk, 'ana');
  const linked = await through(desk, ana.browser, 'sub', { purpose: 'link' });
  assert.equal(linked.status, 200, linked.body);
  assert.equal(cookieOf(linked, '__Host-stet'), undefined, 'linking begins no session');
  const reply = await through(desk, desk.browser(), 'sub');
  assert.equal(reply.status, 200);
  const [session, flow] = ['__Host-stet', '__Secure-stet-sso'].map((name) => cookieOf(reply, name));
  assert.equal(flow, '', 'what was kept for the way is taken back');
  assert.match(
    cookiesOf(reply).join('\n'),
    /__Host-stet=stets_[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Strict/,
  );
  const me = (await desk.browser(session).get('/api/access/me')).json;
  assert.deepEqual([me.id, me.way, me.sure], [ana.id, 'single-sign-on', true]);
  assert.deepEqual((await ana.browser.get('/api/access/ways')).json.singleSignOn, [CLIENT.issuer]);
  assert.ok(!reply.body.includes('stets_'));
});

test('R-SSO-14 the page leads to the desk and nowhere else, runs nothing, and is kept by nobody', async () => {
  const desk = await deskWith();
  const ana = await joined(desk, 'ana');
  const { address, flow } = await begun(ana.browser, { purpose: 'link' });
  const lead = new URL(desk.fake.leads(address, 'sub'));
  for (const name of ['redirect', 'url', 'next', 'return_to', 'redirect_uri', 'target_link_uri', 'to'])
    lead.searchParams.set(name, 'https://evil.example/');
  const reply = await back(desk, lead.href, flow);
  assert.equal(reply.status, 200, reply.body);
  assert.ok(!reply.body.includes('evil'));
  assert.ok(!('location' in reply.headers));
  const leads = [...reply.body.matchAll(/(?:href|url)="?=?([^"]*)"/g)].map(([, to]) => to);
  assert.deepEqual(leads, ['/desk', '/desk']);
  assert.ok(reply.body.includes('<meta http-equiv="refresh" content="0; url=/desk">'));
  assert.equal(reply.headers['content-type'], 'text/html; charset=utf-8');
  assert.equal(reply.headers['cache-control'], 'no-store');
  assert.match(
    String(reply.headers['content-security-policy']),
    /^default-src 'none'; style-src 'sha256-[\w+/=]+'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'$/,
  );
  assert.equal(reply.headers['x-content-type-options'], 'nosniff');
  assert.equal(reply.headers['referrer-policy'], 'no-referrer');
});

test('R-SSO-14 nothing that the provider or a stranger says is shown: a sentence of ours, and the way back', async () => {
  const desk = await deskWith({ ...CLIENT, name: 'Us & <b>Them</b>' });
  const { address, flow } = await begun(desk.browser());
  const state = new URL(address).searchParams.get('state') ?? '';
  const evil = '<script>alert(1)</script>"\'javascript:alert(1)';
  const words = {
    error: 'access_denied',
    error_description: evil,
    error_uri: evil,
    iss: CLIENT.issuer,
    state,
  };
  const reply = await back(desk, `/api/access/sso/back?${new URLSearchParams(words)}`, flow);
  assert.equal(reply.status, 401);
  assert.ok(!/alert|javascript|<script/.test(reply.body), reply.body);
  assert.ok(reply.body.includes('Us &amp; &lt;b&gt;Them&lt;/b&gt; did not sign you in.'));
  assert.ok(reply.body.includes('<a href="/desk/sign-in">'));
  assert.ok(!reply.body.includes('http-equiv="refresh"'));
  const log = JSON.stringify(await desk.people.store.log(0, 100)) + desk.logged.join('');
  assert.ok(log.includes('access_denied') && !log.includes('alert'));
  const odd = await begun(desk.browser());
  const strange = new URLSearchParams({
    ...words,
    error: evil,
    state: new URL(odd.address).searchParams.get('state') ?? '',
  });
  assert.equal((await back(desk, `/api/access/sso/back?${strange}`, odd.flow)).status, 401);
  assert.ok(!JSON.stringify(await desk.people.store.log(0, 100)).includes('alert'));
  for (const path of [
    `?${evil}`,
    '?state=%ff%00',
    '?code=%zz',
    '',
    '//evil.example',
    '?'.padEnd(2000, 'a=b&'),
  ]) {
    const stray = await back(desk, `/api/access/sso/back${path}`, flow);
    assert.ok([401, 404].includes(stray.status), `${path} ${stray.status}`);
    assert.ok(!/alert|evil/.test(stray.body), path);
  }
});

test('R-SSO-05 an answer in another browser signs nobody in and sets nothing', async () => {
  const desk = await deskWith();
  const ana = await joined(desk, 'ana');
  await through(desk, ana.browser, 'sub', { purpose: 'link' });
  const [mine, theirs] = [await begun(desk.browser()), await begun(desk.browser())];
  const lead = desk.fake.leads(mine.address, 'sub');
  for (const flow of [null, theirs.flow, '', 'x', mine.flow.slice(1)]) {
    const reply = await back(desk, lead, flow);
    assert.deepEqual([reply.status, cookiesOf(reply)], [401, []], String(flow));
    assert.ok(reply.body.includes('This did not begin in this browser'));
  }
  const headers = { host: 'desk.example.org', cookie: `__Secure-stet-sso=${mine.flow}` };
  const head = await desk.app.inject({ method: 'HEAD', url: lead.replace(ORIGIN, ''), headers });
  assert.deepEqual([head.statusCode, head.headers['set-cookie']], [401, undefined]);
  assert.equal((await back(desk, lead, mine.flow)).status, 200);
  assert.equal((await back(desk, lead, mine.flow)).status, 401, 'once');
  const foreign = {
    method: 'GET',
    url: lead.replace(ORIGIN, ''),
    headers: { host: 'evil.example' },
  } as const;
  assert.equal((await desk.app.inject(foreign)).statusCode, 403);
});

test('R-SSO-04 whoever is not linked is told what everybody is told who is not let in', async () => {
  const desk = await deskWith();
  const reply = await through(desk, desk.browser(), 'stranger');
  assert.equal(reply.status, 401);
  assert.ok(reply.body.includes(REFUSED.message));
  assert.equal(cookieOf(reply, '__Host-stet'), undefined);
});

test('R-SSO-09 with the provider away the other ways in work, and a sentence says so', async () => {
  const desk = await deskWith();
  const ana = await joined(desk, 'ana');
  await through(desk, ana.browser, 'sub', { purpose: 'link' });
  const { address, flow } = await begun(desk.browser());
  desk.fake.lies.reply = () => Promise.reject(new TypeError('connect ECONNREFUSED 10.1.2.3:443'));
  const late = await back(desk, desk.fake.leads(address, 'sub'), flow);
  assert.equal(late.status, 503);
  assert.ok(late.body.includes('Example House cannot be asked at the moment.'), late.body);
  desk.people.pass(60 * MINUTE);
  const reply = await desk.browser().post('/api/access/sso/begin', { purpose: 'sign-in' });
  assert.deepEqual([reply.status, reply.json.code], [503, 'unavailable']);
  assert.deepEqual(cookiesOf(reply), []);
  const browser = desk.browser();
  const asked = (await browser.post('/api/access/sign-in/passkey/ask')).json as {
    challenge: string;
    rpId: string;
  };
  assert.equal(
    (await browser.post('/api/access/sign-in/passkey', { answer: ana.passkey.show(asked) })).status,
    200,
  );
  const told = desk.logged.join('');
  assert.match(told, /"why":"unreachable".*the provider of single sign-on could not be asked/);
  assert.ok(!told.includes('10.1.2.3') && !late.body.includes('10.1.2.3'));
});

test('R-SSO-09 where none is set up there is none, and everything else goes on', async () => {
  const desk = await wholeDesk();
  const reply = await desk.browser().post('/api/access/sso/begin', { purpose: 'sign-in' });
  assert.deepEqual([reply.status, reply.json.message], [422, 'There is no single sign-on here.']);
  const page = await desk.browser().get('/api/access/sso/back?code=x&state=y');
  assert.equal(page.status, 422);
  assert.ok(page.body.includes('There is no single sign-on here.'));
});

test('R-SSO-11 a link is taken away by whoever has shown who they are, and by nobody else', async () => {
  const desk = await deskWith();
  const ana = await joined(desk, 'ana');
  await through(desk, ana.browser, 'sub', { purpose: 'link' });
  const bo = await joined(desk, 'bo');
  const unlink = (browser: Browser) => browser.post('/api/access/sso/unlink', { issuer: CLIENT.issuer });
  assert.equal((await unlink(bo.browser)).json.code, 'unknown');
  assert.equal((await unlink(ana.browser)).status, 200);
  assert.deepEqual((await ana.browser.get('/api/access/ways')).json.singleSignOn, []);
});

test('R-SSO-13 a confirmed session gets a new cookie, and does again what it could not', async () => {
  const desk = await deskWith();
  const ana = await joined(desk, 'ana');
  await through(desk, ana.browser, 'sub', { purpose: 'link' });
  desk.people.pass(11 * MINUTE);
  assert.deepEqual((await ana.browser.post('/api/access/recovery')).json, CONFIRM);
  const reply = await through(desk, ana.browser, 'sub', { purpose: 'confirm' });
  assert.equal(reply.status, 200, reply.body);
  const browser = desk.browser(cookieOf(reply, '__Host-stet'));
  assert.equal((await browser.post('/api/access/recovery')).status, 200);
  assert.equal((await ana.browser.get('/api/access/me')).status, 401);
});

test('R-SSO-15 no token of the provider, no code and no secret of the client is in a page, a cookie or a line of the log', async () => {
  const desk = await deskWith();
  const ana = await joined(desk, 'ana');
  const seen: Reply[] = [await through(desk, ana.browser, 'sub', { purpose: 'link' })];
  seen.push(await through(desk, desk.browser(), 'sub'), await through(desk, desk.browser(), 'nobody'));
  desk.fake.lies.claims = { aud: 'other' };
  seen.push(await through(desk, desk.browser(), 'sub'));
  desk.fake.lies.claims = {};
  desk.fake.lies.reply = (address) =>
    address.endsWith('/token')
      ? Response.json({ error: 'invalid_client', error_description: 'hush hush' }, { status: 401 })
      : null;
  seen.push(await through(desk, desk.browser(), 'sub'));
  assert.deepEqual(
    seen.map(({ status }) => status),
    [200, 200, 401, 401, 503],
  );
  const all =
    JSON.stringify(seen) + desk.logged.join('') + JSON.stringify(await desk.people.store.log(0, 100));
  assert.ok(desk.fake.given.length > 10);
  for (const secret of [...desk.fake.given, CLIENT.secret, encodeURIComponent(CLIENT.secret)])
    assert.ok(!all.includes(secret), secret);
  const idToken = desk.fake.given.find((one) => one.startsWith('ey')) ?? '';
  const asBearer = { authorization: `Bearer ${idToken}` };
  assert.equal((await desk.browser().get('/api/coverages', asBearer)).status, 401, 'it is no token of ours');
});
