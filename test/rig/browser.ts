/*
 * A Chromium for tests, also where none is installed: the machine's own if there is one, otherwise the one that comes
 * in the package @sparticuz/chromium, unpacked once into build/. Web security stays on, for it is among what we test.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

const ROOT = join(import.meta.dirname, '../..');
const INSTALLED = '/usr/bin/chromium';

/** No sandbox, for tests run as root; nothing that asks another host. */
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-sync',
  '--no-first-run',
  '--no-pings',
  '--font-render-hinting=none',
];

interface Program {
  readonly executablePath: string;
  readonly env: Record<string, string>;
}

/** Starts a headless Chromium. Whoever asked for it closes it. */
export async function launchBrowser(): Promise<Browser> {
  const { executablePath, env } = existsSync(INSTALLED)
    ? { executablePath: INSTALLED, env: {} }
    : unpackedChromium();
  return chromium.launch({
    executablePath,
    headless: true,
    args: ARGUMENTS,
    env: { ...definedOnly(process.env), ...env },
  });
}

/** The packaged Chromium, unpacked on first use: some seconds, some 300 MB. */
function unpackedChromium(): Program {
  const manifest = readFileSync(join(ROOT, 'node_modules/@sparticuz/chromium/package.json'), 'utf8');
  const { version } = JSON.parse(manifest) as { version: string };
  const folder = join(ROOT, 'build', `chromium-${version}`);
  if (!existsSync(folder)) unpack(folder);
  // The one that comes with it looks for its fonts under /tmp; without fonts text has no size and counts as hidden.
  writeFileSync(join(folder, 'fonts/fonts.conf'), fontsIn(folder));
  return {
    executablePath: join(folder, 'chromium'),
    env: {
      LD_LIBRARY_PATH: join(folder, 'al2023/lib'),
      FONTCONFIG_PATH: join(folder, 'fonts'),
      VK_ICD_FILENAMES: join(folder, 'vk_swiftshader_icd.json'),
    },
  };
}

/** Unpacks beside `folder` and moves it there whole: a run that was cut short leaves nothing half done. */
function unpack(folder: string): void {
  mkdirSync(join(ROOT, 'build'), { recursive: true });
  const unfinished = mkdtempSync(join(ROOT, 'build/unpacking-'));
  execFileSync(process.execPath, [join(import.meta.dirname, 'unpack-chromium.ts')], {
    env: { PATH: process.env.PATH, TMPDIR: unfinished, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  try {
    renameSync(unfinished, folder);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
}

function fontsIn(folder: string): string {
  return `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${folder}/fonts</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${folder}/fonts-cache</cachedir>
</fontconfig>
`;
}

function definedOnly(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).filter((pair): pair is [string, string] => pair[1] !== undefined),
  );
}
