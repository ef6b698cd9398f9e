/** A real provider of single sign-on on this machine, and browsers whose people sign in there without being asked. */
import assert from 'node:assert/strict';
import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { TestContext } from 'node:test';
import Provider from 'oidc-provider';

export const SECRET = 'of the client, 100 % hush+hush';

export interface RealProvider {
  readonly issuer: string;
  /** Whoever sits before the browser; null: somebody who would rather not. */
  person: string | null;
  /** Whether it shows a page with a link "Go on", which then leads on from the provider’s site. */
  asks: boolean;
  /** A browser with cookies of its own: goes to an address of the provider, to where it leads back. */
  browser(): { go(address: string): Promise<string> };
  stop(): Promise<void>;
}

/** Starts one that knows a client `stet` and everybody. */
export async function realProvider(test: TestContext, back: string): Promise<RealProvider> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((listening) => server.once('listening', listening));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const provider = new Provider(issuer, {
    clients: [{ client_id: 'stet', client_secret: SECRET, redirect_uris: [back] }],
    jwks: { keys: [{ ...privateKey.export({ format: 'jwk' }), kid: 'one', use: 'sig' }] },
    cookies: { keys: [randomUUID()] },
    features: { devInteractions: { enabled: false } },
    ttl: { Interaction: 600, Grant: 600, Session: 600, AccessToken: 600, IdToken: 600 },
    pkce: { required: () => true },
    interactions: { url: (_, { uid }) => `/interaction/${uid}` },
    findAccount: (_, id) => ({ accountId: id, claims: async () => ({ sub: id, email: 'all@example.org' }) }),
    async loadExistingGrant({ oidc }) {
      const grant = new oidc.provider.Grant({
        clientId: oidc.client?.clientId ?? '',
        accountId: oidc.session?.accountId ?? '',
      });
      grant.addOIDCScope('openid');
      await grant.save();
      return grant;
    },
  });
  const answers = provider.callback();
  server.on('request', (request, response) => {
    if (!request.url?.startsWith('/interaction/')) return void answers(request, response);
    if (real.asks && !request.url.endsWith('/on'))
      return void response
        .setHeader('content-type', 'text/html')
        .end(`<!doctype html><a href="${request.url}/on">Go on</a>`);
    const result =
      real.person === null
        ? { error: 'access_denied', error_description: 'would <b>rather</b> not' }
        : { login: { accountId: real.person } };
    void provider.interactionFinished(request, response, result);
  });
  const stop = () =>
    new Promise<void>((closed) => {
      server.close(() => closed());
      server.closeAllConnections();
    });
  test.after(stop);
  const real: RealProvider = {
    issuer,
    person: 'ana',
    asks: false,
    browser: () => withCookies(issuer, back),
    stop,
  };
  return real;
}

function withCookies(issuer: string, back: string) {
  const jar = new Map<string, string>();
  return {
    async go(address: string): Promise<string> {
      let at = address;
      for (let hops = 0; hops < 10; hops += 1) {
        if (at.startsWith(back)) return at;
        assert.ok(at.startsWith(issuer), at);
        const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
        const reply = await fetch(at, { redirect: 'manual', headers: { cookie } });
        for (const line of reply.headers.getSetCookie()) {
          const [, name = '', value = ''] = line.match(/^([^=]+)=([^;]*)/) ?? [];
          if (value === '') jar.delete(name);
          else jar.set(name, value);
        }
        const to = reply.headers.get('location');
        if (to === null) return assert.fail(`${reply.status} ${at}: ${await reply.text()}`);
        at = new URL(to, at).href;
      }
      return assert.fail(`more than ten redirects from ${address}`);
    },
  };
}
