import { fold } from '../fold/fold.ts';
import { initialState } from '../fold/initial-state.ts';
import type { State } from '../fold/state.ts';
import { decodeEntry } from '../record/codec.ts';
import type { CoverageRow, NewsroomStore } from './ports.ts';

/** How many entries are read and folded before others have their turn: some milliseconds' work. */
const PAGE = 500;

/**
 * What a coverage came to at the head of its row, for whoever only looks: read a piece at a time, with everybody's turn in
 * between, and kept nowhere. Entries never change; words that are erased meanwhile may be missing already.
 */
export async function readInTurns(
  store: Pick<NewsroomStore, 'snapshot'>,
  { id, head }: Pick<CoverageRow, 'id' | 'head'>,
  nextTurn: () => Promise<void>,
): Promise<State> {
  let state: State = initialState;
  while (state.seq < head) {
    const after = state.seq;
    const page = await store.snapshot((of) => of.entries(id, after, Math.min(PAGE, head - after)));
    if (page.length === 0) break;
    for (const sealed of page) state = fold(state, decodeEntry(sealed));
    await nextTurn();
  }
  return state;
}
