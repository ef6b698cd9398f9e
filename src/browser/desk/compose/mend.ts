/** Something that was given up for sending comes back into the composer. */
import type { World } from '../app/desk-world.ts';
import type { Bundle } from '../outbox/outbox.ts';
import { draftKey } from '../outbox/outbox-disk.ts';
import { isDraft } from './draft.ts';

/** Opens it in the composer. It is kept as a draft before it leaves the outbox, with what of it is on record already. */
export async function mend(world: World, { id, slug, draft, saved, commands, sent }: Bundle): Promise<void> {
  if (!isDraft(draft)) return;
  const recorded = [...(draft.recorded ?? []), ...commands.slice(0, sent)];
  const content = { ...draft, recorded };
  const { post } = draft;
  const kept = await world.disk.keepDraft({
    ...{ key: draftKey(slug, post), slug, post, saved: Math.max(Date.now(), saved + 1) },
    ...{ at: Date.now(), content, synced: 0 },
  });
  await world.decide(id, 'drop');
  world.compose(content, kept);
}
