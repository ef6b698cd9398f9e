/** A source as it is kept, and as it is told. */
import type { PollState, SourceSettings } from './source.ts';

/** What is kept of a source. */
export interface SourceRow {
  readonly id: string;
  readonly settings: SourceSettings;
  /** A bot's token or a mailbox's password, as it is; of a hook the SHA-256 of what others send. Never told. */
  readonly secret: string | null;
  readonly poll: PollState;
  readonly health: Health;
  /** When it is to be looked at next, and until when another server has it in hand; milliseconds since 1970. */
  readonly next: number;
  readonly heldUntil: number;
}

/** How a source is doing. */
export interface Health {
  /** Instants: when it was last looked at, and when that last brought an answer. */
  readonly triedAt: string | null;
  readonly goodAt: string | null;
  /** Looks in a row that brought none. */
  readonly failures: number;
  /** Why the last one failed; null where it did not. */
  readonly error: string | null;
  /** What could not be read in the last answer. */
  readonly faults: readonly string[];
}

/** Said of a source that no coverage follows when something of it was filed as nobody's draft. */
export const NOWHERE =
  'What was no reporter’s draft lies nowhere: no coverage follows this source. One that begins to gets that of the last day.';

export const UNTRIED: Health = { triedAt: null, goodAt: null, failures: 0, error: null, faults: [] };

/** A source as the desk may know it: all but its secret. */
export interface SourceTold extends SourceSettings {
  readonly id: string;
  readonly health: Health;
  /** Whether it has a secret. */
  readonly secret: boolean;
  /** When it is looked at next; an instant. */
  readonly nextAt: string | null;
  /** Items of the last 24 hours. */
  readonly items: number;
}
