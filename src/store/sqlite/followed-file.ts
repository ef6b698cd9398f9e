import { statSync } from 'node:fs';
import { Connection } from './connection.ts';
import { openForReading } from './open-database.ts';

/** A connection to the store's file at a path, whichever file that is. */
export interface FollowedFile {
  readonly current: () => Connection;
  /** Goes over to another file that was put at the path, once it was seen there twice; keeps the old one while it cannot. */
  look(): void;
}

/** Opens the file for reading. A backup that is put back is another file of the same name, and an open one stays what it was. */
export function followFile(path: string): FollowedFile {
  let at = fileAt(path);
  let seen = at;
  let connection = new Connection(openForReading(path));
  return {
    current: () => connection,
    look() {
      const there = fileAt(path);
      if (there !== null && there !== at && there === seen) {
        const before = connection;
        connection = new Connection(openForReading(path));
        at = there;
        void before.close();
      }
      seen = there;
    },
  };
}

/** Tells files apart, also of one name; null where there is none. */
function fileAt(path: string): string | null {
  const found = statSync(path, { bigint: true, throwIfNoEntry: false });
  return found ? `${found.dev} ${found.ino}` : null;
}
