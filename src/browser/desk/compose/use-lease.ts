/**
 * The lease of the post in the composer: held from the moment it is opened, looked at again with everything that the desk
 * is told of and every few seconds, and given up when another post takes its place.
 */
import { useEffect, useRef } from 'preact/hooks';
import { useWorld } from '../app/desk-world.ts';
import { ask } from '../sync/api.ts';
import type { Draft } from './draft.ts';
import type { LeaseNow } from './kept-drafts.ts';

export type Wish = 'hold' | 'take' | 'ask' | 'leave';

/** Gives the wish for the lease of a draft. `isWritten`: there is something to hold. `told` hears of each answer. */
export function useLease(draft: Draft, isWritten: boolean, told: (lease: LeaseNow) => void) {
  const world = useWorld();
  const now = useRef({ draft, told });
  now.current = { draft, told };
  const { post } = draft;

  async function wish(lease: Wish, of = post): Promise<void> {
    const { base } = now.current.draft;
    const asked = await ask<{ lease: LeaseNow }>(`/api/coverages/${world.slug}/workings/${of}`, {
      method: 'PUT',
      body: { content: null, base, saved: 0, lease },
    });
    if (asked.ok && now.current.draft.post === of && lease !== 'leave') now.current.told(asked.json.lease);
  }

  useEffect(() => {
    if (!isWritten) return;
    void wish('hold');
    world.lookedAround = () => void wish('hold', post);
    return () => {
      world.lookedAround = () => {};
      void wish('leave', post);
    };
  }, [post, isWritten]);

  return wish;
}
