/**
 * The same text through two outlets: found by a few of its word sequences, judged by all of them. A text that was cut,
 * has another headline or a few words changed is still the same; two reports of one event are not.
 */
import { folded } from '../../lib/normalised.ts';

/** Words in a sequence: six in a row are shared by chance in quotations alone. */
const RUN = 6;
/** Sequences that a text is looked up by: its smallest hashes, so that a part shares some with the whole. */
const KEYS = 24;
/** Words that are looked at; what follows tells nothing more. */
const MOST_WORDS = 3000;

/** Share of the shorter text's sequences that the other has, from which on the two are one. */
export const SAME = 0.6;
/** The same where the one is credited to the other. */
export const SAME_CREDITED = 0.3;

/** The hashes of all sequences of a text; a text shorter than one has none. */
export function sequencesOf(text: string): ReadonlySet<number> {
  const words = (folded(text).match(/[\p{L}\p{N}]+/gu) ?? []).slice(0, MOST_WORDS).map(hashOf);
  const found = new Set<number>();
  for (let at = 0; at + RUN <= words.length; at += 1) {
    let hash = 0x811c9dc5;
    for (let index = at; index < at + RUN; index += 1) hash = mixed(hash ^ (words[index] ?? 0));
    found.add(hash >>> 0);
  }
  return found;
}

/** What it is looked up by: at most KEYS of them. */
export function keysOf(sequences: ReadonlySet<number>): readonly number[] {
  return [...sequences].sort((a, b) => a - b).slice(0, KEYS);
}

/** How much of the shorter one is in the other, 0 to 1. */
export function sharedBy(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  const [less, more] = a.size <= b.size ? [a, b] : [b, a];
  if (less.size === 0) return 0;
  let shared = 0;
  for (const one of less) if (more.has(one)) shared += 1;
  return shared / less.size;
}

/** FNV-1a over UTF-16 units. */
function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at += 1) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  return hash;
}

/** The last step of MurmurHash3, so that the smallest hashes are a fair choice. */
function mixed(hash: number): number {
  let bits = hash;
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return bits ^ (bits >>> 16);
}
