import type { AuthorityState } from './machine-state.ts';
import type { State } from './state.ts';

/** The authorities that nobody and no time has ended. */
export function liveAuthorities({ authorities }: State): readonly AuthorityState[] {
  return authorities
    .valueSeq()
    .filter(({ ended }) => ended === null)
    .toArray();
}
