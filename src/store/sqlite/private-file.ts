import { closeSync, existsSync, openSync } from 'node:fs';

/**
 * Makes a file of a store, where there is none, for this account alone, in whatever folder it lies; SQLite gives the
 * files that it puts beside it the same rights. One that is there keeps its own. Answers the path.
 */
export function privateFile(path: string): string {
  if (path !== ':memory:' && !existsSync(path)) closeSync(openSync(path, 'a', 0o600));
  return path;
}
