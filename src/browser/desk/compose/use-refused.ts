/**
 * What was refused comes back into the composer by itself while nothing else is being written there: what has changed
 * meanwhile, to be merged, and what was sent from this page, with the sentence that says why. Else it waits in its row.
 */
import { useEffect, useRef } from 'preact/hooks';
import { useWorld } from '../app/desk-world.ts';
import { inDeskWords } from '../words/lookup.ts';
import { isDraft } from './draft.ts';
import { mend } from './mend.ts';

interface Refused {
  /** Whether something else stands in the composer. */
  readonly isWritten: boolean;
  /** Bundles that were sent from this page. */
  readonly sentHere: ReadonlySet<string>;
  readonly say: (why: string) => void;
}

export function useRefused({ isWritten, sentHere, say }: Refused): void {
  const world = useWorld();
  const taken = useRef(new Set<string>());
  useEffect(() => {
    if (isWritten) return;
    const back = world.screen.outbox.find(
      ({ id, slug, phase, refusal, draft }) =>
        slug === world.slug &&
        phase === 'refused' &&
        isDraft(draft) &&
        !taken.current.has(id) &&
        (refusal?.code === 'stale' || sentHere.has(id)),
    );
    if (!back) return;
    taken.current.add(back.id);
    const { refusal } = back;
    void mend(world, back).then(() => {
      if (refusal && refusal.code !== 'stale') say(inDeskWords(refusal.message, world.board));
    });
  });
}
