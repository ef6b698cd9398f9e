/** A rehearsal: all rules judge what readers would get, as in any other coverage, and then readers get nothing. */
import type { State } from '../fold/state.ts';
import type { Projection } from '../project/project.ts';

/** What of a projection reaches readers: of a rehearsal no version, no public id, and so no number of the wire. */
export function reaching(state: State, projection: Projection): Projection {
  return state.coverage?.rehearsal ? { ...projection, versions: [], unlinked: [], minted: {} } : projection;
}
