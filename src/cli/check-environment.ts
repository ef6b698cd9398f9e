import { nearest } from '../lib/nearest.ts';
import { Mistake } from './mistake.ts';

/** All variables of the environment that Stet reads, each explained where it is read. */
const variables: readonly string[] = [
  ...['STET_PORT', 'STET_HOST', 'STET_DATA', 'STET_DATABASE_URL', 'STET_MEDIA', 'STET_ROLE'],
  ...['STET_SITE_NAME', 'STET_ORIGIN', 'STET_DESK', 'STET_PROXY', 'STET_LOG_LEVEL', 'STET_TOKEN'],
  ...['STET_INTAKE_PRIVATE', 'STET_DEMO_SPEED'],
  ...['STET_MODEL_URL', 'STET_MODEL_NAME', 'STET_MODEL_KEY', 'STET_MODEL_KEY_FILE', 'STET_MODEL_PER_MINUTE'],
  ...['STET_SSO_ISSUER', 'STET_SSO_CLIENT', 'STET_SSO_SECRET', 'STET_SSO_SECRET_FILE', 'STET_SSO_NAME'],
];

/** What tests and benchmarks of Stet read, and what Kubernetes and Docker set beside a service of that name. */
const others = /^STET_(TEST|BENCH|SERVICE|PORT|ENV)_|^STET_(PICTURES|NAME)$/;

/**
 * Refuses variables that begin as Stet's do and are none: a server that passes over a slip in STET_DATABASE_URL writes
 * to another store, and one that passes over STET_PROXIES takes all readers for one.
 */
export function checkEnvironment(environment: Readonly<Record<string, string | undefined>>): void {
  const unknown = Object.keys(environment).find(
    (name) => name.startsWith('STET_') && !variables.includes(name) && !others.test(name),
  );
  if (unknown === undefined) return;
  const near = nearest(unknown, variables);
  const meant = near === null ? '"stet serve --help" shows those that there are.' : `Did you mean ${near}?`;
  throw new Mistake(`There is no variable ${unknown}. ${meant}`);
}
