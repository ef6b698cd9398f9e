/** Whom a sentence names or describes in another case than the nominative: “депутату Нине Вальц”, “от сторожа”. Pure. */
import type { Who } from '../spoken.ts';
import { isCapital } from '../tokens.ts';
import type { Context } from './context.ts';
import type { Case } from './declension.ts';
import { firstNameOf } from './nominative.ts';
import { isAdjective, isOfName, isVerbal, nounAs, type Words } from './phrase.ts';
import { adverbs, conjunctions, prepositions } from './small-words.ts';
import { whoAt } from './who.ts';

/** Somebody in another case, and whether their sentence begins with them: “Депутату Нине Вальц верят больше”. */
export interface Aside {
  readonly who: Who;
  readonly isFirst: boolean;
}

/** No more of a sentence is looked at. */
const REACH = 60;

/** The cases that a preposition governs; several where it has several. */
const governed: ReadonlyMap<string, string> = new Map(
  [
    [
      'у от из с со без для до около после против ради среди кроме від із з зі біля після проти серед крім',
      'g',
    ],
    ['к ко по благодаря', 'd'],
    ['за над под перед між над під', 'i'],
    ['с со з із зі', 'i'],
    ['о об обо при', 'p'],
    ['на в во про через', 'a'],
  ].flatMap(([list = '', of = '']) => list.split(' ').map((one) => [one, of] as const)),
);

const order: readonly Case[] = ['g', 'd', 'a', 'i', 'p'];

/** Everybody whom a sentence names so, in its order, and whom it describes without saying who that is. */
export function asidesIn(pieces: Words, context: Context): readonly Aside[] {
  const found: Aside[] = [];
  for (let at = 0; at < pieces.length && at < REACH; at += 1) {
    const some = nounAs(pieces[at], 'n', context.lexicon);
    // “Собеседники на рынке и источник, знакомый с …”: nobody whom a sentence names otherwise.
    const unnamed = some?.vague && !some.plural ? whoAt(pieces, at, pieces.length, 'n', context) : null;
    if (unnamed?.who.by === 'office')
      found.push({ who: { ...unnamed.who, elsewhere: true }, isFirst: false });
    // “…, а директор водхоза Ева Штурм — денег”: whom a sentence names behind what somebody else said.
    const second = some?.kind === 'role' && at > 2 ? whoAt(pieces, at, pieces.length, 'n', context) : null;
    if (second?.who.by === 'name') {
      found.push({ who: second.who, isFirst: false });
      at = second.to - 1;
      continue;
    }
    const cases = casesAt(pieces, at, context);
    if (cases === '') continue;
    let from = at;
    while (from > 0 && from > at - 3 && isAdjective(pieces[from - 1] ?? fail) && !isCapital(pieces[at]))
      from -= 1;
    const before = governed.get(pieces[from - 1]?.low ?? '') ?? '';
    const tried = order
      .filter((of) => cases.includes(of))
      .toSorted((a, b) => rank(a, before) - rank(b, before));
    for (const of of tried) {
      const read =
        whoAt(pieces, from, pieces.length, of, context) ?? whoAt(pieces, at, pieces.length, of, context);
      if (!read || read.to <= at || !isSomebody(read.who)) continue;
      // “Марка Тулу” is an accusative alone.
      if (of === 'g' && cases.includes('a') && /[ую]$/.test(read.who.head) && read.who.by === 'name')
        continue;
      found.push({ who: { ...read.who, elsewhere: true }, isFirst: isFirst(pieces, from) });
      at = read.to - 1;
      break;
    }
  }
  return found;
}

const rank = (of: Case, before: string): number => (before.includes(of) ? 0 : 1);

const isSomebody = ({ by, type }: Who): boolean =>
  by === 'office' || by === 'body' || (by === 'name' && type === 'person');

/** Whether nothing but a preposition and its like stands before a place. */
const isFirst = (pieces: Words, at: number): boolean =>
  pieces.slice(0, at).every(({ kind, low }) => kind === 'mark' || prepositions.has(low)) && at <= 2;

/** The cases that a word can stand in as a person or an office, none of them the nominative. */
function casesAt(pieces: Words, at: number, { lexicon }: Context): string {
  const piece = pieces[at];
  if (piece?.kind !== 'word') return '';
  const own = order.filter((of) => {
    const form = nounAs(piece, of, lexicon);
    return form?.kind === 'role' && !form.plural;
  });
  if (own.length > 0 && (!nounAs(piece, 'n', lexicon) || isGenitive(pieces, at, lexicon)))
    return own.join('');
  if (!isCapital(piece) || lexicon.nouns.has(piece.low) || firstNameOf(piece.text, 'n', lexicon)) return '';
  const isNamed = isOfName(pieces, at + 1);
  return order
    .filter((of) => {
      const first = firstNameOf(piece.text, of, lexicon);
      return (
        first !== null &&
        first.name !== piece.text &&
        (isNamed || (at > 0 && !inPlace.test(pieces[at - 1]?.low ?? '')))
      );
    })
    .join('');
}

/** “В Вене” is no Веня’s. */
const inPlace = /^(?:в|во|у|на|до|з|із|из)$/;

/** “Жалоба жительницы”: a form that may be the nominative of several, behind a noun or a preposition. */
function isGenitive(pieces: Words, at: number, lexicon: Context['lexicon']): boolean {
  const before = pieces[at - 1];
  if (before?.kind !== 'word') return false;
  if (governed.get(before.low)?.includes('g')) return true;
  return (
    /^\p{Ll}/u.test(before.text) &&
    /(?:[бвгджзклмнпрстфхцчшщ]|[аяьієї]|ие|ня|тя)$/.test(before.low) &&
    !prepositions.has(before.low) &&
    !adverbs.has(before.low) &&
    !conjunctions.has(before.low) &&
    !isVerbal(before, lexicon) &&
    !isAdjective(before) &&
    !lexicon.verbs.has(before.low)
  );
}

const fail = { kind: 'mark', text: '', low: '', spaced: false, quotation: null, from: 0, to: 0 } as const;
