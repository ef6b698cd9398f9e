/** What the words of a role tell of whom a description can mean. Pure. */
import type { Who } from '../spoken.ts';
import { kindsOf, STATE } from './kinds.ts';

/** Offices that are never told by the name of another of them. */
export const post =
  /^(?:губернатор|мэр|мер|міністр|министр|президент|премьер|прем'єр|прокурор|судья|суддя|адвокат|ректор|посол|консул|король|канцлер|спикер|спікер|головнокомандувач|главнокомандующ|командувач|командующ|комбат|комбриг|комендант|староста|слідчий|следователь)/;

/** By what other words an office of which there is one can be told. */
const otherWords: readonly (readonly [RegExp, RegExp])[] = [
  [
    /^(?:мэр|мер|градонач)/,
    /мэр|мер|градонач|(?:глав|голов|очільн)\p{L}{0,9} (?:город|администрац|міст|громад)/u,
  ],
  [
    /^губернатор/,
    /губернатор|(?:глав|голов|очільн|начальник|керівник|руководител)\p{L}{0,9} (?:област|обл|регион|регіон|края|краю|республик|ова|хова|ода|округ)/u,
  ],
  [
    /^(?:президент|король|монарх)/,
    /президент|лидер|лідер|корол|(?:глав|голов|очільн)\p{L}{0,9} (?:государ|держав|стран|країн)/u,
  ],
  [
    /^(?:премьер|прем'єр|канцлер)/,
    /премьер|прем'єр|канцлер|(?:глав|голов|очільн)\p{L}{0,9} (?:правит|кабм|уряд)/u,
  ],
  [
    /^(?:министр|міністр)/,
    /министр|міністр|(?:глав|голов|очільн|керівн)\p{L}{0,9} (?:м[иі]н|мид|мзс|мвд|мвс|моз|мон)/u,
  ],
];

/** Whether somebody of a role can have an office of which there is one. */
export function mayHold(head: string, roleText: string): boolean {
  if (!post.test(head)) return true;
  const other = otherWords.find(([office]) => office.test(head))?.[1];
  return other ? other.test(roleText) : isRole(roleText, stemOf(head));
}

/** Whether somebody of that role can be told so: a lawyer is no “чиновник”, the head of a trust is. */
export function couldBe(who: Who, one: { readonly roleText: string }): boolean {
  const asked = kindsOf(who.head);
  const held = kindsOfRole(one.roleText);
  if (asked.length === 0 || held.length === 0 || held.some((kind) => HEADS.has(kind))) return true;
  return held.some((kind) => asked.includes(kind));
}

/** The kinds of those who are at the head of something: whatever else they are stands elsewhere. */
const HEADS: ReadonlySet<number> = new Set([0, STATE]);

/** The kinds of the nouns that a role is made of: “экономист, доцент вуза” has two. */
export function kindsOfRole(roleText: string): readonly number[] {
  return partsOf(roleText).flatMap((part) => {
    const words = part.split(/\s+/, LONGEST_ROLE);
    const rank = words.find((word) => ranks.test(word));
    const at = words.findIndex((word) => kindsOf(word).length > 0);
    if (rank && words.indexOf(rank) !== at) return [...kindsOf(rank), ...kindsOf(words[at] ?? '')];
    if (at < 0 || !words.slice(0, at).every(isModifier)) return [];
    const kinds = kindsOf(words[at] ?? '');
    // “Глава делегации” is no head of a state.
    const isHead = /^(?:глав|голов|лидер|лідер|президент)/.test(words[at] ?? '');
    return isHead && at + 1 < words.length && !ofState.test(words[at + 1] ?? '')
      ? [0, ...kinds.filter((kind) => kind !== STATE)]
      : kinds;
  });
}

/** Whose head is that of a state. */
const ofState =
  /^(?:государств|держав|стран|країн|правительств|уряд|кабмин|кабмін|кремл|бел|біл|республик|республік|сша|росси|росі|украин|україн)/;

const partsOf = (roleText: string): readonly string[] =>
  roleText.slice(0, 300).split(/, | и | та | і | й /, 6);

/** No more words of a role are looked at. */
export const LONGEST_ROLE = 12;

const ranks =
  /^(?:генерал|полковн|подполковн|підполковн|майо|капита|капіта|лейтена|сержа|адмира|адміра|професс|профес|доктор|докто|академи|акаде)/;

/** Whether a role's own noun, its adjectives aside, has a stem: not “директор оператора” for “оператор”. */
export function isRole(roleText: string, stem: string): boolean {
  if (ranks.test(stem)) return hasWord(roleText, stem);
  return partsOf(roleText).some((part) => {
    const words = part.split(/[\s-]+/, LONGEST_ROLE);
    const at = words.findIndex((word) => word.startsWith(stem));
    return at >= 0 && words.slice(0, at).every(isModifier);
  });
}

const isModifier = (word: string): boolean =>
  /(?:ый|ий|ой|ая|яя|ого|его|ому|ему|ым|им|ой|а|ої|ій|ою|вице|віце|экс|екс|зам|перв[а-яіїє]{1,9})$/.test(
    word,
  ) || word.length < 5;

/** A word without its ending. */
export const stemOf = (lemma: string): string =>
  lemma.length > 5 ? lemma.slice(0, -2) : lemma.length > 3 ? lemma.slice(0, -1) : lemma;
/** Whether a text has a word that begins with a stem. */
export const hasWord = (text: string, stem: string): boolean =>
  ` ${text}`.includes(` ${stem}`) || text.includes(`-${stem}`);
