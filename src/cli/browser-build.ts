import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The folder of the reader's script: beside us in a built package, in `build/` of a checkout; null when not built. */
export function browserBuild(): string | null {
  const places = ['../browser/', '../../build/browser/'].map((place) => new URL(place, import.meta.url));
  const found = places.find((place) => existsSync(new URL('manifest.json', place)));
  return found ? fileURLToPath(found) : null;
}
