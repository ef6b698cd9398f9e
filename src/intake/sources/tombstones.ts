/** What an Atom feed says it has deleted (RFC 6721): parsers of feeds drop it. Pure. */
import type { Hints } from './hints.ts';
import { momentOf } from './moment-of.ts';
import { childrenOf, xmlTree } from './xml-tree.ts';

export interface Tombstone {
  /** The id of the entry that is gone. */
  readonly ref: string;
  readonly at: string | null;
}

const NAMESPACE = 'http://purl.org/atompub/tombstones/1.0';

/** All of them; a feed that has some and is no well-formed XML is told of. */
export function tombstonesIn(
  bytes: Uint8Array,
  text: string,
  hints: Hints,
  faults: string[],
): readonly Tombstone[] {
  if (!text.includes(NAMESPACE)) return [];
  const tree = xmlTree(bytes, hints.type);
  if (!tree.ok) {
    faults.push(`What the feed says it has deleted could not be read. ${tree.error}`);
    return [];
  }
  return childrenOf(tree.value, 'deleted-entry')
    .filter(({ namespace }) => namespace === NAMESPACE)
    .flatMap(({ attributes: { ref, when } }) => (ref ? [{ ref, at: momentOf(when, hints.zone) }] : []));
}
