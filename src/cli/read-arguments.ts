import { parseArgs } from 'node:util';
import { nearest } from '../lib/nearest.ts';
import type { CliCommand, Given } from './cli-command.ts';
import { Mistake } from './mistake.ts';

/** Reads what was given to a command; an option that it does not have, or one argument too many, is a mistake. */
export function readArguments(command: CliCommand, words: readonly string[]): Given {
  const names = Object.keys(command.options);
  const { tokens } = parseArgs({
    args: [...words],
    options: Object.fromEntries(
      names.map((name) => [
        name,
        { type: command.options[name]?.value ? ('string' as const) : ('boolean' as const) },
      ]),
    ),
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const options: Record<string, string[]> = {};
  const given: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') given.push(token.value);
    if (token.kind !== 'option') continue;
    const option = command.options[token.name];
    if (!option) throw new Mistake(unknownOption(command, token.rawName));
    const value = token.value ?? '';
    if (option.value && (value === '' || (value.startsWith('--') && !token.inlineValue))) {
      throw new Mistake(`${token.rawName} needs a value: ${token.rawName} ${option.value}.`);
    }
    if (!option.value && value !== '')
      throw new Mistake(`${token.rawName} is a switch; write it without "=".`);
    if (options[token.name] && !option.several) throw new Mistake(`${token.rawName} is given twice.`);
    options[token.name] = [...(options[token.name] ?? []), value];
  }
  checkArguments(command, given);
  return { options, arguments: given };
}

/** The value of an option that may be given once. */
export function optionOf(given: Given, name: string): string | undefined {
  return given.options[name]?.[0];
}

/** The value of an option that must be given. */
export function neededOption(
  command: Pick<CliCommand, 'name' | 'options'>,
  given: Given,
  name: string,
): string {
  const value = optionOf(given, name);
  if (value !== undefined) return value;
  throw new Mistake(`stet ${command.name} needs --${name} ${command.options[name]?.value ?? ''}.`);
}

function unknownOption(command: CliCommand, raw: string): string {
  const names = [...Object.keys(command.options), 'help'].map((name) => `--${name}`);
  const near = nearest(raw, names);
  const help = near === null ? `"stet ${command.name} --help" shows what there is.` : `Did you mean ${near}?`;
  return `stet ${command.name} has no option ${raw}. ${help}`;
}

function checkArguments(command: CliCommand, given: readonly string[]): void {
  const missing = command.takes.slice(given.length).find((name) => !name.startsWith('['));
  if (missing)
    throw new Mistake(`stet ${command.name} needs ${missing}; "stet ${command.name} --help" shows how.`);
  const extra = given[command.takes.length];
  if (extra !== undefined) {
    const [takes, last] = [command.takes.length, command.takes.at(-1)];
    throw new Mistake(
      `stet ${command.name} does not know what to do with "${extra}"; it takes ${takes === 0 ? 'options only' : `nothing after ${last}`}.`,
    );
  }
}
