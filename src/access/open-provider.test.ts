/** what a provider answers → who came, or one word for why nobody did. */
import assert from 'node:assert/strict';
import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import { test } from 'node:test';
import { CLIENT, fakeProvider, ISSUER, type Lies, signedBy, signedWith } from './fake-provider.fixture.ts';
import { openProvider, type SsoClient } from './open-provider.ts';
import type { Proofs } from './sso-provider.ts';

const proof = (name: string) => createHash('sha256').update(name).digest('base64url');
const PROOFS: Proofs = { state: proof('state'), nonce: proof('nonce'), verifier: proof('verifier') };
const now = () => Math.floor(Date.now() / 1000);

function opened(lies: Lies = {}, client: SsoClient = CLIENT, seconds = 3) {
  let at = Date.parse('2026-05-04T12:00:00.000Z');
  const clock = () => at;
  const fake = fakeProvider(clock);
  Object.assign(fake.lies, lies);
  const provider = openProvider(client, clock, { ...fake, seconds });
  const pass = (milliseconds: number) => {
    at += milliseconds;
  };
  return { fake, provider, pass };
}

/** Somebody goes and comes back: the subject, or what kind of trouble and why. */
async function when(lies: Lies, more: Readonly<Record<string, string | null>> = {}) {
  const { fake, provider } = opened(lies);
  const sent = await provider.goTo(PROOFS, { anew: false });
  if (!sent.ok) return `${sent.error.kind}: ${sent.error.why}`;
  const came = await provider.whoCame(new URL(fake.leads(sent.value, 'ana', more)).searchParams, PROOFS);
  return came.ok ? came.value.subject : `${came.error.kind}: ${came.error.why}`;
}

test('R-SSO-06 a token counts when a key of the provider signed it, and by no other signature', async () => {
  assert.equal(await when({}), 'ana');
  const other = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const { publicKey, privateKey } = opened().fake.keys;
  const pem = publicKey.export({ type: 'spki', format: 'pem' }).toString();
  const der = publicKey.export({ type: 'spki', format: 'der' }).toString('latin1');
  const jwk = JSON.stringify(publicKey.export({ format: 'jwk' }));
  const own = other.publicKey.export({ format: 'jwk' });
  const lies: readonly Lies[] = [
    { signature: signedBy(other.privateKey) },
    { signature: signedBy(other.privateKey), header: { jwk: own, kid: undefined } },
    { signature: signedBy(other.privateKey), header: { jku: 'https://evil.example/keys', kid: 'evil' } },
    { signature: signedBy(other.privateKey), header: { x5u: 'https://evil.example/x', x5c: ['AA=='] } },
    { signature: () => '' },
    { signature: () => '', header: { alg: 'none' } },
    { signature: signedBy(privateKey), header: { alg: 'none' } },
    ...['None', 'NONE', '', null, undefined].map((alg) => ({ signature: () => '', header: { alg } })),
    ...[pem, der, jwk, CLIENT.secret].map((key) => ({
      signature: signedWith(key),
      header: { alg: 'HS256' },
    })),
    {
      header: { alg: 'RS384' },
      signature: (signed) => sign('sha384', Buffer.from(signed), privateKey).toString('base64url'),
    },
    { header: { alg: 'PS256' } },
    { header: { kid: 'two' } },
    { header: { crit: ['exp'] } },
    { signature: (signed) => signedBy(privateKey)(`${signed}x`) },
    { metadata: { id_token_signing_alg_values_supported: ['RS256'] }, header: { alg: 'ES256' } },
  ];
  for (const lie of lies) {
    const said = await when(lie);
    assert.match(said, /^wrong: /, `${JSON.stringify(lie)} ${said}`);
  }
  const only = { id_token_signing_alg_values_supported: ['HS256', 'none'] };
  assert.equal(await when({ metadata: only }), 'away: no-algorithm');
});

test('R-SSO-06 keys are those at the provider’s address, asked for each time', async () => {
  const { fake, provider } = opened({ header: { jku: 'https://evil.example/keys' } });
  for (let n = 0; n < 2; n += 1) {
    const sent = await provider.goTo(PROOFS, { anew: false });
    assert.ok(sent.ok);
    const came = await provider.whoCame(new URL(fake.leads(sent.value, 'ana')).searchParams, PROOFS);
    assert.ok(came.ok);
  }
  assert.deepEqual(fake.asked, [
    `${ISSUER}/.well-known/openid-configuration`,
    ...[`${ISSUER}/token`, `${ISSUER}/keys`, `${ISSUER}/token`, `${ISSUER}/keys`],
  ]);
});

