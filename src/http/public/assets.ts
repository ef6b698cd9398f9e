import { existsSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { z } from 'zod';

/** One file of the browser build, in memory. */
export interface Asset {
  readonly type: string;
  readonly body: Buffer;
  readonly gzip: Buffer;
}

export interface Assets {
  /** The address of the reader's script; null when there is no build, and pages do without. */
  readonly scriptAddress: string | null;
  /** By public name. Only what the manifest names is here. */
  readonly files: ReadonlyMap<string, Asset>;
}

const manifestSchema = z.record(
  z.string().regex(/^[\w-]+\.\w+$/),
  z.object({ file: z.string().regex(/^[\w-]+\.\w+$/), integrity: z.string() }),
);

const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.woff2': 'font/woff2',
};

/** Reads the browser build that `manifest.json` in `directory` names; none where there is no manifest. */
export function readAssets(directory: string | null): Assets {
  const path = directory === null ? null : join(directory, 'manifest.json');
  if (directory === null || path === null || !existsSync(path))
    return { scriptAddress: null, files: new Map() };
  const manifest = manifestSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  const files = new Map<string, Asset>();
  for (const [name, { file }] of Object.entries(manifest)) {
    const named = join(directory, file);
    const found = existsSync(named) ? named : join(directory, name);
    const [body, packed] = [readFileSync(found), `${found}.gz`];
    // The build compresses them; a server that did would start a fifth of a second later.
    const gzip = existsSync(packed) ? readFileSync(packed) : gzipSync(body, { level: 9 });
    const type = types[extname(file)] ?? 'application/octet-stream';
    files.set(file, { type, body, gzip });
  }
  const script = manifest['page.js'];
  return { scriptAddress: script ? `/assets/${script.file}` : null, files };
}
