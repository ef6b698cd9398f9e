/** A provider of single sign-on in memory that can be made to lie: it answers what is fetched of it. */
import assert from 'node:assert/strict';
import { createHash, createHmac, generateKeyPairSync, type KeyObject, randomUUID, sign } from 'node:crypto';
import type { Clock } from '../lib/clock.ts';
import type { Asking, SsoClient } from './open-provider.ts';

export const ISSUER = 'https://login.example.org';
export const CLIENT: SsoClient = {
  ...{ issuer: ISSUER, name: 'Example House', id: 'stet', secret: 'hush hush' },
  back: 'https://desk.example.org/api/access/sso/back',
};

type Json = Readonly<Record<string, unknown>>;

/** What it says otherwise than it should. */
export interface Lies {
  metadata?: Json;
  header?: Json;
  claims?: Json;
  /** Of the token endpoint. */
  answer?: Json;
  /** The last part of the token, for what was signed. */
  signature?: (signed: string) => string;
  /** In place of any answer. */
  reply?: (address: string) => Response | Promise<Response> | null;
}

export interface FakeProvider extends Asking {
  readonly lies: Lies;
  /** Which addresses were asked. */
  readonly asked: string[];
  /** Every code and token that it gave out. */
  readonly given: string[];
  readonly keys: { readonly publicKey: KeyObject; readonly privateKey: KeyObject };
  /** Signs somebody in at an address that Stet sent a browser to: where it leads the browser back to. */
  leads(address: string, subject: string, more?: Readonly<Record<string, string | null>>): string;
}

const keys = generateKeyPairSync('rsa', { modulusLength: 2048 });

/** A provider; `clock` is what it says of when somebody signed in. */
export function fakeProvider(clock: Clock): FakeProvider {
  const codes = new Map<string, URLSearchParams & { subject?: string }>();
  const fake: FakeProvider = {
    ...{ lies: {}, asked: [], given: [], keys, seconds: 3 },
    async fetch(address, { body, headers, redirect }) {
      assert.equal(redirect, 'manual', 'a redirect would be followed');
      fake.asked.push(address);
      const instead = await fake.lies.reply?.(address);
      if (instead) return instead;
      const path = new URL(address).pathname;
      if (path === '/.well-known/openid-configuration') return json({ ...metadata, ...fake.lies.metadata });
      if (path === '/keys')
        return json({ keys: [{ ...keys.publicKey.export({ format: 'jwk' }), kid: 'one' }] });
      assert.equal(path, '/token');
      return token(new URLSearchParams(String(body)), new Headers(headers).get('authorization') ?? '');
    },
    leads(address, subject, more = {}) {
      const asked = Object.assign(new URL(address).searchParams, { subject });
      const code = randomUUID();
      codes.set(code, asked);
      fake.given.push(code);
      const back = new URL(asked.get('redirect_uri') ?? '');
      const words = { code, state: asked.get('state'), iss: ISSUER, ...more };
      for (const [name, value] of Object.entries(words))
        if (value !== null) back.searchParams.set(name, value);
      return back.href;
    },
  };

  function token(body: URLSearchParams, authorization: string): Response {
    const { id, secret, back } = CLIENT;
    const proof = Buffer.from(`${id}:${secret.replaceAll(' ', '+')}`).toString('base64');
    if (authorization !== `Basic ${proof}`) return json({ error: 'invalid_client' }, 401);
    const code = body.get('code') ?? '';
    const asked = codes.get(code);
    codes.delete(code);
    const challenge = createHash('sha256')
      .update(body.get('code_verifier') ?? '')
      .digest('base64url');
    if (challenge !== asked?.get('code_challenge') || body.get('redirect_uri') !== back)
      return json({ error: 'invalid_grant' }, 400);
    const now = Math.floor(Date.now() / 1000);
    const claims = {
      ...{ iss: ISSUER, aud: id, sub: asked.subject, nonce: asked.get('nonce') },
      ...{ iat: now, exp: now + 300, auth_time: Math.floor(clock() / 1000), email: 'ana@example.org' },
      ...fake.lies.claims,
    };
    const signed = `${part({ alg: 'RS256', kid: 'one', ...fake.lies.header })}.${part(claims)}`;
    const signature = fake.lies.signature ?? signedBy(keys.privateKey);
    const given = {
      ...{ access_token: `secret-access-${randomUUID()}`, refresh_token: `secret-refresh-${randomUUID()}` },
      ...{ id_token: `${signed}.${signature(signed)}`, token_type: 'Bearer' },
    };
    fake.given.push(given.access_token, given.refresh_token, given.id_token);
    return json({ ...given, ...fake.lies.answer });
  }
  return fake;
}

/** Signs with RS256. */
export function signedBy(key: KeyObject): (signed: string) => string {
  return (signed) => sign('sha256', Buffer.from(signed), key).toString('base64url');
}

/** Signs with HS256. */
export function signedWith(secret: string): (signed: string) => string {
  return (signed) => createHmac('sha256', secret).update(signed).digest('base64url');
}

const metadata: Json = {
  issuer: ISSUER,
  authorization_endpoint: `${ISSUER}/authorize`,
  token_endpoint: `${ISSUER}/token`,
  jwks_uri: `${ISSUER}/keys`,
  response_types_supported: ['code'],
  id_token_signing_alg_values_supported: ['RS256', 'HS256', 'none'],
  authorization_response_iss_parameter_supported: true,
};

function json(value: unknown, status = 200): Response {
  return Response.json(value, { status });
}

function part(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}
