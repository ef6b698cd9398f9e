/**
 * The restricted list against what would become public: every word of every document that an act changes, whatever
 * field it stands in and however it got there. Judged on the projection, so that no way round it is forgotten. What
 * readers have already is not stopped here: stepping back must stay open.
 */
import type { RestrictionState, State } from '../fold/state.ts';
import { normalised } from '../lib/normalised.ts';
import { type Cell, COVERAGE, cellKind } from '../model/ids.ts';
import type { PublicDocument } from '../wire/documents.ts';
import type { Version } from './project.ts';
import type { View } from './view.ts';

/** A restriction, and the document that would name what it restricts. */
export interface Found {
  readonly restriction: string;
  readonly cell: Cell;
}

/** What an act would show that is restricted and was not shown before; null where there is nothing. */
export function restrictedIn(state: State, before: View, versions: readonly Version[]): Found | null {
  const listed = state.restrictions
    .valueSeq()
    .filter(({ liftedAt, content }) => liftedAt === null && content);
  if (listed.isEmpty()) return null;
  for (const { cell, document } of versions) {
    const words = wordsOf(document);
    const known = before.documents.get(cell)?.document;
    const shown = known ? wordsOf(known) : [];
    for (const restriction of listed)
      if (!isPassed(restriction, cell) && names(restriction, words) && !names(restriction, shown))
        return { restriction: restriction.id, cell };
  }
  return null;
}

function isPassed({ passes }: RestrictionState, of: Cell): boolean {
  return passes.some((pass) => pass === of || (of === COVERAGE && cellKind(pass) === 'text'));
}

function names({ content }: RestrictionState, words: readonly string[]): boolean {
  return (content?.terms ?? []).some((term) => {
    const name = normalised(term);
    return name !== '' && words.some((text) => text.includes(name));
  });
}

/** Every string of a document as names are looked for; running text joined, as it is read. */
function wordsOf(document: PublicDocument): readonly string[] {
  const found: string[] = [];
  const walk = (value: unknown): void => {
    if (typeof value === 'string') found.push(value);
    else if (Array.isArray(value)) {
      const run = value.map((one) => (typeof one?.text === 'string' ? one.text : ''));
      if (run.length > 1) found.push(run.join(''));
      value.forEach(walk);
    } else if (value !== null && typeof value === 'object') Object.values(value).forEach(walk);
  };
  walk(document);
  return found.map(normalised);
}
