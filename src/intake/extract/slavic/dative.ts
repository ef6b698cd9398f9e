/** To whom something seems, in the dative: “Ему кажется, что …”, “Міністерству видається, ніби …”, “Крюкову всё видится «погребом»”. Pure. */
import { remembered } from '../remembered.ts';
import type { Gender, Who } from '../spoken.ts';
import { authorWho } from './asides.ts';
import { clauseStart } from './clause.ts';
import type { Context, Read } from './context.ts';
import { made } from './described.ts';
import { numeral } from './direct-words.ts';
import { endOfObject, type Frame, isUnspoken, opensAt, type Range } from './frame.ts';
import type { Words } from './phrase.ts';
import { adverbs, timeNouns } from './small-words.ts';
import { whoAt } from './who.ts';

/** Impersonal verbs of seeming, remembering and wishing. */
const seeming = remembered((low) =>
  /^(?:(?:по)?каза(?:лось|лся|лась|лись)|кажется|кажутся|покажется|дума(?:ется|лось)|вер(?:ится|илось)|помн(?:ится|илось)|(?:при)?вспомина(?:ется|лось)|запомнил(?:ось|ся|ась|ись)|мн(?:ится|илось)|(?:по)?чуд(?:ится|илось)|вид(?:ится|ятся|елось|елся|елась)|сда[её]тся|сдавалось|представля(?:ется|ются|лось|лся|лась)|представилось|хочется|хотелось|(?:по)?слыш(?:ится|алось)|(?:по)?мерещ(?:ится|илось)|зда(?:ється|ються|валося|валось|вався|валася|лося|лось)|вида(?:ється|ються|валося|валось|вався|валася|лося|лось)|дума(?:ється|лося|лось)|вір(?:иться|илося|илось)|пам'ята(?:ється|лося)|пригаду(?:ється|валося|валось)|пригадалося|мар(?:иться|илося)|[ву]вижа(?:ється|лося)|бач(?:иться|аться|илося|илось)|уявля(?:ється|ються|лося)|хочеться|хотілося|хотілось|(?:по|в)чу(?:лося|вається|валося)|привиділося)$/.test(
    low,
  ),
);

/** Those of them that are of the same form without anybody: only a dative makes them somebody's. */
const wishes = /^(?:хоч|хот)/;

const dativePronouns: ReadonlyMap<string, Gender> = new Map([
  ['ему', 'm'],
  ['ей', 'f'],
  ['им', 'p'],
  ['йому', 'm'],
  ['їй', 'f'],
  ['їм', 'p'],
]);

/** Whoever stands in the dative at a place; null where nobody does. */
function dativeAt(words: Words, at: number, limit: number, context: Context): Read | null {
  const piece = words[at];
  if (piece?.kind !== 'word' || at >= limit) return null;
  if (/^(?:нам|мне|мені)$/.test(piece.low)) return { who: authorWho, to: at + 1 };
  const gender = dativePronouns.get(piece.low);
  if (gender) {
    const has = { by: 'pronoun', type: 'person', head: piece.low, gender } as const;
    return { who: made(words, at, at + 1, has), to: at + 1 };
  }
  if (adverbs.has(piece.low) || timeNouns.has(piece.low)) return null;
  const read = whoAt(words, at, limit, 'd', context);
  if (read && /^(?:name|office|body|many)$/.test(read.who.by)) return read;
  return manyAt(words, at, context);
}

/** “Соседям”, “фермерам”: a plural of whom no list knows. */
function manyAt(words: Words, at: number, { lexicon }: Context): Read | null {
  const piece = words[at];
  if (!piece || !/.{3}(?:ам|ям)$/.test(piece.low) || lexicon.verbs.has(piece.low)) return null;
  const called = pluralOf(piece.text, lexicon.language);
  const who: Who = made(words, at, at + 1, {
    ...{ by: 'many', type: 'unnamed', vague: true, head: called.toLowerCase(), gender: 'p' },
    called: at === 0 ? called.toLowerCase() : called,
  });
  return { who, to: at + 1 };
}

/** “Соседям”, “рыбакам”, “лікарям” in the nominative. */
const pluralOf = (text: string, language: 'ru' | 'uk'): string =>
  language === 'uk'
    ? text.replace(/ям$/, 'і').replace(/ам$/, 'и')
    : text
        .replace(/ям$/, 'и')
        .replace(/([кгхжшчщ])ам$/, '$1и')
        .replace(/ам$/, 'ы');

