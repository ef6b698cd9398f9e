/** What a look has seen, as a cursor: short prints of names, so that a thousand of them stay a short text. Pure. */
import { createHash } from 'node:crypto';

export interface Seen {
  /** Read, and kept. */
  readonly taken: ReadonlySet<string>;
  /** There at the last look, and perhaps not whole yet. */
  readonly waiting: ReadonlySet<string>;
}

const NOTHING: Seen = { taken: new Set(), waiting: new Set() };

/** A print of what something is called and how it is. */
export function printOf(...parts: readonly (string | number | bigint)[]): string {
  return createHash('sha256').update(parts.join('\0')).digest('base64url').slice(0, 14);
}

/** What a cursor says; one that says nothing has seen nothing. */
export function seenIn(cursor: string | null): Seen {
  if (cursor === null) return NOTHING;
  const [taken = '', waiting = ''] = cursor.split('|');
  const set = (words: string) => new Set(words.split(' ').filter((word) => word !== ''));
  return { taken: set(taken), waiting: set(waiting) };
}

/** As a cursor. */
export function cursorOf({ taken, waiting }: Seen): string {
  return `${[...taken].join(' ')}|${[...waiting].join(' ')}`;
}
