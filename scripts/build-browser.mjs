/*
 * Bundles the reader's script: src/browser/page/page.ts becomes page.js, minified, and manifest.json tells its public
 * name, its integrity and its gzipped size. inputs.json beside them remembers what it was built from.
 * Plain JavaScript, because setup runs it on whatever Node.js is there.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { gzipSync } from 'node:zlib';

const ENTRY = 'src/browser/page/page.ts';

/** True when the bundle in `outDir` was built from the sources as they are now, or when there is no source yet. */
export function browserIsFresh(root, outDir) {
  const inputs = readInputs(join(root, outDir, 'inputs.json'));
  if (!inputs) return !existsSync(join(root, ENTRY));
  return Object.entries(inputs).every(([path, hash]) => hashOf(join(root, path)) === hash);
}

/** Builds into `outDir`. Answers `{ gzip }` in bytes, or `{ missing }` with the path of the source that is not there. */
export async function buildBrowser(root, outDir) {
  const out = join(root, outDir);
  if (!existsSync(join(root, ENTRY))) {
    rmSync(out, { recursive: true, force: true });
    return { missing: ENTRY };
  }
  const { build } = await import('esbuild');
  const result = await build({
    absWorkingDir: root,
    entryPoints: [ENTRY],
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    legalComments: 'none',
    metafile: true,
    write: false,
    logLevel: 'error',
  });
  const code = Buffer.from(result.outputFiles[0].contents);
  const manifest = { 'page.js': describe(code) };
  const sources = ['scripts/build-browser.mjs', 'package-lock.json', ...Object.keys(result.metafile.inputs)];
  const inputs = Object.fromEntries(sources.map((path) => [path, hashOf(join(root, path))]));
  mkdirSync(out, { recursive: true });
  writeFileSync(join(out, 'page.js'), code);
  writeFileSync(join(out, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  if (relative(root, out).startsWith('build')) {
    writeFileSync(join(out, 'inputs.json'), `${JSON.stringify(inputs, null, 2)}\n`);
  }
  return { gzip: manifest['page.js'].gzip };
}

function describe(code) {
  const hash = createHash('sha256').update(code);
  const digest = hash.digest();
  return {
    file: `page-${digest.toString('hex').slice(0, 8)}.js`,
    integrity: `sha256-${digest.toString('base64')}`,
    gzip: gzipSync(code, { level: 9 }).length,
  };
}

function readInputs(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}

function hashOf(path) {
  try {
    return createHash('sha256').update(readFileSync(path)).digest('hex');
  } catch {
    return 'gone';
  }
}
