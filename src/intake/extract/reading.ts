/**
 * What is read from a text: proposals, each tied to the characters that it was read from. Nothing in it is anybody's
 * word but the text's: every span is a part of the text, and every name stands in it.
 */
import type { PlacePrecision } from '../../model/place.ts';
import type { ActorType, ChannelKind, Cue, Stance } from '../../model/speech.ts';
import type { Span } from './span.ts';

/** The languages that have rules. A text in another one is read by what they have in common: quotations and digits. */
export const languages = ['en', 'ru', 'uk'] as const;
export type Language = (typeof languages)[number];

/** How likely a proposal is right: `high` at least nine times in ten (measured: docs/intake.md), `low` less than half. */
export const confidences = ['high', 'medium', 'low'] as const;
export type Confidence = (typeof confidences)[number];

/** Of a proposal that is not the rules’: a model offered it (model/extractor-provider.ts), and its words stand there. */
interface Proposed {
  readonly proposedBy?: 'model';
}

/** Who speaks, as the text has it. */
export interface Speaker {
  /** The words that name or describe the speaker where they speak; null where a quotation just goes on. */
  readonly span: Span | null;
  /** The fullest name or description of the same speaker that the text has; in Russian and Ukrainian in the nominative as far as the rules can form it. */
  readonly name: string;
  /** Where in the text that name stands. */
  readonly named: Span | null;
  readonly role: Span | null;
  readonly type: ActorType;
  /** Nobody could say who that is: “officials”, “experts”. */
  readonly vague: boolean;
}

/** One speech act. */
export interface ProposedStatement extends Proposed {
  /** What was said, in the order of the text; several parts where the cue stands between them. */
  readonly words: readonly Span[];
  /** The parts within quotation marks, without the marks: verbatim. */
  readonly quoted: readonly Span[];
  readonly speaker: Speaker;
  readonly act: Cue;
  readonly cue: Span | null;
  readonly channel: { readonly span: Span; readonly kind: ChannelKind; readonly name: string | null } | null;
  /** Who only passes it on. */
  readonly relay: Span | null;
  /** Somebody takes or is given responsibility: two claims, “X says it did it” and “X did it”. */
  readonly responsibility: boolean;
  readonly confidence: Confidence;
}

/** A number that counts or measures something that may change. */
export interface ProposedFigure extends Proposed {
  /** Bound, number and unit. */
  readonly span: Span;
  readonly min: number | null;
  readonly max: number | null;
  /** What is counted, in the words of the text. */
  readonly counts: Span | null;
  readonly casualties: boolean;
  readonly confidence: Confidence;
}

/** Words that say when. */
export interface ProposedDate extends Proposed {
  readonly span: Span;
  /** The moment at the precision that it has: `2031`, `2031-03`, `2031-03-22`, `2031-03-22T05:41`, or two with a slash between; local to the item's zone. */
  readonly value: string;
  readonly confidence: Confidence;
}

/** Words that say where. */
export interface ProposedPlace {
  readonly span: Span;
  /** As the text has it; in Russian and Ukrainian the nominative, where a list has the name. */
  readonly name: string;
  /** How exactly it is known then. */
  readonly precision: Exclude<PlacePrecision, 'unknown'>;
  readonly confidence: Confidence;
}

/** Words that say how sure something is; a proposal for a status, never a statement. */
export interface ProposedHedge {
  readonly span: Span;
  readonly kind: 'conditional' | 'unverified' | 'believed' | 'alleged';
}

/** What a statement of a text can do to a claim of it. */
export type ClaimStance = Exclude<Stance, 'retracts'>;

/** A statement that bears on a claim, and how. */
export interface ProposedEvidence {
  /** Its place in `statements`, from 0. */
  readonly statement: number;
  readonly stance: ClaimStance;
}

/** A proposition that can be verified. What it is proposed with is `unverified`, always: machines propose no other status. */
export interface ProposedClaim {
  /** The words that it was read from, in the order of the text; where it is only denied, those that are denied. */
  readonly words: readonly Span[];
  /** `responsibility`: somebody says that it was they who did it, which is two claims: “X says it did it” and “X did it”. */
  readonly kind: 'told' | 'responsibility';
  /** In the order of the text. None where the text tells it with a hedge, and nobody says it. */
  readonly evidence: readonly ProposedEvidence[];
  /** What the text says of how sure it is: places in `hedges`, from 0. */
  readonly hedges: readonly number[];
  readonly status: 'unverified';
  readonly confidence: Confidence;
}

/** All that was read from one text. */
export interface Reading {
  readonly language: { readonly tag: Language | null; readonly confidence: Confidence };
  readonly sentences: readonly Span[];
  readonly statements: readonly ProposedStatement[];
  readonly figures: readonly ProposedFigure[];
  readonly dates: readonly ProposedDate[];
  readonly hedges: readonly ProposedHedge[];
  /** Absent in what was read and kept before places were read. */
  readonly places?: readonly ProposedPlace[];
  /** Absent in what was read and kept before claims were read. */
  readonly claims?: readonly ProposedClaim[];
  /** Why nothing was read at all: it took too long and was ended, or broke the reader. Absent where it was read. */
  readonly unread?: 'late' | 'broken';
}
