/** Where a noun phrase begins, read backwards from its end, over what hangs on it. Every walk has a bound. Pure. */
import { isCapital } from '../tokens.ts';
import type { Tag } from './tag.ts';
import { isVerb, type Line } from './tags.ts';
import { surelyPast } from './verb-words.ts';
import { whoIs } from './who.ts';
import { bodyNouns, documentNouns, manyNouns, roleNouns } from './who-words.ts';

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
    if (/^(?:him|her|them|us|me)$/.test(low) || (low === 'it' && tags[end - 2] === 'prep'))
      return relativeBefore(line, end - 1, end);
    return /^(?:one|others|someone|somebody|he|she|it|they|i|we)$/.test(low) ? end - 1 : null;
  }
  const measured = beforeMeasure(line, end) ?? beforeInfinitive(line, end);
  if (measured !== null) return startOfPhrase(line, measured);
  let from = baseStart(line, end);
  if (from === end) return tags[end - 1] === 'and' ? null : relativeBefore(line, end, end);
  for (let steps = 0; steps < 6 && end - from < LONGEST; steps += 1) {
    const before = tags[from - 1];
    const low = words[from - 1]?.low ?? '';
    if (
      before === 'prep' ||
      (before === 'to' &&
        /^(?:close|next|envoys?|delegations?|missions?|contributors?|successors?|candidates?|donors?|suppliers?|parties|party|ambassadors?|advisers?|advisors?|aides?|delegates?|representatives?|witness|witnesses|counsel|secretary|assistants?|deputy|heir|guides?|visitors?|consultants?|reports?|letters?|memos?|emails?|submissions?|evidence|briefings?|notes?|testimony|replies|reply|response)$/.test(
          words[from - 2]?.low ?? '',
        ))
    ) {
      const earlier = tags[from - 2];
      // “the girl next to him on the bus”.
      if (
        earlier === 'pron' &&
        /^(?:prep|to)$/.test(tags[from - 3] ?? '') &&
        /^(?:me|us|you|him|her|it|them)$/.test(words[from - 2]?.low ?? '')
      ) {
        from -= 2;
        continue;
      }
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
        before === 'prep' &&
        (earlier === 'past' || earlier === 'ing' || earlier === 'part') &&
        !speaks.test(words[from - 2]?.low ?? '') &&
        inPhrase.has(tags[from - 3] ?? 'mark')
      ) {
        from = baseStart(line, from - 2);
        continue;
      }
      // “groups were sent with the marchers”.
      if (earlier === 'part' && tags[from - 3] === 'be') return from;
      // “a survey issued early this week by the firm”.
      const done = words[from - 1]?.low === 'by' ? beforeTime(line, from - 1) : from - 1;
      if (
        done < from - 1 &&
        /^(?:past|part)$/.test(tags[done - 1] ?? '') &&
        !speaks.test(words[done - 1]?.low ?? '') &&
        inPhrase.has(tags[done - 2] ?? 'mark')
      ) {
        from = baseStart(line, done - 1);
        continue;
      }
      // “two survivors picked up by the trawler”.
      if (
        earlier === 'prep' &&
        /^(?:past|part)$/.test(tags[from - 3] ?? '') &&
        inPhrase.has(tags[from - 4] ?? 'mark') &&
        words[from - 1]?.low === 'by'
      ) {
        from = baseStart(line, from - 3);
        continue;
      }
      const relative = relativeBefore(line, from - 1, end);
      if (relative !== null) return relative;
      return splitLeading(line, from, end);
    }
    // “a paper submitted to a journal”, “a letter sent to the council”.
    if (
      before === 'to' &&
      /^(?:past|part)$/.test(tags[from - 2] ?? '') &&
      /^(?:noun|name)$/.test(tags[from - 3] ?? '') &&
      !surelyPast.has(words[from - 2]?.low ?? '') &&
      !speaks.test(words[from - 2]?.low ?? '')
    ) {
      from = baseStart(line, from - 2);
      continue;
    }
    // “the senator representing the district”.
    if (
      before === 'ing' &&
      (roleNouns.has(words[from - 2]?.low ?? '') || manyNouns.has(words[from - 2]?.low ?? ''))
    ) {
      from = baseStart(line, from - 1);
      continue;
    }
    // “a boy of about nine”.
    if (before === 'adv' && tags[from] === 'num' && tags[from - 2] === 'prep') {
      from -= 1;
      continue;
    }
    if (
      isVerb(line, from - 1) ||
      ((before === 'be' || before === 'base') && tags[from - 2] === 'to') ||
      before === 'part' ||
      before === 'ing' ||
      before === 'to' ||
      before === 'adv'
    )
      return relativeBefore(line, from, end) ?? from;
    if (before === 'sub' && /^(?:as|like|than)$/.test(low))
      return relativeBefore(line, from - 1, end) ?? from;
    // “the Harbour Authority (HA) and the Fishing Department”.
    const open =
      before === 'and' && words[from - 2]?.text === ')' ? from - (words[from - 4]?.text === '(' ? 4 : 5) : -1;
    if (open > 0 && words[open]?.text === '(' && isCapital(words[open - 1])) {
      from = baseStart(line, open);
      if (words[from - 1]?.low === 'and' && joinsBody(line, from, open)) from = baseStart(line, from - 1);
      continue;
    }
    if (before === 'and' && (joins(line, from, end) || joinsBody(line, from, end))) {
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
      if (piece.low === 'few' && words[at - 1]?.low === 'a') at -= 1;
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
    const premodifies =
      (tag === 'ing' || tag === 'past') &&
      at < end &&
      (tags[at - 2] === 'det' ||
        // “a payment processing firm”
        (tag === 'ing' && tags[at - 2] === 'noun' && tags[at - 3] === 'det' && tags[at] === 'noun'));
    if (!inPhrase.has(tag) && !joinsName && !dotted && !premodifies) break;
    if (tag === 'num' && at < end && tags[at] === 'name' && at - 1 > 0) break;
    at -= 1;
  }
  return at;
}