/** The frame of a verb of seeming; null where nobody stands in the dative about it. */
export function seems(words: Words, at: number, context: Context): Frame | null {
  const low = words[at]?.low ?? '';
  if (!seeming(low) || isUnspoken(words, at)) return null;
  const start = clauseStart(words, at);
  const after = afterVerb(words, at, context);
  const before = after ? null : beforeVerb(words, start, at, context);
  const read = after ?? before;
  if (!read) return null;
  const to = after?.to ?? at + 1;
  const act: Frame['act'] = wishes.test(low) ? 'asked' : 'believed';
  const base = { cue: { from: at, to: at + 1 }, act, who: read.who, channel: null };
  const from = before?.from ?? at;
  // “Следователям видится иная картина: водитель заснул”.
  let colon = to;
  while (colon < to + 3 && words[colon]?.kind === 'word') colon += 1;
  const opened =
    words[to]?.kind === 'quote' ? null : words[colon]?.text === ':' ? colon + 1 : opensAt(words, to);
  if (opened !== null)
    return {
      ...base,
      from,
      to: opened,
      words: [{ from: opened, to: endOfThought(words, opened) }],
      weight: 0.85,
    };
  if (wishes.test(low)) return null;
  // “Паводок, как кажется спасателям, идёт на спад”.
  const mark = /^(?:как|як)$/.test(words[from - 1]?.low ?? '') ? from - 2 : from - 1;
  const isClosed = !words[to] || words[to]?.kind === 'mark';
  if (mark > 0 && words[mark]?.text === ',' && isClosed && (after || from < at))
    return { ...base, from: mark + 1, to, words: 'around', weight: 0.8 };
  const parts = predicate(words, { start, at, to }, before, context);
  return parts && { ...base, from: at, to, words: parts, weight: 0.75 };
}

/** A thought ends at a semicolon, or at the dash behind a comma, where the writer goes on. */
function endOfThought(words: Words, from: number): number {
  const end = words.findIndex(
    ({ text }, at) => at > from && (text === ';' || (/^[—–]$/.test(text) && words[at - 1]?.text === ',')),
  );
  let to = end === -1 ? words.length : end;
  while (to > from + 1 && words[to - 1]?.kind === 'mark') to -= 1;
  return to;
}

function afterVerb(words: Words, at: number, context: Context): Read | null {
  let from = at + 1;
  while (adverbs.has(words[from]?.low ?? '')) from += 1;
  return dativeAt(words, from, words.length, context);
}

function beforeVerb(
  words: Words,
  start: number,
  at: number,
  context: Context,
): (Read & { readonly from: number }) | null {
  for (let from = start; from < at; from += 1) {
    const read = dativeAt(words, from, at, context);
    if (read) return { ...read, from };
  }
  // “Одному из них, Юрию Сомову, показалось”: the dative ends at the comma.
  if (words[start - 1]?.text !== ',' || at - start > 2) return null;
  for (let from = Math.max(0, start - 14); from < start - 1; from += 1) {
    const read = dativeAt(words, from, start - 1, context);
    if (read?.to === start - 1) return { ...read, from };
  }
  return null;
}

/** What seems how: “эта победа … «подарком судьи»”, on both sides of the dative and its verb. */
function predicate(
  words: Words,
  { start, at, to }: { readonly start: number; readonly at: number; readonly to: number },
  before: (Read & { readonly from: number }) | null,
  context: Context,
): readonly Range[] | null {
  const end = endOfObject(words, to, context);
  const last = words[end - 1];
  const isHow = (piece: Words[number] | undefined): boolean =>
    piece?.kind === 'quote' ||
    /(?:ым|им|ом|ем|єм|ой|ей|ою|ею|єю|ами|ями|ыми|ими|іми)$/.test(piece?.low ?? '');
  const tail = end > to ? [{ from: to, to: end }] : [];
  const first = before && before.from > start ? [{ from: start, to: before.from }] : [];
  const middle = before
    ? before.to < at
      ? [{ from: before.to, to: at }]
      : []
    : start < at
      ? [{ from: start, to: at }]
      : [];
  const parts = [...first, ...middle, ...tail].filter(({ from, to: close }) =>
    words.slice(from, close).some(({ kind, low }) => kind !== 'mark' && !adverbs.has(low)),
  );
  const isCounted = words.slice(to, to + 2).some(({ kind, low }) => kind === 'number' || numeral.test(low));
  if (isCounted && tail.length > 0) return tail;
  const isSaid = tail.length > 0 ? words.slice(to, end).some(isHow) || isHow(last) : isHow(words[at - 1]);
  return parts.length > 0 && isSaid ? parts : null;
}

const comesOut = remembered((low) =>
  /^(?:выходит|вышло|получается|получилось|виходить|вийшло|виходило|виявилося)$/.test(low),
);

/** “У депутата вышло полторы сотни”, “Бухгалтеру выходит 12 тысяч”: a figure of somebody's own. */
export function reckoned(words: Words, at: number, context: Context): Frame | null {
  if (!comesOut(words[at]?.low ?? '')) return null;
  const start = clauseStart(words, at);
  const isAt = words[start]?.low === 'у';
  const read = isAt ? whoAt(words, start + 1, at, 'g', context) : dativeAt(words, start, at, context);
  if (read?.to !== at || !/^(?:name|office|body|many)$/.test(read.who.by)) return null;
  const end = endOfObject(words, at + 1, context);
  const isFigure = words
    .slice(at + 1, Math.min(end, at + 5))
    .some(
      ({ kind, low }) =>
        kind === 'number' || /^(?:полтор|півтор|сотн|тысяч|тисяч|десят|дюжин|мил|мільй)/.test(low),
    );
  if (!isFigure) return null;
  return {
    ...{ from: start, to: at + 1, cue: { from: at, to: at + 1 }, act: 'said', who: read.who, channel: null },
    ...{ words: [{ from: at + 1, to: end }], weight: 0.75 },
  };
}

/** Whether a word can be a verb of seeming or of reckoning. */
export const maySeem = (low: string): boolean => seeming(low) || comesOut(low);
