/** Notes what of a state is looked up, so that what was made of it can be told from what is stale. */
import type { State } from '../../fold/state.ts';

/** Where things stand by id that documents are made from. */
export const shelves = [
  ...(['posts', 'actors', 'statements', 'claims', 'figures', 'estimates'] as const),
  ...(['incidents', 'media', 'corrections'] as const),
] as const;

export type Shelf = (typeof shelves)[number];

interface Place {
  readonly shelf: Shelf;
  readonly id: string;
  /** The state object that stood there; another one whenever that is another. */
  readonly stood: unknown;
}

/** What was looked up, once each. */
export interface Noted {
  readonly coverage: State['coverage'];
  readonly places: readonly Place[];
}

/**
 * A state that notes each thing that is looked up in it. It has the coverage, the shelves, which give one thing by its id,
 * and the number of the last entry, of which nothing may be made but that something is no later; asked for anything else
 * it throws, for what is not noted could be stale.
 */
export function noting(state: State): { readonly looked: State; readonly noted: Noted } {
  const places: Place[] = [];
  const known = new Set<string>();
  const look = (shelf: Shelf, id: string) => {
    const stood = state[shelf].get(id);
    if (!known.has(`${shelf} ${id}`)) places.push({ shelf, id, stood });
    known.add(`${shelf} ${id}`);
    return stood;
  };
  const given: Readonly<Record<string, unknown>> = {
    coverage: state.coverage,
    seq: state.seq,
    ...Object.fromEntries(
      shelves.map((shelf) => [shelf, only(`${shelf}.`, { get: (id: string) => look(shelf, id) })]),
    ),
  };
  return { looked: only('', given) as unknown as State, noted: { coverage: state.coverage, places } };
}

/** Whether all of it stands in a state as it stood. */
export function isAsItStood(state: State, { coverage, places }: Noted): boolean {
  if (state.coverage !== coverage) return false;
  for (const { shelf, id, stood } of places) if (state[shelf].get(id) !== stood) return false;
  return true;
}

function only<T extends object>(path: string, of: T): T {
  return new Proxy(of, {
    get(target, name) {
      if (!Object.hasOwn(target, name))
        throw new Error(`${path}${String(name)} is looked up, and is not noted`);
      return Reflect.get(target, name);
    },
  });
}
