/** The help of the command line, written from the commands themselves. */
import type { CliCommand } from './cli-command.ts';

/** All commands, a line each. */
export function helpOfAll(commands: readonly CliCommand[]): string {
  const rows = commands.map((command) => [synopsis(command), command.says] as const);
  return [
    'Stet: live coverage that stands.',
    '',
    'stet <command> [options]',
    '',
    ...table(rows),
    '',
    '"stet <command> --help" shows the options of a command, "stet --version" the version.',
    '',
  ].join('\n');
}

/** One command with its options. */
export function helpOf(command: CliCommand): string {
  const rows = Object.entries(command.options).map(
    ([name, option]) =>
      [
        `--${name}${option.value ? ` ${option.value}` : ''}`,
        option.says + (option.several ? ' (may be repeated)' : ''),
      ] as const,
  );
  return [
    `stet ${synopsis(command)}${rows.length > 0 ? ' [options]' : ''}`,
    '',
    command.says,
    ...(command.more ? ['', command.more] : []),
    ...(rows.length > 0 ? ['', ...table(rows)] : []),
    '',
  ].join('\n');
}

function synopsis({ name, takes }: CliCommand): string {
  return [name, ...takes].join(' ');
}

function table(rows: readonly (readonly [string, string])[]): readonly string[] {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`);
}
