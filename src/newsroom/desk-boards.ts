import { Board } from '../desk/view/board.ts';
import { deskParts } from '../desk/view/desk-documents.ts';
import { PostsAsReaders } from '../desk/view/posts-as-readers.ts';
import { type Sight, sightName } from '../desk/view/sight.ts';
import type { State } from '../fold/state.ts';
import { type Random, randomName } from '../lib/random.ts';

/** How long the tag of a board is: 50 bits. */
const TAG = 10;
/** How many are kept of one coverage: a few for those who work in it, one for each contributor. */
const MOST = 12;

/**
 * The boards of one coverage, one for each way to see it, the latest asked for. They go where the coverage in memory
 * goes, from one state to the next, and are dropped with it: when the record is read anew, so are they.
 */
export class DeskBoards {
  readonly #boards = new Map<string, Board>();
  /** Shared by all who see what readers do. */
  #seen = new PostsAsReaders();

  /** What is new to somebody after a cursor, as JSON text; null where there is no coverage. */
  told(state: State, sight: Sight, after: string | null, random: Random): string | null {
    if (state.coverage === null) return null;
    const parts = () => deskParts(state, sight, this.#seen) ?? [];
    const name = sightName(sight);
    const kept = this.#boards.get(name);
    kept?.bring(state.seq, parts);
    const board = kept && !kept.isWorn ? kept : new Board(randomName(random, TAG), state.seq, parts());
    this.#boards.delete(name);
    this.#boards.set(name, board);
    for (const oldest of this.#boards.keys()) {
      if (this.#boards.size <= MOST) break;
      this.#boards.delete(oldest);
    }
    return board.told(after);
  }

  /** Forgets all of them, with the words that they hold. */
  clear(): void {
    this.#boards.clear();
    this.#seen = new PostsAsReaders();
  }
}
