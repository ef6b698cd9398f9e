import type { Map as PMap } from 'immutable';
import type { Cell } from '../model/ids.ts';
import type { Picture } from '../model/picture.ts';

/** An uploaded picture. */
export interface MediaState extends Picture {
  readonly id: string;
  readonly by: string;
  readonly at: string;
  readonly seq: number;
  /** The entries that refer to it, with what they write; those whose words were destroyed refer to nothing. */
  readonly users: PMap<number, Cell>;
  /** When its files were destroyed. */
  readonly erased: string | null;
}
