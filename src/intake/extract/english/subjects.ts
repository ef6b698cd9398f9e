/** The subject of a verb: the noun phrase before it, over what stands between. Every walk has a bound. Pure. */
import type { Piece } from '../sentences.ts';
import type { Who } from '../spoken.ts';
import { isCapital } from '../tokens.ts';
import { apposed } from './apposition.ts';
import { isVerb, type Line, type Tag } from './tags.ts';
import { whoIs } from './who.ts';
import { bodyNouns, manyNouns, roleNouns } from './who-words.ts';

export interface Subject {
  readonly who: Who;
  /** Index of its first piece. */
  readonly from: number;
}

/** Past tenses that no noun has behind it as a participle: “Orr said in Lindow” is no “man hurt in Lindow”. */
const speaks = /^(?:said|told|wrote|tweeted|added|replied|insisted|warned|argued|noted|spoke|went|came)$/;
/** No subject is longer. */
const LONGEST = 30;
const inPhrase = new Set<Tag>(['noun', 'name', 'num', 'part']);

/** The subject that ends right before a place; null where there is none that could speak. */
export function subjectBefore(line: Line, end: number): Subject | null {
  const { words, tags } = line;
  let at = end;
  // "the mayor on Tuesday said", "the firm today announced", "the mayor again".
  while (at > 0 && (tags[at - 1] === 'adv' || tags[at - 1] === 'time' || (at < end && isTimed(line, at))))
    at -= 1;
  const last = words[at - 1];
  // “Ana Ruiz, author of “The Long Road,” said”: the comma stands within the marks.
  if (last?.kind === 'quote' && isTitle(line, at - 1)) return overCommas(line, at);
  if (!last || last.kind === 'quote' || last.kind === 'break') return null;
  if (/^(?:himself|herself|itself|themselves)$/.test(last.low)) return subjectBefore(line, at - 1);
  if (last.text === ')') {
    const open = words.findLastIndex(({ text }, index) => index < at - 1 && index > at - 14 && text === '(');
    return open > 0 ? subjectBefore(line, open) : null;
  }
  if (last.text === '.' && !last.spaced) return phraseBefore(line, at);
  if (last.text === ',') return overCommas(line, at - 1);
  if (/^[—–-]$/.test(last.text) && last.kind === 'mark') return overDashes(line, at - 1);
  if (last.kind === 'mark') return null;
  if (tags[at - 1] === 'rel') return antecedentOf(line, at - 1);
  if (tags[at - 1] === 'pron') return pronounAt(line, at - 1);
  // “an engineer they commissioned put”.
  if (tags[at - 1] === 'past' && tags[at - 2] === 'pron' && inPhrase.has(tags[at - 3] ?? 'mark'))
    return phraseBefore(line, at - 2);
  // “polls released Sunday showed”, “data published on Friday showed”.
  if ((at < end ? given : asked).test(last.low) && inPhrase.has(tags[at - 2] ?? 'mark'))
    return phraseBefore(line, at - 1);
  return phraseBefore(line, at);
}

/** “analysts surveyed”, “people briefed”. */
const asked = /^(?:surveyed|polled|interviewed|contacted|questioned)$/;
/** What was done with a document before it speaks. */
const given =
  /^(?:published|released|issued|obtained|conducted|filed|taken|posted|leaked|commissioned|dated|written|signed|sent|compiled|completed|unveiled|distributed|circulated|updated)$/;

/** “who”, “which”: whoever stands before it; the source is the pronoun itself. */
function antecedentOf(line: Line, at: number): Subject | null {
  const { words } = line;
  const relative = words[at];
  if (
    !relative ||
    /^(?:whose|whom)$/.test(relative.low) ||
    /^(?:those|anyone|anybody|everyone|everybody|people|somebody|someone|all|he|nobody|anyone|or)$/.test(
      words[at - 1]?.low ?? '',
    )
  )
    return null;
  let end = words[at - 1]?.text === ',' ? at - 1 : at;
  // “a statement on Friday, which said”.
  while (
    end > 1 &&
    (line.tags[end - 1] === 'time' || (line.tags[end] === 'time' && line.tags[end - 1] === 'prep'))
  )
    end -= 1;
  const read = words[end - 1]?.text === ')' ? subjectBefore(line, end) : phraseBefore(line, end);
  return read
    ? {
        who: {
          ...read.who,
          name: read.who.name ?? read.who.span,
          span: { from: relative.from, to: relative.to },
          role: null,
        },
        from: at,
      }
    : null;
}

