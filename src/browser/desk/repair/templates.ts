/** The house's texts of public notes, in the language of the coverage: as they were set, or as they came. */
import { useEffect } from 'preact/hooks';
import { type HouseNotes, notesFor } from '../../../model/house-notes.ts';
import { useWorld, type World } from '../app/desk-world.ts';
import { worksHere } from '../app/me.ts';
import { ask } from '../sync/api.ts';

/** Asks for them, for whoever may have them; what was known before stands where the server does not answer. */
export async function learnNotes(world: World): Promise<void> {
  if (!worksHere(world.me)) return;
  const asked = await ask<{ notes: Readonly<Record<string, HouseNotes>> }>(
    `/api/coverages/${world.slug}/house`,
  );
  if (asked.ok) world.show({ notes: asked.json.notes });
}

/** All of them for this coverage; looked for anew by whoever opens. */
export function useNotes(): HouseNotes {
  const world = useWorld();
  useEffect(() => void learnNotes(world), [world]);
  return notesFor(world.board.one('coverage')?.language ?? 'en', world.screen.notes);
}
