/** Which text stands in the note for readers before anybody typed one: never one that tells of another mistake. Pure. */
import { ownNotes } from '../../../model/house-notes.ts';

/**
 * Of a house's own texts the first. Those that came with Stet tell each of one mistake: the one of the field that is
 * mended (`role`, `name`, `number`), and where there is none the field waits for somebody's words.
 */
export function offeredNote(texts: readonly string[], mended: string): string {
  if (texts !== ownNotes.correction) return texts[0] ?? '';
  return texts.find((one) => one.includes(` ${mended} `)) ?? '';
}
