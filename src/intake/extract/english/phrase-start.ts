/** Where a noun phrase begins, read backwards from its end, over what hangs on it. Every walk has a bound. Pure. */
import { isCapital } from '../tokens.ts';
import { isVerb, type Line, type Tag } from './tags.ts';
import { whoIs } from './who.ts';
import { bodyNouns, manyNouns, roleNouns } from './who-words.ts';

/** Past tenses that no noun has behind it as a participle: “Orr said in Lindow” is no “man hurt in Lindow”. */
const speaks = /^(?:said|told|wrote|tweeted|added|replied|insisted|warned|argued|noted|spoke|went|came)$/;
/** No phrase is longer. */
export const LONGEST = 30;
/** What the words of a noun phrase are. */
export const inPhrase: ReadonlySet<Tag> = new Set<Tag>(['noun', 'name', 'num', 'part']);

/** Where the noun phrase that ends before a place begins; null where none does. */
export function startOfPhrase(line: Line, end: number): number | null {
  const { words, tags } = line;
  if (/^(?:himself|herself|itself|themselves)$/.test(words[end - 1]?.low ?? ''))
    return startOfPhrase(line, end - 1);
  if (tags[end - 1] === 'pron') {
    const low = words[end - 1]?.low ?? '';
    // “two people who knew him”.
    if (/^(?:him|her|them|us|me)$/.test(low)) return relativeBefore(line, end - 1, end);
    return /^(?:one|others|someone|somebody|he|she|it|they|i|we)$/.test(low) ? end - 1 : null;
  }
  let from = baseStart(line, end);
  if (from === end) return tags[end - 1] === 'and' ? null : relativeBefore(line, end, end);
  for (let steps = 0; steps < 6 && end - from < LONGEST; steps += 1) {
    const before = tags[from - 1];
    const low = words[from - 1]?.low ?? '';
    if (
      before === 'prep' ||
      (before === 'to' &&
        /^(?:close|next|envoys?|ambassadors?|advisers?|advisors?|aides?|delegates?|representatives?|witness|witnesses|counsel|secretary|assistants?|deputy|heir|guides?|visitors?|consultants?)$/.test(
          words[from - 2]?.low ?? '',
        ))
    ) {
      const earlier = tags[from - 2];
      if (
        earlier &&
        (inPhrase.has(earlier) ||
          /^(?:one|some|many|others|several|most|both|all|few|each|those|somebody|someone|everyone|everybody|nobody|another)$/.test(
            words[from - 2]?.low ?? '',
          ))
      ) {
        const next = baseStart(line, from - 1);
        from = next === from - 1 ? from - 2 : next;
        continue;
      }
      if (
        (earlier === 'past' || earlier === 'ing' || earlier === 'part') &&
        !speaks.test(words[from - 2]?.low ?? '') &&
        inPhrase.has(tags[from - 3] ?? 'mark')
      ) {
        from = baseStart(line, from - 2);
        continue;
      }
      const relative = relativeBefore(line, from - 1, end);
      if (relative !== null) return relative;
      return splitLeading(line, from, end);
    }
    if (
      /^(?:called|named|known|dubbed|calling|naming|turned)$/.test(low) ||
      (low === 'itself' && words[from - 2]?.low === 'calling')
    ) {
      const verb = low === 'itself' ? from - 2 : from - 1;
      if (inPhrase.has(tags[verb - 1] ?? 'mark')) {
        from = baseStart(line, verb);
        continue;
      }
    }
    // “the senator representing the district”.
    if (
      before === 'ing' &&
      (roleNouns.has(words[from - 2]?.low ?? '') || manyNouns.has(words[from - 2]?.low ?? ''))
    ) {
      from = baseStart(line, from - 1);
      continue;
    }
    if (
      isVerb(line, from - 1) ||
      before === 'part' ||
      before === 'ing' ||
      before === 'to' ||
      before === 'adv'
    )
      return relativeBefore(line, from, end) ?? from;
    if (before === 'sub' && /^(?:as|like|than)$/.test(low))
      return relativeBefore(line, from - 1, end) ?? from;
    if (before === 'and' && joins(line, from, end)) {
      from = baseStart(line, from - 1);
      continue;
    }
    break;
  }
  return from;
}

