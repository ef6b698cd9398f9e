/*
 * Bundles the scripts of browsers: src/browser/page/page.ts becomes page.js, minified, and so on; manifest.json tells
 * their public names, integrity and gzipped size. Each lies there gzipped too, so that no server has to do that anew.
 * inputs.json beside them remembers what it was built from.
 * Plain JavaScript, because setup runs it on whatever Node.js is there.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { gzipSync } from 'node:zlib';

/**
 * The files by their names: the readers' script, that of the desk's own pages, and the desk's app with its style. What
 * the app imports only once somebody opens it is a file of its own, and so is what both need: named by its hash.
 */
const ENTRIES = {
  'page.js': 'src/browser/page/page.ts',
  'access.js': 'src/browser/access/access.ts',
  'desk.js': 'src/browser/desk/desk.tsx',
  'desk.css': 'src/browser/desk/desk.css',
};

/** True when the bundle in `outDir` was built from the sources as they are now, or when there is no source yet. */
export function browserIsFresh(root, outDir) {
  const inputs = readInputs(join(root, outDir, 'inputs.json'));
  if (!inputs) return !existsSync(join(root, ENTRIES['page.js']));
  return Object.entries(inputs).every(([path, hash]) => hashOf(join(root, path)) === hash);
}

/** Builds into `outDir`. Answers `{ gzip }` in bytes, or `{ missing }` with the path of the source that is not there. */
export async function buildBrowser(root, outDir) {
  const out = join(root, outDir);
  for (const entry of Object.values(ENTRIES)) {
    if (existsSync(join(root, entry))) continue;
    rmSync(out, { recursive: true, force: true });
    return { missing: entry };
  }
  const { build } = await import('esbuild');
  const manifest = {};
  const sources = new Set(['scripts/build-browser.mjs', 'package-lock.json']);
  mkdirSync(out, { recursive: true });
  for (const [name, entry] of Object.entries(ENTRIES)) {
    const result = await build({
      absWorkingDir: root,
      entryPoints: { [name.replace(/\.\w+$/, '')]: entry },
      outdir: out,
      splitting: name.endsWith('.js'),
      chunkNames: '[name]-[hash]',
      bundle: true,
      minify: true,
      format: 'esm',
      target: 'es2022',
      jsx: 'automatic',
      jsxImportSource: 'preact',
      legalComments: 'none',
      metafile: true,
      write: false,
      logLevel: 'error',
    });
    for (const { path, contents } of result.outputFiles) {
      const file = basename(path);
      const code = Buffer.from(contents);
      const packed = gzipSync(code, { level: 9 });
      const about = describe(name, code, packed);
      manifest[file] = file === name ? about : { ...about, file };
      writeFileSync(path, code);
      writeFileSync(`${path}.gz`, packed);
    }
    // What each loads at once beside itself.
    for (const { path } of result.outputFiles) {
      const file = basename(path);
      manifest[file].with = withIt(result.metafile.outputs, file);
    }
    for (const source of Object.keys(result.metafile.inputs)) sources.add(source);
  }
  for (const file of readdirSync(out))
    if (/\.js(\.gz)?$/.test(file) && !manifest[file.replace(/\.gz$/, '')]) rmSync(join(out, file));
  const inputs = Object.fromEntries([...sources].map((path) => [path, hashOf(join(root, path))]));
  writeFileSync(join(out, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  if (relative(root, out).startsWith('build')) {
    writeFileSync(join(out, 'inputs.json'), `${JSON.stringify(inputs, null, 2)}\n`);
  }
  return { gzip: manifest['page.js'].gzip };
}

/** The files that one of `outputs` imports with its first line, and those that they import. */
function withIt(outputs, name) {
  const found = new Set();
  const look = (file) => {
    const [, output] = Object.entries(outputs).find(([path]) => basename(path) === file) ?? [];
    for (const { path, kind } of output?.imports ?? []) {
      const other = basename(path);
      if (kind !== 'import-statement' || found.has(other)) continue;
      found.add(other);
      look(other);
    }
  };
  look(name);
  return [...found];
}

function describe(name, code, packed) {
  const hash = createHash('sha256').update(code);
  const digest = hash.digest();
  return {
    file: name.replace('.', `-${digest.toString('hex').slice(0, 8)}.`),
    integrity: `sha256-${digest.toString('base64')}`,
    gzip: packed.length,
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
