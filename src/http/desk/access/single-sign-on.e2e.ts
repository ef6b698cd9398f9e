/** A real provider (oidc-provider) on this machine, a desk, and browsers that go there and come back. */
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type TestContext, test } from 'node:test';
import { invite } from '../../../access/invitations.ts';
import { openProvider } from '../../../access/open-provider.ts';
import { ORIGIN } from '../../../access/people.fixture.ts';
import { freePort } from '../../../cli/listen.ts';
import { run, temporaryFolder } from '../../../cli/process.fixture.ts';
import { type Browser, type WholeDesk, wholeDesk } from '../whole-desk.fixture.ts';
import { type RealProvider, realProvider, SECRET } from './real-provider.fixture.ts';

const BACK = `${ORIGIN}/api/access/sso/back`;
const MINUTE = 60_000;

async function deskAt(issuer: string): Promise<WholeDesk> {
  const client = { issuer, name: 'The House', id: 'stet', secret: SECRET, back: BACK };
  const desk = await wholeDesk(null, (clock) => openProvider(client, clock, { fetch, seconds: 1 }));
  // The provider goes by this machine’s clock.
  desk.people.pass(Date.now() - desk.people.clock());
  return desk;
}

/** Goes to the provider and comes back, in one browser. */
async function through(
  desk: WholeDesk,
  real: RealProvider,
  browser: Browser,
  wanted: object,
  there = real.browser(),
) {
  const sent = await browser.post('/api/access/sso/begin', wanted);
  assert.equal(sent.status, 200, sent.body);
  const flow = cookieOf(sent.headers, '__Secure-stet-sso');
  const lead = await there.go(String(sent.json.address));
  const headers = { host: 'desk.example.org', cookie: `__Secure-stet-sso=${flow}` };
  const come = () => desk.app.inject({ method: 'GET', url: lead.replace(ORIGIN, ''), headers });
  const came = await come();
  const session = cookieOf(came.headers, '__Host-stet');
  return { status: came.statusCode, body: came.body, session, again: come, lead };
}

function cookieOf(headers: Record<string, unknown>, name: string): string | undefined {
  const all = [headers['set-cookie'] ?? []].flat().map(String);
  return all.find((one) => one.startsWith(`${name}=`))?.match(/=([^;]*)/)?.[1];
}

async function linked(test: TestContext) {
  const real = await realProvider(test, BACK);
  const desk = await deskAt(real.issuer);
  const ana = await desk.people.join('ana', ['editor']);
  const browser = desk.browser(ana.session);
  const came = await through(desk, real, browser, { purpose: 'link' });
  assert.equal(came.status, 200, came.body);
  return { real, desk, ana, browser };
}

test('R-SSO-03 at a real provider: linked, signed in, and nobody else', async (t) => {
  const { real, desk, ana } = await linked(t);
  const there = real.browser();
  const came = await through(desk, real, desk.browser(), { purpose: 'sign-in' }, there);
  assert.equal(came.status, 200, came.body);
  const me = await desk.browser(came.session).get('/api/access/me');
  assert.deepEqual([me.json.id, me.json.way], [ana.id, 'single-sign-on']);
  assert.ok(new URL(came.lead).searchParams.get('iss') === real.issuer);
  assert.equal((await came.again()).statusCode, 401);
  real.person = 'bo';
  const known = await through(desk, real, desk.browser(), { purpose: 'sign-in' }, there);
  assert.equal(known.status, 200, 'whoever is signed in there is not asked again');
  const bo = await through(desk, real, desk.browser(), { purpose: 'sign-in' });
  assert.deepEqual([bo.status, bo.session], [401, undefined]);
});

test('R-SSO-12 at a real provider: an invitation is taken', async (t) => {
  const real = await realProvider(t, BACK);
  const desk = await deskAt(real.issuer);
  const invited = { name: 'Bo', roles: ['reporter'] as const, grants: {}, account: null, by: 'command-line' };
  const { secret: link } = await invite(desk.people, invited);
  real.person = 'bo';
  const came = await through(desk, real, desk.browser(), { purpose: 'welcome', link, login: 'bo' });
  assert.equal(came.status, 200, came.body);
  const browser = desk.browser(came.session);
  assert.equal((await browser.get('/api/access/me')).json.name, 'Bo');
  assert.equal((await browser.get('/api/access/ways')).json.recoveryLeft, 0);
});

test('R-SSO-13 at a real provider: a sign-in anew confirms, also of somebody who is signed in there', async (t) => {
  const { real, desk, browser } = await linked(t);
  const there = real.browser();
  assert.equal((await through(desk, real, desk.browser(), { purpose: 'sign-in' }, there)).status, 200);
  const sessions = await desk.people.store.list('session');
  for (const row of sessions) {
    const body = { ...row.body, sure: '2026-01-01T00:00:00.000Z' };
    await desk.people.store.write({ puts: [{ ...row, expected: row.version, body }], log: [] });
  }
  assert.equal((await browser.post('/api/access/recovery')).json.code, 'confirm');
  const came = await through(desk, real, browser, { purpose: 'confirm' }, there);
  assert.equal(came.status, 200, came.body);
  assert.equal((await desk.browser(came.session).post('/api/access/recovery')).status, 200);
  real.person = 'bo';
  const other = await through(desk, real, desk.browser(came.session), { purpose: 'confirm' });
  assert.equal(other.status, 401, 'somebody else at the same machine');
});