/** Where the words directly before a place that form one noun phrase begin. */
function baseStart(line: Line, end: number): number {
  const { words, tags } = line;
  let at = end;
  while (at > 0 && end - at < 14) {
    const [tag, piece] = [tags[at - 1], words[at - 1]];
    if (!tag || !piece) break;
    if (tag === 'det') {
      at -= 1;
      while (at > 0 && /^(?:all|both|half)$/.test(words[at - 1]?.low ?? '')) at -= 1;
      break;
    }
    const joinsName =
      (/^(?:of|for|and|the|&)$/.test(piece.low || piece.text) &&
        isCapital(words[at]) &&
        isCapital(words[at - 2]) &&
        tag !== 'and') ||
      piece.text === '&';
    // “the Medical Doctors Union (MDU) secretary-general”.
    if (piece.text === ')' && at < end && words[at - 3]?.text === '(' && isCapital(words[at - 2])) {
      at -= 3;
      continue;
    }
    const dotted =
      piece.kind === 'mark' &&
      /^[./'’-]$/.test(piece.text) &&
      !piece.spaced &&
      (at < end || isCapital(words[at - 2]));
    const premodifies = (tag === 'ing' || tag === 'past') && at < end && tags[at - 2] === 'det';
    if (!inPhrase.has(tag) && !joinsName && !dotted && !premodifies) break;
    if (tag === 'num' && at < end && tags[at] === 'name' && at - 1 > 0) break;
    at -= 1;
  }
  return at;
}

/** The antecedent of a “who” or “which” whose clause ends at a place. */
function relativeBefore(line: Line, at: number, end: number): number | null {
  const { words, tags } = line;
  for (let back = at - 1; back > 0 && back > at - 16 && end - back < LONGEST; back -= 1) {
    const tag = tags[back];
    if (tag === 'mark' || tag === 'quote') return null;
    if (
      tag === 'rel' ||
      (words[back]?.low === 'where' && inPhrase.has(tags[back - 1] ?? 'mark')) ||
      (words[back]?.low === 'that' &&
        inPhrase.has(tags[back - 1] ?? 'mark') &&
        isVerb(line, back + 1) &&
        speaksAs(words[back - 1]?.low ?? ''))
    ) {
      const from = baseStart(line, back);
      if (from === back) return null;
      return tags[from - 1] === 'prep' && inPhrase.has(tags[from - 2] ?? 'mark')
        ? baseStart(line, from - 1)
        : from;
    }
  }
  return null;
}

/** A noun of people or bodies. */
const speaksAs = (low: string): boolean =>
  roleNouns.has(low) || bodyNouns.has(low) || manyNouns.has(low) || low === 'body';

/** “police and fire officials”, not “… collapsed and police”. */
function joins(line: Line, from: number, end: number): boolean {
  const { words, tags } = line;
  const start = baseStart(line, from - 1);
  if (start === from - 1) return false;
  const before = tags[start - 1];
  if (before === 'prep' || before === 'past' || before === 's' || before === 'base' || before === 'be')
    return false;
  const [one, other] = [whoIs(words.slice(start, from - 1)), whoIs(words.slice(from, end))];
  return (
    one !== null &&
    other !== null &&
    one.by !== 'noun' &&
    other.by !== 'noun' &&
    !(one.by === 'name' && other.by === 'body')
  );
}

/** “In Lindow police”, “Since 2019 Lena Marsh”: what stands behind an opening phrase of place or time. */
function splitLeading(line: Line, from: number, end: number): number | null {
  const { words, tags } = line;
  const low = words[end - 1]?.low ?? '';
  if (/^(?:his|her|its|their|my|our)$/.test(words[from]?.low ?? '')) return null;
  // “For the opposition Nadia Bright”.
  let name = end;
  while (name > from && tags[name - 1] === 'name') name -= 1;
  if (from === 1 && tags[from] === 'det' && end - name >= 2 && name > from + 1) return name;
  if (end - from >= 2 && tags[end - 1] === 'noun' && (manyNouns.has(low) || roleNouns.has(low))) {
    let at = end - 1;
    while (at > from + 1 && tags[at - 1] === 'noun') at -= 1;
    return at;
  }
  return null;
}
