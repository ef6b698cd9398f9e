/** One look at a source: what it is given, and what it brings. */
import type { Result } from '../../lib/result.ts';
import type { Door } from '../egress/door.ts';
import type { Parse } from './parse.ts';
import type { Parsed } from './raw-item.ts';
import type { PollFault, PollState, SourceSettings } from './source.ts';

/** Bytes as a source sent them, with the type that it gave. */
export interface Original {
  readonly bytes: Uint8Array;
  readonly type: string;
}

/** What one look brings. `state` is for the next look, once the items are kept and not before. */
export interface Look {
  /** All that was read, in whatever many pieces. */
  readonly parsed: Parsed;
  readonly state: PollState;
  /** What was read first; null where nothing new came. */
  readonly original: Original | null;
  /** Where a look reads several pieces (files, alerts of a feed): each, with the names of its items. */
  readonly originals?: readonly (Original & { readonly externals: readonly string[] })[];
  /** There is more already: the next look need not wait. */
  readonly more?: boolean;
}

/** Looks at a source, within so many milliseconds; `parse` reads what it brings. Never throws; no sentence of a fault holds the secret. */
export type Poll = (
  settings: SourceSettings,
  state: PollState,
  secret: string | null,
  door: Door,
  within: number,
  languages?: readonly string[],
  parse?: Parse,
) => Promise<Result<Look, PollFault>>;

/** Nothing new. */
export function nothingNew(state: PollState): Look {
  return { parsed: { items: [], faults: [] }, state, original: null };
}