test('R-SSO-07 a token counts for this client, of this issuer, in its time, with the nonce of this browser', async () => {
  const foreign: Readonly<Record<string, unknown>>[] = [
    ...['other', ['other'], ['stet', 'other'], [], '', undefined].map((aud) => ({ aud })),
    { aud: ['stet', 'other'], azp: 'other' },
    ...[`${ISSUER}/`, 'https://login.example.com', '', undefined].map((iss) => ({ iss })),
    ...[now() - 31, 0, 'soon', undefined].map((exp) => ({ exp })),
    { nbf: now() + 120 },
    ...[proof('other'), '', null, undefined].map((nonce) => ({ nonce })),
    ...['', null, undefined, 7, 'x'.repeat(256)].map((sub) => ({ sub })),
    { iat: undefined },
  ];
  for (const claims of foreign) {
    const said = await when({ claims });
    assert.match(said, /^wrong: /, `${JSON.stringify(claims)} ${said}`);
  }
  assert.equal(await when({ claims: { aud: ['stet', 'other'], azp: 'stet' } }), 'ana');
});

test('R-SSO-07 what is no ID token is none: another kind in its place, or nothing', async () => {
  const logout = { nonce: undefined, events: { 'http://schemas.openid.net/event/backchannel-logout': {} } };
  assert.match(await when({ claims: logout }), /^wrong/);
  for (const id_token of [undefined, '', 'x', 'a.b.c', 'e30.e30.', 7])
    assert.match(await when({ answer: { id_token } }), /^wrong/, String(id_token));
  assert.match(await when({ reply: at('/token', () => new Response('<html>')) }), /^wrong/);
  assert.equal(
    await when({ reply: at('/token', () => Response.json({ error: 'invalid_client' }, { status: 400 })) }),
    'away: invalid_client',
  );
});

test('R-SSO-08 an answer that another issuer gave is refused before its code goes anywhere', async () => {
  for (const iss of ['https://login.example.com', `${ISSUER}/`, '', null]) {
    const { fake, provider } = opened();
    const sent = await provider.goTo(PROOFS, { anew: false });
    assert.ok(sent.ok);
    const came = await provider.whoCame(new URL(fake.leads(sent.value, 'ana', { iss })).searchParams, PROOFS);
    assert.ok(!came.ok && came.error.kind === 'wrong', String(iss));
    assert.ok(!fake.asked.includes(`${ISSUER}/token`));
  }
  const announced = { authorization_response_iss_parameter_supported: undefined };
  assert.equal(await when({ metadata: announced }, { iss: null }), 'ana', 'where it does not announce it');
  assert.match(await when({ metadata: announced }, { iss: 'https://login.example.com' }), /^wrong/);
  const twice = new URLSearchParams(`code=a&code=b&state=${PROOFS.state}&iss=${ISSUER}`);
  const { provider } = opened();
  const came = await provider.whoCame(twice, PROOFS);
  assert.ok(!came.ok && came.error.kind === 'wrong');
});

