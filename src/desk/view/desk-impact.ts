/** What rests on a document, for whoever is about to correct or withdraw it: published documents and uses outside Stet. */
import { documentCell, exactImpactOf } from '../../fold/impact.ts';
import type { State } from '../../fold/state.ts';
import { versionOf } from '../../fold/version-of.ts';
import { type Cell, COVERAGE, cell, cellId, cellKind, PANEL } from '../../model/ids.ts';
import type { Person } from '../../model/person.ts';
import { isHidden } from '../decide/decide-correction.ts';
import { isProminent } from '../decide/top-post.ts';
import { holds, publishers } from '../policies.ts';

/** As JSON text; null for those who may not see it, and where there is no such document. */
export function deskImpact(state: State, by: Person, of: Cell): string | null {
  if (!holds(by, [...publishers, 'legal']) || versionOf(state, of) === 0) return null;
  const reached = exactImpactOf(state, [of]);
  const documents = [...new Set([...reached].map(documentCell))].filter(
    (one) => one === COVERAGE || one === PANEL || !isHidden(state, one),
  );
  const posts = documents.flatMap((one) =>
    cellKind(one) === 'post' ? (state.posts.get(cellId(one)) ?? []) : [],
  );
  const uses = state.uses.valueSeq().filter((use) => reached.has(use.of));
  return JSON.stringify({
    of,
    reaches: documents.sort(),
    topPost: reached.has(cell('text', 'headline')) || posts.some(isProminent),
    uses: uses.map(({ id, of: used, where, url, at }) => ({ id, of: used, where, url, at })).toArray(),
  });
}
