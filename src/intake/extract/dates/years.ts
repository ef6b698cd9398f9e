/** Years, decades and centuries as they are written: “in 2029”, “2014–2018”, “the eighties”, “’77”, “в XVIII веке”. Pure. */
import type { Term } from '../terms.ts';
import type { Before } from './before.ts';
import type { DateWords } from './date-words.ts';
import { ordinalAt, romanOf } from './ordinals.ts';
import { afterYear } from './said-year.ts';
import type { Read } from './times.ts';

const numbered = /^(?:1[5-9]|20)\d\d$/;

const years = (year: number, last: number | null, to: number): Read => ({
  atom: { is: 'year', year, last },
  to,
});

/** The year, or the years, that begin at a term. */
export function readYear(terms: readonly Term[], at: number, words: DateWords, before: Before): Read | null {
  const term = terms[at];
  if (!term) return null;
  if (term.kind === 'word')
    return (
      readSuffixed(terms, at, words) ?? readDecade(terms, at, words) ?? readCentury(terms, at, words, before)
    );
  if (term.kind === 'mark') return readShort(terms, at, before);
  return (
    readCentury(terms, at, words, before) ??
    readDecade(terms, at, words) ??
    readNumber(terms, at, words, before)
  );
}

/** “1980-х годах”, “90-х”, “2019-го”. */
function readSuffixed(terms: readonly Term[], at: number, words: DateWords): Read | null {
  if (words.yearWords.size === 0) return null;
  const low = terms[at]?.low ?? '';
  const decade = /^((?:1[5-9]|20)?\d0)-(?:х|ті|е|ых|ми|тих)$/.exec(low);
  if (decade) {
    const said = Number(decade[1]);
    if (said < 20) return null;
    const year = said < 100 ? 1900 + said : said;
    return years(year, year + 9, words.yearWords.has(terms[at + 1]?.low ?? '') ? at + 2 : at + 1);
  }
  const ordinal = /^((?:1[5-9]|20)\d\d)-(?:го|ого|м|му|ому|й|х)$/.exec(low);
  if (!ordinal) return null;
  const year = Number(ordinal[1]);
  // “с 2019-го по 2024-й”.
  const other = /^((?:1[5-9]|20)\d\d)-/.exec(terms[at + 2]?.low ?? '');
  const to = other && words.ranges.has(terms[at + 1]?.low ?? '') && Number(other[1]) > year ? at + 2 : at;
  return years(year, to === at ? null : Number(other?.[1]), afterYear(terms, to, words));
}

/** “the eighties”, “the '90s”, “в девяностых (годах)”. */
function readDecade(terms: readonly Term[], at: number, words: DateWords): Read | null {
  const low = terms[at]?.low ?? '';
  const isEnglish = words.yearWords.size === 0;
  const before = terms[at - 1]?.low ?? '';
  const isThe = before === 'the' || (/^(?:early|late|mid)$/.test(before) && terms[at - 2]?.low === 'the');
  const named = words.decades.get(low);
  if (named !== undefined) {
    if (isEnglish) return isThe && terms[at + 1]?.kind !== 'number' ? years(named, named + 9, at + 1) : null;
    const isYears = words.yearWords.has(terms[at + 1]?.low ?? '');
    return years(named, named + 9, isYears ? at + 2 : at + 1);
  }
  const [next, isSpaced] = [terms[at + 1]?.low, terms[at + 1]?.spaced];
  return isEnglish && isThe && /^[3-9]0$/.test(low) && next === 's' && !isSpaced
    ? years(1900 + Number(low), 1909 + Number(low), at + 2)
    : null;
}

