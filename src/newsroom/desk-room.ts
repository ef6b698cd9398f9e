/** One coverage in memory: its head, state and view, as far as they are stored. */
import { Map as PMap } from 'immutable';
import { fold } from '../fold/fold.ts';
import { initialState, type State } from '../fold/state.ts';
import type { Cell } from '../model/ids.ts';
import { viewOf } from '../project/project.ts';
import { emptyView, type View } from '../project/view.ts';
import { GENESIS } from '../record/chain.ts';
import { decodeEntry } from '../record/codec.ts';
import { type Covers, coversAfter } from './consequences.ts';
import type { CoverageRow, StoreTransaction } from './ports.ts';

export interface Room {
  readonly id: string;
  readonly slug: string;
  readonly head: number;
  readonly hash: string;
  readonly wire: number;
  readonly state: State;
  readonly view: View;
  readonly covers: Covers;
}

/** How many entries are read at once. */
const PAGE = 2000;

/** A coverage that is about to be opened. */
export function newRoom(id: string, slug: string): Room {
  return {
    id,
    slug,
    head: 0,
    hash: GENESIS,
    wire: 0,
    state: initialState,
    view: emptyView,
    covers: new Map(),
  };
}

/** Reads a coverage's record and folds it. */
export async function loadRoom(tx: StoreTransaction, row: CoverageRow): Promise<Room> {
  let state = initialState;
  let covers: Covers = new Map();
  let wire = 0;
  const ids = PMap<Cell, string>().asMutable();
  for (;;) {
    const page = await tx.entries(row.id, state.seq, PAGE);
    for (const sealed of page) {
      const entry = decodeEntry(sealed);
      state = fold(state, entry);
      covers = coversAfter(covers, [entry], wire);
      wire = sealed.header.wire?.seq ?? wire;
      for (const [of, id] of Object.entries(sealed.header.wire?.minted ?? {})) ids.set(of as Cell, id);
    }
    if (page.length < PAGE) break;
  }
  return { ...row, state, view: viewOf(state, ids.asImmutable()), covers };
}
