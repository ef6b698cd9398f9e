/** The year behind a month, a day, a season or a quarter: “, 2031”, “2031 года”, “of last year”, “того ж року”. Pure. */
import type { Term } from '../terms.ts';
import type { DateWords, SaidYear } from './date-words.ts';

/** A year, and the first term after it. */
export interface ReadSaidYear {
  readonly year: SaidYear;
  readonly to: number;
}

const numbered = /^(?:1\d|20|21)\d\d$/;
const ordinal = /^((?:1\d|20|21)\d\d)-(?:го|ого|м|му|ому|й|х)$/;

/** The year that begins at a term. */
export function yearAfter(terms: readonly Term[], at: number, words: DateWords): ReadSaidYear | null {
  const first = terms[at];
  if (!first || first.kind === 'break') return null;
  const from =
    first.text === ',' || (first.text === '.' && !first.spaced) || first.low === 'of' ? at + 1 : at;
  const term = terms[from];
  if (term?.kind === 'number')
    return numbered.test(term.text) ? { year: Number(term.text), to: afterYear(terms, from, words) } : null;
  const short = ordinal.exec(term?.low ?? '');
  if (short) return { year: Number(short[1]), to: afterYear(terms, from, words) };
  if (first.kind === 'mark') return null;
  const that = words.thatYear.at(terms, from);
  if (that) return { year: 'that', to: that.to };
  const turn = words.turns.get(term?.low ?? '');
  if (turn === undefined || words.units.get(terms[from + 1]?.low ?? '') !== 'year') return null;
  return /s$|^(?:лет|годы|роки)$/.test(terms[from + 1]?.low ?? '') ? null : { year: { turn }, to: from + 2 };
}

/** Past the number of a year and “года”, “г.”. */
export function afterYear(terms: readonly Term[], at: number, words: DateWords): number {
  if (!words.yearWords.has(terms[at + 1]?.low ?? '')) return at + 1;
  const short = (terms[at + 1]?.text.length ?? 9) <= 2;
  return short && terms[at + 2]?.text === '.' && terms[at + 2]?.sentence === terms[at + 3]?.sentence
    ? at + 3
    : at + 2;
}
