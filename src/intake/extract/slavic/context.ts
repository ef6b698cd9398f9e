/** What the rules of a sentence know of its text, and what a phrase of a speaker is read as. */
import type { Who } from '../spoken.ts';
import type { Lexicon } from './lexicon.ts';

/** What is known of a whole text while its phrases are read. */
export interface Context {
  readonly lexicon: Lexicon;
  /** The last words of the full names of the text. */
  readonly surnames: ReadonlySet<string>;
  /** Words that the text has with a capital where no sentence begins. */
  readonly capitals: ReadonlySet<string>;
  /** Whether its last line says who wrote it, so that “Поручил …” is that one's. */
  readonly signed: boolean;
}

/** A speaker, and the index of the piece after it. */
export interface Read {
  readonly who: Who;
  readonly to: number;
}
