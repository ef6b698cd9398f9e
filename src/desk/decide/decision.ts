/** The vocabulary of decisions: what a command may ask of the state, and how it answers. */
import type { State } from '../../fold/state.ts';
import { versionOf } from '../../fold/version-of.ts';
import { err, ok, type Result } from '../../lib/result.ts';
import { capital } from '../../lib/text.ts';
import type { Cell } from '../../model/ids.ts';
import type { Person } from '../../model/person.ts';
import type { Proposed } from '../../record/entry.ts';
import type { Refusal } from '../refusal.ts';
import { called } from '../wording/called.ts';
import { inUtc } from '../wording/times-in-words.ts';

/** Who decides, when. `now` is the server's clock, never earlier than the record's last entry. */
export interface DecisionContext {
  readonly by: Person;
  readonly now: string;
  readonly demonstration: boolean;
  /** The coverage that the command names beside its own; null where there is none. */
  readonly other?: State | null;
}

/** What happens: entries to append (none: it is so already), or why not. */
export type Decision = Result<readonly Proposed[], Refusal>;

/** Accepts. */
export function accept(...entries: readonly Proposed[]): Decision {
  return ok(entries);
}

/**
 * Refuses. Every sentence of a refusal begins with a capital and tells times to the minute in UTC; the exact ones stand
 * beside it in `times`, in their order.
 */
export function refuse(refusal: Refusal): { ok: false; error: Refusal } {
  const times = refusal.message.match(INSTANT) ?? [];
  const message = capital(refusal.message.replace(INSTANT, inUtc));
  return err({ ...refusal, message, ...(times.length > 0 && { times }) });
}

/** An instant as the record has it. */
const INSTANT = /\b\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z/g;

/** Refuses a document that is not there. */
export function unknown(of: Cell): { ok: false; error: Refusal } {
  return refuse({
    code: 'unknown',
    message: `There is no ${called(of).replace(/^the /, '')} in this coverage.`,
    what: of,
  });
}

/** Why an expectation does not hold, or null. */
export function staleness(state: State, of: Cell, expected: number | undefined): Refusal | null {
  const current = versionOf(state, of);
  if (expected === undefined || expected === current) return null;
  const message = `Version ${expected} of ${called(of)} was expected, but it is at version ${current}. Look at the newer one and send again.`;
  return { code: 'stale', message, current };
}

/** By how much a time may be ahead of the server's clock (milliseconds): zones, and clocks that are wrong. */
const DAY = 86_400_000;

/** Whether what is told as past is still to come. */
export function isAhead(at: string, now: string): boolean {
  return Date.parse(at) > Date.parse(now) + DAY;
}

/** Refuses because of where a document stands. */
export function inState(state: string, message: string): { ok: false; error: Refusal } {
  return refuse({ code: 'state', message, state });
}
