/** Whom a sentence names or describes, in order: what “she”, “the company” and a surname are looked up in. Pure. */
import type { Piece, Sentence } from '../sentences.ts';
import type { Span } from '../span.ts';
import type { Mention, Who } from '../spoken.ts';
import { isCapital } from '../tokens.ts';
import { apposed } from './apposition.ts';
import { manOrWoman } from './called.ts';
import { channelNouns } from './channel-words.ts';
import { datelineEnd } from './dateline.ts';
import { describedIn } from './described.ts';
import { genderOf, isListed } from './first-names.ts';
import { opensName } from './name-parts.ts';
import { startOfPhrase } from './phrase-start.ts';
import { isRegion } from './regions.ts';
import { opensWithVerb } from './subjects.ts';
import { isVerb, type Line, lineOf } from './tags.ts';
import { whoIs } from './who.ts';
import { outlets } from './who-words.ts';

const male =
  /\b(?:mr|sir|king|prince|lord|father|brother|son|husband|man|boy|pope|bishop|archbishop|imam|\p{L}+man|congressman|uncle|baron|monk|sheikh|duke)\b/u;
const female =
  /\b(?:mrs|ms|miss|queen|princess|lady|dame|sister|daughter|wife|woman|girl|mother|\p{L}+woman|aunt|baroness|nun|duchess|widow|actress)\b/u;

/** Everybody a sentence names, and the body or office that it begins with. */
export function mentionsIn(sentence: Sentence): readonly Mention[] {
  const line = lineOf(sentence.pieces);
  const { words, tags } = line;
  const found: Mention[] = [];
  // “By Noor Bakker and Dan Whitfield” names nobody whom the text is about.
  if (words.length < 14 && words[0]?.low === 'by' && words.at(-1)?.kind === 'word') return found;
  // “She Wanted the Trial Stopped.”: what a headline writes with capitals is no name.
  if (sentence.paragraph === 0 && words.at(-1)?.kind !== 'quote' && isTitled(words)) return found;
  // A heading in capitals names nobody.
  if (words.length < 30 && words.every(({ kind, text }) => kind !== 'word' || text === text.toUpperCase()))
    return found;
  const dated = datelineEnd(line);
  const first = openingEnd(line, dated);
  for (let end = dated + 1; end <= words.length; end += 1) {
    const last = words[end - 1];
    if (end !== first && tags[end - 1] !== 'name') continue;
    const isEnd =
      last?.kind === 'word' && !(tags[end] === 'name' || (tags[end] === 'noun' && !isCapital(last)));
    const isName = isCapital(last) && tags[end - 1] === 'name';
    if (!isEnd || !(isName || end === first)) continue;
    let from = startOfPhrase(line, end) ?? end;
    if (opensWithVerb(line, from)) from = Math.min(from + 2, end);
    for (let at = from + 1; at < end - 1; at += 1) if (opensName(line, from, at)) from = at;
    // “The phrase is Ngaire Oduya's.”
    const isOwned =
      last !== undefined && /'s$/.test(last.low) && tags[end] !== 'noun' && tags[end] !== 'name';
    let who = whoIs(isOwned ? [...words.slice(from, end - 1), withoutOwning(last)] : words.slice(from, end));
    if ((!who || (who.by !== 'name' && who.name === null)) && isName) {
      // "the cold store of Nordfrost AG": the name within.
      let run = end;
      while (run > from && (tags[run - 1] === 'name' || joinsNames(words, run - 1))) run -= 1;
      const inner = whoIs(words.slice(run, end));
      if (inner?.name && inner.by === 'body' && run > from) [who, from] = [inner, run];
    }
    const some = words.slice(from, end);
    if (!who || who.by === 'pronoun' || (who.by === 'many' && (end !== first || !isVerb(line, end))))
      continue;
    // “The company's shares fell after it said …”: whose they are.
    let stop = end;
    if (who.by === 'noun') [who, stop] = ownerIn(words, from, end) ?? [who, end];
    if (who.by === 'noun' && end !== first) continue;
    if (isPlaceLine(words, from, end) || isWay(line, from, end)) continue;
    const { whole, also, to, start } = withApposition(line, from, stop, who);
    const begins =
      (start <= dated + 2 && !(start > dated && isVerb(line, start - 1))) ||
      line.tags[start - 1] === 'and' ||
      (line.tags[start - 1] === 'sub' && words[start - 1]?.low !== 'that') ||
      /^[;:]$/.test(words[from - 1]?.text ?? '') ||
      (from - dated <= (/^(?:prep|adv|time)$/.test(tags[dated] ?? '') ? 14 : 8) &&
        words[from - 1]?.text === ',');
    let on = stop < end ? end : to;
    while (on < words.length && (tags[on] === 'adv' || words[on]?.text === ',')) on += 1;
    const isTried = whole.by === 'name' && words.slice(end, end + FAR).some(({ low }) => tried.test(low));
    const described = `${also} ${textOf(some)} ${renamedHere(line, from, whole)}${isTried ? ' defendant accused' : ''}`;
    found.push({
      who: whole,
      also: described,
      at: words[from]?.from ?? 0,
      subject:
        (begins &&
          (isVerb(line, on) ||
            tags[on] === 'rel' ||
            (to >= words.length - 1 && (whole.name !== null || words.at(-1)?.text === '?')))) ||
        (whole.by === 'name' && words[on]?.low === 'who') ||
        // “The first to notice was Ewa Lis.”
        (whole.by === 'name' &&
          whole.type === 'person' &&
          to >= words.length - 1 &&
          /^(?:is|was)$/.test(words[start - 1]?.low ?? '')),
      gender:
        asideGender(line, end) ??
        genderIn(words, whole, `${also} ${textOf(some.filter((piece) => !isOfName(piece, whole)))}`) ??
        ownGender(line, to),
    });
    const second = secondOf(words, from, end, whole);
    if (second) found.push({ ...second, at: words[end - 1]?.from ?? 0 });
    if (to > end) end = to;
  }
  found.push(...bodiesIn(line, dated, found));
  const many = manyIn(line, dated);
  if (many) found.unshift(many);
  // A headline describes nobody whom the text does not name later.
  const isHeadline = words.at(-1)?.kind === 'word';
  return isHeadline ? found : [...found, ...describedIn(line, Math.max(first, dated))];
}

