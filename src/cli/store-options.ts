import { join } from 'node:path';
import type { CliOption, Given } from './cli-command.ts';
import { optionOf } from './read-arguments.ts';

/** The option that says which store, for every command that reads or writes one. */
export const dataOption: Readonly<Record<string, CliOption>> = {
  data: { value: 'DIR', says: 'the folder of the store (STET_DATA, data)' },
};

/** The folder of the store. */
export function dataFolder(given: Given): string {
  return optionOf(given, 'data') ?? (process.env.STET_DATA || 'data');
}

/** The one file of the store within its folder; SQLite puts two more beside it. */
export function storeFile(data: string): string {
  return join(data, 'stet.sqlite');
}
