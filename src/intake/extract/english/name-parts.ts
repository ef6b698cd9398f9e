/** What the words of a noun phrase are to its name: titles, particles, heads of bodies, and where the head ends. Pure. */
import type { Piece } from '../sentences.ts';
import { isCapital } from '../tokens.ts';
import { isFirstName } from './first-names.ts';
import { isOccupation } from './occupations.ts';
import type { Line } from './tags.ts';
import { bodyNouns, documentNouns, manyNouns, outletNouns, outlets, roleNouns, titles } from './who-words.ts';

type Words = readonly Piece[];

/** Small words within a name. */
const particles = new Set(
  'de van von der den del della di da dos du la le el al bin ibn ben abu ter ten st o y e i zu af vom zum zur ap'.split(
    ' ',
  ),
);

/** Titles that are no office. */
export const courtesy = new Set('dr mr mrs ms miss sir dame lord lady prof rev hon cllr'.split(' '));

/** Words with which what hangs on a noun begins. */
const afterHead = new Set(
  'representing covering heading overseeing handling investigating treating defending prosecuting of for from at in with on to near where since after before inside outside by under familiar close who whom whose which that there briefed speaking based responsible living including among throughout across within around beyond between amid behind above below through'.split(
    ' ',
  ),
);

/** Where the head of what speaks ends: “court documents (seen by the Ledger)”. */
export function endOfThing(words: Words): number {
  const end = words.findIndex(
    ({ low }, at) =>
      at > 0 &&
      (afterHead.has(low) ||
        /^(?:seen|obtained|published|released|issued|compiled|cited|provided|posted)$/.test(low)),
  );
  return end === -1 ? words.length : end;
}

/** Participles that do not end with “ed”. */
const doneTo =
  /^(?:seen|written|drawn|given|shown|taken|sent|led|run|held|kept|made|found|built|left|hit|hurt|won|sold|lost)$/;

/** Where the head of a phrase ends: before “of”, “for”, “who” and the like, unless they are part of a body's name. */
export function endOfHead(words: Words, start: number): number {
  for (let at = start + 1; at < words.length; at += 1) {
    const low = words[at]?.low ?? '';
    // “police chief Sayed Orr”: a name.
    if (low.endsWith('ed') && /[a-z]{3}ed$/.test(low) && !isCapital(words[at])) {
      const before = lowOf(words[at - 1]);
      if (manyNouns.has(before) || roleNouns.has(before)) return at;
    }
    // “the girl sitting next to him”, “parents waiting at the gate”.
    if (/[a-z]{2}ing$/.test(low) && !isCapital(words[at]) && !isTitle(words[words.length - 1])) {
      const before = lowOf(words[at - 1]);
      if (manyNouns.has(before) || (roleNouns.has(before) && at > start + (start === 0 ? 1 : 0))) return at;
    }
    // “an affidavit filed by a detective”.
    if (/[a-z]{2}ed$/.test(low) && lowOf(words[at + 1]) === 'by' && at > start) return at;
    // “a log seen by this agency”.
    if (
      doneTo.test(low) &&
      at > start &&
      (!isCapital(words[at - 1]) || documentNouns.has(lowOf(words[at - 1]))) &&
      afterHead.has(lowOf(words[at + 1]))
    )
      return at;
    if (!afterHead.has(low)) continue;
    if (
      /^(?:of|for|de)$/.test(low) &&
      isCapital(words[at - 1]) &&
      (bodyIn(words.slice(start, at)) ||
        (isCapital(words[at + 1]) && !isPerson(words.slice(start, at), start))) &&
      !isTitle(words[at - 1]) &&
      !roleNouns.has(lowOf(words[at - 1]))
    )
      continue;
    if (low === 'and') continue;
    return at;
  }
  return words.length;
}

/** “James Talbot (of Boston)”, “Smith (of Leeds)” against “Sons of Liberty”, “the Order of Malta”. */
const isPerson = (name: Words, start: number): boolean =>
  !bodyIn(name) && start === 0 && (name.length > 1 || !/s$/.test(lowOf(name[0])));

/** “(her account) Bishop Anthimos had”: whether a name with its title begins at a place, behind a thing that has none. */
export function opensName({ words, tags }: Line, from: number, at: number): boolean {
  const [before, piece, next] = [words[at - 1], words[at], words[at + 1]];
  if (at <= from || !before || !piece || tags[at - 1] !== 'noun' || isCapital(before)) return false;
  if (!isCapital(piece) || !isCapital(next) || tags[at] !== 'name') return false;
  const low = bareOf(before);
  if (
    roleNouns.has(low) ||
    isOccupation(low) ||
    bodyNouns.has(low) ||
    outletNouns.has(low) ||
    manyNouns.has(low)
  )
    return false;
  return (isTitle(piece) && !isTitle(before)) || (isFirstName(piece.low) && !low.endsWith('ship'));
}

