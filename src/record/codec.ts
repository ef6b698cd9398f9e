import type { Entry, EntryHeader } from './entry.ts';
import type { SealedEntry } from './sealed.ts';

/** A record or header of a version that this program does not know: a newer one wrote the store. */
export class UnknownRecordVersion extends Error {
  constructor(version: number) {
    super(`The record holds version ${version}; this program is too old to read it. Start the newer one.`);
  }
}

/** The stored entry as it is folded. Bodies of every version ever written are decoded; version 1 is as written. */
export function decodeEntry(sealed: SealedEntry): Entry {
  const { v, seq, at, by, kind, subject, facts } = sealed.header;
  if (v !== 1) throw new UnknownRecordVersion(v);
  const erased = sealed.body === null;
  const body = sealed.body === null ? facts : JSON.parse(sealed.body);
  return { seq, at, by, kind, subject, body, erased } as Entry;
}

/** Writes a header for storage; `decodeHeader` reads it back. */
export function encodeHeader(header: EntryHeader): string {
  return JSON.stringify(header);
}

/** Reads a stored header. */
export function decodeHeader(text: string): EntryHeader {
  return JSON.parse(text) as EntryHeader;
}
