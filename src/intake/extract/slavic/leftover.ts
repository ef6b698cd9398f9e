/** Quotations that no frame took: somebody said them, so far as the sentence or the text before tells who. Pure. */
import { type Span, within } from '../span.ts';
import type { Spoken, Who } from '../spoken.ts';
import { channelKind } from './channel-words.ts';
import type { Context } from './context.ts';
import type { Words } from './phrase.ts';
import { sayable } from './sayable.ts';
import { prepositions } from './small-words.ts';
import { toldBy } from './told-nouns.ts';
import { whoAt } from './who.ts';

/** No further is a speaker looked for. */
const REACH = 40;

/** A statement for each quotation of a sentence that nobody said yet. */
export function leftover(
  pieces: Words,
  taken: readonly Spoken[],
  inside: (at: number) => Span | null,
  context: Context,
): readonly Spoken[] {
  const found: Spoken[] = [];
  for (const [at, piece] of pieces.entries()) {
    if (piece.kind !== 'quote' || !sayable(pieces, at)) continue;
    const span = inside(at);
    if (!span || taken.some(({ who }) => who && touches(who.span, piece))) continue;
    if (taken.some(({ words, quoted }) => [...words, ...quoted].some((one) => touches(one, span)))) continue;
    const isAlone = pieces.every(({ kind }) => kind === 'mark' || kind === 'quote');
    if (isAlone) continue;
    const colon = pieces[at - 1]?.text === ':' ? (pieces[at - 1] ?? null) : null;
    const who = wordsOf(pieces, at, context) ?? speakerIn(pieces, colon ? at - 1 : pieces.length, context);
    if (!colon && !who) continue;
    // “На дверях висит объявление: «…»”: nobody says so.
    if (
      !who &&
      pieces
        .slice(0, at)
        .some(({ low }) =>
          /^(?:объявлен|оголошен|табличк|надпис|напис(?:ом|и|і)?$|плакат|вывеск|вивіск|лозунг|гасл|заголов|песн|пісн|стих|вірш)/.test(
            low,
          ),
        )
    )
      continue;
    found.push({
      ...{ words: [span], quoted: [span], who, act: 'said', channel: null, relay: null, open: true },
      cue: colon ? { from: colon.from, to: colon.to } : null,
      weight: colon && who ? 0.7 : 0.4,
    });
  }
  return found;
}

/** “Слова мэра «всё под контролем» повторяют с усмешкой”: whose words a quotation is. */
function wordsOf(pieces: Words, quote: number, context: Context): Who | null {
  for (let noun = quote - 2; noun >= 0 && noun > quote - 7 && pieces[noun]?.kind === 'word'; noun -= 1) {
    if (toldBy(pieces[noun]?.low ?? '') === null) continue;
    const owner = whoAt(pieces, noun + 1, quote, 'g', context);
    return owner?.to === quote && /^(?:name|office|body|many)$/.test(owner.who.by) ? owner.who : null;
  }
  return null;
}

const touches = (one: Span, span: Span): boolean => within(span, one) || within(one, span);

/** The first who can speak in the nominative before a limit. */
function speakerIn(pieces: Words, limit: number, context: Context): Who | null {
  let office: Who | null = null;
  for (let at = 0; at < limit && at < REACH; at += 1) {
    if (prepositions.has(pieces[at - 1]?.low ?? '') || pieces[at]?.kind !== 'word') continue;
    // “В последнем посте телеведущей — одно предложение: «…»”.
    if (
      limit < pieces.length &&
      (channelKind(pieces[at]?.low ?? '') !== null || toldBy(pieces[at]?.low ?? ''))
    ) {
      const owner = whoAt(pieces, at + 1, limit, 'g', context);
      if (owner && /^(?:name|office|body)$/.test(owner.who.by) && !owner.who.outlet) return owner.who;
    }
    const read = whoAt(pieces, at, limit, 'n', context);
    if (!read) continue;
    const { by, outlet } = read.who;
    if (by === 'name' && read.who.type === 'person') return read.who;
    if ((by === 'office' || by === 'pronoun' || by === 'many' || by === 'body') && !outlet)
      office ??= read.who;
    at = Math.max(at, read.to - 1);
  }
  return office;
}
