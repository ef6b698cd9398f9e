import type { State } from '../../fold/state.ts';
import { type CellKind, cellId, cellKind } from '../../model/ids.ts';

/** What was taken out of everything public for good, so that no unsent words hold it either. */
export interface LostWords {
  readonly kind: CellKind;
  readonly id: string;
  /** Where only the versions before this one were destroyed; null where it was taken down. */
  readonly before: number | null;
}

/** All of it in a coverage; none where there is no coverage. */
export function lostWords(state: State | null): readonly LostWords[] {
  if (state === null) return [];
  const taken = Object.entries({
    post: state.posts,
    statement: state.statements,
    claim: state.claims,
    actor: state.actors,
    figure: state.figures,
    estimate: state.estimates,
    incident: state.incidents,
    question: state.questions,
    alert: state.alerts,
    notice: state.notices,
  } as const).flatMap(([kind, things]) =>
    [...things.values()].flatMap(({ id, taken }) =>
      taken === null ? [] : [{ kind: kind as CellKind, id, before: null }],
    ),
  );
  const gone = new Set(taken.map(({ kind, id }) => `${kind}:${id}`));
  const earlier = [...state.erased.keys()].flatMap((of) => {
    const before = state.closed.get(of);
    return gone.has(of) || before === undefined ? [] : [{ kind: cellKind(of), id: cellId(of), before }];
  });
  return [...taken, ...earlier];
}
