/** Drafts that were not sent, to go on with or to throw away. */
import { useWorld, type World } from '../app/desk-world.ts';
import { shortened } from '../words/lookup.ts';
import { clock } from '../words/times.ts';
import { openedHere } from './opened-here.ts';
import { schema } from './schema.ts';
import type { DraftWaiting } from './waiting-drafts.ts';

/** Those of this person that do not stand in the composer. */
export function unsentOf({ slug, screen }: World): readonly DraftWaiting[] {
  const open = openedHere.get(slug);
  return screen.drafts.filter(({ post }) => post !== open);
}

export function UnsentDrafts() {
  const world = useWorld();
  const drafts = unsentOf(world);
  if (drafts.length === 0) return null;
  return (
    <>
      <h3 class="group">Not sent yet</h3>
      <ul class="rows" aria-label="Not sent yet">
        {drafts.map((one) => (
          <li class="row" key={one.post}>
            <header>
              <span>yours, {clock(one.at)}</span>
            </header>
            <h3>{wordsOf(one)}</h3>
            <div class="acts">
              <button type="button" class="small" onClick={() => world.compose(one.draft, one.saved)}>
                Write on
              </button>
              <button
                type="button"
                class="small bad"
                onClick={() =>
                  void world.disk.throwAway({ slug: world.slug, post: one.post, saved: one.saved })
                }
              >
                Throw away
              </button>
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}

function wordsOf({ draft }: DraftWaiting): string {
  try {
    const doc = schema.nodeFromJSON(draft.doc);
    return shortened(doc.textBetween(0, doc.content.size, ' ').trim(), 90) || 'Without words';
  } catch {
    return 'A draft of an earlier version of the desk';
  }
}
