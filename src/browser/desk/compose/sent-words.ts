/** What is said once something was given up for sending from the composer. Pure. */
import type { Intent } from './plan.ts';

/** Whether it stays at the desk. */
export function isSaving({ to }: Intent): boolean {
  return !['publish', 'update', 'fix', 'correct'].includes(to);
}

/** `waits`: nobody reads the coverage yet. `keeps`: it goes out at a time that it had. */
export function sentWords(
  intent: Intent,
  {
    connected,
    waits,
    keeps,
  }: { readonly connected: boolean; readonly waits: boolean; readonly keeps: boolean },
): string {
  if (!connected) return 'No connection: it waits in this browser and is sent when there is one.';
  if (waits) return 'It is in. Readers see it once the coverage is started.';
  if (keeps) return 'Kept: it goes out at its time.';
  return 'attributes' in intent ? 'Attributed.' : sending[intent.to];
}

const sending: Readonly<Record<Intent['to'], string>> = {
  publish: 'Publishing …',
  save: 'Saved as a draft.',
  submit: 'Handed over for publishing.',
  fix: 'Fixing …',
  update: 'Updating …',
  correct: 'Correcting …',
  schedule: 'Scheduled.',
  hold: 'On hold.',
  embargo: 'Under embargo.',
};
