/** The running briefing: who speaks, in which role, through which channel, until it is ended. Kept for this tab's life. */
import type { Speech } from './speech.ts';

const running = new Map<string, Speech>();

/** Of a coverage; null where none runs. */
export function briefingOf(slug: string): Speech | null {
  return running.get(slug) ?? null;
}

/** Begins one, or ends it. */
export function setBriefing(slug: string, speech: Speech | null): void {
  if (speech) running.set(slug, speech);
  else running.delete(slug);
}
