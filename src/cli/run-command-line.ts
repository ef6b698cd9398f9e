import { nearest } from '../lib/nearest.ts';
import type { CliCommand } from './cli-command.ts';
import { helpOf, helpOfAll } from './help.ts';
import { EXIT, Mistake, mistakeIn } from './mistake.ts';
import { readArguments } from './read-arguments.ts';

/** The commands by name, each loaded when it is needed. */
export type CliCommands = Readonly<Record<string, () => Promise<CliCommand>>>;

/** Where words are written: what was asked for to `out`, everything else to `aside`. */
export interface Voice {
  out(text: string): void;
  aside(text: string): void;
  /** What "stet --version" says. */
  readonly version: string;
}

/** Runs what the words ask for; the exit code. A mistake is told in its own words, a fault is thrown. */
export async function runCommandLine(
  commands: CliCommands,
  words: readonly string[],
  voice: Voice,
): Promise<number> {
  try {
    return await run(commands, words, voice);
  } catch (fault) {
    const mistake = mistakeIn(fault);
    if (mistake === null) throw fault;
    voice.aside(`${mistake.message}\n`);
    return EXIT.mistaken;
  }
}

async function run(commands: CliCommands, words: readonly string[], voice: Voice): Promise<number> {
  const [first] = words;
  if (first === undefined || first === 'help' || first === '--help' || first === '-h') {
    voice.out(helpOfAll(await Promise.all(Object.values(commands).map((load) => load()))));
    return first === undefined ? EXIT.mistaken : EXIT.done;
  }
  if (first === '--version' || first === '-v' || first === 'version') {
    voice.out(`${voice.version}\n`);
    return EXIT.done;
  }
  const [name, length] = commandName(Object.keys(commands), words);
  const command = await commands[name]?.();
  if (!command) throw new Error(`the command ${name} is not there`);
  const rest = words.slice(length);
  if (asksHelp(rest)) {
    voice.out(helpOf(command));
    return EXIT.done;
  }
  return command.run(readArguments(command, rest));
}

function asksHelp(words: readonly string[]): boolean {
  const end = words.indexOf('--');
  return (end === -1 ? words : words.slice(0, end)).some((word) => word === '--help' || word === '-h');
}

/** The name that the words begin with, of one word or two, and how many they are. */
function commandName(
  names: readonly string[],
  words: readonly string[],
): readonly [name: string, length: number] {
  const [first = '', second] = words;
  const both = `${first} ${second ?? ''}`;
  if (names.includes(both)) return [both, 2];
  if (names.includes(first)) return [first, 1];
  const under = names.filter((name) => name.startsWith(`${first} `));
  if (under.length > 0) {
    const choices = under.map((name) => `"stet ${name}"`).join(', ');
    const near = second === undefined ? null : nearest(both, under);
    if (near !== null) throw new Mistake(`There is no command "${both}". Did you mean "stet ${near}"?`);
    throw new Mistake(`"stet ${first}" needs a second word; there are ${choices}.`);
  }
  const near = nearest(both.trim(), names) ?? nearest(first, names);
  throw new Mistake(
    `There is no command "${first}". ${near === null ? '"stet help" shows what there is.' : `Did you mean "stet ${near}"?`}`,
  );
}
