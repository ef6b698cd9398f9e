import { readFileSync } from 'node:fs';
import type { Voice } from './run-command-line.ts';

/** This process's own voice: stdout, and stderr for all that was not asked for. */
export const voice: Voice = {
  out: (text) => void process.stdout.write(text),
  aside: (text) => void process.stderr.write(text),
  version: versionOf(new URL('../../package.json', import.meta.url)),
};

/** The version that a package says of itself. */
function versionOf(place: URL): string {
  const { version } = JSON.parse(readFileSync(place, 'utf8'));
  return String(version);
}
