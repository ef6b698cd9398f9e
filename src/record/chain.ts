/**
 * The hash chain of the record: each header holds the hash of the one before, and the salted digest of its body. An
 * edit anywhere changes every hash after it; a cut tail shows only against a head noted elsewhere (`stet verify`
 * prints it).
 */
import type { Sha256 } from '../lib/hash.ts';
import { type EntryHeader, type Proposed, RECORD_VERSION, type WireNote } from './entry.ts';
import { factsOf } from './facts.ts';
import type { SealedEntry } from './sealed.ts';

/** `prev` of the first entry. */
export const GENESIS = '0'.repeat(64);

/** The text that is hashed: the header's fields in fixed order, as a JSON array. */
export function headerText(header: EntryHeader): string {
  const { v, seq, at, by, kind, subject, command, digest, facts, wire, prev } = header;
  const note = wire && [wire.seq, wire.projection, wire.docs, wire.unlinked, Object.entries(wire.minted)];
  return JSON.stringify([v, seq, at, by, kind, subject, command, digest, facts, note, prev]);
}

/** The digest of a body: without its salt nothing about the body can be guessed from it. */
export function bodyDigest(sha256: Sha256, salt: string, body: string): string {
  return sha256(`${salt}\n${body}`);
}

/** The public tag of the set that an append made: says nothing about the record, and changes with its history. */
export function tagOf(sha256: Sha256, hash: string): string {
  const digits = 'abcdefghijkmnpqrstuvwxyz23456789';
  const digest = sha256(`tag\n${hash}`);
  let tag = '';
  for (let at = 0; at < 6; at += 1) tag += digits[Number.parseInt(digest.slice(at * 2, at * 2 + 2), 16) & 31];
  return tag;
}

/** What sealing needs beside the entries. */
export interface SealContext {
  readonly sha256: Sha256;
  /** 16 fresh random bytes in hex for each call. */
  readonly salt: () => string;
  readonly at: string;
  readonly by: string;
  readonly command: string;
  readonly head: { readonly seq: number; readonly hash: string };
  /** Goes into the header of the last entry. */
  readonly wire: WireNote | null;
}

/** Numbers, dates and chains proposed entries after the head. */
export function seal(proposed: readonly Proposed[], context: SealContext): readonly SealedEntry[] {
  const { sha256, at, by, command } = context;
  let { seq, hash } = context.head;
  return proposed.map((entry, index) => {
    const body = JSON.stringify(entry.body);
    const salt = context.salt();
    seq += 1;
    const header: EntryHeader = {
      v: RECORD_VERSION,
      seq,
      at,
      by,
      kind: entry.kind,
      subject: entry.subject,
      command,
      digest: bodyDigest(sha256, salt, body),
      facts: factsOf(entry),
      wire: index === proposed.length - 1 ? context.wire : null,
      prev: hash,
    };
    hash = sha256(headerText(header));
    return { header, hash, body, salt };
  });
}

/** What is wrong with an entry that follows `head`, or null. An erased body cannot be wrong. */
export function chainFault(
  sha256: Sha256,
  head: { seq: number; hash: string; at: string },
  entry: SealedEntry,
): string | null {
  const { header, body, salt } = entry;
  if (header.seq !== head.seq + 1) return `entry ${head.seq + 1} is missing`;
  if (header.prev !== head.hash) return `entry ${header.seq} does not follow the entry before it`;
  if (header.at < head.at) return `entry ${header.seq} is dated before the entry before it`;
  if (entry.hash !== sha256(headerText(header))) return `the header of entry ${header.seq} was changed`;
  if ((body === null) !== (salt === null)) return `entry ${header.seq} has half a body`;
  if (body !== null && salt !== null && header.digest !== bodyDigest(sha256, salt, body)) {
    return `the body of entry ${header.seq} was changed`;
  }
  return null;
}
