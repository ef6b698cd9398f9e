import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { styleSheet } from '../publish/style/sheet.ts';

/** Where everything is rendered that readers and caches may keep. */
const PUBLISH = join(import.meta.dirname, '../publish');

/**
 * A name of the code that renders, and of the colours that it takes from elsewhere: other code, other name, so that after an update nobody is told that what an earlier
 * build made of the same cursor is still so.
 */
export function publicBuild(folder = PUBLISH): string {
  const hash = createHash('sha256');
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    if (/\.[jt]s$/.test(name)) hash.update(JSON.stringify([name, readFileSync(join(folder, name), 'utf8')]));
  }
  hash.update(styleSheet);
  return hash.digest('hex').slice(0, 8);
}
