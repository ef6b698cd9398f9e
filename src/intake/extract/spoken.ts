/** What the rules of a language read from a sentence, before it is known who “she” is. */
import type { ActorType, ChannelKind, Cue } from '../../model/speech.ts';
import type { Span } from './span.ts';

/** What a verb or a name tells of whom it is about: `p` for several. */
export type Gender = 'm' | 'f' | 'n' | 'p';

/** A speaker as one phrase has it. */
export interface Who {
  /** The whole phrase. */
  readonly span: Span;
  readonly name: Span | null;
  readonly role: Span | null;
  readonly type: ActorType;
  /** How it is told: a name, an office or description, a body, people, a pronoun, or a noun of which no rule knows. */
  readonly by: 'name' | 'office' | 'body' | 'many' | 'pronoun' | 'noun';
  readonly vague: boolean;
  /** The word by which a later “the ministry”, “she” is matched. */
  readonly head: string;
  readonly outlet: boolean;
  /** In languages with cases: the name or description in the nominative. */
  readonly called?: string;
  /** In languages with genders: whom “он”, “она” can mean. */
  readonly gender?: Gender | null;
  /** The speaker stands elsewhere, not in this sentence: “Прошу …”, a quotation that follows its colon. */
  readonly elsewhere?: boolean;
}

/** The way through which something was said. */
export interface SpokenChannel {
  readonly span: Span;
  readonly kind: ChannelKind;
  readonly name: string | null;
}

/** A statement before it is known who “she” is. */
export interface Spoken {
  readonly words: readonly Span[];
  readonly quoted: readonly Span[];
  /** Null where whoever spoke before goes on. */
  readonly who: Who | null;
  readonly act: Cue;
  readonly cue: Span | null;
  readonly channel: SpokenChannel | null;
  readonly relay: Span | null;
  /** From 0 to 1. */
  readonly weight: number;
  /** Whether the sentence ends with this statement's words, so that a quotation after it goes on. */
  readonly open: boolean;
}
