/*
 * Makes true what every script of this repository relies on: the packages of the lockfile are installed, the reader's
 * script is built, and `node` on the PATH of scripts is new enough. Plain JavaScript, because the Node.js that runs
 * it first may be an old one. It writes to stderr only: stdout belongs to the command that follows.
 * `--quiet`: says nothing unless it installs something or something is wrong.
 */
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { browserIsFresh, buildBrowser } from './build-browser.mjs';
import { inTurn } from './setup/in-turn.mjs';
import { installationStands, recordInstallation } from './setup/installation.mjs';

const NEEDED = [24, 7];
const root = join(fileURLToPath(import.meta.url), '../..');
const quiet = process.argv.includes('--quiet');

let changed = false;
if (!installationStands(root) || !browserIsFresh(root, 'build/browser')) {
  await inTurn(root, say, async () => {
    if (!installationStands(root)) install();
    if (!browserIsFresh(root, 'build/browser')) {
      const built = await buildBrowser(root, 'build/browser');
      if (built.missing) quiet || say(`The reader's script is not built: there is no ${built.missing} yet.`);
      else quiet || say(`The reader's script is built: ${built.gzip} bytes gzipped.`);
    }
  });
}
if (changed || !isEnough(process.versions.node)) requireNode();

/** Installs exactly what the lockfile says, with the npm and the Node.js that started this script. */
function install() {
  say('Installing the packages of package-lock.json (once, and again when it changes) …');
  const npm = process.env.npm_execpath;
  const options = [
    'ci',
    '--include=dev',
    '--include=optional',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ];
  const [command, args] =
    npm && /^np[mx]-cli\.c?js$/.test(basename(npm))
      ? [process.env.npm_node_execpath ?? process.execPath, [npm, ...options]]
      : ['npm', options];
  const ended = spawnSync(command, args, { cwd: root, stdio: ['ignore', 2, 2] });
  if (ended.status !== 0) {
    stop(
      `The packages could not be installed: read npm's message above, put it right, and run the command again.`,
    );
  }
  recordInstallation(root);
  changed = true;
}

/** Stops with advice unless the `node` that the next command gets is at least NEEDED. */
function requireNode() {
  const found = nodeOnPath();
  if (isEnough(found)) return;
  // A platform's package that does not run here (musl, say) must not hide a Node.js of the machine's own that does.
  if (!found) rmSync(join(root, 'node_modules/.bin/node'), { force: true });
  const own = found ?? nodeOnPath();
  if (isEnough(own)) return;
  if (!process.env.npm_lifecycle_event)
    stop('Run this through npm (npm start, npm test …): npm finds the right Node.js.');
  stop(
    `Stet needs Node.js ${NEEDED.join('.')} or newer and finds ${own ?? 'none that runs'}: ` +
      'there is no ready package of it for this platform, so install it from nodejs.org and run the command again.',
  );
}

function nodeOnPath() {
  const ended = spawnSync('node', ['--version'], { encoding: 'utf8', shell: process.platform === 'win32' });
  return ended.status === 0 ? ended.stdout.trim().slice(1) : undefined;
}

function isEnough(version) {
  if (!version) return false;
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > NEEDED[0] || (major === NEEDED[0] && minor >= NEEDED[1]);
}

function say(sentence) {
  process.stderr.write(`${sentence}\n`);
}

function stop(sentence) {
  say(sentence);
  process.exit(1);
}
