import type { Cell } from '../model/ids.ts';

/** What somebody at the desk says to others about something. Private for ever: the projection knows of none. */
export interface NoteState {
  /** Of a note that came with a returned draft `returned:` and its entry, which no command can name. */
  readonly id: string;
  readonly of: Cell;
  /** Null once erased. */
  readonly text: string | null;
  /** The persons who are meant. */
  readonly to: readonly string[];
  readonly by: string;
  readonly at: string;
  /** The entry that holds its words. */
  readonly seq: number;
  readonly settled: { readonly by: string; readonly at: string } | null;
  readonly taken: string | null;
}
