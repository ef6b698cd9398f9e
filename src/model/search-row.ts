import type { Cell } from './ids.ts';

/** The words by which a document of the desk is found, as a store keeps them: each once, in order of their code units. */
export interface SearchRow {
  readonly of: Cell;
  /** When it moved: the order in which what may be found comes. */
  readonly at: string;
  /** Letters and digits alone, in the form in which words are compared. */
  readonly words: readonly string[];
}
