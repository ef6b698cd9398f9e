/** What the outer world asks of the newsroom, in process or over a worker's port. */

import type { Command } from '../desk/commands/commands.ts';
import type { Refusal } from '../desk/refusal.ts';
import type { MediaSeen } from '../desk/view/desk-media.ts';
import type { LostWords } from '../desk/view/lost-words.ts';
import type { Result } from '../lib/result.ts';
import type { Cell } from '../model/ids.ts';
import type { Person } from '../model/person.ts';
import type { SearchRequest } from './find.ts';
import type { ListedCoverage, Overview } from './overview.ts';

/** The answer to an accepted command: its last entry and the public number it took (null: nothing public changed). */
export interface Accepted {
  readonly seq: number;
  readonly wire: number | null;
}

export interface ActRequest {
  /** Of the coverage; for `coverage.open` it is the command's own. */
  readonly slug: string;
  readonly by: Person;
  readonly command: Command;
  /** The command as it was sent, canonically encoded: what a repeated id is compared by. */
  readonly payload: string;
  /** Through what it came: `session:HANDLE` or `token:NAME`. */
  readonly via?: string;
  /** Only the demonstration's own replay sets it. */
  readonly demonstration?: boolean;
}

/** A command to be looked at, after others that it stands on and that are not given yet either. */
export interface PreviewRequest extends ActRequest {
  readonly before?: readonly Command[];
}

/** Nothing could be stored (disk full, store damaged, connection lost): said loudly; the same command again is safe. */
export interface Unavailable {
  readonly code: 'unavailable';
  readonly message: string;
}

export interface NewsroomPort {
  /** Decides and, where it is accepted, stores; the answer comes after it is on disk. */
  act(request: ActRequest): Promise<Result<Accepted, Refusal | Unavailable>>;
  /**
   * What a command would change for readers, as the JSON text of a `Previewed`, or why it would be refused; nothing is
   * stored and its id stays free. Null where it makes or names another coverage: that cannot be looked at beforehand.
   */
  preview(request: PreviewRequest): Promise<Result<string, Refusal | Unavailable> | null>;
  /** What a person may see of a coverage, as JSON text; null where there is none for them. */
  view(slug: string, by: Person): Promise<string | null>;
  /**
   * What of it is new to a person after a cursor of an earlier answer, as the JSON text of a `BoardSet`; all of it where
   * there is no cursor or it is not known any more. Null where there is none for them.
   */
  board(slug: string, by: Person, after: string | null): Promise<string | null>;
  /** The number of a coverage's last entry; null where there is none for them. */
  head(slug: string, by: Person): Promise<number | null>;
  /** What was done in a coverage after an entry, as JSON text; null where there is none for them. */
  log(slug: string, by: Person, after: number): Promise<string | null>;
  /** The versions of a document of a coverage, as JSON text; null where there is none for them. */
  history(slug: string, by: Person, of: Cell): Promise<string | null>;
  /** What rests on a document of a coverage, as JSON text; null where there is none for them. */
  impact(slug: string, by: Person, of: Cell): Promise<string | null>;
  /** What a person may have of an uploaded picture of a coverage; null where there is no such coverage for them. */
  media(slug: string, by: Person, id: string): Promise<MediaSeen | 'none' | null>;
  /** What was taken down or erased in a coverage, for whoever keeps words beside it; of one that is not there nothing. */
  lost(slug: string): Promise<readonly LostWords[]>;
  /**
   * What has some words in all that a person may see, as the JSON text of a `Found`; null where a coverage is named and
   * there is none for them.
   */
  search(request: SearchRequest): Promise<string | null>;
  /** The coverages that a person may see. */
  list(by: Person): Promise<readonly ListedCoverage[]>;
  /** A page (from 1) of them as the first page of the desk tells them, newest first. */
  overview(by: Person, page: number): Promise<Overview>;
  close(): Promise<void>;
}
