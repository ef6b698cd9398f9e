/** What `stet serve` and `npm start` can be told, by options or by the environment; options win. */
import { isIP } from 'node:net';
import { hostAndPort } from '../lib/host-and-port.ts';
import { isHttpUrl } from '../lib/http-url.ts';
import { checkEnvironment } from './check-environment.ts';
import type { CliOption, Given } from './cli-command.ts';
import { Mistake } from './mistake.ts';
import { type ModelSettings, modelOptions, modelSettings, perMinuteOption } from './model-settings.ts';
import { optionOf } from './read-arguments.ts';
import { type SsoSettings, ssoSettings, type Taken } from './sso-settings.ts';
import { mediaPlace, type StorePlace, storePlace } from './store-place.ts';

export interface ServeSettings {
  readonly port: number;
  readonly host: string;
  readonly store: StorePlace;
  /** The folder of pictures; null: none can be brought, and none is shown. */
  readonly media: string | null;
  /** `edge`: the reader's side alone; nothing private is loaded. */
  readonly role: 'all' | 'edge';
  readonly siteName: string | null;
  /** Where readers find the site, such as `https://live.example.org`; null: where it listens. */
  readonly origin: string | null;
  /** Where people of the desk sign in, such as `https://desk.example.org`; null: the origin, or this machine. */
  readonly desk: string | null;
  /** Proxies whose word is taken for where a request comes from: addresses or networks. */
  readonly proxies: readonly string[];
  /** Addresses inside the house that sources of intake may have, as `host:port`. */
  readonly privately: readonly string[];
  /** Whether the demonstration may run; whether it does also depends on the store. */
  readonly demo: boolean;
  /** How many times faster than life it runs. */
  readonly demoSpeed: number;
  readonly logLevel: LogLevel;
  /** A model that reads texts of intake beside the rules; null: none. */
  readonly model: ModelSettings | null;
  /** Single sign-on for the desk; null: none. */
  readonly sso: SsoSettings | null;
}

const logLevels = ['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'] as const;
export type LogLevel = (typeof logLevels)[number];

/** The options, as the help shows them. */
export const serveOptions: Readonly<Record<string, CliOption>> = {
  port: { value: 'PORT', says: 'where to listen; 0 takes a free one (STET_PORT, 8080)' },
  host: { value: 'HOST', says: 'on which address (STET_HOST, 127.0.0.1)' },
  data: {
    value: 'DIR',
    says: 'the folder of the store, made where there is none (STET_DATA, data); without it STET_DATABASE_URL or DATABASE_URL may name a PostgreSQL database',
  },
  media: {
    value: 'DIR',
    says: 'the folder of pictures, the same for all servers and edges of a store (STET_MEDIA; media in the folder of the store)',
  },
  role: { value: 'ROLE', says: 'all, or edge: only the pages for readers (STET_ROLE, all)' },
  'site-name': { value: 'NAME', says: 'what the site is called (STET_SITE_NAME)' },
  origin: { value: 'URL', says: 'where readers find it, such as https://live.example.org (STET_ORIGIN)' },
  desk: {
    value: 'URL',
    says: 'where the desk signs in, such as https://desk.example.org (STET_DESK, the origin)',
  },
  proxy: {
    value: 'NETWORK',
    says: 'a proxy that says where requests come from, such as 127.0.0.1 or 10.0.0.0/8 (STET_PROXY, none)',
    several: true,
  },
  'intake-private': {
    value: 'HOST:PORT',
    says: 'an address inside the house that a source of intake may have, such as 10.0.0.7:8080 (STET_INTAKE_PRIVATE, none)',
    several: true,
  },
  ...modelOptions,
  ...perMinuteOption,
  'sso-issuer': {
    value: 'URL',
    says: 'the provider of single sign-on for the desk, by its issuer (STET_SSO_ISSUER)',
  },
  'sso-client': {
    value: 'ID',
    says: 'what this server is called there (STET_SSO_CLIENT); its secret stands in STET_SSO_SECRET, or in a file that STET_SSO_SECRET_FILE names',
  },
  'sso-name': { value: 'NAME', says: 'what people call it (STET_SSO_NAME, its host)' },
  'no-demo': { says: 'starts empty, without the demonstration' },
  'demo-speed': { value: 'FACTOR', says: 'how many times faster than life the demonstration runs (1)' },
  'log-level': {
    value: 'LEVEL',
    says: `how much is logged on stderr: ${logLevels.join(', ')} (STET_LOG_LEVEL, info)`,
  },
};

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads the settings; a value that cannot be used is a mistake that names where it stands. */
export function serveSettings(given: Given, environment: Environment): ServeSettings {
  checkEnvironment(environment);
  const take = (option: string, variable: string) => {
    const [here, there] = [optionOf(given, option), environment[variable]];
    return here !== undefined
      ? { from: `--${option}`, value: here }
      : { from: variable, value: there === '' ? undefined : there };
  };
  const store = storePlace(optionOf(given, 'data'), environment);
  const role = choiceOf(take('role', 'STET_ROLE'), ['all', 'edge']) ?? 'all';
  const privately = privatelyOf(given, environment);
  return {
    port: portOf(take('port', 'STET_PORT')),
    host: take('host', 'STET_HOST').value ?? '127.0.0.1',
    store,
    media: mediaPlace(optionOf(given, 'media'), environment, store),
    role,
    siteName: nameOf(take('site-name', 'STET_SITE_NAME')),
    origin: originOf(take('origin', 'STET_ORIGIN')),
    desk: deskOf(take('desk', 'STET_DESK')),
    proxies: proxiesOf(given.options.proxy ?? (environment.STET_PROXY ?? '').split(/[\s,]+/).filter(Boolean)),
    privately,
    demo: given.options['no-demo'] === undefined,
    demoSpeed: speedOf(take('demo-speed', 'STET_DEMO_SPEED')),
    logLevel: choiceOf(take('log-level', 'STET_LOG_LEVEL'), logLevels) ?? 'info',
    model:
      role === 'edge'
        ? null
        : modelSettings(
            {
              url: take('model-url', 'STET_MODEL_URL'),
              name: take('model-name', 'STET_MODEL_NAME'),
              perMinute: take('model-per-minute', 'STET_MODEL_PER_MINUTE'),
            },
            environment,
            privately,
          ),
    sso:
      role === 'edge'
        ? null
        : ssoSettings(
            {
              issuer: take('sso-issuer', 'STET_SSO_ISSUER'),
              client: take('sso-client', 'STET_SSO_CLIENT'),
              name: nameOf(take('sso-name', 'STET_SSO_NAME')),
            },
            environment,
          ),
  };
}

