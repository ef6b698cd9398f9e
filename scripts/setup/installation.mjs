/*
 * Whether node_modules is what package-lock.json says for this platform. A stamp inside node_modules answers in a
 * millisecond; without one that fits (somebody ran `npm ci` by hand) npm's own record of what it installed is compared.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const STAMP = 'node_modules/.stet-installation';

/** True when what is installed is what the lockfile says; then a stamp that is missing or old is written. */
export function installationStands(root) {
  const stamp = stampOf(root);
  const path = join(root, STAMP);
  const found = existsSync(path) ? readFileSync(path, 'utf8') : undefined;
  if (found === stamp) return true;
  const otherPlatform = found !== undefined && found.split(' ')[1] !== stamp.split(' ')[1];
  if (otherPlatform || !npmInstalledIt(root)) return false;
  recordInstallation(root);
  return true;
}

/** Writes down that node_modules now is what the lockfile says. */
export function recordInstallation(root) {
  writeFileSync(join(root, STAMP), stampOf(root));
}

function stampOf(root) {
  const hash = createHash('sha256').update(readFileSync(join(root, 'package-lock.json')));
  return `${hash.digest('hex')} ${process.platform}-${process.arch}\n`;
}

/** npm's hidden lockfile lists what it put there: all of it must be as locked, and only optional packages may lack. */
function npmInstalledIt(root) {
  const record = join(root, 'node_modules/.package-lock.json');
  if (!existsSync(record)) return false;
  const installed = JSON.parse(readFileSync(record, 'utf8')).packages;
  const locked = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  for (const [path, wanted] of Object.entries(locked)) {
    if (!path.includes('node_modules/') || wanted.link) continue;
    const found = installed[path];
    if (!found ? !wanted.optional && !wanted.devOptional : found.integrity !== wanted.integrity) return false;
  }
  return Object.keys(installed).every((path) => locked[path]);
}
