import { type Cell, type CellKind, cell } from '../model/ids.ts';
import type { PlannedCommand } from './plan.ts';
import type { ReadCoverage } from './read-coverage.ts';

/** What the parts of the plan share. */
export interface StetPlanner {
  readonly of: ReadCoverage;
  readonly brings: (of: Cell) => boolean;
  readonly lose: (place: string, what: string) => void;
  readonly give: (...commands: readonly PlannedCommand[]) => void;
}

/** Documents in the order in which they came to be. */
export function inBirth<T extends { readonly id: string }>(
  { born }: ReadCoverage,
  documents: Iterable<T>,
  kind: CellKind,
): readonly T[] {
  const at = ({ id }: T) => born.get(cell(kind, id)) ?? 0;
  return [...documents].sort((one, other) => at(one) - at(other));
}
