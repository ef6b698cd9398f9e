/** Ordinals as dates have them: “пятого мая”, “III квартал”, “the eighteenth century”. Pure. */
import { tableOf } from '../numbers/table.ts';

export const englishOrdinals: ReadonlyMap<string, number> = tableOf(`
1: first
2: second
3: third
4: fourth
5: fifth
6: sixth
7: seventh
8: eighth
9: ninth
10: tenth
11: eleventh
12: twelfth
13: thirteenth
14: fourteenth
15: fifteenth
16: sixteenth
17: seventeenth
18: eighteenth
19: nineteenth
20: twentieth
21: twenty-first
22: twenty-second
23: twenty-third
24: twenty-fourth
25: twenty-fifth
26: twenty-sixth
27: twenty-seventh
28: twenty-eighth
29: twenty-ninth
30: thirtieth
31: thirty-first`);

/** Stems of one to thirty, each before its endings. */
const russianStems =
  'перв втор трет четверт пят шест седьм восьм девят десят одиннадцат двенадцат тринадцат четырнадцат пятнадцат шестнадцат семнадцат восемнадцат девятнадцат двадцат';
const ukrainianStems =
  "перш друг трет четверт п'ят шост сьом восьм дев'ят десят одинадцят дванадцят тринадцят чотирнадцят п'ятнадцят шістнадцят сімнадцят вісімнадцят дев'ятнадцят двадцят";

export const russianOrdinals: ReadonlyMap<string, number> = declined(russianStems, 'тридцат', {
  hard: 'ый ой ого ому ым ом ая ую ое',
  soft: 'ий ьего ьему ьим ьем ья ью ьей ье',
  plain: 'ой',
});
export const ukrainianOrdinals: ReadonlyMap<string, number> = declined(ukrainianStems, 'тридцят', {
  hard: 'ий ого ому им ій а у ої е',
  soft: 'ій ього ьому ім я ю ьої є',
  plain: '',
});

function declined(
  stems: string,
  thirty: string,
  endings: { readonly hard: string; readonly soft: string; readonly plain: string },
): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  const all = [
    ...stems.split(' ').map((stem, at): [string, number] => [stem, at + 1]),
    [thirty, 30] as const,
  ];
  for (const [stem, value] of all) {
    const own = value === 3 ? endings.soft : `${endings.hard} ${endings.plain}`;
    for (const ending of own.trim().split(/\s+/)) found.set(stem + ending, value);
  }
  return found;
}

/** The tens before an ordinal: “двадцать пятого”. */
const tens: ReadonlyMap<string, number> = new Map([
  ['двадцать', 20],
  ['тридцать', 30],
  ['двадцять', 20],
  ['тридцять', 30],
]);

const roman: ReadonlyMap<string, number> = new Map(
  'I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX XX XXI'
    .split(' ')
    .map((numeral, at) => [numeral, at + 1]),
);

const numerals = new Set('IVXХІ');

/** A Roman numeral up to twenty-one, in capitals; Cyrillic Х and І stand for it as well. */
export function romanOf(text: string): number | null {
  return text.length > 5 || !numerals.has(text.charAt(0))
    ? null
    : (roman.get(text.replaceAll('Х', 'X').replaceAll('І', 'I')) ?? null);
}

/** An ordinal in words that begins at a term, with the first term after it. */
export function ordinalAt(
  lows: readonly [first: string, second: string],
  ordinals: ReadonlyMap<string, number>,
): { readonly value: number; readonly length: number } | null {
  const [first, second] = lows;
  const value = ordinals.get(first);
  if (value !== undefined) return { value, length: 1 };
  const ten = tens.get(first);
  const unit = ten === undefined ? undefined : ordinals.get(second);
  return ten !== undefined && unit !== undefined && unit < 10 ? { value: ten + unit, length: 2 } : null;
}
