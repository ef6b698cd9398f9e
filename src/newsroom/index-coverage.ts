import { SEARCH_VERSION, searchRows } from '../desk/search/search-rows.ts';
import { fold } from '../fold/fold.ts';
import { initialState, type State } from '../fold/state.ts';
import { decodeEntry } from '../record/codec.ts';
import type { StoreTransaction } from './ports.ts';

/** How many entries are read at once. */
const PAGE = 2000;

/** Makes the index of a coverage anew from its record, in the caller's transaction. */
export async function indexCoverage(tx: StoreTransaction, slug: string): Promise<void> {
  const row = await tx.coverage(slug);
  if (!row) return;
  const state = await stateOf(tx, row.id);
  await tx.index(row.id, SEARCH_VERSION, searchRows(state));
}

/** What is wrong with the index of a coverage, one line each. */
export async function indexFindings(tx: StoreTransaction, coverage: string): Promise<readonly string[]> {
  if ((await tx.behind(SEARCH_VERSION)).some(({ id }) => id === coverage))
    return ['the index of words is not that of the last entry; a start of the server makes it'];
  const kept = new Map((await tx.indexed(coverage)).map((row) => [row.of, row]));
  const made = new Map(searchRows(await stateOf(tx, coverage)).map((row) => [row.of, row]));
  const differ = [...new Set([...kept.keys(), ...made.keys()])].filter(
    (of) => JSON.stringify(kept.get(of)) !== JSON.stringify(made.get(of)),
  );
  return differ.map((of) => `the index of words says something else of ${of} than the record`);
}

async function stateOf(tx: Pick<StoreTransaction, 'entries'>, coverage: string): Promise<State> {
  let state: State = initialState;
  for (;;) {
    const page = await tx.entries(coverage, state.seq, PAGE);
    for (const sealed of page) state = fold(state, decodeEntry(sealed));
    if (page.length < PAGE) return state;
  }
}
