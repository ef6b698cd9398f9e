/** Verbs of which no list knows, where their place says that they tell speech: “«…», — пригадує X”, “X зачитал: «…»”. Pure. */
import type { Gender } from '../spoken.ts';
import type { Words } from './phrase.ts';
import { sayable } from './sayable.ts';
import { adverbs } from './small-words.ts';
import type { VerbForm } from './verbs.ts';
import type { Context } from './who.ts';

const pastOrPresent = {
  ru: /(?:л|ла|ло|ли|ет|ит|ют|ят|ут|ат)(?:ся|сь)?$/,
  uk: /(?:в|ла|ло|ли|є|ить|їть|ать|ять|ють|уть)(?:ся|сь)?$/,
} as const;

/** So many words may stand between such a verb and its colon. */
const REACH = 8;

/** The form of a verb of no list that tells speech by its place; null where it does not. */
export function unlisted(words: Words, at: number, { lexicon }: Context): VerbForm | null {
  const piece = words[at];
  if (piece?.kind !== 'word' || piece.low.length < 4 || !pastOrPresent[lexicon.language].test(piece.low)) return null;
  if (lexicon.nouns.has(piece.low) || /^\p{Lu}/u.test(piece.text)) return null;
  if (adverbs.has(piece.low) || /^(?:был|была|было|были|был|був|была|буде|будет|стал|стала|став)$/.test(piece.low))
    return null;
  if (!(behindQuote(words, at) || beforeColon(words, at))) return null;
  return { act: 'said', kind: 'finite', gender: genderOf(piece.low), takesObject: false };
}

/** Whether a quotation and a dash, or its comma, stand before a place. */
export function behindQuote(words: Words, at: number): boolean {
  let mark = at - 1;
  while (mark > 0 && adverbs.has(words[mark]?.low ?? '')) mark -= 1;
  if (words[mark]?.kind !== 'mark' || !/^[,—–-]$/.test(words[mark]?.text ?? '')) return false;
  while (mark > 0 && words[mark]?.kind === 'mark') mark -= 1;
  const quote = words[mark];
  return quote?.kind === 'quote' && (quote.text === '' || sayable(words, mark));
}

function beforeColon(words: Words, at: number): boolean {
  for (let next = at + 1; next < words.length && next <= at + REACH; next += 1) {
    if (words[next]?.text === ':') return words[next + 1]?.kind === 'quote' && sayable(words, next + 1);
    if (words[next]?.kind === 'mark' || words[next]?.kind === 'quote') return false;
  }
  return false;
}

function genderOf(low: string): Gender | null {
  const bare = low.replace(/(?:ся|сь)$/, '');
  if (/(?:л|в)$/.test(bare)) return 'm';
  if (/ла$/.test(bare)) return 'f';
  if (/ло$/.test(bare)) return 'n';
  return /(?:ли|ют|ут|ят|ат|ють|уть|ять|ать)$/.test(bare) ? 'p' : null;
}
