/*
 * `npm run build`: what is published. Plain JavaScript of src by tsc, its other files beside it, and the reader's
 * script, all in dist; `npm pack` then packs dist.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildBrowser } from './build-browser.mjs';

/** Files of src that the product reads at run time, by their endings. */
const READ_AT_RUN_TIME = /\.(css|csv|html|json|jsonl|sql|svg|txt|woff2)$/;

const root = join(fileURLToPath(import.meta.url), '../..');
rmSync(join(root, 'dist'), { recursive: true, force: true });

const compiled = spawnSync('tsc', ['-p', 'tsconfig.build.json'], {
  cwd: root,
  stdio: 'inherit',
  shell: process.platform === 'win32',
});
if (compiled.status !== 0) process.exit(1);

let copied = 0;
for (const path of readdirSync(join(root, 'src'), { recursive: true })) {
  if (!READ_AT_RUN_TIME.test(path) || /\bfixtures?\b/.test(path)) continue;
  mkdirSync(join(root, 'dist', dirname(path)), { recursive: true });
  cpSync(join(root, 'src', path), join(root, 'dist', path));
  copied += 1;
}

const built = await buildBrowser(root, 'dist/browser');
const script = built.missing
  ? `no reader's script, for there is no ${built.missing}`
  : `the reader's script (${built.gzip} bytes gzipped)`;
console.log(`dist holds the compiled product, ${copied} other files and ${script}.`);
