/** The subject of a verb: the noun phrase before it, over what stands between. Every walk has a bound. Pure. */
import type { Who } from '../spoken.ts';
import { isCapital } from '../tokens.ts';
import { apposed } from './apposition.ts';
import { isDocument } from './frame.ts';
import { overAsides } from './over-asides.ts';
import { inPhrase, LONGEST, startOfPhrase } from './phrase-start.ts';
import { isRegion } from './regions.ts';
import { indexAt, isTimed, isTitle, over } from './subject-parts.ts';
import { isVerb, type Line } from './tags.ts';
import { whoIs } from './who.ts';

export interface Subject {
  readonly who: Who;
  /** Index of its first piece. */
  readonly from: number;
}

/** The subject that ends right before a place; null where there is none that could speak. */
export function subjectBefore(line: Line, end: number): Subject | null {
  const { words, tags } = line;
  let at = end;
  // "the mayor on Tuesday said", "the firm today announced", "the mayor again".
  while (at > 0 && (tags[at - 1] === 'adv' || tags[at - 1] === 'time' || (at < end && isTimed(line, at))))
    at -= 1;
  // “the chairman earlier in the day (touted)”.
  if (
    /^(?:day|week|month|year|morning|evening|night)$/.test(words[at - 1]?.low ?? '') &&
    words[at - 2]?.low === 'the' &&
    words[at - 3]?.low === 'in' &&
    /^(?:earlier|later|early|late)$/.test(words[at - 4]?.low ?? '')
  )
    return subjectBefore(line, at - 4);
  // “an audit that year flagged”.
  if (at < end && /^th(?:at|is)$/.test(words[at - 1]?.low ?? '') && tags[at] === 'time') at -= 1;
  // “while weeks went on”: what is left of when.
  if (at < end && tags[at - 1] === 'det') return null;
  const last = words[at - 1];
  // “a yacht passing at dawn (counted)”.
  if (at < end && tags[at - 1] === 'ing' && inPhrase.has(tags[at - 2] ?? 'mark'))
    return phraseBefore(line, at - 1);
  // “Ana Ruiz, author of “The Long Road,” said”: the comma stands within the marks.
  if (last?.kind === 'quote' && isTitle(line, at - 1)) return overCommas(line, at);
  if (!last || last.kind === 'quote' || last.kind === 'break') return null;
  if (/^(?:himself|herself|itself|themselves)$/.test(last.low)) return subjectBefore(line, at - 1);
  // “Karl and his sister both”.
  if (/^(?:both|all|each)$/.test(last.low) && inPhrase.has(tags[at - 2] ?? 'mark') && at === end)
    return subjectBefore(line, at - 1);
  if (last.text === ')') {
    const open = words.findLastIndex(({ text }, index) => index < at - 1 && index > at - 14 && text === '(');
    return open > 0 ? subjectBefore(line, open) : null;
  }
  if (last.text === '.' && !last.spaced) return phraseBefore(line, at);
  if (last.text === ',')
    return overClauses(line, at - 1) ?? overCommas(line, at - 1) ?? overAsides(line, at - 1);
  if (/^[—–-]$/.test(last.text) && last.kind === 'mark') return overDashes(line, at - 1);
  if (last.kind === 'mark') return null;
  if (tags[at - 1] === 'rel') return antecedentOf(line, at - 1);
  // “one of them”, “most of us”.
  const some = words[at - 3];
  if (
    /^(?:them|us|these|those)$/.test(last.low) &&
    words[at - 2]?.low === 'of' &&
    /^(?:one|some|many|most|several|none|two|three|both|all|few|another|others)$/.test(some?.low ?? '')
  ) {
    const who = whoIs([{ ...last, low: 'they' }]);
    return who && some ? { who: { ...who, span: { from: some.from, to: last.to } }, from: at - 3 } : null;
  }
  // “one who worked on it remembers”.
  if (/^(?:it|him|her|them|me|us)$/.test(last.low) && tags[at - 2] === 'prep' && tags[at - 1] === 'pron')
    return phraseBefore(line, at);
  if (tags[at - 1] === 'pron')
    return (
      (isOfRelative(line, at - 1) ? phraseBefore(line, at) : null) ??
      pronounAt(line, at - 1) ??
      (/^(?:him|her|them|us|me)$/.test(last.low) ? phraseBefore(line, at) : null)
    );
  // “an engineer they commissioned put”.
  if (tags[at - 1] === 'past' && tags[at - 2] === 'pron' && inPhrase.has(tags[at - 3] ?? 'mark'))
    return phraseBefore(line, at - 2);
  // “lawyers whom we consulted discourage”.
  if (
    tags[at - 1] === 'past' &&
    tags[at - 2] === 'pron' &&
    /^(?:whom|who|that)$/.test(words[at - 3]?.low ?? '')
  )
    return phraseBefore(line, at - 3);
  // “most of the passengers I spoke to said”.
  if (
    (tags[at - 1] === 'prep' || tags[at - 1] === 'to') &&
    tags[at - 2] === 'past' &&
    tags[at - 3] === 'pron' &&
    inPhrase.has(tags[at - 4] ?? 'mark')
  )
    return phraseBefore(line, at - 3);
  // “polls released Sunday showed”, “data published on Friday showed”.
  if (
    (at < end ? given : asked).test(last.low) &&
    (inPhrase.has(tags[at - 2] ?? 'mark') || words[at - 2]?.low === 'those')
  )
    return phraseBefore(line, at - 1);
  return phraseBefore(line, at);
}

