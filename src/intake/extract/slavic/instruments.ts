/** Papers and instruments that tell: “по табло диспетчерской, …”, “если верить журналу”, “судячи з датчиків”. Pure. */
import { remembered } from '../remembered.ts';
import { setOf } from '../words.ts';
import { inNominative, someGenitive } from './attributions.ts';
import type { Context, Read } from './context.ts';
import { made } from './described.ts';
import type { Frame } from './frame.ts';
import { isAdjective, type Words } from './phrase.ts';
import { adverbs, conjunctions } from './small-words.ts';
import { whoAt } from './who.ts';

const instrument = remembered((low) =>
  /^(?:табло|журнал|протокол|запис[яиуа]|запись|списк|ведомост|відоміст|відомост|накладн|прибор|прилад|датчик|камер|спутник|супутник|сч[её]тчик|лічильник|реестр|реєстр|баз[аеою]|перепис|чек[аоу]|навигатор|навігатор|локатор|радар|сонар|термометр|дозиметр|сейсмограф|барометр|хронометр|часам|годинник|снимк|знімк|видео|відео|кадр|бумаг|папер|табел|путев|бортов|табло)/.test(
    low,
  ),
);

const openings = setOf('по за согласно если якщо как як коли судя судячи згідно');

/** “По табло диспетчерской, …”, “…, за журналом чергового, …”: parenthetical, or first; null where it is not told by it. */
export function byInstrument(words: Words, at: number, context: Context): Frame | null {
  if (!openings.has(words[at]?.low ?? '')) return null;
  const start = openingAt(words, at);
  if (start === null) return null;
  let noun = start.to;
  while (noun < start.to + 3 && isAdjective(words[noun] ?? fail) && !instrument(words[noun]?.low ?? ''))
    noun += 1;
  const piece = words[noun];
  if (piece?.kind !== 'word' || !instrument(piece.low)) return null;
  const isFirst = words
    .slice(0, at)
    .every(
      ({ kind, low }) =>
        kind === 'mark' || adverbs.has(low) || conjunctions.has(low) || /^(?:и|й|та|і)$/.test(low),
    );
  if (!isFirst && !/^[,—–(]$/.test(words[at - 1]?.text ?? '')) return null;
  const owner = ownerAt(words, noun + 1, context);
  const end = owner?.to ?? noun + 1;
  if (words[end] && !/^[,.;—–):]$/.test(words[end]?.text ?? '')) return null;
  if (!words[end] && isFirst) return null;
  const called = inNominative(piece.low).replace(/([кгх])ы$/, '$1и');
  const self = made(words, noun, noun + 1, {
    ...{ by: 'body', type: 'organisation', head: called.toLowerCase(), called: called.toLowerCase() },
  });
  const span = { from: piece.from, to: words[end - 1]?.to ?? piece.to };
  const to = isFirst && /^[,—–:]$/.test(words[end]?.text ?? '') ? end + 1 : end;
  return {
    ...{ from: at, to, cue: { from: at, to: start.to }, act: 'said', who: owner?.who ?? self },
    ...{ channel: { span, kind: 'document', name: null }, words: isFirst ? 'after' : 'around', weight: 0.75 },
  };
}

/** Behind “по”, “за”, “если верить”, “судячи з”. */
function openingAt(words: Words, at: number): { readonly to: number } | null {
  const low = words[at]?.low ?? '';
  const next = words[at + 1]?.low ?? '';
  if (low === 'по') return { to: at + 1 };
  if (low === 'за') return { to: at + 1 };
  if (low === 'согласно') return { to: at + 1 };
  if (/^(?:если|якщо|как|як|коли)$/.test(low) && /^(?:верить|вірити)$/.test(next)) return { to: at + 2 };
  if (low === 'судя' && next === 'по') return { to: at + 2 };
  if (low === 'судячи' && /^(?:з|із|зі)$/.test(next)) return { to: at + 2 };
  return low === 'згідно' && /^(?:з|із|зі)$/.test(next) ? { to: at + 2 } : null;
}

function ownerAt(words: Words, at: number, context: Context): Read | null {
  if (words[at]?.kind !== 'word') return null;
  const read = whoAt(words, at, words.length, 'g', context) ?? someGenitive(words, at, context);
  return read && read.who.by !== 'pronoun' ? read : null;
}

const fail = { kind: 'mark', text: '', low: '', spaced: false, quotation: null, from: 0, to: 0 } as const;

/** Whether a word can open what an instrument tells. */
export const mayOpen = (low: string): boolean => openings.has(low);
