/**
 * What a provider offered, as proposals: each tied to where its words stand in the text, word for word. What stands
 * nowhere is dropped: a statement without its words or its speaker, a role, a channel, a verb that nobody wrote. What a
 * number or a date comes to is read by our own rules from those words. Pure; never throws.
 */

import type { Item } from '../extract/item.ts';
import { quantitiesIn } from '../extract/quantities.ts';
import { quotationsOf } from '../extract/quotations.ts';
import type { Language, ProposedDate, ProposedFigure, ProposedStatement } from '../extract/reading.ts';
import { overlap, type Span } from '../extract/span.ts';
import { actOf } from './act-of.ts';
import { distance, type FindWords, findIn, nearest } from './find-words.ts';
import type { OfferedDate, OfferedFigure, OfferedStatement, Offers } from './offers.ts';

/** How far from the words their speaker, verb and channel may stand, in UTF-16 units, to be where somebody speaks. */
const NEAR = 400;
/** How far from a name its role may stand, and from a number what it counts. */
const BESIDE = 120;
/** How far apart the parts of one statement may stand. */
const APART = 600;

/** What of an answer stands in a text. */
export interface Placed {
  readonly statements: readonly ProposedStatement[];
  readonly figures: readonly ProposedFigure[];
  readonly dates: readonly ProposedDate[];
}

/** Places them. `language`: the text’s, as the rules read it. */
export function placeOffers(item: Item, language: Language | null, offers: Offers): Placed {
  const find = findIn(item.text);
  const inners = quotationsOf(item.text).map(({ inner }) => inner);
  const known = { ...item, ...(language !== null && { language }) };
  return {
    statements: offers.statements.flatMap((one) => statementOf(one, item.text, language, find, inners) ?? []),
    figures: offers.figures.flatMap((one) => figureOf(one, known, find) ?? []),
    dates: offers.dates.flatMap((one) => dateOf(one, known, find) ?? []),
  };
}

function statementOf(
  offered: OfferedStatement,
  text: string,
  language: Language | null,
  find: FindWords,
  inners: readonly Span[],
): ProposedStatement | null {
  const names = find(offered.speaker);
  const words = wordsOf(offered.said, text, find, names);
  const [first, last] = [words?.[0], words?.at(-1)];
  if (!words || !first || !last) return null;
  const all = { from: first.from, to: last.to };
  const outside = (places: readonly Span[]) =>
    places.filter((place) => !words.some((one) => overlap(one, place)));
  const close = (phrase: string | null, to: Span, most: number) => {
    const place = phrase === null ? null : nearest(outside(find(phrase)), to);
    return place && distance(place, to) <= most ? place : null;
  };
  const named = nearest(outside(names), all);
  // Whoever is named in these words alone did not say them.
  if (!named) return null;
  const span = distance(named, all) <= NEAR ? named : null;
  const cue = close(offered.verb, all, NEAR);
  const channel = close(offered.channel, all, NEAR);
  const type = offered.type ?? 'person';
  return {
    words,
    quoted: words.flatMap((one) => inners.flatMap((inner) => sharedBy(text, one, inner) ?? [])),
    speaker: {
      ...{ span, named, type, vague: type === 'unnamed' },
      name: text.slice(named.from, named.to),
      role: close(offered.role, named, BESIDE),
    },
    act: actOf(cue && text.slice(cue.from, cue.to), language, offered.act),
    cue,
    channel: channel && offered.kind ? { span: channel, kind: offered.kind, name: null } : null,
    relay: null,
    responsibility: false,
    // What a provider thinks of itself says nothing.
    confidence: span && cue ? 'medium' : 'low',
    proposedBy: 'model',
  };
}

/** The parts in the order of the text, of several places those nearest to a name of the speaker. */
function wordsOf(
  parts: readonly string[],
  text: string,
  find: FindWords,
  names: readonly Span[],
): readonly Span[] | null {
  const found: Span[] = [];
  for (const part of parts) {
    const before = found.at(-1);
    const places = find(part).filter((place) => !before || place.from >= before.to);
    const place = before ? nearest(places, before) : nearestTo(places, names);
    const bare = place && withoutMarks(text, place);
    if (!bare || (before && distance(before, bare) > APART)) return null;
    found.push(bare);
  }
  return found;
}

function nearestTo(places: readonly Span[], names: readonly Span[]): Span | null {
  let [best, least]: [Span | null, number] = [null, Number.POSITIVE_INFINITY];
  for (const place of places)
    for (const name of names) {
      if (overlap(place, name) || distance(place, name) >= least) continue;
      [best, least] = [place, distance(place, name)];
    }
  return best;
}

const MARK = /["'“”„«»‘’‚`\s]/;

/** The words without the marks around them; null where nothing is left. */
function withoutMarks(text: string, { from, to }: Span): Span | null {
  let [start, end] = [from, to];
  while (start < end && MARK.test(text.charAt(start))) start += 1;
  while (end > start && (MARK.test(text.charAt(end - 1)) || text.charAt(end - 1) === ',')) end -= 1;
  return /[\p{L}\p{N}]/u.test(text.slice(start, end)) ? { from: start, to: end } : null;
}

/** What of some words stands within quotation marks. */
function sharedBy(text: string, words: Span, inner: Span): Span | null {
  const shared = { from: Math.max(words.from, inner.from), to: Math.min(words.to, inner.to) };
  return shared.from < shared.to ? withoutMarks(text, shared) : null;
}

function figureOf(offered: OfferedFigure, item: Item, find: FindWords): ProposedFigure | null {
  const [span] = find(offered.words);
  if (!span) return null;
  const text = item.text.slice(span.from, span.to);
  const read = quantitiesIn({ ...item, text }).figures;
  const [one] = read;
  // Words without a digit are a number where the rules read one in them.
  if (!one && !/\p{N}/u.test(text)) return null;
  const counts = offered.counts === null ? null : nearest(find(offered.counts), span);
  return {
    span,
    // What cannot be read from the words is in words alone.
    ...(one && read.length === 1 ? { min: one.min, max: one.max } : { min: null, max: null }),
    counts: counts && distance(counts, span) <= BESIDE ? counts : null,
    casualties: false,
    confidence: one && read.length === 1 ? 'medium' : 'low',
    proposedBy: 'model',
  };
}

function dateOf(offered: OfferedDate, item: Item, find: FindWords): ProposedDate | null {
  const [place] = find(offered.words);
  if (!place) return null;
  const read = quantitiesIn({ ...item, text: item.text.slice(place.from, place.to) }).dates;
  const [one] = read;
  if (!one || read.length > 1) return null;
  const span = { from: place.from + one.span.from, to: place.from + one.span.to };
  return {
    span,
    value: one.value,
    confidence: one.confidence === 'low' ? 'low' : 'medium',
    proposedBy: 'model',
  };
}