/** Addresses inside the house with a port each, as they are compared. */
export function privatelyOf({ options }: Given, environment: Environment): readonly string[] {
  const given =
    options['intake-private'] ?? (environment.STET_INTAKE_PRIVATE ?? '').split(',').filter(Boolean);
  return given.map((address) => {
    const parsed = URL.parse(`http://${address.trim()}`);
    const [, port] = /:(\d{1,5})$/.exec(address.trim()) ?? [];
    if (parsed && port !== undefined) return hostAndPort(parsed, Number(port));
    throw new Mistake(
      `An address inside the house is a host and a port, such as 10.0.0.7:8080, not "${address}".`,
    );
  });
}

function portOf({ from, value = '8080' }: Taken): number {
  const port = /^\d{1,5}$/.test(value) ? Number(value) : Number.NaN;
  if (port <= 65_535) return port;
  throw new Mistake(`${from} must be a port, a whole number from 0 to 65535, not "${value}".`);
}

function choiceOf<T extends string>({ from, value }: Taken, choices: readonly T[]): T | undefined {
  const chosen = choices.find((choice) => choice === value);
  if (value === undefined || chosen !== undefined) return chosen;
  throw new Mistake(`${from} must be one of ${choices.join(', ')}, not "${value}".`);
}

function nameOf({ from, value }: Taken): string | null {
  if (value === undefined) return null;
  if (value.trim() !== '' && value.length <= 80 && !/\p{Cc}/u.test(value)) return value.trim();
  throw new Mistake(`${from} must be a name of at most 80 characters on one line.`);
}

function originOf({ from, value }: Taken): string | null {
  if (value === undefined) return null;
  const url = isHttpUrl(value) ? new URL(value) : null;
  if (url && url.pathname === '/' && url.search === '' && url.hash === '') return url.origin;
  throw new Mistake(
    `${from} must be an address without a path, such as https://live.example.org, not "${value}".`,
  );
}

/** Passkeys and cookies need TLS; without it there is only this machine itself. */
function deskOf(taken: Taken): string | null {
  const origin = originOf(taken);
  if (origin === null || origin.startsWith('https:') || new URL(origin).hostname === 'localhost')
    return origin;
  throw new Mistake(`${taken.from} must begin with https:// (or be http://localhost), not "${taken.value}".`);
}

function proxiesOf(given: readonly string[]): readonly string[] {
  const strange = given.find((one) => {
    const [address = '', bits, more] = one.split('/');
    const most = isIP(address) === 6 ? 128 : 32;
    const holds = bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= most);
    return isIP(address) === 0 || more !== undefined || !holds;
  });
  if (strange === undefined) return given;
  throw new Mistake(`A proxy is an address or a network, such as 10.0.0.0/8, not "${strange}".`);
}

function speedOf({ from, value = '1' }: Taken): number {
  const speed = Number(value);
  if (speed > 0 && speed <= 100_000) return speed;
  throw new Mistake(`${from} must be a number above 0, not "${value}".`);
}
