import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the reader's script: beside us in a built package, in `build/` of a checkout; null when not built. */
export function browserBuild(): string | null {
  const places = ['../browser/', '../../build/browser/'].map((place) => new URL(place, import.meta.url));
  const found = places.find((place) => existsSync(new URL('manifest.json', place)));
  return found ? fileURLToPath(found) : null;
}

/** Where the desk's own pages find their script, and its app. */
export interface DeskFiles {
  readonly script: string | null;
  readonly app: { readonly script: string; readonly with: readonly string[]; readonly style: string } | null;
}

/** The addresses of the desk's files; null what was not built. */
export function deskFiles(): DeskFiles {
  const folder = browserBuild();
  if (folder === null) return { script: null, app: null };
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Partial<
    Record<string, { file: string; with?: readonly string[] }>
  >;
  const address = (name: string) => {
    const file = manifest[name]?.file;
    return file === undefined ? null : `/assets/${file}`;
  };
  const [script, style] = [address('desk.js'), address('desk.css')];
  const beside = (manifest['desk.js']?.with ?? []).flatMap((name) => address(name) ?? []);
  return {
    script: address('access.js'),
    app: script === null || style === null ? null : { script, with: beside, style },
  };
}
