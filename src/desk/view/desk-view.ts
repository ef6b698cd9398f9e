/** All that a person of the desk may see of a coverage, as one JSON text (desk-documents.ts says what that is). */
import type { State } from '../../fold/state.ts';
import type { Person } from '../../model/person.ts';
import { type DeskPart, deskParts } from './desk-documents.ts';
import { sightOf } from './sight.ts';

/** Null for those who read nothing by right. */
export function deskView(state: State, by: Person): string | null {
  const sight = sightOf(by);
  const parts = sight && deskParts(state, sight);
  return parts && JSON.stringify(Object.fromEntries(parts.map((part) => [part.name, whole(part)])));
}

function whole(part: DeskPart): unknown {
  switch (part.form) {
    case 'one':
      return part.value();
    case 'fields':
      return part.fields;
    case 'list':
      return [...part.documents()].map(([, value]) => value);
    case 'alone':
      return [...part.grounds()].map((ground) => part.make(ground));
  }
}