/** “analysts surveyed”, “people briefed”. */
const asked = /^(?:surveyed|polled|interviewed|contacted|questioned)$/;
/** What was done with a document before it speaks. */
const given =
  /^(?:published|released|issued|obtained|conducted|filed|taken|posted|leaked|commissioned|dated|written|signed|sent|compiled|completed|unveiled|distributed|circulated|updated)$/;

/** “The man who bought it (says)”: the object of a clause that hangs on the subject. */
function isOfRelative({ words, tags }: Line, at: number): boolean {
  if (words[at]?.low !== 'it' || !/^(?:past|s|base)$/.test(tags[at - 1] ?? '')) return false;
  return tags[at - 2] === 'rel' && inPhrase.has(tags[at - 3] ?? 'mark');
}

/** “who”, “which”: whoever stands before it; the source is the pronoun itself. */
function antecedentOf(line: Line, at: number): Subject | null {
  const { words } = line;
  const relative = words[at];
  if (
    !relative ||
    relative.low === 'whose' ||
    (relative.low === 'whom' && words[at - 1]?.low !== 'of') ||
    /^(?:those|anyone|anybody|everyone|everybody|people|somebody|someone|all|he|nobody|anyone|or)$/.test(
      words[at - 1]?.low ?? '',
    )
  )
    return null;
  if (relative.low === 'whom') return ofWhom(line, at);
  let end = words[at - 1]?.text === ',' ? at - 1 : at;
  // “a statement on Friday, which said”.
  while (
    end > 1 &&
    (line.tags[end - 1] === 'time' || (line.tags[end] === 'time' && line.tags[end - 1] === 'prep'))
  )
    end -= 1;
  const whole = words[end - 1]?.text === ')' ? subjectBefore(line, end) : phraseBefore(line, end);
  const read =
    (/^(?:who|which)$/.test(relative.low) && whole?.who.by === 'noun' && !isDocument(whole.who)
      ? lastName(line, end, relative.low)
      : null) ?? whole;
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

/** “three drivers, one of whom (said)”, “the crew, all of whom (deny)”. */
function ofWhom(line: Line, at: number): Subject | null {
  const { words } = line;
  const [some, whom] = [words[at - 2], words[at]];
  if (
    !some ||
    !whom ||
    !/^(?:one|two|three|four|some|many|most|several|all|both|another|each)$/.test(some.low)
  )
    return null;
  const comma = words[at - 3]?.text === ',' ? at - 3 : at - 2;
  const read = phraseBefore(line, comma);
  if (!read) return null;
  const isAll = /^(?:all|both|each)$/.test(some.low);
  const who: Who = {
    ...read.who,
    name: isAll ? (read.who.name ?? read.who.span) : null,
    span: { from: some.from, to: whom.to },
    role: null,
    ...(isAll ? {} : { by: 'many', vague: true, head: some.low }),
  };
  return { who, from: at - 2 };
}

/** “no mention of Ana Ruiz, who …”: the person named last. */
function lastName({ words, tags }: Line, end: number, relative: string): Subject | null {
  let from = end;
  while (from > 0 && tags[from - 1] === 'name') from -= 1;
  const who = from < end && tags[from - 1] === 'prep' ? whoIs(words.slice(from, end)) : null;
  return who && who.by === (relative === 'who' ? 'name' : 'body') ? { who, from } : null;
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
  // “Ana Ruiz of Fargo, North Dakota says”.
  if (isWhere(line, from, end)) {
    const person = ofPlace(line, from - 1);
    const to = words[end - 1]?.to;
    if (person && to && /^(?:name|office|many)$/.test(person.who.by))
      return { ...person, who: { ...person.who, span: { from: person.who.span.from, to } } };
  }
  // Without a comma behind it only an office is one with the name: “the mayor, Ana Ruiz said”, not “Her pupils, Ana Ruiz said”.
  const both = apposedBefore(line, from, end);
  const isClosed = words[end]?.text === ',' || line.tags[end] === 'rel';
  // “The engineer, Rennie recalls, had no answer”: a parenthesis within a clause.
  const isInserted = isVerb(line, end) && words[end + 1]?.text === ',' && isVerb(line, end + 2);
  // “Wolves, the shepherd says.”: what is said can only stand before.
  const isAnswer = isVerb(line, end) && /^[.;]?$/.test(words[end + 1]?.text ?? '') && from < 5;
  if (
    both &&
    !isInserted &&
    !isAnswer &&
    (isClosed || whoIs(words.slice(both.from, from - 1))?.by !== 'noun')
  )
    return both;
  const stop = words[end - 1]?.low === 'that' ? end - 1 : end;
  const whole = whoIs(words.slice(from, stop));
  const who = (whole === null || whole.by === 'noun' ? nameAtEnd(line, from, end) : null) ?? whole;
  return who ? { who, from: indexAt(words, who.span.from, from) } : null;
}

/** “Ana Ruiz of Columbia”, “Ana Ruiz, from Columbia”. */
function ofPlace(line: Line, end: number): Subject | null {
  let place = end;
  while (place > 0 && line.tags[place - 1] === 'name') place -= 1;
  if (place === end || line.tags[place - 1] !== 'prep') return null;
  return line.words[place - 2]?.text === ',' ? phraseBefore(line, place - 2) : phraseBefore(line, end);
}

/** “a figure Ikeda (called)”: the name behind a thing, in a relative clause without its pronoun. */
function nameAtEnd({ words, tags }: Line, from: number, end: number): Who | null {
  let name = end;
  while (name > from && tags[name - 1] === 'name') name -= 1;
  return tags[from] === 'det' && tags[name - 1] === 'noun' && name < end
    ? whoIs(words.slice(name, end))
    : null;
}

/** "the mayor, Ana Ruiz said", "Ana Ruiz, the mayor said": a phrase as the second half of an apposition; null where it is none. */
function apposedBefore(line: Line, from: number, end: number): Subject | null {
  const { words } = line;
  if (words[from - 1]?.text !== ',' || end - from > 9) return null;
  const earlier = startOfPhrase(line, from - 1);
  if (earlier === null || earlier >= from - 1) return null;
  if (opensWithVerb(line, earlier) || isWhere(line, earlier, from - 1)) return null;
  // "according to Ana Ruiz, the mayor, who said" is one; "according to Ana Ruiz, the man said" is none.
  const isAntecedent = words[end]?.text === ',' || line.tags[end] === 'rel';
  // “said Ana Ruiz, an analyst at Orr, who …”.
  const isSaid = isAntecedent && /^(?:said|says|added|wrote)$/.test(words[earlier - 1]?.low ?? '');
  if (followsVerb(line, earlier) && !isSaid && !(isAntecedent && words[earlier - 2]?.low === 'according'))
    return null;
  const both = apposed(words.slice(earlier, from - 1), words.slice(from, end));
  const isNamed =
    both !== null &&
    ((both.by === 'name' && both.role !== null) || (both.by === 'body' && both.name !== null));
  return isNamed ? { who: both, from: earlier } : null;
}

/** “Contacted by the Herald, the minister said”: what a sentence begins with was done with whoever speaks, and is nobody. */
export const opensWithVerb = ({ tags, words }: Line, at: number): boolean =>
  (/^(?:past|part|ing)$/.test(tags[at] ?? '') && tags[at + 1] === 'prep') ||
  (words[at + 1]?.low === 'by' && /[a-z]ed$/.test(words[at]?.low ?? ''));

/** “At a rally in Austin, Texas, the mayor said”: what stands before a comma is where. */
const isWhere = ({ words }: Line, from: number, end: number): boolean =>
  words[from - 1]?.text === ',' && isRegion(words.slice(from, end)) && isCapital(words[from - 2]);

/** An object cannot be the first half of a subject. */
const followsVerb = (line: Line, at: number): boolean => {
  const tag = line.tags[at - 1];
  // “said the head of its office, Ana Ruiz, told …”: a clause begins there.
  if (/^(?:said|says|say)$/.test(line.words[at - 1]?.low ?? '')) return false;
  return tag === 'prep' || tag === 'to' || tag === 's' || tag === 'past' || tag === 'base' || tag === 'be';
};

/** A name over a phrase that tells where it was said, and an apposition in that. */
function overClauses(line: Line, close: number): Subject | null {
  const { words } = line;
  // “The fleet, in a note signed by its spokesman, Capt. Orr, said”.
  const first = words.findIndex(({ text }) => text === ',');
  const isIn =
    first > 0 &&
    first < close &&
    /^(?:in|via|through)$/.test(words[first + 1]?.low ?? '') &&
    words
      .slice(first, first + 5)
      .some(({ low }) =>
        /^(?:statement|letter|post|email|report|interview|release|tweet|message)$/.test(low),
      );
  return isIn ? overAsides(line, close) : null;
}

/** The subject before a phrase between two commas: “Marsh, the head of the port, …”, “Marsh, who came late, …”. */
function overCommas(line: Line, close: number): Subject | null {
  const { words, tags } = line;
  let loose: Subject | null = null;
  for (let open = close - 1; open > 0 && open > close - LONGEST; open -= 1) {
    const piece = words[open];
    if (!piece || (piece.kind === 'quote' && !isTitle(line, open)) || /^[;:]$/.test(piece.text)) break;
    if (piece.text !== ',') continue;
    // “Mr Heffernan (52), of Pier Road, Kilbrack, has”.
    if (words[open - 1]?.text === ')' && /^(?:prep|rel)$/.test(tags[open + 1] ?? '')) {
      const read = subjectBefore(line, open);
      if (read) return read;
    }
    // “one of them, on a promise that nobody tells, finds it odd”.
    if (
      /^(?:them|us|these|those)$/.test(words[open - 1]?.low ?? '') &&
      /^(?:prep|rel|ing|past|part|det|noun|adv)$/.test(tags[open + 1] ?? '')
    ) {
      const read = subjectBefore(line, open);
      if (read) return read;
    }
    // “an email sent by the manager on 28 April, copied to three directors, said”.
    let stop = open;
    while (
      stop > 1 &&
      (tags[stop - 1] === 'time' ||
        (tags[stop] === 'time' &&
          (/^(?:num|prep)$/.test(tags[stop - 1] ?? '') || words[stop - 1]?.low === 'that')) ||
        (tags[stop] === 'num' && tags[stop - 1] === 'prep' && stop < open))
    )
      stop -= 1;
    const from = startOfPhrase(line, stop);
    if (from === null || from === stop) continue;
    const head = words.slice(from, stop);
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
      (first === 'num' && words[open + 2]?.text === ',') ||
      (first === 'num' && between.every(({ kind, low }) => kind !== 'word' || /^(?:and|aged)$/.test(low))) ||
      (first === 'pron' && /^(?:himself|herself|itself|themselves|one)$/.test(words[open + 1]?.low ?? '')) ||
      /^(?:like|some|none|all|both|himself|formerly)$/.test(words[open + 1]?.low ?? '') ||
      (first === 'det' &&
        words[open + 3]?.low === 'of' &&
        /^(?:which|whom)$/.test(words[open + 4]?.low ?? '')) ||
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

function overDashes(line: Line, close: number): Subject | null {
  const { words } = line;
  const open = words.findLastIndex(({ text }, at) => at < close && at > close - 24 && /^[—–-]$/.test(text));
  if (open <= 0) return null;
  return phraseBefore(line, open);
}