test('R-SSO-11 at a real provider: a link that is taken away leads nowhere', async (t) => {
  const { real, desk, browser } = await linked(t);
  const { issuer } = real;
  assert.equal((await browser.post('/api/access/sso/unlink', { issuer })).status, 200);
  assert.equal((await through(desk, real, desk.browser(), { purpose: 'sign-in' })).status, 401);
});

test('R-SSO-14 at a real provider: somebody who would rather not is told so in our words', async (t) => {
  const { real, desk } = await linked(t);
  real.person = null;
  const came = await through(desk, real, desk.browser(), { purpose: 'sign-in' });
  assert.match(came.lead, /error=access_denied/);
  assert.equal(came.status, 401);
  assert.ok(came.body.includes('The House did not sign you in.') && !came.body.includes('rather'));
});

test('R-SSO-09 a provider that is down, silent, or leads elsewhere keeps nobody from another way in', async (t) => {
  const { real, desk, ana } = await linked(t);
  const begin = (which: WholeDesk) => which.browser().post('/api/access/sso/begin', { purpose: 'sign-in' });
  let strayed = 0;
  const elsewhere = createServer((_, response) => {
    strayed += 1;
    response.end('{}');
  });
  const leading = createServer((_, response) => {
    response.writeHead(302, { location: `${addressOf(elsewhere)}/.well-known/openid-configuration` }).end();
  });
  const silent = createServer(() => {});
  for (const server of [elsewhere, leading, silent]) {
    await new Promise((listening) => server.listen(0, '127.0.0.1', () => listening(null)));
    t.after(() => {
      server.close();
      server.closeAllConnections();
    });
  }
  for (const server of [leading, silent]) {
    const other = await deskAt(addressOf(server));
    assert.deepEqual((await begin(other)).json.code, 'unavailable');
  }
  assert.equal(strayed, 0);
  desk.people.pass(60 * MINUTE);
  await real.stop();
  assert.equal((await begin(desk)).status, 503);
  const browser = desk.browser();
  const asked = (await browser.post('/api/access/sign-in/passkey/ask')).json as {
    challenge: string;
    rpId: string;
  };
  const answer = ana.passkey.show(asked);
  assert.equal((await browser.post('/api/access/sign-in/passkey', { answer })).status, 200);
});

test('R-SSO-01 a server that was set up by its environment: the first administrator comes by single sign-on', async (t) => {
  const port = await freePort({ host: '127.0.0.1', port: 0 });
  const origin = `http://localhost:${port}`;
  const real = await realProvider(t, `${origin}/api/access/sso/back`);
  const env = { STET_SSO_ISSUER: real.issuer, STET_SSO_CLIENT: 'stet', STET_SSO_SECRET: SECRET };
  const words = ['serve', '--port', String(port), '--data', temporaryFolder(t), '--no-demo'];
  const stet = run(t, [...words, '--log-level', 'trace'], { env });
  const link = await stet.says(/\/desk\/welcome#(\S+)/);
  const ask = async (wanted: object, there: ReturnType<RealProvider['browser']>) => {
    const sent = await fetch(`${origin}/api/access/sso/begin`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin },
      body: JSON.stringify(wanted),
    });
    assert.equal(sent.status, 200, await sent.clone().text());
    const { address } = (await sent.json()) as { address: string };
    const cookie = sent.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    assert.match(cookie, new RegExp(`^stet-sso-${port}=`));
    const came = await fetch(await there.go(address), { headers: { cookie } });
    assert.equal(came.status, 200, await came.clone().text());
    const session = came.headers.getSetCookie().find((one) => one.startsWith(`stet-${port}=`));
    const headers = { cookie: session?.split(';')[0] ?? '' };
    return (await (await fetch(`${origin}/api/access/me`, { headers })).json()) as {
      roles: string[];
      way: string;
    };
  };
  const there = real.browser();
  const first = await ask({ purpose: 'welcome', link, login: 'chief' }, there);
  assert.deepEqual([first.roles, first.way], [['admin', 'senior'], 'invitation']);
  assert.equal((await ask({ purpose: 'sign-in' }, there)).way, 'single-sign-on');
  const { code, out, aside } = await stet.stop();
  assert.equal(code, 0);
  for (const told of [out, aside])
    for (const secret of [SECRET, encodeURIComponent(SECRET), 'code=', 'eyJ'])
      assert.ok(!told.includes(secret));
});

function addressOf(server: ReturnType<typeof createServer>): string {
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
