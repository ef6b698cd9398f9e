/** Places in English text. Pure. */
import { isFirstName } from '../english/first-names.ts';
import type { ProposedPlace } from '../reading.ts';
import type { Term } from '../terms.ts';
import { isCapital } from '../tokens.ts';
import { countries, settlements } from './gazetteer.ts';
import {
  bearings,
  headsBefore,
  headsBehind,
  locative,
  noPlaces,
  otherCountries,
  otherSettlements,
  regions,
} from './place-words.ts';

type Precision = ProposedPlace['precision'];

/** Words of a name at most. */
const LONGEST = 5;

let known: ReadonlyMap<string, Precision> | null = null;
let firsts: ReadonlySet<string> = new Set();

/** Names with what they are; put together once, when the first text is read. */
function gazetteer(): ReadonlyMap<string, Precision> {
  if (known) return known;
  const found = new Map<string, Precision>();
  for (const name of settlements.split('|')) found.set(name, 'town');
  for (const name of otherSettlements) found.set(name, 'town');
  for (const name of regions) found.set(name, 'region');
  for (const name of [...countries.split('|'), ...otherCountries]) found.set(name, 'country');
  firsts = new Set([...found.keys()].map((name) => name.split(' ')[0] ?? ''));
  known = found;
  return found;
}

interface Seen {
  readonly to: number;
  readonly precision: Precision;
  readonly confidence: ProposedPlace['confidence'];
}

/** Words that begin a sentence or a heading and no name. */
const small = new Set('the a an this that these those in at near from to of and but'.split(' '));

/** All places of a text, in order; none lies within another. */
export function englishPlaces(text: string, terms: readonly Term[]): readonly ProposedPlace[] {
  const names = gazetteer();
  const found: ProposedPlace[] = [];
  for (let at = 0; at < terms.length; at += 1) {
    const term = terms[at];
    if (!term || !isCapital(term) || small.has(term.low)) continue;
    const seen =
      named(terms, at, names, follows(terms, at, found.at(-1))) ??
      behindHead(terms, at) ??
      unlisted(terms, at);
    const [first, last] = [terms[at], terms[(seen?.to ?? 0) - 1]];
    if (!seen || !first || !last) {
      at = endOfCapitals(terms, at) - 1;
      continue;
    }
    const span = { from: first.from, to: last.to - owned(last.text) };
    const { precision, confidence } = seen;
    found.push({ span, name: text.slice(span.from, span.to), precision, confidence });
    at = seen.to - 1;
  }
  return found;
}

/** A name of the gazetteer, where what stands about it makes it a place. */
function named(
  terms: readonly Term[],
  at: number,
  names: ReadonlyMap<string, Precision>,
  follows: boolean,
): Seen | null {
  const head = headed(terms, at);
  if (head) return head;
  const match = longest(terms, at, names);
  if (!match) return null;
  const { to, precision } = match;
  const before = terms[at - 1];
  const isPart = before !== undefined && isCapital(before) && !before.opens && !bearings.has(before.low);
  if (isPart) return null;
  const next = terms[to];
  const goesOn = isCapital(next);
  const behind = terms[to - 1]?.text ?? '';
  if (goesOn && owned(behind) === 0 && !isTitle(next)) return null;
  const held = follows || isHeld(terms, at) || isBeside(terms, to, names);
  if (precision === 'town' && !held && to - at === 1 && isFirstName(terms[at]?.low ?? '')) return null;
  const sure = precision === 'country' ? 'high' : held ? 'high' : precision === 'region' ? 'medium' : 'low';
  // “London said” speaks of whoever rules there; “Reading” begins many a sentence.
  return !held && precision === 'town' && terms[at]?.opens === true && owned(behind) === 0
    ? null
    : { to, precision, confidence: sure };
}

/** Whether only a comma or an “and” stands between it and the place before: in a row of places each is one. */
function follows(terms: readonly Term[], at: number, before: ProposedPlace | undefined): boolean {
  const mark = terms[at - 1];
  if (!before || (mark?.text !== ',' && mark?.low !== 'and' && mark?.low !== 'or')) return false;
  const [last, other] = [terms[at - 2], terms[at - 3]];
  const end = last?.text === ',' ? other?.to : last?.to;
  return before.span.to === end && before.confidence !== 'low';
}