/** Whether a word belongs to a name that goes on behind it. */
export function isOfName(words: Words, at: number): boolean {
  const word = words[at];
  if (word && isCapital(word))
    // “Theo Banks” is one, “Ryanair Pilots” are several.
    return !(
      at > 0 &&
      manyNouns.has(word.low) &&
      !bodyNouns.has(lowOf(words[at + 1])) &&
      !(isFirstName(lowOf(words[at - 1])) && at === words.length - 1)
    );
  const low = word?.low ?? '';
  if (word?.kind === 'number') return at > 0 && isCapital(words[at - 1]);
  const before = words[at - 1];
  if (particles.has(low))
    return (
      at > 0 &&
      (isCapital(words[at + 1]) || particles.has(lowOf(words[at + 1]))) &&
      (isCapital(before) || particles.has(lowOf(before)))
    );
  return (
    /^(?:of|and|for|the|&)$/.test(low) &&
    isCapital(words[at + 1]) &&
    (isCapital(before) || (low === 'the' && isCapital(words[at - 2])))
  );
}

/** Whether a word is a title or an office. */
export const isTitle = (piece: Piece | undefined): boolean =>
  piece !== undefined && (titles.has(piece.low) || roleNouns.has(piece.low));

/** Whether a phrase has a body’s noun or letters, and does not end with a title. */
export const bodyIn = (words: Words): boolean =>
  words.some((piece) => bodyNouns.has(bareOf(piece)) || isAcronym(piece)) &&
  (!isTitle(words.at(-1)) || (words.length > 1 && fields.has(lowOf(words.at(-1)))));

/** What ministers and firms see to: a title before an office (“Energy Minister”), the end of a firm's name (“Tidewell Energy”). */
const fields = new Set(
  'defence defense health finance transport energy education environment justice culture agriculture trade group fire'.split(
    ' ',
  ),
);

/** Whether the word at a place of a name is a title there. */
export const isTitleAt = (words: Words, at: number): boolean =>
  isTitle(words[at]) &&
  (!fields.has(lowOf(words[at])) || at === 0 || isTitle(words[at + 1]) || lowOf(words[at + 1]) === 'and');

/** The noun by which a body is matched. */
export const headOfBody = (words: Words): string =>
  bareOf(words.findLast((piece) => bodyNouns.has(bareOf(piece))) ?? words.at(-1));

/** Whether a phrase names an outlet. */
export const isOutlet = (words: Words): boolean =>
  words.some((piece) => outlets.has(bareOf(piece)) || outletNouns.has(bareOf(piece)));

/** A name without “Mr” and titles before it. */
export const withoutCourtesy = (words: Words): Words => {
  let at = 0;
  while (at < words.length - 1 && (courtesy.has(lowOf(words[at])) || isTitle(words[at]))) at += 1;
  return words.slice(at);
};

/** A word in small letters; nothing for none. */
export const lowOf = (piece: Piece | undefined): string => piece?.low ?? '';

/** A word without its possessive. */
export function bareOf(piece: Piece | undefined): string {
  const low = lowOf(piece);
  return low.includes("'") ? low.replace(/'s?$/, '') : low;
}

/** “ScotWest”, “eBay”: no person's name has a capital within, but for Mac and O'. */
export const isCompound = (text: string): boolean =>
  /\p{Ll}{3}\p{Lu}\p{Ll}/u.test(text) || /^\p{Ll}\p{Lu}/u.test(text);

/** Whether a word is letters only: “FSB”. */
export const isAcronym = (piece: Piece | undefined): boolean =>
  piece?.kind === 'word' && /^\p{Lu}[\p{Lu}\p{N}.-]+$/u.test(piece.text) && piece.text.length <= 8;

const plurals = [
  ['men', 'man'],
  ['women', 'woman'],
  ['ies', 'y'],
  ['es', ''],
  ['s', ''],
] as const;

/** The singular of a noun, where that is an office. */
export function singularOf(low: string): string {
  if (roleNouns.has(low)) return low;
  for (const [end, instead] of plurals)
    if (low.endsWith(end) && roleNouns.has(low.slice(0, -end.length) + instead))
      return low.slice(0, -end.length) + instead;
  return low;
}
