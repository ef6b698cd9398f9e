/** English numbers. */
import { setOf } from '../words.ts';
import type { NumberWords } from './number-words.ts';
import { tableOf } from './table.ts';

export const english: NumberWords = {
  values: tableOf(`
1: one
2: two
3: three
4: four
5: five
6: six
7: seven
8: eight
9: nine
10: ten
11: eleven
12: twelve
13: thirteen
14: fourteen
15: fifteen
16: sixteen
17: seventeen
18: eighteen
19: nineteen
20: twenty
30: thirty
40: forty
50: fifty
60: sixty
70: seventy
80: eighty
90: ninety`),
  scales: tableOf(`
12: dozen
100: hundred
1000: thousand k
100000: lakh lakhs
10000000: crore crores
1000000: million mn mln mio
1000000000: billion bn bln
1000000000000: trillion tn trn`),
  single: setOf(''),
  bounded: setOf('dozen'),
  vague: setOf('dozens hundreds thousands millions billions'),
  vagueOf: setOf('scores tens tonnes tons handful'),
  several: setOf('several few many couple'),
  decimalComma: false,
};
