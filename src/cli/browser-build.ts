import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the reader's script: beside us in a built package, in `build/` of a checkout; null when not built. */
export function browserBuild(): string | null {
  const places = ['../browser/', '../../build/browser/'].map((place) => new URL(place, import.meta.url));
  const found = places.find((place) => existsSync(new URL('manifest.json', place)));
  return found ? fileURLToPath(found) : null;
}

/** The address of the script of the desk's own pages; null when not built. */
export function deskScript(): string | null {
  const folder = browserBuild();
  if (folder === null) return null;
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Partial<
    Record<string, { file: string }>
  >;
  const file = manifest['access.js']?.file;
  return file === undefined ? null : `/assets/${file}`;
}