/** “’77”, “the ’90s”. */
function readShort(terms: readonly Term[], at: number, { led }: Before): Read | null {
  const [mark, term, next] = [terms[at], terms[at + 1], terms[at + 2]];
  if (!led || !/^['’‘]$/.test(mark?.text ?? '') || term?.kind !== 'number' || term.spaced) return null;
  if (!/^\d\d$/.test(term.text)) return null;
  const year = Number(term.text) > 40 ? 1900 + Number(term.text) : 2000 + Number(term.text);
  if (next?.low === 's' && !next.spaced) return year % 10 === 0 ? years(year, year + 9, at + 3) : null;
  return next?.text === '’' || next?.text === "'" ? null : years(year, null, at + 2);
}

/** “the 18th century”, “в девятнадцатом веке”, “у XVIII столітті”; not the one that we live in. */
function readCentury(terms: readonly Term[], at: number, words: DateWords, { led }: Before): Read | null {
  const term = terms[at];
  if (!term || !led) return null;
  let nth: number | null = null;
  let to = at + 1;
  if (term.kind === 'number') {
    if (!/^\d{1,2}$/.test(term.text)) return null;
    nth = Number(term.text);
    if (/^(?:st|nd|rd|th)$/.test(terms[to]?.low ?? '')) to += 1;
  } else {
    const short = /^(\d{1,2})-(?:м|го|й|му)$/.exec(term.low);
    const worded = ordinalAt([term.low, terms[at + 1]?.low ?? ''], words.ordinals);
    nth = short ? Number(short[1]) : (romanOf(term.text) ?? worded?.value ?? null);
    if (worded) to = at + worded.length;
  }
  if (nth === null || nth < 1 || nth > 20) return null;
  if (
    words.units.get(terms[to]?.low ?? '') !== 'century' ||
    /s$|^(?:веков|століть)$/.test(terms[to]?.low ?? '')
  )
    return null;
  return years((nth - 1) * 100 + 1, nth * 100, to + 1);
}

/** “in 2029”, “2014–2018”, “в 2030–2031 годах”, “2014-15”. */
function readNumber(terms: readonly Term[], at: number, words: DateWords, before: Before): Read | null {
  const { led, ranged } = before;
  const term = terms[at];
  if (term?.kind !== 'number' || !numbered.test(term.text)) return null;
  const year = Number(term.text);
  const next = terms[at + 1];
  if (next && !next.spaced && next.low === 's' && year % 10 === 0) return years(year, year + 9, at + 2);
  const season =
    next?.text === '-' || next?.text === '–' || next?.text === '/' ? (terms[at + 2]?.text ?? '') : '';
  if (led && /^\d\d$/.test(season) && Number(season) === (year + 1) % 100 && !next?.spaced)
    return years(year, year + 1, at + 3);
  const to = afterYear(terms, at, words);
  if (words.habits.has(terms[to]?.low ?? '')) return null;
  const other = next && words.ranges.has(next.low) ? yearNumber(terms[at + 2]) : null;
  const isMark = next?.kind === 'mark';
  const isYears = words.yearWords.has(terms[at + 3]?.low ?? '');
  if (other !== null && other > year) {
    const isSuffix = terms[at + 2]?.kind === 'word';
    if (isMark && (led || isYears)) return years(year, other, afterYear(terms, at + 2, words));
    const isNext = /^(?:и|і|й|та)$/.test(next?.low ?? '') ? other === year + 1 : ranged;
    if (!isMark && isNext && (isYears || isSuffix))
      return years(year, other, afterYear(terms, at + 2, words));
  }
  if (words.yearWords.size > 0 && to === at + 1) return null;
  const [last, beforeLast] = [terms[at - 1], terms[at - 2]];
  // “some 2000 people”.
  if (
    /^(?:some|about|around|nearly|almost|over|than|approximately|only|just|for|within)$/.test(
      last?.low ?? '',
    ) &&
    next?.kind === 'word' &&
    /^\p{Ll}.*s$|^people$/u.test(next.text) &&
    !/^(?:as|was|is|has|this|does)$/.test(next.low)
  )
    return null;
  const isTold =
    (last?.text === '(' && next?.text === ')') ||
    (/^(?:a|the|his|her|its|their)$/.test(last?.low ?? '') &&
      next?.kind === 'word' &&
      /^\p{Ll}/u.test(next.text)) ||
    (/^(?:and|or)$/.test(last?.low ?? '') && yearNumber(beforeLast) !== null) ||
    /^(?:fiscal|financial)$/.test(last?.low ?? '') ||
    (last?.low === 'year' && /^(?:fiscal|financial)$/.test(beforeLast?.low ?? ''));
  if (isTold) return years(year, null, to);
  if (other !== null && other > year && next?.text === '–' && last?.text !== ':')
    return years(year, other, at + 3);
  return led || to > at + 1 ? years(year, null, to) : null;
}

function yearNumber(term: Term | undefined): number | null {
  const found = /^((?:1[5-9]|20)\d\d)(?:-(?:го|й|м|му|х))?$/.exec(term?.low ?? '');
  return found ? Number(found[1]) : null;
}
