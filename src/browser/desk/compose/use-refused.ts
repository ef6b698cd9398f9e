/**
 * What the desk refused because its post has changed meanwhile comes back into the composer by itself, where it is merged
 * and can be sent again; while something else is being written there it waits in its row.
 */
import { useEffect, useRef } from 'preact/hooks';
import { useWorld } from '../app/desk-world.ts';
import { type Draft, isDraft } from './draft.ts';

/** `open` puts it into the composer. */
export function useRefused(isWritten: boolean, open: (draft: Draft) => void): void {
  const world = useWorld();
  const taken = useRef(new Set<string>());
  useEffect(() => {
    if (isWritten) return;
    const { slug, disk, screen } = world;
    const back = screen.outbox.find(
      (one) => one.slug === slug && one.phase === 'refused' && one.refusal?.code === 'stale',
    );
    if (!back || !isDraft(back.draft) || taken.current.has(back.id)) return;
    taken.current.add(back.id);
    const { draft, id } = back;
    open(draft);
    const { post } = draft;
    const at = Date.now();
    void disk
      .keepDraft({ key: `${slug}/${post}`, slug, post, saved: at, at, content: draft })
      .then(() => world.decide(id, 'drop'));
  });
}
