import { statSync } from 'node:fs';
import { Connection } from './connection.ts';
import { openForReading } from './open-database.ts';

/** A connection to the store's file at a path, whichever file that is. */
export interface FollowedFile {
  /** Rejects while what lies there since the last look cannot be opened. */
  current(): Promise<Connection>;
  /**
   * Goes over to another store that was put at the path, once it was seen there twice. Where that is another file, the
   * old one is kept while the other cannot be opened.
   */
  look(): void;
}

/**
 * Opens the file for reading. A backup that is put back is another file of the same name, and an open one stays what it
 * was; or it was written over the old one, of which only the log shows that it is gone.
 */
export function followFile(path: string): FollowedFile {
  let at = placeOf(path);
  let seen = at;
  let connection = Promise.resolve(new Connection(openForReading(path)));
  return {
    current: () => connection,
    look() {
      const there = placeOf(path);
      if (there && isOther(there, at) && !isOther(there, seen)) {
        const before = connection;
        if (there.file === at?.file) connection = reopened(before, path);
        else {
          connection = Promise.resolve(new Connection(openForReading(path)));
          close(before);
        }
        at = there;
        connection.catch(() => {
          at = null;
        });
      }
      seen = there;
    },
  };
}

/** SQLite takes one file for one in a process, with its log: the old connection is closed before another is opened. */
async function reopened(before: Promise<Connection>, path: string): Promise<Connection> {
  await before.then((old) => old.close()).catch(() => {});
  return new Connection(openForReading(path));
}

function close(before: Promise<Connection>): void {
  void before.then((old) => old.close()).catch(() => {});
}

/** Which file lies at a path, and which log beside it; '' where there is none. */
interface Place {
  readonly file: string;
  readonly log: string;
}

/** Null where there is no file. */
function placeOf(path: string): Place | null {
  const file = nameOf(path);
  return file === '' ? null : { file, log: nameOf(`${path}-wal`) };
}

function isOther(one: Place, other: Place | null): boolean {
  return one.file !== other?.file || one.log !== other.log;
}

/** Tells files apart, also of one name. */
function nameOf(path: string): string {
  const found = statSync(path, { bigint: true, throwIfNoEntry: false });
  return found ? `${found.dev} ${found.ino}` : '';
}
