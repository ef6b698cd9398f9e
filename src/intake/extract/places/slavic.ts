/** Places in Russian and Ukrainian text. Pure. */
import type { ProposedPlace } from '../reading.ts';
import { femaleNames, maleNames } from '../slavic/first-names.ts';
import type { Term } from '../terms.ts';
import { isCapital } from '../tokens.ts';
import { formsOf } from './cyrillic-forms.ts';
import { cyrillicNames } from './cyrillic-names.ts';

type Precision = ProposedPlace['precision'];

interface Listed {
  readonly name: string;
  readonly precision: Precision;
}

const tables = new Map<'ru' | 'uk', ReadonlyMap<string, Listed>>();

/** All forms of all names that are listed; put together once a language. */
function tableOf(language: 'ru' | 'uk'): ReadonlyMap<string, Listed> {
  const known = tables.get(language);
  if (known) return known;
  const found = new Map<string, Listed>();
  for (const precision of ['town', 'region', 'country'] as const)
    for (const name of cyrillicNames[language][precision])
      for (const form of formsOf(name, language)) if (!found.has(form)) found.set(form, { name, precision });
  for (const precision of ['town', 'region', 'country'] as const)
    for (const name of cyrillicNames[language][precision])
      found.set(name.toLowerCase().replaceAll('ё', 'е'), { name, precision });
  tables.set(language, found);
  return found;
}

/** “Город X”, “село X”, “улица X”; of a street or a square the name follows as it is. */
const headsBefore: readonly (readonly [RegExp, Precision])[] = [
  [
    /^(?:город|городе|города|городу|городом|г|поселок|поселке|поселка|пос|село|селе|села|деревня|деревне|деревни|станица|станице|аул|ауле|хутор|хуторе|місто|місті|міста|селище|селищі|селища|смт|селі)$/,
    'town',
  ],
  [
    /^(?:улица|улице|улицы|улицу|ул|проспект|проспекте|проспекта|площадь|площади|переулке|вулиця|вулиці|вулицю|вул|площа|площі|провулку|шоссе|набережной)$/,
    'street',
  ],
  [
    /^(?:аэропорт|аэропорту|аэропорта|аэропорте|аеропорт|аеропорту|аеропорті|станции|станція|станції|вокзале)$/,
    'exact',
  ],
];

/** “X области”, “X районе”: an adjective with a capital before the word that says what it is. */
const regionNoun =
  /^(?:област[ьіи]|област[ью]|областю|район|района|районе|районі|району|крае|края|край|краю|краї|республик[аеиуі]|республіц[іи]|республіка|округ|округе|округа|окрузі|губернии|громад[аиі]|уезде|провинци[июяй]|провінці[їяюй]|штат|штате|штата|штату|штаті)$/;
const adjective =
  /(?:ая|ой|ую|ий|ый|ого|его|ому|ему|ом|ем|ська|ської|ській|ську|ський|ського|ському|цька|цької|цькій|ий|им|ім)$/;
const locative =
  /^(?:в|во|на|у|до|из|из-под|з|із|зі|під|під|под|возле|около|близ|рядом|неподалік|біля|поблизу|над|через|від|от|к|ко)$/;

/** All places of a text, in order; none lies within another. */
export function slavicPlaces(
  text: string,
  terms: readonly Term[],
  language: 'ru' | 'uk',
): readonly ProposedPlace[] {
  const table = tableOf(language);
  const found: ProposedPlace[] = [];
  for (let at = 0; at < terms.length; at += 1) {
    const term = terms[at];
    if (!term || !isCapital(term)) continue;
    const seen = region(terms, at) ?? listed(terms, at, table) ?? behindHead(terms, at);
    const last = terms[(seen?.to ?? 0) - 1];
    if (!seen || !last) continue;
    const span = { from: term.from, to: last.to };
    const { precision, confidence } = seen;
    found.push({ span, name: seen.name ?? text.slice(span.from, span.to), precision, confidence });
    at = seen.to - 1;
  }
  return found;
}

interface Seen {
  readonly to: number;
  readonly name: string | null;
  readonly precision: Precision;
  readonly confidence: ProposedPlace['confidence'];
}

function region(terms: readonly Term[], at: number): Seen | null {
  const [first, noun] = [terms[at], terms[at + 1]];
  if (noun?.kind !== 'word' || !regionNoun.test(noun.low) || !first || !adjective.test(first.low))
    return null;
  return { to: at + 2, name: null, precision: 'region', confidence: 'high' };
}

/** A listed name in any case, of two words where the list has such a one; no part of somebody's name. */
function listed(terms: readonly Term[], at: number, table: ReadonlyMap<string, Listed>): Seen | null {
  const [first, second] = [terms[at], terms[at + 1]];
  if (!first) return null;
  const pair = second?.kind === 'word' ? table.get(`${first.low} ${second.low}`) : undefined;
  const one = pair ?? table.get(first.low);
  if (!one) return null;
  const to = at + (pair ? 2 : 1);
  const before = terms[at - 1];
  const held = before !== undefined && locative.test(before.low);
  const isWithin = before !== undefined && isCapital(before) && !before.opens;
  if (!held && (isWithin || (isCapital(terms[to]) && one.precision === 'town'))) return null;
  const confidence = one.precision === 'country' || held ? 'high' : 'medium';
  return { to, name: one.name, precision: one.precision, confidence };
}

function behindHead(terms: readonly Term[], at: number): Seen | null {
  let before = terms[at - 1];
  if (before?.text === '.' && terms[at - 2]?.kind === 'word') before = terms[at - 2];
  const head = before && headsBefore.find(([words]) => words.test(before.low));
  const low = terms[at]?.low ?? '';
  // “Мэр города Вера Кочетова”; a street may well have somebody's name.
  if (!head || (head[1] === 'town' && (maleNames.has(low) || femaleNames.has(low)))) return null;
  let to = at + 1;
  while (to < at + 3 && isCapital(terms[to])) to += 1;
  return { to, name: null, precision: head[1], confidence: 'medium' };
}
