/**
 * A provider of single sign-on by OpenID Connect. It is asked when somebody wants in and never before: what it says of
 * itself is kept for an hour, that it is away for ten seconds, its keys and tokens not at all. Each question has three
 * seconds, and a sign-in three questions at most; no redirect is followed, whatever is longer than a megabyte is cut off.
 */
import * as oidc from 'openid-client';
import type { Clock } from '../lib/clock.ts';
import { err, ok, type Result } from '../lib/result.ts';
import type { Came, Provider, Trouble } from './sso-provider.ts';

/** What this installation is to the provider. */
export interface SsoClient {
  readonly issuer: string;
  readonly name: string;
  readonly id: string;
  readonly secret: string;
  /** Where the provider sends people back to, exactly as it is entered there. */
  readonly back: string;
}

/** How it is asked; tests ask otherwise. */
export interface Asking {
  readonly fetch: (address: string, options: RequestInit) => Promise<Response>;
  readonly seconds: number;
}

/** Signatures by a key that only the provider has. */
const ALGORITHMS = ['RS256', 'PS256', 'ES256', 'EdDSA', 'Ed25519'];
const KNOWN_MS = 60 * 60_000;
const AWAY_MS = 10_000;
const MOST_BYTES = 1_000_000;

/** Opens it; nothing is asked yet. */
export function openProvider(
  client: SsoClient,
  clock: Clock,
  { fetch: ask, seconds }: Asking = { fetch, seconds: 3 },
): Provider {
  const { issuer, name, id, secret, back } = client;
  const tls = !issuer.startsWith('http://');
  const asking = guarded(ask, tls);
  const extensions = tls ? [] : [oidc.allowInsecureRequests];

  async function discover(): Promise<oidc.ServerMetadata> {
    const options = { [oidc.customFetch]: asking, timeout: seconds, execute: extensions };
    const asked = await oidc.discovery(new URL(issuer), id, undefined, undefined, options);
    const { supportsPKCE: _, ...found } = asked.serverMetadata();
    if (found.issuer !== issuer) throw new Away('another-issuer');
    if (!isSafe(found.authorization_endpoint ?? '', tls)) throw new Away('unsafe-address');
    const algorithms = (found.id_token_signing_alg_values_supported ?? ['RS256']).filter((one) =>
      ALGORITHMS.includes(one),
    );
    if (algorithms.length === 0) throw new Away('no-algorithm');
    return { ...found, id_token_signing_alg_values_supported: algorithms };
  }
  const metadata = remembered(
    () =>
      discover().catch((fault) => {
        throw new Away(troubleOf(fault, 'away').why, { cause: fault });
      }),
    clock,
  );

  async function configuration(): Promise<oidc.Configuration> {
    const server = await metadata();
    const methods = server.token_endpoint_auth_methods_supported ?? ['client_secret_basic'];
    const proof = methods.includes('client_secret_basic') ? oidc.ClientSecretBasic : oidc.ClientSecretPost;
    // A new one each time: its keys are asked for anew, so that one that was taken back counts no more.
    const made = new oidc.Configuration(server, id, undefined, proof(secret));
    made.timeout = seconds;
    made[oidc.customFetch] = asking;
    for (const extend of [...extensions, oidc.enableNonRepudiationChecks]) extend(made);
    return made;
  }

  return {
    ...{ issuer, name },
    goTo: ({ state, nonce, verifier }, { anew }) =>
      troubled('away', async () => {
        const proof = await oidc.calculatePKCECodeChallenge(verifier);
        return oidc.buildAuthorizationUrl(await configuration(), {
          ...{ redirect_uri: back, response_type: 'code', scope: 'openid', state, nonce },
          ...{ code_challenge: proof, code_challenge_method: 'S256' },
          ...(anew && { prompt: 'login', max_age: '0' }),
        }).href;
      }),
    whoCame: (answer, { state, nonce, verifier }) =>
      troubled('wrong', async (): Promise<Came> => {
        const address = new URL(back);
        address.search = answer.toString();
        const server = await configuration();
        const checks = { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier };
        const tokens = await oidc.authorizationCodeGrant(server, address, {
          ...checks,
          idTokenExpected: true,
        });
        const { sub = '', auth_time } = tokens.claims() ?? {};
        if (sub === '' || sub.length > 255) throw new TypeError('a subject has 1 to 255 characters');
        return { subject: sub, shown: typeof auth_time === 'number' ? auth_time * 1000 : null };
      }),
  };
}

