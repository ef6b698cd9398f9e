import type { Span } from '../../../intake/extract/span.ts';
import type { StatementToMake } from '../compose/speech.ts';

/** Words that stand on a statement of their own. */
export interface Words extends Span {
  readonly id: string;
  /** The key of the statement whose words they are. */
  readonly of: string;
  readonly make: StatementToMake;
  /** Set apart: a sentence that is one quotation, or what is too long for running text. */
  readonly apart: boolean;
}
