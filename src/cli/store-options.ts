import { checkEnvironment } from './check-environment.ts';
import type { CliOption, Given } from './cli-command.ts';
import { type Engine, engineOf } from './engine.ts';
import { optionOf } from './read-arguments.ts';
import { mediaPlace, storePlace } from './store-place.ts';

/** The option that says which store, for every command that reads or writes one. */
export const dataOption: Readonly<Record<string, CliOption>> = {
  data: {
    value: 'DIR',
    says: 'the folder of the store (STET_DATA, data); without it STET_DATABASE_URL or DATABASE_URL may name a PostgreSQL database',
  },
};

/** The store that the words or the environment name. */
export function storeOf(given: Given): Engine {
  checkEnvironment(process.env);
  return engineOf(storePlace(optionOf(given, 'data'), process.env));
}

/** The folder of its pictures, so that an erasure reaches them; null where none is known. */
export function mediaOf(given: Given): string | null {
  return mediaPlace(undefined, process.env, storePlace(optionOf(given, 'data'), process.env));
}