/** The provider cannot be asked, or is not what it was said to be. The message is one word for the log. */
class Away extends Error {}

/** Keeps an answer for its time; several who ask at once share one question. */
function remembered<T>(ask: () => Promise<T>, clock: Clock): () => Promise<T> {
  let kept: { until: number; answer: Promise<T> } | null = null;
  return () => {
    if (kept && clock() < kept.until) return kept.answer;
    const asked = { until: clock() + KNOWN_MS, answer: ask() };
    asked.answer.catch(() => {
      asked.until = clock() + AWAY_MS;
    });
    kept = asked;
    return asked.answer;
  };
}

function guarded(ask: Asking['fetch'], tls: boolean): oidc.CustomFetch {
  return async (address, options) => {
    if (!isSafe(address, tls)) throw new Away('unsafe-address');
    const { status, headers, bytes } = await whole(ask, address, options as RequestInit);
    if (status >= 300 && status < 400) throw new Away('redirect');
    if (status >= 500) throw new Away('failing');
    return new Response(bytes.length === 0 ? null : bytes, { status, headers });
  };
}

async function whole(ask: Asking['fetch'], address: string, options: RequestInit) {
  try {
    const { status, headers, body } = await ask(address, { ...options, redirect: 'manual' });
    const parts: Uint8Array[] = [];
    let size = 0;
    for await (const part of body ?? []) {
      size += part.length;
      if (size > MOST_BYTES) throw new Away('too-long');
      parts.push(part);
    }
    return { status, headers, bytes: Buffer.concat(parts) };
  } catch (fault) {
    if (fault instanceof Away) throw fault;
    throw new Away(options.signal?.aborted ? 'too-slow' : 'unreachable', { cause: fault });
  }
}

/** Over TLS; without it for a provider on this machine alone. */
function isSafe(address: string, tls: boolean): boolean {
  const url = URL.parse(address);
  if (url === null) return false;
  return url.protocol === 'https:' || (!tls && url.protocol === 'http:' && isThisMachine(url.hostname));
}

/** Names of this machine for itself. */
function isThisMachine(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '127.0.0.1';
}

async function troubled<T>(otherwise: 'away' | 'wrong', work: () => Promise<T>): Promise<Result<T, Trouble>> {
  try {
    return ok(await work());
  } catch (fault) {
    return err(troubleOf(fault, otherwise));
  }
}

function troubleOf(fault: unknown, otherwise: 'away' | 'wrong'): Trouble {
  if (fault instanceof Away) return { kind: 'away', why: fault.message };
  if (fault instanceof oidc.AuthorizationResponseError) return { kind: 'declined', why: wordOf(fault.error) };
  // The provider does not know this client or its secret.
  if (fault instanceof oidc.WWWAuthenticateChallengeError) return { kind: 'away', why: 'client-refused' };
  if (fault instanceof oidc.ResponseBodyError) {
    const kind = ['invalid_client', 'unauthorized_client'].includes(fault.error) ? 'away' : otherwise;
    return { kind, why: wordOf(fault.error) };
  }
  if (fault instanceof Error && fault.cause instanceof Away) return troubleOf(fault.cause, otherwise);
  const code = fault instanceof Error && 'code' in fault ? fault.code : null;
  return { kind: otherwise, why: typeof code === 'string' ? code : 'unreadable' };
}

function wordOf(error: string): string {
  return /^[a-z_]{1,40}$/.test(error) ? error : 'error';
}
