/**
 * The words by which documents are found, as a store keeps them: a pure function of the state, so that rows which were
 * kept along with the record are those that are made anew. A row only yields a candidate; who may see it, and whether
 * the words are in what they see, is judged on the document itself.
 */
import type { State } from '../../fold/state.ts';
import { wordsWithin } from '../../lib/words.ts';
import { BRIEF, type Cell, cell, PANEL, textFields } from '../../model/ids.ts';
import type { SearchRow } from '../../model/search-row.ts';
import { removal } from '../decide/decide-removal.ts';
import type { Sight } from '../view/sight.ts';
import { finder } from './find-in.ts';
import type { Searched } from './search-kinds.ts';
import type { Sought } from './sought.ts';

/** To be raised when other words of a document are kept, or in another form: stores are indexed anew. */
export const SEARCH_VERSION = 1;

/** A longer word is kept, and looked for, by so many characters of its beginning. */
const LONGEST_WORD = 60;

/** All that anybody may find is seen by one of these two: who works in it, and a contributor who wrote none of it. */
const eyes: readonly Sight[] = [
  { works: true, sealed: false, restricted: false, own: null },
  { works: false, sealed: false, restricted: false, own: '' },
];

/** Makes rows of a state; null for a document that nobody may find, or that has no words. */
export function rowMaker(state: State): (of: Cell) => SearchRow | null {
  const finders = eyes.map((sight) => finder(state, sight));
  return (of) => {
    const seen = finders.flatMap((find) => find(of) ?? []);
    const words = new Set(seen.flatMap(({ texts }) => texts).flatMap((text) => wordsOf(text)));
    const [first] = seen;
    return first && words.size > 0 ? { of, at: momentOf(state, of, first), words: [...words].sort() } : null;
  };
}

/** When a document moved: as it says, else when it was last the subject of an entry. */
export function momentOf(state: State, of: Cell, { at }: Searched): string {
  return at ?? state.movedAt.get(of) ?? state.at;
}

/** The rows of a whole coverage. */
export function searchRows(state: State): readonly SearchRow[] {
  const make = rowMaker(state);
  return [...searchedCells(state)].flatMap((of) => make(of) ?? []);
}

/** What of the rows is another after entries that touched these cells. `row` null: it is no more. */
export function changedRows(
  before: State,
  after: State,
  touched: readonly Cell[],
): readonly { readonly of: Cell; readonly row: SearchRow | null }[] {
  const [was, is] = [rowMaker(before), rowMaker(after)];
  return [...new Set([...touched, ...notesOn(before, after, touched)])].flatMap((of) => {
    const row = is(of);
    return JSON.stringify(was(of)) === JSON.stringify(row) ? [] : [{ of, row }];
  });
}

/** The notes on what was touched: they are sealed with it. */
function* notesOn(before: State, after: State, touched: readonly Cell[]): Generator<Cell> {
  const taken = new Set(touched.filter((of) => removal(before, of) !== removal(after, of)));
  if (taken.size === 0) return;
  for (const { id, of } of after.notes.values()) if (taken.has(of)) yield cell('note', id);
}

function* searchedCells(state: State): Generator<Cell> {
  for (const field of textFields) yield cell('text', field);
  yield PANEL;
  yield BRIEF;
  for (const id of state.posts.keys()) yield cell('post', id);
  for (const id of state.claims.keys()) yield cell('claim', id);
  for (const id of state.figures.keys()) yield cell('figure', id);
  for (const id of state.estimates.keys()) yield cell('estimate', id);
  for (const id of state.incidents.keys()) yield cell('incident', id);
  for (const id of state.actors.keys()) yield cell('actor', id);
  for (const id of state.statements.keys()) yield cell('statement', id);
  for (const id of state.questions.keys()) yield cell('question', id);
  for (const id of state.alerts.keys()) yield cell('alert', id);
  for (const id of state.notices.keys()) yield cell('notice', id);
  for (const id of state.corrections.keys()) yield cell('correction', id);
  for (const id of state.notes.keys()) yield cell('note', id);
}

/** The words that a document must have for all of them to be in it; `begins`: a word that begins so. */
export function wantedWords(sought: Sought): readonly { readonly word: string; readonly begins: boolean }[] {
  return sought.flatMap(({ words, begins }) =>
    words.map((word, index) => ({ word: kept(word), begins: begins && index === words.length - 1 })),
  );
}

function wordsOf(text: string): readonly string[] {
  return wordsWithin(text).map(({ word }) => kept(word));
}

function kept(word: string): string {
  return word.length > LONGEST_WORD ? word.slice(0, LONGEST_WORD).toWellFormed() : word;
}
