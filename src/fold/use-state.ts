import type { Cell } from '../model/ids.ts';

/** Where something was used outside Stet; `since`: the record number that those who used it know of. */
export interface UseState {
  readonly id: string;
  readonly of: Cell;
  readonly where: string;
  readonly url: string | null;
  readonly at: string;
  readonly since: number;
}