function pronounAt(line: Line, at: number): Subject | null {
  const piece = line.words[at];
  if (
    !piece ||
    /^(?:him|them|me|us|nobody|nothing|myself|ourselves|himself|herself|itself|themselves|that|there)(?:'|$)/.test(
      piece.low,
    )
  )
    return null;
  const before = line.words[at - 1];
  const from = /^(?:some|one|two|both|many|several|most|few)$/.test(before?.low ?? '') ? at - 1 : at;
  const who = whoIs(line.words.slice(from, at + 1));
  return who ? { who, from } : null;
}

/** The subject whose noun phrase ends at a place. */
function phraseBefore(line: Line, end: number): Subject | null {
  const { words } = line;
  const from = startOfPhrase(line, end);
  if (from === null || from === end) return null;
  // Without a comma behind it only an office is one with the name: “the mayor, Ana Ruiz said”, not “Her pupils, Ana Ruiz said”.
  const both = apposedBefore(line, from, end);
  const isClosed = words[end]?.text === ',' || line.tags[end] === 'rel';
  // “The engineer, Rennie recalls, had no answer”: a parenthesis within a clause.
  const isInserted = isVerb(line, end) && words[end + 1]?.text === ',' && isVerb(line, end + 2);
  if (both && !isInserted && (isClosed || whoIs(words.slice(both.from, from - 1))?.by !== 'noun'))
    return both;
  const who = whoIs(words.slice(from, end));
  return who ? { who, from: indexAt(words, who.span.from, from) } : null;
}

/** "the mayor, Ana Ruiz said", "Ana Ruiz, the mayor said": a phrase as the second half of an apposition; null where it is none. */
function apposedBefore(line: Line, from: number, end: number): Subject | null {
  const { words } = line;
  if (words[from - 1]?.text !== ',' || end - from > 9) return null;
  const earlier = startOfPhrase(line, from - 1);
  if (earlier === null || earlier >= from - 1) return null;
  // "according to Ana Ruiz, the mayor, who said" is one; "according to Ana Ruiz, the man said" is none.
  const isAntecedent = words[end]?.text === ',' || line.tags[end] === 'rel';
  if (followsVerb(line, earlier) && !(isAntecedent && words[earlier - 2]?.low === 'according')) return null;
  const both = apposed(words.slice(earlier, from - 1), words.slice(from, end));
  const isNamed =
    both !== null &&
    ((both.by === 'name' && both.role !== null) || (both.by === 'body' && both.name !== null));
  return isNamed ? { who: both, from: earlier } : null;
}

/** An object cannot be the first half of a subject. */
const followsVerb = (line: Line, at: number): boolean => {
  const tag = line.tags[at - 1];
  return tag === 'prep' || tag === 'to' || tag === 's' || tag === 'past' || tag === 'base' || tag === 'be';
};

