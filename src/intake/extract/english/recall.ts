/** Somebody met before who is meant again by a description: “the governor”, “the former goalkeeper”, “the firm”. Pure. */
import type { Span } from '../span.ts';
import type { Who } from '../spoken.ts';
import {
  callings,
  documents,
  hasWord,
  initialsOf,
  isFirm,
  isFirmNoun,
  isOfKind,
  isVariation,
  manOrWoman,
  offices,
  personNouns,
  withoutThe,
} from './called.ts';
import { isOtherSex } from './first-names.ts';
import { titleOf } from './full-names.ts';
import { isPair, type Met } from './met.ts';
import { isOfAnyKind, isSameKind, mayBeCalled } from './renamed.ts';

/** What is remembered of a text where it was read to. */
export interface Memory {
  /** Whoever spoke last. */
  readonly last: Met | null;
  /** Those whom it was last about, the latest first. */
  readonly persons: readonly Met[];
  readonly bodies: readonly Met[];
  /** Two who were named together. */
  readonly pair: Met | null;
  /** Those whom it described without a name, the latest first. */
  readonly described: readonly Met[];
  /** The latest met that fits, or the first of those who come. */
  readonly find: (fits: (met: Met) => boolean) => Met | null;
  readonly latest: (fits: (met: Met) => boolean) => Met | null;
  readonly named: (name: string) => Met | null;
  readonly person: (name: string) => Met | null;
  /** The last word of the name of whoever is so old, in small letters. */
  readonly aged: (age: string) => string | null;
  /** The first persons whom the text names, if it has named nobody until now. */
  readonly firstNamed: () => readonly Met[];
  /** Whether the text has a full name that ends with a word. */
  readonly isSurname: (name: string) => boolean;
  readonly meant: (pronoun: string) => Met | null;
  readonly hasSpoken: (name: string) => boolean;
  /** Whether a sentence has ended since somebody was heard or named. */
  readonly isLater: (met: Met, place: number) => boolean;
}

/** Whom a name or description means that the text has met; null for somebody new. */
export function recalled(who: Who, textOf: (span: Span) => string, memory: Memory): Met | null {
  if (who.by === 'name') return who.name && byName(memory, who, textOf(who.name), textOf);
  const words = textOf(who.span).toLowerCase().split(/\s+/);
  const first = words[0] ?? '';
  if (pairs.test(who.head) && /^(?:the|both)$/.test(first) && words.length <= 3) return memory.pair;
  if (isVariation(words)) return aged(memory, words) ?? varied(memory, words);
  if (who.name) return byName(memory, who, textOf(who.name), textOf);
  const bare = /^(?:the|his|her|its|their|our)$/.test(first) ? words.slice(1) : words;
  const last = words.at(-1) ?? '';
  if (first === 'the' && collectives.test(last) && words.length === 2) {
    const group = memory.latest(
      (one) => one.who.by === 'many' && collectives.test(one.who.head) && one.name.includes(' '),
    );
    if (group) return group;
  }
  // “Shares in Orbis fell. The chipmaker said …”.
  const firm = who.by === 'office' && isFirmNoun(who.head) && first === 'the' && bare.length === 1;
  if (firm) return body(memory, { ...who, by: 'body' }, bare) ?? inOffice(memory, textOf, who, words, bare);
  if (who.by === 'office') return inOffice(memory, textOf, who, words, bare);
  if (who.by === 'body' || who.by === 'noun')
    return first === 'the' && (bare.length <= 2 || makerOf.test(bare.join(' ')))
      ? body(memory, who, bare)
      : null;
  return null;
}

/** “The maker of Brightwell soups”. */
const makerOf =
  /^(?:maker|owner|operator|publisher|manufacturer|producer|developer|parent|company behind) of /;

/** People who work at something together: one of these words stands for another. */
const collectives = /^(?:researchers|scientists|authors|team|academics|economists|engineers|scholars)$/;

/** “The pair”, “the two”, “both”. */
const pairs = /^(?:pair|couple|duo|two|both|brothers|sisters|siblings|twins|men|women)$/;

