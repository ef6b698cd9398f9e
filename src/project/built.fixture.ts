/** Documents built straight from a state, under private names, so that every field can be compared. */
import { foldAgain, type Story, says, story } from '../desk/rules/story.fixture.ts';
import type { State } from '../fold/state.ts';
import type { Cell } from '../model/ids.ts';
import type { Entry } from '../record/entry.ts';
import { buildDocument } from './build.ts';
import type { Scope } from './scope.ts';
import { PROJECTION_VERSION } from './view.ts';

/** What a projection of this version builds with: every key is the private name, readers have all, and nobody hears of links. */
export function scopeOf(
  state: State,
  link: (to: Cell) => string = (to) => to,
  projection = PROJECTION_VERSION,
): Scope {
  return { state, projection, link, keyOf: (to) => to, isLinked: () => true };
}

/** A document as it would be if every key were the private name, with what it links to. */
export function built(state: State, of: string, projection = PROJECTION_VERSION) {
  const links: string[] = [];
  const link = (to: Cell) => {
    if (!links.includes(to)) links.push(to);
    return to;
  };
  return { document: buildDocument(scopeOf(state, link, projection), of as Cell), links };
}
/** The same without its links. */
export const document = (of: Story | State, cell: string) =>
  built('state' in of ? of.state : of, cell).document;
/** Takes something down. */
export const down = (of: Story, kind: string, id: string) =>
  of.must('takedown.order', { subject: { kind, id }, reason: 'x' });

/** A story with a claim c, said by a in s, in a post p. */
export function given(): Story {
  const of = story().must('claim.open', { claim: 'c', content: { text: 'It is so.' } });
  says(of, 'a', 'c', { id: 's' });
  return of.must('post.publish', {
    post: 'p',
    content: { title: 'A fire', body: [{ type: 'claim', id: 'c' }] },
  });
}
/** The state of a record in which the words of a document are gone, as a rebuild reads it. */
export const erased = (of: Story, cell: string) =>
  foldAgain(
    of.entries.map((entry) =>
      entry.subject === cell ? ({ ...entry, body: null, erased: true } as Entry) : entry,
    ),
  );
