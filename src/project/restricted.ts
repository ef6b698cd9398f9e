/**
 * The restricted list against what would become public: every word of every document that an act changes, whatever
 * field it stands in and however it got there. Judged on the projection, so that no way round it is forgotten. What
 * readers have already is not stopped here: stepping back must stay open.
 */
import type { RestrictionState, State } from '../fold/state.ts';
import { isNamedIn, type Sought, soughtIn, soughtName } from '../lib/names.ts';
import { type Cell, COVERAGE, cellKind } from '../model/ids.ts';
import type { PublicDocument } from '../wire/documents.ts';
import type { Version } from './project.ts';
import type { View } from './view.ts';
import { spotsOf, wholeText } from './words.ts';

/** A restriction, and the document that would name what it restricts. */
export interface Found {
  readonly restriction: string;
  readonly cell: Cell;
}

/** What an act would show that is restricted and was not shown before; null where there is nothing. */
export function restrictedIn(state: State, before: View, versions: readonly Version[]): Found | null {
  const listed = [...state.restrictions.values()].flatMap((one) => {
    const terms = one.liftedAt === null ? (one.content?.terms ?? []) : [];
    return terms.length === 0 ? [] : [{ one, terms: terms.flatMap((term) => soughtName(term) ?? []) }];
  });
  if (listed.length === 0) return null;
  for (const { cell, document } of versions) {
    const words = textsOf(document);
    const known = before.documents.get(cell)?.document;
    const shown = known ? textsOf(known) : [];
    const isIn = (term: Sought, texts: readonly Sought[]) => texts.some((text) => isNamedIn(term, text));
    for (const { one, terms } of listed)
      if (!isPassed(one, cell) && terms.some((term) => isIn(term, words) && !isIn(term, shown)))
        return { restriction: one.id, cell };
  }
  return null;
}

function isPassed({ passes }: RestrictionState, of: Cell): boolean {
  return passes.some((pass) => pass === of || (of === COVERAGE && cellKind(pass) === 'text'));
}

function textsOf(document: PublicDocument): readonly Sought[] {
  return [...spotsOf(document).map(({ text }) => text), wholeText(document)].map(soughtIn);
}