/** Bodies that are named within something else: “from the cold store of (Nordfrost AG)”, “Ana Ruiz, for (Norlight Energy),”. */
function bodiesIn({ words, tags }: Line, dated: number, known: readonly Mention[]): readonly Mention[] {
  const found: Mention[] = [];
  for (let from = dated; from < words.length; from += 1) {
    if (tags[from] !== 'name') continue;
    let end = from + 1;
    while (end < words.length && (tags[end] === 'name' || joinsNames(words, end))) end += 1;
    const at = words[from]?.from ?? 0;
    // “Shares in Orbis fell”: one word that only a firm can be.
    const isOwned =
      /^(?:in|of)$/.test(words[from - 1]?.low ?? '') && holdings.test(words[from - 2]?.low ?? '');
    const named =
      (end - from > 1 || isOwned) && !isPlaceLine(words, from, end) ? whoIs(words.slice(from, end)) : null;
    const who: Who | null =
      isOwned && named?.by === 'name' && named.role === null
        ? { ...named, by: 'body', type: 'organisation' }
        : named;
    const isKnown = known.some(({ who: { span, by } }) => span.from <= at && at < span.to && by !== 'name');
    if (who?.by === 'body' && who.name && !isKnown)
      found.push({ who, also: textOf(words.slice(from, end)), at, subject: false, gender: null });
    from = end;
  }
  return found;
}

/** What one has of a firm. */
const holdings =
  /^(?:shares|stakes?|stock|bonds|investors?|shareholders?|subsidiary|acquisition|takeover|chairman|ceo)$/;

