/*
 * No file of the repository tells on which machine it was written: no home folder, no path of this checkout, no
 * registry's host. Looks at what git tracks or would track.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { count, type Verdict } from './verdict.ts';

/** Larger files are data, not text that somebody wrote. */
const LARGEST = 2_000_000;

/** Written so that this file does not hold what it looks for. */
const ANYWHERE: readonly RegExp[] = [
  /\/(?:home|Users)\/[a-z][\w.-]*\//,
  /[A-Z]:\\Users\\/,
  /\bregistry\.[a-z]+js\.org\b/,
  /"resolved": "https?:/,
  /\/(?:root|work\/main)\//,
];

/** Paths of this machine come from itself; a short one (`/src`) would be found in every file. */
export function places(root: string): Verdict {
  const listed = execFileSync('git', ['ls-files', '-z', '-co', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
  });
  const files = listed.split('\0').filter((path) => path && isText(join(root, path)));
  const here = [root, homedir()].filter((path) => path.length > 8).map((path) => `${path}/`);
  const host = hostOf(process.env.npm_config_registry);
  const exact = host ? [...here, host] : here;
  const faults = files.flatMap((path) =>
    readFileSync(join(root, path), 'utf8')
      .split('\n')
      .flatMap((line, index) => {
        const found =
          exact.find((text) => line.includes(text)) ??
          ANYWHERE.map((one) => one.exec(line)?.[0]).find(Boolean);
        return found === undefined ? [] : [`${path}:${index + 1} names a place of one machine: ${found}`];
      }),
  );
  return { figures: count(files.length, 'file'), faults };
}

function isText(path: string): boolean {
  if (/\.(png|jpg|webp|avif|ico|woff2|sqlite|db|bin)$/.test(path)) return false;
  return existsSync(path) && statSync(path).isFile() && statSync(path).size < LARGEST;
}

function hostOf(address: string | undefined): string | undefined {
  return address && URL.canParse(address) ? new URL(address).host : undefined;
}
