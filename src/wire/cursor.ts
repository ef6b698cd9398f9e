/**
 * A reader's place in a coverage's public history: `seq.tag`. The tag is taken from the record's hash chain, so that
 * the same number in another history (a restored backup, a failover that lost commits) is told apart. Opaque to clients.
 */
export interface Cursor {
  readonly seq: number;
  readonly tag: string;
}

/** The length of a tag: 30 bits, so that another history agrees by chance once in a billion. */
export const TAG_LENGTH = 6;

/** Writes a cursor as it stands in addresses and in `id:` lines. */
export function formatCursor(cursor: Cursor): string {
  return `${cursor.seq}.${cursor.tag}`;
}

/** Reads a cursor; null for anything that was never issued. */
export function parseCursor(text: string): Cursor | null {
  const match = /^([1-9][0-9]{0,14})\.([a-z2-9]{6})$/.exec(text);
  return match?.[1] && match[2] ? { seq: Number(match[1]), tag: match[2] } : null;
}
