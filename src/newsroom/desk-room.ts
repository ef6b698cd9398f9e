/** One coverage in memory: its head, state and view, as far as they are stored. */
import { fold } from '../fold/fold.ts';
import { initialState } from '../fold/initial-state.ts';
import type { State } from '../fold/state.ts';
import { touchedBy } from '../fold/touches.ts';
import type { Cell } from '../model/ids.ts';
import { olderAfter, viewAfter } from '../project/project.ts';
import { emptyView, type View } from '../project/view.ts';
import { GENESIS } from '../record/chain.ts';
import { decodeEntry } from '../record/codec.ts';
import { type Covers, coversAfter } from './consequences.ts';
import { DeskBoards } from './desk-boards.ts';
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
  /** What desks were told of it, and of what it was before: the same for as long as one goes on from the other. */
  readonly boards: DeskBoards;
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
    boards: new DeskBoards(),
  };
}

/**
 * Reads a coverage's record and folds it; where it was kept in memory and others have gone on from there, only what
 * they added.
 */
export async function loadRoom(tx: StoreTransaction, row: CoverageRow, kept?: Room): Promise<Room> {
  return (kept && (await goneOn(tx, row, kept))) ?? roomAfter(tx, row, newRoom(row.id, row.slug));
}

/** Null when the record is not the one that was kept, gone on: a backup was put back. */
async function goneOn(tx: StoreTransaction, row: CoverageRow, kept: Room): Promise<Room | null> {
  if (kept.id !== row.id || kept.head === 0 || kept.head >= row.head) return null;
  const [next] = await tx.entries(row.id, kept.head, 1);
  return next?.header.prev === kept.hash ? roomAfter(tx, row, kept) : null;
}

async function roomAfter(tx: StoreTransaction, row: CoverageRow, from: Room): Promise<Room> {
  let { state, covers, wire } = from;
  const ids = from.view.ids.asMutable();
  let { older } = from.view;
  const touched: Cell[] = [];
  // Others may have gone on since the row was read: what they added is not of this head.
  for (let after = from.head; after < row.head; ) {
    const page = await tx.entries(row.id, after, Math.min(PAGE, row.head - after));
    if (page.length === 0) break;
    for (const sealed of page) {
      const entry = decodeEntry(sealed);
      state = fold(state, entry);
      covers = coversAfter(covers, [entry], wire);
      wire = sealed.header.wire?.seq ?? wire;
      older = olderAfter(older, sealed.header.wire);
      after = entry.seq;
      touched.push(...touchedBy(entry));
      for (const [of, id] of Object.entries(sealed.header.wire?.minted ?? {})) ids.set(of as Cell, id);
    }
  }
  return {
    ...row,
    state,
    view: viewAfter(from.view, state, ids.asImmutable(), touched, older),
    covers,
    boards: from.boards,
  };
}
