/** Boards, notes and verdicts that tell without a verb: “На дверях записка: «…»”, “Версия следствия — поджог”, “Ответ был короткий: «…»”. Pure. */
import { remembered } from '../remembered.ts';
import { ownerWho, someGenitive } from './attributions.ts';
import type { Context, Read } from './context.ts';
import { made } from './described.ts';
import { endOfClause, type Frame } from './frame.ts';
import { isAdjective, type Words } from './phrase.ts';
import { adverbs, possessives, prepositions } from './small-words.ts';
import { predicates, toldBy } from './told-nouns.ts';
import { whoAt } from './who.ts';

/** What is written, hung out or sent, in the nominative or behind “есть”. */
const board = remembered((low) =>
  /^(?:картонка|фанерка|щит|бирка|растяжка|баннер|листочек|наклейка|картонка|фанера|банер|листочок|наліпка|розтяжка|объявление|табличка|записка|записочка|листок|листовка|бумажка|плакат|надпись|вывеска|телеграмма|открытка|эсэмэска|смс|сообщение|письмо|запись|оголошення|табличка|записка|папірець|аркуш|листівка|плакат|напис|вивіска|телеграма|есемеска|повідомлення|лист|запис)$/.test(
    low,
  ),
);

/** “На дверях клуба объявление: «…»”: whose the note is, whose the door is, or the note itself. */
export function boarded(words: Words, colon: number, context: Context): Frame | null {
  if (words[colon]?.text !== ':' || words[colon + 1]?.kind !== 'quote' || colon > 24) return null;
  let noun = colon - 1;
  while (noun >= 0 && !board(words[noun]?.low ?? '')) {
    if (words[noun]?.kind === 'break' || words[noun]?.kind === 'quote' || words[noun]?.text === ';')
      return null;
    noun -= 1;
  }
  const piece = words[noun];
  if (noun < 0 || !piece) return null;
  const read = writerAt(words, noun, colon, context) ?? placeOwner(words, noun, context);
  const self = made(words, noun, noun + 1, {
    ...{ by: 'body', type: 'organisation', head: piece.low, called: noun === 0 ? piece.low : piece.text },
  });
  return {
    ...{ from: read ? Math.min(noun, colon) : noun, to: colon + 1, cue: { from: colon, to: colon + 1 } },
    ...{ act: 'said', who: read?.who ?? self, weight: read ? 0.75 : 0.5 },
    channel: {
      span: {
        from: piece.from,
        to: read && read.to > noun ? (words[read.to - 1]?.to ?? piece.to) : piece.to,
      },
      kind: 'document',
      name: null,
    },
    words: 'after',
  };
}

/** “записка от мужа”, “объявление сельсовета”. */
function writerAt(words: Words, noun: number, colon: number, context: Context): Read | null {
  const from = /^(?:от|від)$/.test(words[noun + 1]?.low ?? '') ? noun + 2 : noun + 1;
  if (words[from]?.kind !== 'word' || (from === noun + 1 && prepositions.has(words[from]?.low ?? '')))
    return null;
  const read =
    whoAt(words, from, colon, 'g', context) ??
    (from === noun + 2 ? someGenitive(words.slice(0, colon), from, context) : null);
  return read && read.who.by !== 'pronoun' ? read : null;
}

/** “На дверях клуба”: whose the place is, at the sentence's beginning. */
function placeOwner(words: Words, noun: number, context: Context): Read | null {
  if (!/^(?:на|у|в|над|при|перед)$/.test(words[0]?.low ?? '')) return null;
  for (let at = 2; at < noun && at < 5; at += 1) {
    if (words[at]?.kind !== 'word' || !isPlace(words[at - 1]?.low ?? '')) continue;
    const read = whoAt(words, at, noun, 'g', context) ?? someGenitive(words.slice(0, noun), at, context);
    if (read && read.to <= noun) return read;
  }
  return null;
}

const isPlace = remembered((low) =>
  /^(?:двер|ворот|стен|стін|забор|паркан|калитк|хвіртк|вход|вход[ае]|вході|дверц|витрин|вітрин|окн|вікн|столб|стовп|фасад|крыльц|ґанк|щит|щит[ае])/.test(
    low,
  ),
);

/** Nouns of what somebody makes of a thing. */
const verdict = remembered((low) =>
  /^(?:версия|вердикт|вывод|прогноз|оценка|цифра|диагноз|требование|условие|предложение|совет|приказ|обещание|позиция|мнение|гипотеза|догадка|подсчёт|подсчет|расчёт|расчет|сумма|счёт|счет|итог|арифметика|формула|рецепт|объяснение|версія|вердикт|висновок|прогноз|оцінка|цифра|діагноз|вимога|умова|пропозиція|порада|наказ|обіцянка|позиція|думка|гіпотеза|здогад|підрахунок|розрахунок|сума|рахунок|підсумок|арифметика|формула|рецепт|пояснення)$/.test(
    low,
  ),
);

/** “Версия следствия — поджог”: a noun of what somebody makes of it, whose it is, and a dash. */
export function verdictOf(words: Words, dash: number, context: Context): Frame | null {
  if (!/^[—–]$/.test(words[dash]?.text ?? '') || dash > 14 || dash < 2) return null;
  let noun = 0;
  while (
    noun < 3 &&
    (adverbs.has(words[noun]?.low ?? '') ||
      possessives.has(words[noun]?.low ?? '') ||
      isAdjective(words[noun] ?? fail) ||
      words[noun]?.kind === 'mark') &&
    !verdict(words[noun]?.low ?? '')
  )
    noun += 1;
  const low = words[noun]?.low ?? '';
  if (!verdict(low)) return null;
  const next = words[dash + 1];
  if (!next || /^(?:это|це|не|вот|ось|лишь|только|всего|лише)$/.test(next.low) || next.kind === 'mark')
    return null;
  let limit = dash;
  while (limit > noun + 2 && predicates(words[limit - 1]?.low ?? '')) limit -= 1;
  const read = whoAt(words, noun + 1, limit, 'g', context) ?? ownerBefore(words, noun, dash);
  if (!read || read.who.by === 'noun') return null;
  // “Сумма капитании на этот час — …”.
  if (words.slice(read.to, limit).some(({ kind }) => kind !== 'word') || limit - read.to > 4) return null;
  return {
    ...{
      from: noun,
      to: dash + 1,
      cue: { from: noun, to: noun + 1 },
      act: toldBy(low) ?? 'said',
      who: read.who,
    },
    ...{ channel: null, words: [{ from: dash + 1, to: endOfClause(words, dash + 1) }], weight: 0.7 },
  };
}

/** “Её прогноз — …”: whose it is stands before the noun. */
function ownerBefore(words: Words, noun: number, dash: number): Read | null {
  return noun > 0 && noun + 1 === dash && possessives.has(words[noun - 1]?.low ?? '')
    ? { who: ownerWho(words, noun - 1), to: dash }
    : null;
}

const fail = { kind: 'mark', text: '', low: '', spaced: false, quotation: null, from: 0, to: 0 } as const;
