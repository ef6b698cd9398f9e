/** How single sign-on is set up: all of it or nothing, by whoever starts the server. */
import { readFileSync } from 'node:fs';
import { isHttpUrl } from '../lib/http-url.ts';
import { Mistake } from './mistake.ts';

/** A provider and what this server is to it. */
export interface SsoSettings {
  readonly issuer: string;
  readonly id: string;
  /** Never shown and never logged. */
  readonly secret: string;
  readonly name: string;
}

/** A value and where it stands. */
export interface Taken {
  readonly from: string;
  readonly value: string | undefined;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads them; null where nothing of them is set. The secret is no option: others on a machine can read its words. */
export function ssoSettings(
  given: { readonly issuer: Taken; readonly client: Taken; readonly name: string | null },
  environment: Environment,
): SsoSettings | null {
  const { issuer, client, name } = given;
  const secret = secretOf(environment);
  if (issuer.value === undefined && client.value === undefined && secret === null) return null;
  const missing =
    issuer.value === undefined
      ? '--sso-issuer (or STET_SSO_ISSUER)'
      : client.value === undefined
        ? '--sso-client (or STET_SSO_CLIENT)'
        : 'STET_SSO_SECRET or STET_SSO_SECRET_FILE';
  if (issuer.value === undefined || client.value === undefined || secret === null)
    throw new Mistake(`Single sign-on needs an issuer, a client and its secret; set ${missing} as well.`);
  return {
    issuer: issuerOf(issuer.from, issuer.value),
    id: clientOf(client.from, client.value),
    secret,
    name: name ?? new URL(issuer.value).hostname,
  };
}

/** Its spelling is kept as it is: providers mean every letter, the stroke at the end too. */
function issuerOf(from: string, issuer: string): string {
  const url = isHttpUrl(issuer) && issuer === issuer.trim() ? new URL(issuer) : null;
  const safe = url?.protocol === 'https:' || url?.hostname === 'localhost' || url?.hostname === '127.0.0.1';
  if (url !== null && safe && !/[?#]/.test(issuer)) return issuer;
  throw new Mistake(
    `${from} must be the provider’s issuer exactly as the provider spells it, beginning with https:// (or http://localhost), not "${issuer}".`,
  );
}

function clientOf(from: string, client: string): string {
  if (/^[\x21-\x7e]{1,255}$/.test(client)) return client;
  throw new Mistake(`${from} must be the client’s id at the provider: 1 to 255 characters without spaces.`);
}

function secretOf(environment: Environment): string | null {
  const here = environment.STET_SSO_SECRET || null;
  const file = environment.STET_SSO_SECRET_FILE || null;
  if (here !== null && file !== null)
    throw new Mistake('Set STET_SSO_SECRET or STET_SSO_SECRET_FILE, not both.');
  const secret = file === null ? here : readSecret(file);
  if (secret === null || /^[\x20-\x7e]{1,1000}$/.test(secret)) return secret;
  const from = file === null ? 'STET_SSO_SECRET' : 'The file of STET_SSO_SECRET_FILE';
  throw new Mistake(`${from} must hold the client’s secret on one line.`);
}

function readSecret(file: string): string {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch (fault) {
    throw new Mistake('The file that STET_SSO_SECRET_FILE names cannot be read.', { cause: fault });
  }
}
