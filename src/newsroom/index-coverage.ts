import { SEARCH_VERSION, searchRows } from '../desk/search/search-rows.ts';
import { fold } from '../fold/fold.ts';
import { initialState } from '../fold/initial-state.ts';
import type { State } from '../fold/state.ts';
import { decodeEntry } from '../record/codec.ts';
import type { CoverageRow, StoreTransaction } from './ports.ts';

/** How many entries are read at once. */
const PAGE = 2000;

/** Makes the index of a coverage anew from its record, in the caller's transaction; not where others write meanwhile. */
export async function indexCoverage(tx: StoreTransaction, slug: string): Promise<void> {
  const row = await tx.coverage(slug);
  if (row) await tx.index(row, SEARCH_VERSION, searchRows(await stateOf(tx, row)));
}

/** What is wrong with the index of a coverage, one line each; nothing where it is behind, for then it is made before it is used. */
export async function indexFindings(
  tx: Pick<StoreTransaction, 'behind' | 'indexed' | 'entries'>,
  row: CoverageRow,
): Promise<readonly string[]> {
  if ((await tx.behind(SEARCH_VERSION)).some(({ id }) => id === row.id)) return [];
  const kept = new Map((await tx.indexed(row.id)).map((one) => [one.of, one]));
  const made = new Map(searchRows(await stateOf(tx, row)).map((one) => [one.of, one]));
  const differ = [...new Set([...kept.keys(), ...made.keys()])].filter(
    (of) => JSON.stringify(kept.get(of)) !== JSON.stringify(made.get(of)),
  );
  return differ.map((of) => `the index of words says something else of ${of} than the record`);
}

async function stateOf(
  tx: Pick<StoreTransaction, 'entries'>,
  { id, head }: Pick<CoverageRow, 'id' | 'head'>,
): Promise<State> {
  let state: State = initialState;
  while (state.seq < head) {
    const page = await tx.entries(id, state.seq, Math.min(PAGE, head - state.seq));
    if (page.length === 0) break;
    for (const sealed of page) state = fold(state, decodeEntry(sealed));
  }
  return state;
}