/** “Donetsk region”, “Elm Street”, “Sabiha Airport”: capitals up to a word that says what it is. */
function headed(terms: readonly Term[], at: number): Seen | null {
  const to = endOfCapitals(terms, at);
  // A byline or a headline in capitals tells nothing by them.
  if (to - at > 1 && isLoud(terms[at]) && isLoud(terms[at + 1])) return null;
  for (let end = to; end > at; end -= 1) {
    const last = terms[end];
    const precision = last?.kind === 'word' ? headsBehind.get(last.low) : undefined;
    if (precision === undefined || !last || end - at > LONGEST) continue;
    // A street has a capital, a province need not; “in Ana's market” is none.
    const named = isCapital(last) || precision === 'region';
    const before = terms[end - 1];
    if (!named || owned(before?.text ?? '') > 0 || noPlaces.has(terms[at]?.low ?? '')) return null;
    return { to: end + 1, precision, confidence: isHeld(terms, at) ? 'high' : 'medium' };
  }
  return null;
}

/** Whether it is a word of capitals alone. */
function isLoud(term: Term | undefined): boolean {
  return term !== undefined && term.text.length > 1 && term.text === term.text.toUpperCase();
}

/** “The village of X”, “the capital, X”. */
function behindHead(terms: readonly Term[], at: number): Seen | null {
  const of = terms[at - 1];
  const isOf = of?.low === 'of';
  const head = terms[isOf ? at - 2 : at - 1];
  const isCalled = of?.text === ',' && terms[at - 2]?.low === 'capital';
  const precision = isCalled ? 'town' : head && headsBefore.get(head.low);
  if (!precision || (!isOf && !isCalled)) return null;
  if (noPlaces.has(terms[at]?.low ?? '')) return null;
  return { to: endOfCapitals(terms, at), precision, confidence: 'high' };
}

/** “In X, near Y”: a name that no list has, behind a word that only places follow. */
function unlisted(terms: readonly Term[], at: number): Seen | null {
  const before = terms[at - 1]?.low ?? '';
  if (before !== 'in' && before !== 'near' && before !== 'outside') return null;
  const to = endOfCapitals(terms, at);
  const [first, last] = [terms[at], terms[to - 1]];
  if (!first || !last || to - at > 3 || noPlaces.has(first.low) || isFirstName(first.low)) return null;
  if (owned(last.text) > 0 || first.text.toUpperCase() === first.text || first.text.length < 3) return null;
  const isBesideKnown = isBeside(terms, to, gazetteer());
  return { to, precision: 'town', confidence: isBesideKnown ? 'medium' : 'low' };
}

function longest(
  terms: readonly Term[],
  at: number,
  names: ReadonlyMap<string, Precision>,
): { readonly to: number; readonly precision: Precision } | null {
  const start = plain(terms[at]?.low ?? '');
  if (!firsts.has(start) && !firsts.has(start.replace(/'s?$/, ''))) return null;
  let name = '';
  let best: { to: number; precision: Precision } | null = null;
  for (let to = at; to < at + LONGEST; to += 1) {
    const term = terms[to];
    if (term?.kind !== 'word') break;
    name += (name === '' ? '' : ' ') + plain(term.low);
    const precision = names.get(name) ?? names.get(name.replace(/'s?$/, ''));
    if (precision && isCapital(term)) best = { to: to + 1, precision };
  }
  return best;
}

/** Whether a word before it says that something is there: “in”, “near northern”, “the mayor of”. */
function isHeld(terms: readonly Term[], at: number): boolean {
  let before = at - 1;
  for (let steps = 0; steps < 2; steps += 1) {
    const low = terms[before]?.low ?? '';
    if (low !== 'the' && !bearings.has(low)) break;
    before -= 1;
  }
  const low = terms[before]?.low ?? '';
  return locative.has(low) || low === 'of';
}

/** Whether a comma and another place follow: “Utica, New York”. */
function isBeside(terms: readonly Term[], to: number, names: ReadonlyMap<string, Precision>): boolean {
  if (terms[to]?.text !== ',' || !isCapital(terms[to + 1])) return false;
  const next = longest(terms, to + 1, names);
  return next !== null && next.precision !== 'town';
}

/** Offices and bodies that follow the name of their place. */
const behindPlace = new Set(
  'mayor governor police council university fire health transport army navy airport city government president prime foreign interior defence defense times'.split(
    ' ',
  ),
);
const isTitle = (term: Term | undefined): boolean => behindPlace.has(term?.low ?? '');

function endOfCapitals(terms: readonly Term[], at: number): number {
  let to = at + 1;
  while (to < at + LONGEST && isCapital(terms[to]) && owned(terms[to - 1]?.text ?? '') === 0) to += 1;
  return to;
}

/** How long the end is that only says whose something is: “Kyiv's”. */
function owned(text: string): number {
  return /['’]s$/.test(text) ? 2 : 0;
}

function plain(low: string): string {
  return /^[a-z' .-]*$/.test(low) ? low : low.normalize('NFD').replace(/\p{M}/gu, '');
}
