/** A correction compared with what it had to do: change all that rests on what it repairs, and nothing else, in one set. */
import { impactOf } from '../../fold/impact.ts';
import { type Cell, cellKind } from '../../model/ids.ts';
import type { PublicDocument } from '../../wire/documents.ts';
import type { Story } from './story.fixture.ts';

/** The note of the correction, by which its marks are known. */
export const NOTE = 'What was corrected, so that it is found.';
/** Each public document as text. */
export const texts = (of: Story) => new Map([...of.view.documents].map(([name, { text }]) => [name, text]));
const bare = (document: PublicDocument | null | undefined) =>
  JSON.stringify(document, (name, value) =>
    name === 'later' || name === 'notices' || name === 'updatedAt' ? null : value,
  );

/** What it did that it should not have, or left undone. `before` is the story as it was; `wrong` is told nowhere any more. */
export function faultsOf(
  before: Story,
  after: Story,
  repaired: Cell,
  wrong: readonly string[],
): readonly string[] {
  const [was, is] = [texts(before), texts(after)];
  const changed = [...is].flatMap(([of, text]) => (was.get(of) === text ? [] : [of]));
  const reached = new Set([...impactOf(before.state, [repaired]), ...impactOf(after.state, [repaired])]);
  const isOwn = (of: Cell) => cellKind(of) === 'correction' || of.startsWith('post:top-');
  // A page that something newly leads to, or nothing leads to any more, comes or goes with what does.
  const isLinked = (of: Cell) => !was.get(of) || !is.get(of);
  const isCoverage = (of: Cell) =>
    of === 'coverage:coverage' && [...reached].some((one) => one.startsWith('text:'));
  const stray = changed.filter((of) => !reached.has(of) && !isOwn(of) && !isLinked(of) && !isCoverage(of));
  const left = [...is].flatMap(([of, text]) => (wrong.some((words) => text.includes(words)) ? [of] : []));
  const silent = changed.filter((of) => {
    if (cellKind(of) !== 'post' || isOwn(of)) return false;
    const [old, now] = [before, after].map(({ view }) => view.documents.get(of)?.document);
    const noticed =
      now?.kind === 'post' && now.state === 'published' && now.notices.some(({ note }) => note === NOTE);
    return bare(old) !== bare(now) && !noticed;
  });
  const told = new Set(after.changed);
  const untold = changed.filter((of) => !told.has(of));
  return [
    ...stray.map((of) => `${of} rests on nothing of it, and changed`),
    ...left.map((of) => `${of} still says what was corrected`),
    ...silent.map((of) => `${of} changed without a notice`),
    ...untold.map((of) => `${of} is not in the change set`),
  ];
}