/** A word without “'s”. */
function withoutOwning(piece: Piece): Piece {
  const text = piece.text.replace(/['’]s?$/, '');
  return { ...piece, text, low: piece.low.replace(/'s?$/, ''), to: piece.from + text.length };
}

/** “the National Union of Track and Signal Staff”: a small word within a name. */
const joinsNames = (words: Line['words'], at: number): boolean =>
  /^(?:of|and|for|&)$/.test(words[at]?.low || (words[at]?.text ?? '')) &&
  isCapital(words[at - 1]) &&
  isCapital(words[at + 1]);

/** Whether a sentence writes all its longer words with capitals. */
function isTitled(words: Line['words']): boolean {
  const long = words.filter(({ kind, text }) => kind === 'word' && text.length > 3);
  return long.length > 2 && long.every((piece) => isCapital(piece));
}

const isOfName = ({ from, to }: Span, { name }: Who): boolean =>
  name !== null && from >= name.from && to <= name.to;

/** What a title or description tells, “Mrs”, “his sister”, or else the first name; “chairman” may be either. */
function genderIn(words: Line['words'], who: Who, phrase: string): 'he' | 'she' | null {
  // “The queen's physician”.
  const described = phrase
    .split(' ')
    .filter((word) => !/'s?$|^(?:ombuds|chair)man$/.test(word))
    .join(' ');
  const own = who.by === 'name' ? words.filter((piece) => isOfName(piece, who)) : [];
  const name = own.map(({ text }) => text).join(' ');
  if (isListed(name) && !female.test(described)) return genderOf(name);
  return female.test(described) ? 'she' : male.test(described) ? 'he' : genderOf(name);
}

/** “The commander, a woman half his size,”. */
function asideGender({ words, tags }: Line, from: number): 'he' | 'she' | null {
  if (words[from]?.text !== ',' || !/^an?$/.test(words[from + 1]?.low ?? '')) return null;
  for (let at = from + 2; at < from + 6 && /^(?:noun|part|num)$/.test(tags[at] ?? ''); at += 1) {
    const gender = /^(?:wo)?man$|^(?:girl|boy|mother|father|widow|widower|grandmother|grandfather)$/.test(
      words[at]?.low ?? '',
    )
      ? manOrWoman(words[at]?.low ?? '')
      : null;
    if (gender) return gender;
  }
  return null;
}

/** “Stokes credited a talk with his mother”: the pronoun of what is somebody's own, where nobody else is named before it. */
function ownGender({ words, tags }: Line, from: number): 'he' | 'she' | null {
  for (let at = from; at < words.length && at < from + 16; at += 1) {
    if (tags[at] === 'name' || tags[at] === 'quote' || tags[at] === 'pron') return null;
    if (tags[at] === 'det' && words[at]?.low === 'his') return 'he';
    if (tags[at] === 'det' && words[at]?.low === 'her') return 'she';
  }
  return null;
}

/** “Researchers at the University of Lindow matched …”: people whom a sentence is about. */
function manyIn(line: Line, from: number): Mention | null {
  const { words, tags } = line;
  let end = from;
  while (end < words.length && end < from + 14 && /^(?:det|noun|name|num|prep|and)$/.test(tags[end] ?? ''))
    end += 1;
  if (end === from || !isVerb(line, end)) return null;
  const who = whoIs(words.slice(from, end));
  if (who?.by !== 'many' || who.span.to - who.span.from < 12 || who.head === 'people') return null;
  return { who, also: '', at: words[from]?.from ?? 0, subject: true, gender: null };
}

/** “Kofi Mensah and Dele Ade”: the second of two, who is also meant alone. */
function secondOf(
  words: Line['words'],
  from: number,
  end: number,
  { by, name }: Who,
): Omit<Mention, 'at'> | null {
  if (by !== 'name' || !name) return null;
  const and = words.slice(from, end).findIndex(({ low }) => low === 'and');
  const who = and < 1 ? null : whoIs(words.slice(from + and + 1, end));
  return who?.by === 'name' ? { who, also: '', subject: false, gender: null } : null;
}

/** “Their commander, who calls himself (Falcon)”: what somebody is who is called so there; nothing where none is. */
function renamedHere(line: Line, from: number, { by }: Who): string {
  const { words, tags } = line;
  // “The firm is Daybreak Secure.”
  const isPredicate =
    tags[from - 1] === 'be' &&
    from < 8 &&
    from > 2 &&
    /^(?:the|his|her|its|their)$/.test(words[0]?.low ?? '');
  if (isPredicate && !words.slice(0, from - 1).some((piece) => isCapital(piece) && piece !== words[0]))
    return textOf(words.slice(0, from - 1));
  if (by !== 'name' || !/^(?:as|himself|herself|by|is|was)$/.test(words[from - 1]?.low ?? '')) return '';
  let at = from - 1;
  while (at > 0 && at > from - 8 && tags[at] !== 'rel') at -= 1;
  if (tags[at] !== 'rel' || !words.slice(at, from).some(({ low }) => calling.test(low))) return '';
  const end = words[at - 1]?.text === ',' ? at - 1 : at;
  const start = startOfPhrase(line, end);
  return start === null ? '' : textOf(words.slice(start, end));
}

/** What is told of whoever is on trial: “Nigel Penrose, 58, denies 14 counts of fraud”. */
const tried = /^(?:denies|pleaded|pleads|trial|accused|charged|indicted|acquitted|convicted|sentenced|dock)$/;
/** So many words behind a name tell of it. */
const FAR = 12;

/** How a name is given. */
const calling =
  /^(?:calls?|called|calling|name|named|nickname|alias|goes|went|known|identified|identifies|introduced|introduces)$/;

/** The body to which a thing belongs, and where its name ends; null where none is named. */
function ownerIn(words: Line['words'], from: number, end: number): [Who, number] | null {
  for (let at = from; at < end - 1; at += 1) {
    const piece = words[at];
    if (!piece || !/'s?$/.test(piece.low)) continue;
    const who = whoIs([...words.slice(from, at), withoutOwning(piece)]);
    return who?.by === 'body' ? [who, at + 1] : null;
  }
  return null;
}

/** “VALEA OCNEI, May 21”: where a report was written. */
const isPlaceLine = (words: Line['words'], from: number, end: number): boolean =>
  from === 0 &&
  (words[end]?.text === ',' || /^[(—–-]$/.test(words[end]?.text ?? '')) &&
  words.slice(from, end).every(({ text }) => text === text.toUpperCase());

const textOf = (words: Line['words']): string => words.map(({ low }) => low).join(' ');

/** A mention with the phrase between commas before or behind it. */
function withApposition(
  line: Line,
  from: number,
  end: number,
  who: Who,
): { whole: Who; also: string; to: number; start: number } {
  const { words } = line;
  // “The deputy minister (Kalinic)”.
  const close =
    words[end]?.text === '('
      ? words.findIndex(({ text }, at) => at > end && at < end + 6 && text === ')')
      : -1;
  const inner = close === -1 ? null : whoIs(words.slice(end + 1, close));
  if (inner?.by === 'name' && who.by === 'office')
    return {
      whole: { ...inner, role: who.span },
      also: textOf(words.slice(from, end)),
      to: close + 1,
      start: from,
    };
  if (words[end]?.text === ',') {
    // “Rafael Ortega, 61, a bus driver,”.
    const isAged =
      /^\d{1,3}$/.test(words[end + 1]?.text ?? '') && words[end + 2]?.text === ',' && who.by === 'name';
    const open = isAged ? end + 2 : end;
    let close = open + 1;
    while (
      close < words.length &&
      close < end + 16 &&
      words[close]?.kind !== 'mark' &&
      words[close]?.kind !== 'quote'
    )
      close += 1;
    const other = words.slice(open + 1, close);
    // “Wolves, the shepherd says.”: who says it is no second name of what they say.
    const isAnswer = close >= words.length - 1 && words[close]?.kind !== 'quote' && isVerb(line, close - 1);
    const both =
      other.length > 0 &&
      !/^(?:and|s)$/.test(line.tags[open + 1] ?? '') &&
      !isAnswer &&
      !isLed(line, from, end, close)
        ? apposed(words.slice(from, end), other)
        : null;
    if (both?.name)
      return {
        whole: both,
        also: textOf(who.by === 'name' || who.name ? other : words.slice(from, end)),
        to: close,
        start: from,
      };
    if (isAged) return { whole: who, also: '', to: open + 1, start: from };
  }
  if (words[from - 1]?.text === ',' && who.name) {
    const start = startOfPhrase(line, from - 1);
    const both =
      start === null || opensWithVerb(line, start)
        ? null
        : apposed(words.slice(start, from - 1), words.slice(from, end));
    if (start !== null && both?.name)
      return { whole: both, also: textOf(words.slice(start, from - 1)), to: end, start };
  }
  return { whole: who, also: '', to: end, start: from };
}

/** “on Twitter”, “a statement to the BBC”: through what somebody speaks. */
function isWay({ words, tags }: Line, from: number, end: number): boolean {
  const before = words[from - 1]?.low ?? '';
  const low = (words[end - 1]?.low ?? '').replace(/'s$/, '');
  if (
    /^(?:on|via|over|through|to|in)$/.test(before) &&
    /^(?:social|telegram)$/.test(channelNouns.get(low) ?? '')
  )
    return true;
  return tags[from - 1] === 'to' && outlets.has(low) && from > 1 && tags[from - 2] !== 'past';
}

/** “On a visit to Kharkiv, the minister said”: behind a phrase of where, another one begins the clause. */
function isLed({ words, tags }: Line, from: number, end: number, close: number): boolean {
  if (isRegion(words.slice(from, end)) && words[from - 1]?.text === ',') return true;
  return (
    /^(?:prep|to)$/.test(tags[from - 1] ?? '') &&
    words[from - 1]?.low !== 'by' &&
    words[from - 2]?.low !== 'according' &&
    tags[end + 1] === 'det' &&
    words.slice(end + 2, close).some((_, at) => isVerb({ words, tags }, end + 2 + at)) &&
    !/^(?:,|undefined)$/.test(String(words[close]?.text))
  );
}

/** Where the noun phrase that a sentence begins with ends. */
function openingEnd({ tags, words }: Line, from: number): number {
  let at = from;
  while (at < words.length && (tags[at] === 'and' || tags[at] === 'adv' || tags[at] === 'mark')) at += 1;
  if (tags[at] !== 'det' && tags[at] !== 'noun' && tags[at] !== 'name') return -1;
  let end = at;
  while (
    end < words.length &&
    end < at + 8 &&
    (tags[end] === 'det' ||
      tags[end] === 'noun' ||
      tags[end] === 'name' ||
      tags[end] === 'num' ||
      (/^['’]$/.test(words[end]?.text ?? '') && words[end]?.spaced === false && end > at))
  )
    end += 1;
  return end > at ? end : -1;
}
