/** A statement of one sentence before the rest of the text is known: who “she” is comes later (carry.ts). */
import type { ActorType, ChannelKind, Cue } from '../../model/speech.ts';
import type { Span } from './span.ts';

/** What a verb or a name tells of whom it is about, in languages with genders: `p` for several. */
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

/** The way by which words came. */
export interface Channel {
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
  readonly channel: Channel | null;
  readonly relay: Span | null;
  /** From 0 to 1. */
  readonly weight: number;
  /** Whether the sentence ends with this statement's words, so that a quotation after it goes on. */
  readonly open: boolean;
}

/** Somebody whom a text names, whether or not they speak there. */
export interface Mention {
  readonly who: Who;
  /** Words in small letters by which the text describes them there: “operator”, “first officer”. */
  readonly also: string;
  /** Where the mention begins. */
  readonly at: number;
  /** Whether they are what the sentence is about: its first noun phrase, with a verb. */
  readonly subject: boolean;
  readonly gender: 'he' | 'she' | null;
  /** Described without a name, and not what the sentence is about: “(asked) the witness”. */
  readonly described?: true;
}