/** Where the words of time begin that end before a place: “late last month”, “on Tuesday”. */
function beforeTime({ words, tags }: Line, end: number): number {
  let at = end;
  while (
    at > 1 &&
    end - at < 6 &&
    (tags[at - 1] === 'time' ||
      (at < end &&
        (/^(?:on|in|late|early|last|this|earlier)$/.test(words[at - 1]?.low ?? '') ||
          tags[at - 1] === 'num')))
  )
    at -= 1;
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
        isVerb(line, tags[back + 1] === 'adv' ? back + 2 : back + 1) &&
        speaksAs(line, back))
    ) {
      // “the archivist to whom I showed it”.
      const isTo =
        /^(?:whom|whose)$/.test(words[back]?.low ?? '') && /^(?:prep|to)$/.test(tags[back - 1] ?? '');
      const noun = isTo ? back - 1 : back;
      // “a woman who lives here and who asked not to be named”: the first of two.
      if (tag === 'rel' && /^(?:and|but)$/.test(words[back - 1]?.low ?? '')) continue;
      let from = baseStart(line, noun);
      // “one who was there”.
      if (from === noun && words[noun - 1]?.low === 'one') from = noun - 1;
      if (from === noun) return null;
      for (let steps = 0; steps < 3; steps += 1) {
        if (tags[from - 1] !== 'prep' || !inPhrase.has(tags[from - 2] ?? 'mark')) break;
        from = baseStart(line, from - 1);
      }
      return from;
    }
  }
  return null;
}

