/** One document as somebody may see it, made by the functions that make their board. */
import type { State } from '../../fold/state.ts';
import { type Cell, cellKind } from '../../model/ids.ts';
import { type DeskPart, deskParts } from '../view/desk-documents.ts';
import type { Sight } from '../view/sight.ts';
import { boardPlace, isSearched, type Searched, searchedIn } from './search-kinds.ts';

/**
 * Tells what somebody may find of a cell; null where they see none of it. What was taken down is found by nobody, the
 * lawyers included: its words are not searched.
 */
export function finder(state: State, sight: Sight): (of: Cell) => Searched | null {
  const parts = new Map(
    (deskParts(state, { ...sight, sealed: false }) ?? []).map((part) => [part.name, part] as const),
  );
  return (of) => {
    const kind = cellKind(of);
    const { part: name, id } = boardPlace(of);
    const part = parts.get(name);
    const document = part && isSearched(kind) ? documentIn(part, id) : null;
    return document && isSearched(kind) ? searchedIn(kind, document) : null;
  };
}

function documentIn(part: DeskPart, id: string | null): object | null {
  const value = valueIn(part, id ?? part.name);
  return typeof value === 'object' ? value : null;
}

function valueIn(part: DeskPart, id: string): unknown {
  switch (part.form) {
    case 'one':
      return part.value();
    case 'fields':
      return Object.hasOwn(part.fields, id) ? part.fields[id] : null;
    case 'list':
      return part.document(id);
    case 'alone': {
      const ground = part.ground(id);
      return ground && part.make(ground);
    }
  }
}