/** “The Latvian” is not whom the text calls an Estonian. */
function varied({ persons }: Memory, words: readonly string[]): Met | null {
  const [person] = persons;
  const isOther = person?.also.split(' ').some((word) => !words.includes(word) && isVariation(['the', word]));
  return person && !isOther ? person : null;
}

/** “The 52-year-old”: whoever is told to be as old. */
function aged(memory: Memory, words: readonly string[]): Met | null {
  const age = words.map((word) => /^(\d{1,3})-year-old$/.exec(word)?.[1]).find((one) => one !== undefined);
  const last = age === undefined ? null : memory.aged(age);
  return last === null ? null : memory.find((one) => one.who.by === 'name' && one.low.endsWith(last));
}

function inOffice(
  memory: Memory,
  textOf: (span: Span) => string,
  who: Who,
  words: readonly string[],
  bare: readonly string[],
): Met | null {
  const first = words[0] ?? '';
  const raw = textOf(who.span);
  const follows = textOf({ from: who.span.to, to: who.span.to + 6 });
  const leads = textOf({ from: Math.max(0, who.span.from - 2), to: who.span.from });
  const begins =
    (/^The [^\p{Lu}]{1,60}$/u.test(raw) || (/[”’"'] $/.test(leads) && /^the [^\p{Lu}]{1,60}$/u.test(raw))) &&
    !follows.startsWith(', who');
  // “The Chief Minister” is an office of which there is one.
  const isTitle = /^\p{Lu}\p{Ll}/u.test(raw.slice(raw.lastIndexOf(' ') + 1)) && words.length > 2;
  const isDefinite =
    first === 'the' ||
    (words.length <= 2 &&
      !/^(?:an?|one|another|some|his|her|their|its|our)$/.test(first) &&
      !/s$/.test(words.at(-1) ?? ''));
  if (bare.length >= 2 && bare.length < words.length) {
    const phrase = bare.join(' ');
    const same = memory.find((one) => one.who.by === 'name' && one.also.includes(phrase));
    if (same) return same;
  }
  // “One of the three directors … The director says”: whoever spoke last, told by the same noun.
  const { last } = memory;
  if (
    first === 'the' &&
    bare.length === 1 &&
    last &&
    last.who.by !== 'name' &&
    (hasWord(last.low, who.head) || hasWord(last.low, `${who.head}s`))
  )
    return last;
  // “Her brother, Luis, …  Her brother says”.
  if (/^(?:his|her|their)$/.test(first) && bare.length === 1)
    return memory.find((one) => one.who.by === 'name' && hasWord(one.also, `${first} ${who.head}`));
  // “The head of the port has told MPs … “…,” Jonas Brekke said”: a report that names later whom it begins with.
  const coming = words.includes(who.head) && !who.vague ? memory.firstNamed() : [];
  const around = textOf({ from: who.span.to, to: who.span.to + 300 });
  const delayed = coming.filter(({ gender }) => gender === null || !isOtherOne(around, gender));
  const called =
    delayed.length > 0 && bare.length <= 2
      ? memory.find((one) => one.who.by === 'name' && hasWord(one.also, who.head))
      : null;
  const same = called ?? delayed.find(({ also }) => isSameKind(who.head, also));
  if (same) return same;
  const [next] = delayed;
  if (next && !situationalHere.test(who.head) && !isOfAnyKind(next.also)) return next;
  // “Mexico's finance minister … The minister, Raul Vega”: whom the text ties to the noun further on.
  const isNew = bare.length > 1 && !who.vague && words.includes(who.head);
  const tied = isNew ? memory.find((one) => isTied(one, who.head) && memory.named(one.name) === null) : null;
  if (tied && !memory.described.some((one) => one.who.head === who.head)) return tied;
  const alike = first === 'the' && bare.length <= 4 ? lately(memory, who, bare.length === 1) : null;
  if (!isDefinite || bare.length > 2) return alike ?? (isTitle ? null : renamed(memory, who, words, begins));
  const named = memory.find((one) => one.who.by === 'name' && hasWord(one.also, who.head));
  if (named) return named;
  if (alike) return alike;
  // A headline's “lawyer” is the text's “defense attorney”.
  const bareOffice =
    first === who.head ? memory.find((one) => one.who.by === 'name' && isSameKind(who.head, one.also)) : null;
  if (bareOffice) return bareOffice;
  if (who.head === 'witness' && first === 'the')
    return (
      memory.persons.find(
        (one) => one.who.by === 'name' && memory.hasSpoken(one.name) && !isSameKind('lawyer', one.also),
      ) ?? null
    );
  return personNouns.has(who.head)
    ? manMeant(memory, who.head)
    : (earlier(memory, who.head) ?? (isTitle ? null : renamed(memory, who, words, begins)));
}

/** “The man”: whoever “he” would be, unless that is a woman; “the boy” is nobody who has an office. */
function manMeant({ meant }: Memory, head: string): Met | null {
  const wanted = manOrWoman(head);
  const met = meant(wanted ?? 'he');
  if (!met || (wanted && met.gender && met.gender !== wanted)) return null;
  return /^(?:boy|girl|lad)$/.test(head) && (met.who.role !== null || isOfAnyKind(met.also)) ? null : met;
}

/** Whether a text goes on with pronouns of the other sex alone. */
function isOtherOne(text: string, gender: 'he' | 'she'): boolean {
  const he = /\b(?:he|him|his)\b/i.test(text);
  const she = /\b(?:she|her|hers)\b/i.test(text);
  return gender === 'he' ? she && !he : he && !she;
}

/** “The minister, Raul Vega”: named beside the noun alone. */
const isTied = ({ who, also }: Met, head: string): boolean =>
  who.by === 'name' && who.type === 'person' && /^the (\S+)(?: |$)/.exec(also.trimStart())?.[1] === head;

/** Of whom a report says that they spoke without naming them. */
const situationalHere =
  /^(?:spokes\p{L}+|source|official|prosecutor|barrister|solicitor|counsel|coroner|judge|lawyer|attorney|witness|diplomat|resident|expert|analyst|aide|reporter|mother|father|brother|sister|wife|husband|son|daughter|man|woman|boy|girl)$/u;

/** “Del Solar refused … “…,” the governor said”: whom the text is about, unless they are called another office. */
function lately(memory: Memory, { head, span }: Who, alone: boolean): Met | null {
  const person = memory.persons.slice(0, 2).find(({ who }) => who.by === 'name');
  if (!person || !((alone && offices.has(head)) || callings.has(head))) return null;
  if (earlier(memory, head) || !memory.isLater(person, span.from)) return null;
  const gender = manOrWoman(head);
  if (gender && person.gender && gender !== person.gender) return null;
  if (!alone && !offices.has(head) && isOfAnyKind(person.also) && !isSameKind(head, person.also)) return null;
  const isOther =
    offices.has(head) && person.also.split(' ').some((word) => word !== head && offices.has(word));
  return isOther ? null : person;
}

/** “The pathologist”, “the former goalkeeper”: whom the text is about, by what else they may be called. */
function renamed(memory: Memory, { head, span }: Who, words: readonly string[], begins = false): Met | null {
  const [one, other, third] = memory.persons.filter(({ who }) => who.by === 'name').slice(0, 3);
  const alike = [one, other, third].find((met) => met && isSameKind(head, met.also));
  const person = alike ?? one;
  if (words[0] !== 'the' || person?.who.type !== 'person' || !words.includes(head)) return null;
  if (earlier(memory, head) || !memory.isLater(person, span.from)) return null;
  if (memory.described.some((one) => one.who.head === head)) return null;
  const gender = manOrWoman(head);
  if (gender !== null && person.gender !== null && gender !== person.gender) return null;
  // “Rupert Tansley rose. The farms minister had …”: whom the sentence before was about.
  const isNext = begins && offices.has(head) && words.length === 3 && !isOfAnyKind(person.also);
  return isNext || mayBeCalled(head, words, person.also) ? person : null;
}

function body(memory: Memory, who: Who, bare: readonly string[]): Met | null {
  const same = documents.test(who.head) ? earlier(memory, who.head) : null;
  if (same) return same;
  const { find } = memory;
  const told = find(
    (one) =>
      one.who.by === 'body' &&
      one.who.name !== null &&
      hasWord(one.also, who.head) &&
      !hasWord(one.low, who.head),
  );
  if (told) return told;
  const named = find(
    (one) =>
      one.who.by === 'body' &&
      hasWord(one.low, who.head) &&
      withoutThe(one.name).split(' ').length > bare.length,
  );
  if (named) return named;
  // “the peer who led the review”: a person by a word of which no list knows.
  const person = find(
    (one) => one.who.by === 'name' && one.who.type === 'person' && hasWord(one.also, who.head),
  );
  if (who.by === 'noun' && person && !documents.test(who.head)) return person;
  // “Kessel police have tweeted. … the force stressed”.
  if (who.head === 'force' && bare.length === 1)
    return memory.latest(({ low }) => / (?:police|constabulary)$/.test(low));
  if (!isFirmNoun(who.head))
    return who.by === 'noun' && memory.persons.some(({ also }) => isSameKind(who.head, also))
      ? renamed(memory, who, ['the', ...bare])
      : null;
  const described = memory.described.find(
    (one) => one.who.head === who.head && withoutThe(one.name).replace(/^an? /i, '').includes(' '),
  );
  if (described) return described;
  const fits = (one: Met): boolean =>
    !/['’]s$/.test(one.name) && isFirm(one.name) && isOfKind(who.head, one.name);
  const surely = (one: Met): boolean =>
    one.who.name !== null &&
    !one.who.outlet &&
    fits(one) &&
    (isOfKind(who.head, one.name, true) || memory.hasSpoken(one.name));
  return (
    memory.bodies.find(surely) ??
    // “Helvion disputes that. … The company said”.
    find(
      (one) =>
        memory.hasSpoken(one.name) &&
        one.who.by === 'name' &&
        one.who.role === null &&
        one.gender === null &&
        !one.name.includes(' ') &&
        !memory.isSurname(one.name),
    ) ??
    memory.bodies.find((one) => one.who.name !== null && fits(one) && !one.who.outlet) ??
    find((one) => one.who.by === 'body' && one.who.name !== null && fits(one)) ??
    find(
      (one) =>
        /^(?:name|body)$/.test(one.who.by) &&
        memory.hasSpoken(one.name) &&
        one.who.role === null &&
        !one.name.includes(' '),
    )
  );
}

/** Somebody or something without a name that was described by the same word, more fully. */
const earlier = ({ latest }: Memory, head: string): Met | null =>
  latest((one) => one.who.head === head && one.who.by !== 'name' && one.name.includes(' '));

function byName(memory: Memory, who: Who, name: string, textOf: (span: Span) => string): Met | null {
  const same = memory.named(name);
  if (same) return same;
  if (who.type === 'person') {
    const person = isPair(name) ? null : memory.person(name);
    // “Mrs Rafiq” is not Ali Rafiq.
    const titled = titleOf(textOf({ from: who.span.from, to: who.name?.from ?? who.span.from }));
    if (person && titled && isOtherSex(titled, person.name))
      return memory.latest(
        (one) => one.name === name || (one.name.endsWith(` ${name}`) && one.gender === titled),
      );
    if (person || name.includes(' ') || memory.isSurname(name)) return person;
    // “Halloran” of “Halloran Group”.
    return memory.find((one) => one.who.by === 'body' && one.name.startsWith(`${name} `));
  }
  const isShort = /^\p{Lu}{2,6}$/u.test(name);
  return memory.find(
    (one) =>
      one.who.by === 'body' &&
      one.who.name !== null &&
      ((name.includes(' ') && one.name.startsWith(`${name} `)) ||
        one.name.endsWith(` ${name}`) ||
        (isShort && initialsOf(one.name) === name)),
  );
}
