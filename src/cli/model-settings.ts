/** How a model beside the rules of intake is set up: all of it or nothing, by whoever starts the server. */
import { readFileSync } from 'node:fs';
import type { ModelAddress } from '../intake/model/chat-completions.ts';
import { hostAndPort } from '../lib/host-and-port.ts';
import { isHttpUrl } from '../lib/http-url.ts';
import type { CliOption } from './cli-command.ts';
import { Mistake } from './mistake.ts';
import type { Taken } from './sso-settings.ts';

/** A model, and how often it may be asked. */
export interface ModelSettings extends ModelAddress {
  readonly perMinute: number;
}

/** The options, as the help shows them. There is none for the key: others on a machine can read the words of a command. */
export const modelOptions: Readonly<Record<string, CliOption>> = {
  'model-url': {
    value: 'URL',
    says: 'a model that reads texts of intake beside the rules: an address that speaks as OpenAI’s, such as https://models.example/v1 (STET_MODEL_URL, none)',
  },
  'model-name': {
    value: 'NAME',
    says: 'which model there (STET_MODEL_NAME); its key stands in STET_MODEL_KEY, or in a file that STET_MODEL_KEY_FILE names',
  },
};

/** How often a server may ask it. */
export const perMinuteOption: Readonly<Record<string, CliOption>> = {
  'model-per-minute': {
    value: 'N',
    says: 'texts it is asked about in a minute at most (STET_MODEL_PER_MINUTE, 20)',
  },
};

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads them; null where no address is set. `privately`: what is allowed inside the house, as `host:port`. */
export function modelSettings(
  given: { readonly url: Taken; readonly name: Taken; readonly perMinute?: Taken },
  environment: Environment,
  privately: readonly string[],
): ModelSettings | null {
  const { url, name, perMinute } = given;
  if (url.value === undefined) return null;
  if (name.value === undefined)
    throw new Mistake('A model needs its name; set --model-name (or STET_MODEL_NAME) as well.');
  return {
    url: addressOf(url.from, url.value, privately),
    model: nameOf(name.from, name.value),
    key: keyOf(environment),
    perMinute: rateOf(perMinute),
  };
}

/** A key goes over no line in clear, but inside the house where the operator says so. */
function addressOf(from: string, address: string, privately: readonly string[]): string {
  const url = isHttpUrl(address) && address === address.trim() ? new URL(address) : null;
  const plain = url !== null && url.username === '' && url.password === '' && !/[?#]/.test(address);
  const isInside = url !== null && privately.includes(hostAndPort(url));
  if (plain && (url.protocol === 'https:' || isInside)) return address;
  throw new Mistake(
    `${from} must be an address such as https://models.example/v1, without a user name and without “?”; http only for a host inside the house that --intake-private names.`,
  );
}

function nameOf(from: string, name: string): string {
  if (/^[\x21-\x7e]{1,200}$/.test(name)) return name;
  throw new Mistake(`${from} must be the model’s name at its address: 1 to 200 characters without spaces.`);
}

function rateOf(taken: Taken | undefined): number {
  const { from = '', value = '20' } = taken ?? {};
  const rate = Number(value);
  if (Number.isInteger(rate) && rate >= 1 && rate <= 600) return rate;
  throw new Mistake(`${from} must be a whole number from 1 to 600, not "${value}".`);
}

function keyOf(environment: Environment): string | null {
  const here = environment.STET_MODEL_KEY || null;
  const file = environment.STET_MODEL_KEY_FILE || null;
  if (here !== null && file !== null)
    throw new Mistake('Set STET_MODEL_KEY or STET_MODEL_KEY_FILE, not both.');
  const key = file === null ? here : readKey(file);
  if (key === null || /^[\x21-\x7e]{1,1000}$/.test(key)) return key;
  const from = file === null ? 'STET_MODEL_KEY' : 'The file of STET_MODEL_KEY_FILE';
  throw new Mistake(`${from} must hold the model’s key on one line, without spaces.`);
}

function readKey(file: string): string {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch (fault) {
    throw new Mistake('The file that STET_MODEL_KEY_FILE names cannot be read.', { cause: fault });
  }
}
