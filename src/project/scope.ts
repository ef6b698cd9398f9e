import type { State } from '../fold/state.ts';
import type { Cell } from '../model/ids.ts';

/** What a document is built from: the state, the public names of others, and where it says that it links to them. */
export interface Scope {
  readonly state: State;
  /** The version of the projection that builds; an older one builds what it built then. */
  readonly projection: number;
  /** The key under which readers find a document; asking makes it one that is linked to. */
  readonly link: (of: Cell) => string;
  /** The same without making it public: only for what is public already. */
  readonly keyOf: (of: Cell) => string;
  /** Whether something public links to it, so that readers have it whether or not this document leads there. */
  readonly isLinked: (of: Cell) => boolean;
}