/** The subject before a phrase between two commas: “Marsh, the head of the port, …”, “Marsh, who came late, …”. */
function overCommas(line: Line, close: number): Subject | null {
  const { words, tags } = line;
  let loose: Subject | null = null;
  for (let open = close - 1; open > 0 && open > close - LONGEST; open -= 1) {
    const piece = words[open];
    if (!piece || (piece.kind === 'quote' && !isTitle(line, open)) || /^[;:]$/.test(piece.text)) break;
    if (piece.text !== ',') continue;
    const from = startOfPhrase(line, open);
    if (from === null || from === open) continue;
    const head = words.slice(from, open);
    const between = words.slice(open + 1, close);
    const who =
      tags[open - 1] === 'pron' && open - 1 === from ? (pronounAt(line, from)?.who ?? null) : whoIs(head);
    if (!who) continue;
    const both = followsVerb(line, from) || tags[open + 1] === 'prep' ? null : apposed(head, between);
    if (both)
      return (
        apposedBefore(line, from, open) ?? {
          who: over(both, between),
          from: indexAt(words, who.span.from, from),
        }
      );
    const first = tags[open + 1];
    const isAside =
      first === 'rel' ||
      first === 'prep' ||
      first === 'adv' ||
      first === 'time' ||
      first === 'ing' ||
      first === 'past' ||
      first === 'part' ||
      first === 'to' ||
      first === 'not' ||
      (first === 'sub' && words[open + 1]?.low !== 'that') ||
      (first === 'num' && (between.length === 1 || words[open + 2]?.text === ',')) ||
      (first === 'pron' && /^(?:himself|herself|itself|themselves|one)$/.test(words[open + 1]?.low ?? '')) ||
      /^(?:like|some|none|all|both|himself|formerly)$/.test(words[open + 1]?.low ?? '') ||
      ((first === 'det' || first === 'noun') && !between.some((_, index) => isVerb(line, open + 1 + index)));
    if (!isAside) continue;
    const isThing = words[open + 1]?.low === 'which' && who.by === 'name' && who.role === null;
    const here = apposedBefore(line, from, open) ?? {
      who: isThing ? { ...who, by: 'body', type: 'organisation' } : who,
      from: indexAt(words, who.span.from, from),
    };
    loose ??= here;
    if (here.who.by !== 'noun') return here;
  }
  return loose;
}

/** A speaker with all of an apposition that ends with a name in marks. */
const over = (who: Who, between: readonly Piece[]): Who =>
  between.at(-1)?.kind === 'quote'
    ? { ...who, span: { ...who.span, to: between.at(-1)?.to ?? who.span.to } }
    : who;

/** A name in marks within an apposition: “host of the podcast “Open Door””. */
function isTitle({ words }: Line, at: number): boolean {
  const { kind, text = '' } = words[at] ?? {};
  return (
    kind === 'quote' &&
    words[at - 1]?.kind === 'word' &&
    (/[,]['"’”]{1,2}$/.test(text) || words[at + 1]?.text === ',') &&
    text.length < 60 &&
    /^["“‘'`]{1,2}\p{Lu}/u.test(text) &&
    !/[.!?]['"’”]{1,2}$/.test(text)
  );
}

function overDashes(line: Line, close: number): Subject | null {
  const { words } = line;
  const open = words.findLastIndex(({ text }, at) => at < close && at > close - 24 && /^[—–-]$/.test(text));
  if (open <= 0) return null;
  return phraseBefore(line, open);
}

/** Where the noun phrase that ends before a place begins; null where none does. */
export function startOfPhrase(line: Line, end: number): number | null {
  const { words, tags } = line;
  if (/^(?:himself|herself|itself|themselves)$/.test(words[end - 1]?.low ?? ''))
    return startOfPhrase(line, end - 1);
  if (tags[end - 1] === 'pron') {
    const low = words[end - 1]?.low ?? '';
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
        /^(?:close|next|envoy|ambassador|adviser|advisor|aide|delegate|representative|witness|counsel|secretary)$/.test(
          words[from - 2]?.low ?? '',
        ))
    ) {
      const earlier = tags[from - 2];
      if (
        earlier &&
        (inPhrase.has(earlier) ||
          /^(?:one|some|many|others|several|most|both|all|few|each|those)$/.test(words[from - 2]?.low ?? ''))
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
  if (end - from >= 2 && tags[end - 1] === 'noun' && (manyNouns.has(low) || roleNouns.has(low))) {
    let at = end - 1;
    while (at > from + 1 && tags[at - 1] === 'noun') at -= 1;
    return at;
  }
  return null;
}

/** Whether the piece before a place is the preposition of a time: “on (Tuesday)”. */
const isTimed = ({ words, tags }: Line, at: number): boolean =>
  tags[at] === 'time' && /^(?:on|in|at|late|early)$/.test(words[at - 1]?.low ?? '');

/** The index of the piece that begins at an offset of the text. */
function indexAt(words: readonly Piece[], offset: number, from: number): number {
  for (let at = from; at < words.length && at < from + LONGEST; at += 1)
    if (words[at]?.from === offset) return at;
  return from;
}