test('R-SSO-09 a provider that is not the one that was set up, or leads elsewhere, is not asked', async () => {
  const cases: readonly (readonly [Lies, string])[] = [
    [{ metadata: { issuer: 'https://login.example.com' } }, 'OAUTH_JSON_ATTRIBUTE_COMPARISON_FAILED'],
    [{ metadata: { issuer: `${ISSUER}/` } }, 'another-issuer'],
    [{ metadata: { authorization_endpoint: 'javascript:alert(1)' } }, 'unsafe-address'],
    [{ metadata: { authorization_endpoint: 'http://login.example.org/a' } }, 'unsafe-address'],
    [{ metadata: { authorization_endpoint: undefined } }, 'unsafe-address'],
    [{ reply: () => Response.json({}, { status: 500 }) }, 'failing'],
    [{ reply: () => Response.redirect('http://169.254.169.254/', 302) }, 'redirect'],
    [{ reply: () => Response.redirect(`${ISSUER}/other`, 307) }, 'redirect'],
    [{ reply: () => new Response('x'.repeat(1_000_001)) }, 'too-long'],
    [{ reply: () => Promise.reject(new TypeError('fetch failed')) }, 'unreachable'],
    [
      { reply: () => new Response('<html>', { headers: { 'content-type': 'text/html' } }) },
      'OAUTH_RESPONSE_IS_NOT_JSON',
    ],
    [{ reply: () => Response.json([]) }, 'OAUTH_INVALID_RESPONSE'],
    [{ reply: () => Response.json({}, { status: 404 }) }, 'OAUTH_RESPONSE_IS_NOT_CONFORM'],
  ];
  for (const [lies, why] of cases) assert.equal(await when(lies), `away: ${why}`);
  const later = (path: string, reply: () => Response) => when({ reply: at(path, reply) });
  assert.equal(
    await later('/token', () => Response.redirect('https://evil.example/token', 307)),
    'away: redirect',
  );
  assert.equal(
    await later('/keys', () => Response.redirect('https://evil.example/keys', 302)),
    'away: redirect',
  );
  for (const name of ['token_endpoint', 'jwks_uri'])
    assert.match(await when({ metadata: { [name]: 'http://login.example.org/x' } }), /^(away|wrong): /, name);
});

test('R-SSO-09 a provider that does not answer in its seconds is away', async () => {
  const never = (signal: AbortSignal | null | undefined) =>
    new Promise<Response>((_, reject) => {
      signal?.addEventListener('abort', () => reject(signal.reason));
      // What waits for longer than this has been given no limit.
      setTimeout(() => reject(new TypeError('without a limit')), 5000).unref();
    });
  const { fake } = opened();
  for (const silent of ['/.well-known/openid-configuration', '/token', '/keys']) {
    const fetch: typeof fake.fetch = (address, options) =>
      new URL(address).pathname === silent ? never(options.signal) : fake.fetch(address, options);
    const slow = openProvider(CLIENT, Date.now, { seconds: 0.05, fetch });
    const sent = await slow.goTo(PROOFS, { anew: false });
    const lead = () => new URL(fake.leads(sent.ok ? sent.value : assert.fail(silent), 'ana')).searchParams;
    const came = sent.ok ? await slow.whoCame(lead(), PROOFS) : sent;
    assert.deepEqual(!came.ok && came.error, { kind: 'away', why: 'too-slow' }, silent);
  }
});

test('R-SSO-09 what the provider says of itself is known for an hour, that it is away for ten seconds; many ask once', async () => {
  const { fake, provider, pass } = opened();
  const ask = () => provider.goTo(PROOFS, { anew: false });
  await Promise.all([ask(), ask(), ask()]);
  pass(60 * 60_000 - 1);
  await ask();
  assert.equal(fake.asked.length, 1);
  fake.lies.reply = () => Response.json({}, { status: 503 });
  pass(1);
  assert.ok(!(await ask()).ok);
  pass(9_999);
  fake.lies.reply = () => null;
  assert.ok(!(await ask()).ok);
  assert.equal(fake.asked.length, 2);
  pass(1);
  assert.ok((await ask()).ok);
  assert.equal(fake.asked.length, 3);
});

test('R-SSO-09 the client proves itself as the provider takes it', async () => {
  const proofs: string[] = [];
  for (const methods of [undefined, ['client_secret_post', 'client_secret_basic'], ['client_secret_post']]) {
    const { fake } = opened({ metadata: { token_endpoint_auth_methods_supported: methods } });
    const fetch: typeof fake.fetch = (address, options) => {
      const basic = new Headers(options.headers).has('authorization');
      const post = new URLSearchParams(String(options.body ?? '')).has('client_secret');
      if (address.endsWith('/token')) proofs.push(`${basic ? 'basic' : ''}${post ? 'post' : ''}`);
      return fake.fetch(address, options);
    };
    const provider = openProvider(CLIENT, Date.now, { ...fake, fetch });
    const sent = await provider.goTo(PROOFS, { anew: false });
    if (sent.ok) await provider.whoCame(new URL(fake.leads(sent.value, 'ana')).searchParams, PROOFS);
  }
  assert.deepEqual(proofs, ['basic', 'basic', 'post']);
});

/** Answers otherwise at one path. */
function at(path: string, reply: () => Response): (address: string) => Response | null {
  return (address) => (new URL(address).pathname === path ? reply() : null);
}
