import type { Voice } from './run-command-line.ts';

/** This process's own voice: stdout, and stderr for all that was not asked for. */
export const voice: Voice = {
  out: (text) => void process.stdout.write(text),
  aside: (text) => void process.stderr.write(text),
};
