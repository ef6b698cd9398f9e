/** How, when and to whom something was said, about a verb behind its speaker. Pure. */
import type { Channel } from '../spoken.ts';
import { channelKind } from './channel-words.ts';
import type { Context } from './context.ts';
import { opensAt } from './frame.ts';
import { outletKind } from './outlet-kind.ts';
import type { Words } from './phrase.ts';
import { prepositions } from './small-words.ts';
import { waysFrom } from './ways.ts';

/** “говорил «Радио Прибрежье», будто …”: an outlet in marks that was told. */
export function toldOutlet(words: Words, at: number): ReturnType<typeof waysFrom> | null {
  const quote = words[at];
  if (!quote?.quotation || words[at + 1]?.text !== ',' || opensAt(words, at + 1) === null) return null;
  const kind = outletKind(quote.text, true);
  return {
    length: 1,
    channel: { span: { from: quote.from, to: quote.to }, kind, name: quote.text.slice(1, -1) },
  };
}

/** “Выступая перед журналистами, …”, “Відповідаючи на запитання депутатів, …”: how, before the speaker. */
export function whileSpeaking(words: Words, before: number, { lexicon }: Context): Channel | null {
  if (!speaking.test(words[0]?.low ?? '')) return null;
  const comma = words.findIndex(({ text }, at) => at < before && text === ',');
  if (comma === -1 || comma > 12) return null;
  for (let at = 1; at < comma; at += 1) {
    const way = waysFrom(words, at, comma, lexicon);
    if (way.channel) return way.channel;
    const piece = words[at];
    if (piece && /^(?:журналист|журналіст|репортер|корреспондент|кореспондент)/.test(piece.low))
      return { span: { from: words[0]?.from ?? piece.from, to: piece.to }, kind: 'press', name: null };
  }
  return null;
}

const speaking =
  /^(?:выступая|отвечая|общаясь|беседуя|комментируя|говоря|открывая|виступаючи|відповідаючи|спілкуючись|коментуючи|говорячи|відкриваючи|обращаясь|звертаючись)$/;

/** The first way between a verb and its words, or the outlet that was told. */
export function waysIn(words: Words, from: number, to: number, { lexicon }: Context): Channel | null {
  // “запевнила місцевий телеканал, що”: an outlet that was told.
  for (let at = from; at < to - 1; at += 1) {
    const piece = words[at];
    const form =
      piece?.kind === 'word' ? lexicon.nouns.get(piece.low)?.find(({ outlet }) => outlet) : undefined;
    if (!piece || !form || prepositions.has(words[at - 1]?.low ?? '')) continue;
    return {
      span: { from: words[from]?.from ?? piece.from, to: piece.to },
      kind: channelKind(form.lemma) ?? 'press',
      name: null,
    };
  }
  for (let at = from; at < to; at += 1) {
    const { channel, length } = waysFrom(words, at, to, lexicon);
    if (channel) return channel;
    at += Math.max(0, length - 1);
  }
  return null;
}
