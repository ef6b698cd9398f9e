/** Quarters and halves of a year: “the third quarter”, “Q3 2031”, “the first half of next year”, “в III квартале”. Pure. */
import type { Term } from '../terms.ts';
import type { Before } from './before.ts';
import type { DateWords } from './date-words.ts';
import { romanOf } from './ordinals.ts';
import { yearAfter } from './said-year.ts';
import type { Read } from './times.ts';

/** The quarter or half that begins at a term. */
export function readQuarter(
  terms: readonly Term[],
  at: number,
  words: DateWords,
  { led }: Before,
): Read | null {
  const term = terms[at];
  if (term?.kind !== 'word' && term?.kind !== 'number') return null;
  const code = /^([qh])([1-4])$/.exec(term.low);
  if (code) {
    const year = yearAfter(terms, at + 1, words);
    const months = code[1] === 'q' ? 3 : 6;
    if (
      Number(code[2]) > 12 / months ||
      (!year && (months === 6 || !led || !leading.test(terms[at - 1]?.low ?? '')))
    )
      return null;
    return quarter(months, Number(code[2]), year, at + 1);
  }
  const nth = nthAt(terms, at, words);
  if (!nth) return null;
  const low = terms[nth.to]?.low ?? '';
  const months = terms[nth.to]?.kind === 'word' ? words.quarters.get(low) : undefined;
  if (months === undefined || nth.value > 12 / months) return null;
  // “4 квартала” are blocks of houses.
  if (term.kind === 'number' && /(?:а|и|ів|ов)$/.test(low)) return null;
  const year = yearAfter(terms, nth.to + 1, words);
  const isHalf = low === 'half';
  if (!year && terms[nth.to + 1]?.low === 'of') {
    const isOf = terms[nth.to + 2]?.low === 'the' && terms[nth.to + 3]?.low === 'year';
    return isOf ? quarter(months, nth.value, null, nth.to + 4) : null;
  }
  const isYear = words.yearWords.has(terms[nth.to + 1]?.low ?? '');
  if (!year && (isHalf || (!led && months === 3))) return null;
  return quarter(months, nth.value, year, isYear ? nth.to + 2 : nth.to + 1);
}

/** Words before “Q3” where no year follows. */
const leading = /^(?:in|for|of|by|since|from|during|the|until|over)$/;

function quarter(months: number, nth: number, year: ReturnType<typeof yearAfter>, to: number): Read {
  return { atom: { is: 'quarter', months, nth, turn: null, year: year?.year ?? null }, to: year?.to ?? to };
}

/** “third”, “III”, “3-м”, “3rd”. */
function nthAt(
  terms: readonly Term[],
  at: number,
  words: DateWords,
): { readonly value: number; readonly to: number } | null {
  const term = terms[at];
  if (!term) return null;
  if (term.kind === 'number') {
    if (!/^[1-4]$/.test(term.text)) return null;
    return {
      value: Number(term.text),
      to: /^(?:st|nd|rd|th)$/.test(terms[at + 1]?.low ?? '') ? at + 2 : at + 1,
    };
  }
  if (/^(?:last|final)$/.test(term.low) && terms[at + 1]?.low === 'quarter' && terms[at + 2]?.low === 'of')
    return { value: 4, to: at + 1 };
  const value =
    words.ordinals.get(term.low) ??
    romanOf(term.text) ??
    Number(/^([1-4])-(?:м|й|го|му|ому|ий|е)$/.exec(term.low)?.[1] ?? Number.NaN);
  return value >= 1 && value <= 4 ? { value, to: at + 1 } : null;
}