/** Whether a noun of people or bodies stands before a place, or a thing of theirs: “the captain of the tug that …”. */
function speaksAs({ words, tags }: Line, at: number): boolean {
  // “a circus that wintered nearby”: something new with which the sentence begins.
  if (
    /^an?$/.test(words[at - 2]?.low ?? '') &&
    tags[at - 1] === 'noun' &&
    (at < 3 || tags[at - 3] === 'mark')
  )
    return true;
  for (let back = at - 1; back >= 0 && back > at - 8; back -= 1) {
    if (!/^(?:noun|name|num|part|det|prep)$/.test(tags[back] ?? '')) return false;
    if (back < at - 1 && tags[back + 1] !== 'prep') continue;
    const low = words[back]?.low ?? '';
    if (roleNouns.has(low) || bodyNouns.has(low) || manyNouns.has(low) || low === 'body') return true;
  }
  return false;
}

/** Where “to leave” begins that ends before a place: “the last to leave”; null where nothing does. */
function beforeInfinitive({ words, tags }: Line, end: number): number | null {
  for (let at = end - 1; at > 1 && at > end - 7; at -= 1) {
    if (tags[at] === 'base' && words[at - 1]?.low === 'to')
      return words
        .slice(Math.max(0, at - 6), at - 1)
        .some(({ low }) => /^(?:first|last|only|next|second|third|one)$/.test(low))
        ? at - 1
        : null;
    if (!/^(?:det|noun|name|num|part|prep)$/.test(tags[at] ?? '')) return null;
  }
  return null;
}

/** Where “two doors down”, “three miles away” begins that ends before a place; null where nothing does. */
function beforeMeasure({ words, tags }: Line, end: number): number | null {
  if (!/^(?:down|up|away|along|later|off|apart|below|above)$/.test(words[end - 1]?.low ?? '')) return null;
  if (tags[end - 2] !== 'noun' || !/^(?:num|det)$/.test(tags[end - 3] ?? '')) return null;
  return inPhrase.has(tags[end - 4] ?? 'mark') ? end - 3 : null;
}

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

/** “the college's Water and Soil Research Institute”, “the Food and Drug Administration”: within the name of one body. */
function joinsBody({ words, tags }: Line, from: number, end: number): boolean {
  if (words[from - 1]?.low !== 'and' || !isCapital(words[from - 2]) || !isCapital(words[from])) return false;
  const last = words[end - 1];
  const isBody =
    bodyNouns.has(last?.low ?? '') ||
    (documentNouns.has(last?.low ?? '') && bodyNouns.has(words[end - 2]?.low ?? ''));
  if (!isBody || end - from < 2 || !isCapital(words[end - 2])) return false;
  let at = from - 2;
  while (at > 0 && from - at < 6 && tags[at - 1] === 'name' && !/'s?$/.test(words[at - 1]?.low ?? ''))
    at -= 1;
  const before = words[at - 1]?.low ?? '';
  return (
    at === 0 ||
    /^(?:the|of|a|an|its|their|his|her)$/.test(before) ||
    /'s?$/.test(before) ||
    (words[at - 1]?.text === ',' && documentNouns.has(last?.low ?? ''))
  );
}

/** “In Lindow police”, “Since 2019 Lena Marsh”: what stands behind an opening phrase of place or time. */
function splitLeading(line: Line, from: number, end: number): number | null {
  const { words, tags } = line;
  const low = words[end - 1]?.low ?? '';
  // “On her Facebook page Ana Ruiz (wrote)”.
  let named = end;
  while (named > from && tags[named - 1] === 'name') named -= 1;
  // “For the opposition Nadia Bright”.
  let name = end;
  while (name > from && tags[name - 1] === 'name') name -= 1;
  if (from === 1 && tags[from] === 'det' && end - name >= 2 && name > from + 1) return name;
  if (/^(?:his|her|its|their|my|our)$/.test(words[from]?.low ?? '')) return null;
  if (end - from >= 2 && tags[end - 1] === 'noun' && (manyNouns.has(low) || roleNouns.has(low))) {
    let at = end - 1;
    while (at > from + 1 && tags[at - 1] === 'noun') at -= 1;
    return at;
  }
  return null;
}
