/**
 * Why the desk says no: expected, the desk's business, with facts that an editor can act on. A closed union; `http/`
 * maps every code to a status in one total table.
 */
import type { BoundName } from '../model/authority.ts';
import { type Cell, COVERAGE } from '../model/ids.ts';
import type { Status } from '../model/status.ts';
import { called } from './wording/called.ts';

/** `times`: the instants that the sentence tells to the minute, exactly. */
export type Refusal = Reason & { readonly times?: readonly string[] };

type Reason =
  | { readonly code: 'forbidden'; readonly message: string }
  | { readonly code: 'unknown'; readonly message: string; readonly what: string }
  | { readonly code: 'exists'; readonly message: string; readonly what: string }
  | { readonly code: 'stale'; readonly message: string; readonly current: number }
  | { readonly code: 'state'; readonly message: string; readonly state: string }
  | { readonly code: 'move'; readonly message: string; readonly from: Status; readonly to: Status }
  | { readonly code: 'gate'; readonly message: string; readonly ceiling: Status }
  | { readonly code: 'second-person'; readonly message: string }
  | { readonly code: 'locked'; readonly message: string; readonly what: string }
  | { readonly code: 'restricted'; readonly message: string; readonly what: string }
  | { readonly code: 'unfinished'; readonly message: string; readonly what: string }
  | {
      readonly code: 'not-minor';
      readonly message: string;
      readonly changed: string;
      /** The words in which it differs first, where they do. */
      readonly was?: string;
      readonly is?: string;
    }
  | { readonly code: 'unsourced'; readonly message: string; readonly what: string }
  | { readonly code: 'circular'; readonly message: string; readonly what: string }
  | {
      readonly code: 'bounds';
      readonly message: string;
      readonly bound: BoundName;
      readonly limit: number | null;
    }
  | { readonly code: 'limit'; readonly message: string; readonly limit: number }
  | { readonly code: 'reused-id'; readonly message: string };

/** Says what is restricted without repeating it. */
export function restricted({ restriction, cell }: { restriction: string; cell: string }): Refusal {
  const message = `Readers would see what the restricted list holds back ("${restriction}", in ${called(cell as Cell)}). Write it without, or ask the lawyers to pass it.`;
  return { code: 'restricted', message, what: cell };
}

/** The same for a program, which is told nothing of the desk's list. */
export const restrictedForFeeds: Refusal = {
  code: 'restricted',
  message: 'Readers would see what is held back here.',
  what: 'words',
};

/** Says which mark of unfinished work stands where. */
export function unfinished(found: {
  readonly marker: string;
  readonly where: readonly string[];
  readonly cell: Cell;
}): Refusal {
  const { marker, where, cell } = found;
  const place = [...where, ...(where.length > 0 && cell === COVERAGE ? [] : [called(cell)])].join(' of ');
  const message = `"${marker}" still stands in ${place}. Write it, or take it out.`;
  return { code: 'unfinished', message, what: cell };
}

/** The same for a program, which is told nothing of what the desk wrote. */
export const unfinishedForFeeds: Refusal = {
  code: 'unfinished',
  message: 'What readers would see is not finished.',
  what: 'words',
};

/** What would name or accuse somebody is not written by a program, which is not told whom. */
export const sensitiveForFeeds: Refusal = {
  code: 'second-person',
  message: 'What it says takes a person at the desk.',
};

export type RefusalCode = Refusal['code'];
