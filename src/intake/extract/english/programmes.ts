/** Names of programmes in marks, which are no quotations: “on CBS's “Face the Nation””, “on “Fox News Sunday””. Pure. */
import type { Channel } from '../spoken.ts';
import { stations } from './channel-words.ts';
import type { Line } from './tags.ts';

/** What a programme is called by before its name. */
const kinds = /^(?:show|programme|program|podcast|series|on|in)$/;

/** Whether the quotation at a place is the name of a programme: every longer word of it has a capital. */
export function isProgramme({ words }: Line, at: number): boolean {
  const { kind, text = '' } = words[at] ?? {};
  const before = words[at - 1]?.low ?? '';
  if (kind !== 'quote' || !(/'s$/.test(before) || kinds.test(before))) return false;
  const inner = text.slice(1, -1).replace(/[,.]$/, '');
  const some = inner.split(/\s+/);
  const large = some.filter((word) => word.length > 2 && !/^(?:the|and|for)$/.test(word));
  return (
    some.length <= 7 &&
    large.length > 0 &&
    large.every((word) => /^\p{Lu}/u.test(word)) &&
    /^[\p{Lu}\p{N}]/u.test(inner) &&
    !/[.!?]$/.test(inner) &&
    (/^(?:show|programme|program|podcast|series)$/.test(before) ||
      isOnAir(
        words.slice(Math.max(0, at - 4), at).map(({ low }) => low),
        inner,
      ))
  );
}

/** “In a letter to the “Apple community,” she said”: marks about a term within an opening phrase. */
export function isTermIn({ words, tags }: Line, at: number): boolean {
  const inner = words[at]?.text.slice(1, -1) ?? '';
  return (
    tags[0] === 'prep' &&
    at > 2 &&
    inner.endsWith(',') &&
    inner.split(/\s+/).length < 5 &&
    words.slice(0, at).every((_, on) => !/^(?:be|aux|s|pron|quote)$/.test(tags[on] ?? ''))
  );
}

/** A station before it, or a word of broadcasting in it. */
const isOnAir = (before: readonly string[], inner: string): boolean =>
  before.some((low) => stations.test(low.replace(/'s$/, ''))) ||
  /\b(?:News|Today|Tonight|Morning|Show|Hour|Live|Sunday|Week|Press|Nation|Report|Radio|TV|Podcast|Late|Daily|America|Minutes)\b/.test(
    inner,
  );

/** The channel that a programme is. */
export function programmeAt({ words }: Line, at: number): Channel | null {
  const piece = words[at];
  return piece ? { span: { from: piece.from, to: piece.to }, kind: 'broadcast', name: null } : null;
}
