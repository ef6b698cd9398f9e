import type { Command, CommandOf } from '../commands/commands.ts';

/** Whether a command makes the coverage that it is sent to. */
export function opens(command: Command): command is CommandOf<'coverage.open' | 'coverage.continue'> {
  return command.kind === 'coverage.open' || command.kind === 'coverage.continue';
}

/** The other coverage that a command names beside the one that it is sent to; null where it names none. */
export function namedCoverage(command: Command): string | null {
  switch (command.kind) {
    case 'coverage.continue':
    case 'coverage.learn':
      return command.from;
    case 'coverage.link':
      return command.to;
    case 'post.copy':
      return command.coverage;
    default:
      return null;
  }
}
