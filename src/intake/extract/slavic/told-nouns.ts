/** Nouns that tell what somebody said: “слова мэра: «…»”, “у прокуратуры своя версия: …”, “призыв главы района не выезжать”. Pure. */
import type { Cue } from '../../../model/speech.ts';
import { remembered } from '../remembered.ts';
import { ownerWho, someGenitive } from './attributions.ts';
import { channelKind } from './channel-words.ts';
import type { Context } from './context.ts';
import type { Case } from './declension.ts';
import { endOfClause, type Frame } from './frame.ts';
import { isAdjective, isVerbal, type Words } from './phrase.ts';
import { placeBody } from './places.ts';
import { adverbs, possessives } from './small-words.ts';
import { whoAt } from './who.ts';

/** Nouns of telling in any case, by their beginnings, with the class of what is said. */
const nouns: readonly (readonly [RegExp, Cue])[] = [
  [/^(?:предупрежден|предостережен|попереджен|застережен)/, 'warned'],
  [/^(?:призыв|просьб|заклик|прохан|мольб|благан)/, 'asked'],
  [
    /^(?:требован|приказ|указан|распоряжен|поручен|запрет|вимог|наказ|вказів|розпоряджен|доручен|заборон)/,
    'ordered',
  ],
  [
    /^(?:мнен|прогноз|вывод|предположен|опасен|надежд|уверенност|убежден|сомнен|оценк|думк|висновк|висновок|припущен|побоюван|сподіван|впевненіст|переконан|сумнів|оцінк)/,
    'believed',
  ],
  [/^(?:обвинен|утвержден|верси|упрек|звинувачен|тверджен|версі|докор|закид)/, 'claimed'],
  [/^(?:признан|подтвержден|зізнан|визнан|підтверджен)/, 'confirmed'],
  [/^(?:опровержен|спростуван|заперечен|отрицан)/, 'denied'],
  [
    /^(?:диагноз|діагноз|вердикт|резолюци|резолюці|слов(?:а|ам|ами|ах|о)?$|заявлен|сообщен|обещан|ответ(?:а|у|ом|е)?$|рассказ(?:а|у|ом|ы)?$|комментари|позици|реакци|совет(?:а|у|ом|ы)?$|объяснен|реплик|фраз|заверен|напоминан|предложен|рекомендаци|прямая$|цитат|послани|тезис|аргумент|довод|возражен|поясн|разъясн|информаци|данные$|жалоб|замечан|шутк|угроз)/,
    'said',
  ],
  [
    /^(?:заяв(?:а|и|у|ою|і)?$|повідомлен|обіцянк|відповід|розповід|коментар|позиці|реакці|порад|поясн|реплік|запевнен|нагадуван|пропозиці|рекомендаці|послання|тез[аиу]|аргумент|довід|роз'яснен|інформаці|дані$|скарг|зауваж|жарт|погроз)/,
    'said',
  ],
];

/** The class of what a noun of telling tells; null where it is none. */
export function toldBy(low: string): Cue | null {
  return low.length > 24 || !tells(low) ? null : (nouns.find(([one]) => one.test(low))?.[1] ?? null);
}

/** Whether a noun tells anything at all. */
const tells = remembered((low) => nouns.some(([one]) => one.test(low)));

/** “Вывод комиссии: болты не затягивали”, “Официальный ответ министерства: «…»”: whose telling stands before a colon. */
export function whoseBefore(words: Words, colon: number, start: number, context: Context): Frame | null {
  let noun = start;
  while (
    noun < colon &&
    words[noun] &&
    (isAdjective(words[noun] ?? none) || possessives.has(words[noun]?.low ?? '')) &&
    !toldBy(words[noun]?.low ?? '')
  )
    noun += 1;
  const act = toldBy(words[noun]?.low ?? '');
  // “Его ответ: «Посмотрим»”.
  if (act !== null && noun + 1 === colon && noun > start && possessives.has(words[noun - 1]?.low ?? ''))
    return {
      ...{
        from: start,
        to: colon + 1,
        cue: { from: colon, to: colon + 1 },
        act,
        who: ownerWho(words, noun - 1),
      },
      ...{ channel: null, words: 'after', weight: 0.75 },
    };
  if (act === null || noun + 1 >= colon) return null;
  const isGenitive = /(?:ов|ев|ей|а|я|ы|и|ого|его|ых|их|ой|ий|ів|їв|ої|і|ї|у|ю)$/.test(
    words[noun + 1]?.low ?? '',
  );
  // “Совет синоптиков прежний: …”, “Порада лікарів та сама: …”: how it is, up to the colon.
  let limit = colon;
  while (limit > noun + 2 && predicates(words[limit - 1]?.low ?? '')) limit -= 1;
  const read =
    whoAt(words, noun + 1, limit, 'g', context) ??
    (isGenitive ? someGenitive(words.slice(0, limit), noun + 1, context) : null);
  if (!read || read.who.by === 'noun') return null;
  const rest = words.slice(read.to, limit);
  if (
    rest.length > 0 &&
    (words[colon + 1]?.kind !== 'quote' || rest.length > 6 || rest.some(({ kind }) => kind !== 'word'))
  )
    return null;
  return {
    ...{ from: start, to: colon + 1, cue: { from: colon, to: colon + 1 }, act, who: read.who },
    ...{ channel: null, words: 'after', weight: 0.8 },
  };
}

/** What a telling is said to be: “прежний”, “был краток”, “та сама”, “неизменно”. */
export const predicates = remembered((low) =>
  /^(?:был[аои]?|був|була|було|були|остается|остались|осталась|остался|остаются|лишається|лишилася|залишається|прост[аоы]?|проще|простіш[еаи]й?|прежн(?:ий|яя|ее|ие)|неизмен(?:ен|на|но|ны)|незмінн(?:ий|а|е|і)|незмінно|кратк?(?:о|а|и)?|краток|коротк[аоиеі]й?|короток|короткий|ясен|ясна|ясн[оые]|ясний|од(?:ин|на|но)|так(?:ой|ая|ое|ие|ий|а|е|і)|таков[аоы]?|тот|та|то|те|той|ті|же|ж|сам(?:ый|ая|ое|ые|ий|а|е|і)|точно|тоже|теж|также|также|другой|другая|другое|инш(?:ий|а|е|і)|інш(?:ий|а|е|і)|ин(?:ой|ая|ое|ые)|тверд[аоые]?|твердий|суров[аоы]?|суворий|сувора|категорич(?:ен|на|но|ный|ний)|однознач(?:ен|на|но|ный|ний)|скуп[аоы]?|сух[аоы]?|прям[аоы]?|обычн(?:ый|ая|ое|ые)|звичн(?:ий|а|е|і)|по-прежнему|ровно|рівно|лишь|лише|теперь|тепер|сегодня|сьогодні|снова|знову)$/.test(
    low,
  ),
);

const own =
  /^(?:сво[яеи]|своё|друг(?:ая|ое|ие)|ин(?:ая|ое|ые)|собственн(?:ая|ое|ые)|свій|своє|свої|інш(?:а|е|і|ий)|власн(?:а|е|і|ий))$/;
const ownNoun =
  /^(?:верси|мнени|объяснени|правд|данны|сведени|цифр|ответ|позици|взгляд|арифметик|расчет|логик|вопрос|счет|версі|думк|поясненн|дані|відомост|відповід|позиці|погляд|арифметик|розрахун|логік|питанн)/;

/** “У прокуратуры своя версия: балку подпилили”, “В МЧС другие цифры: …”: up to the colon at a place. */
export function ownVersion(words: Words, colon: number, start: number, context: Context): Frame | null {
  const low = words[start]?.low ?? '';
  if (!/^(?:у|в|во)$/.test(low)) return null;
  const mine = words.findIndex((piece, at) => at > start + 1 && at < colon && own.test(piece.low));
  // “У пожарных объяснение проще: …”.
  let said = colon;
  while (said > start + 2 && predicates(words[said - 1]?.low ?? '')) said -= 1;
  const isSaid = said < colon && ownNoun.test(words[said - 1]?.low ?? '');
  if (!isSaid && (mine === -1 || mine > start + LONGEST_OWNER)) return null;
  if (!isSaid && !words.slice(mine + 1, mine + 3).some((piece) => ownNoun.test(piece.low))) return null;
  const last = isSaid ? said - 1 : mine;
  const limit = /^(?:есть|є|ж|же)$/.test(words[last - 1]?.low ?? '') ? last - 1 : last;
  const read =
    byPlace(words, start, limit, context) ??
    (low === 'у' ? whoAt(words, start + 1, limit, 'g', context) : null);
  if (read?.to !== limit || read.who.by === 'noun') return null;
  return {
    ...{ from: start, to: colon + 1, cue: { from: colon, to: colon + 1 }, act: 'claimed', who: read.who },
    ...{ channel: null, words: 'after', weight: 0.75 },
  };
}

/** No owner of a version is longer. */
const LONGEST_OWNER = 10;

const byPlace = (words: Words, at: number, limit: number, context: Context): ReturnType<typeof placeBody> => {
  const read = placeBody(words, at, several, context);
  return read && read.to <= limit ? read : null;
};

/** Of several, as “в мэрии сообщили” is. */
export const several = { act: 'said', kind: 'finite', gender: 'p', takesObject: false } as const;

/** “Заявление мэра о том, что хлеба хватит, …”, “призыв губернатора не выезжать”, “обвинения Киева в саботаже”. */
export function nounTold(words: Words, at: number, context: Context): Frame | null {
  const piece = words[at];
  if (piece?.kind !== 'word' || context.lexicon.verbs.has(piece.low)) return null;
  const act = toldBy(piece.low);
  if (act === null || /^(?:по|за|согласно|из|со|зі|судя|об|о|про|в|у)$/.test(words[at - 1]?.low ?? ''))
    return null;
  const owner = possessives.has(words[at - 1]?.low ?? '')
    ? null
    : whoAt(words, at + 1, Math.min(words.length, at + 14), 'g', context);
  if (!owner || !/^(?:name|body|office|many)$/.test(owner.who.by) || owner.who.vague) return null;
  const opened = contentAt(words, owner.to, act, piece.low);
  if (opened === null) return null;
  const isBehind = words.slice(Math.max(0, at - 12), at).some((one) => isVerbal(one, context.lexicon));
  const to = isBehind ? endOfClause(words, opened) : endOfSubject(words, opened, context);
  if (to - opened < 2) return null;
  const inner = opened < words.length ? { from: opened, to } : null;
  if (!inner) return null;
  return {
    ...{ from: at, to: opened, cue: { from: at, to: at + 1 }, act, who: owner.who },
    ...{ channel: null, words: [inner], weight: 0.62 },
  };
}

/** Where what a noun tells begins behind whose it is: “о том, что”, “, что”, an infinitive of a request. */
function contentAt(words: Words, at: number, act: Cue, noun: string): number | null {
  const low = (index: number): string => words[index]?.low ?? '';
  if (
    /^(?:о|об|про|в)$/.test(low(at)) &&
    /^(?:том|те|тому)$/.test(low(at + 1)) &&
    words[at + 2]?.text === ','
  )
    return /^(?:что|що|будто|нібито)$/.test(low(at + 3)) ? at + 4 : null;
  if (words[at]?.text === ',' && /^(?:что|що|будто|будто|нібито|якобы)$/.test(low(at + 1))) return at + 2;
  const isWish = act === 'asked' || act === 'ordered' || wishes.test(noun);
  const first = /^(?:не|немедленно|негайно|срочно|терміново)$/.test(low(at)) ? at + 1 : at;
  if (isWish && infinitive.test(low(first))) return at;
  return null;
}

const infinitive = /(?:[аеиоуыяії]ть|[аеиоуыяії]ти|ться|тися|сти|зти|чь|гти)$/;
const wishes = /^(?:обещан|предложен|угроз|совет|рекомендаци|намерен|обіцян|пропозиц|погроз|порад|намір)/;

/** Where the content of a subject ends: at the comma before the sentence's verb, an infinitive's at that verb. */
function endOfSubject(words: Words, from: number, { lexicon }: Context): number {
  const isWish = infinitive.test(words[from]?.low ?? '') || infinitive.test(words[from + 1]?.low ?? '');
  for (let at = from + 1; at < words.length; at += 1) {
    const piece = words[at];
    if (!piece || (isWish && !infinitive.test(piece.low) && isVerbal(piece, lexicon))) return at;
    if (!/^[,—–]$/.test(piece.text) || at < from + 2) continue;
    const isDeeper = /^(?:котор|як(?:ий|а|е|і)|где|де|а|но|и|что|що|чтобы|щоб)/.test(
      words[at + 1]?.low ?? '',
    );
    if (!isDeeper) return at;
  }
  return endOfClause(words, from);
}

/** “Отчёт комиссии гласит: …”, “Письмо мэра предупреждает, что …”: a document in the nominative before its verb, and whose it is. */
export function documentSubject(
  words: Words,
  at: number,
  context: Context,
): { readonly who: NonNullable<Frame['who']>; readonly noun: number; readonly to: number } | null {
  let start = at;
  while (start > 0 && words[start - 1]?.kind !== 'mark' && at - start < 12) start -= 1;
  for (let noun = start; noun < at; noun += 1) {
    const piece = words[noun];
    if (
      !piece ||
      !nominativeDocument.test(piece.low) ||
      (channelKind(piece.low) === null && !speaks.test(piece.low))
    ) {
      if (
        piece &&
        (isAdjective(piece) || adverbs.has(piece.low) || /^(?:и|а|но|і|й|та|але)$/.test(piece.low))
      )
        continue;
      return null;
    }
    const owner = whoAt(words, noun + 1, at, 'g' as Case, context);
    return owner && /^(?:name|body|office|many)$/.test(owner.who.by)
      ? { who: owner.who, noun, to: owner.to }
      : null;
  }
  return null;
}

const nominativeDocument =
  /^(?:отчет|доклад|письмо|заявление|сообщение|пресс-релиз|релиз|сводка|постановление|приказ|указ|акт|протокол|заключение|решение|ответ|обращение|меморандум|записка|справка|бюллетень|расследование|исследование|опрос|статья|публикация|пост|твит|комментарий|документ|текст|звіт|доповідь|лист|заява|повідомлення|пресреліз|реліз|зведення|постанова|наказ|висновок|рішення|відповідь|звернення|записка|довідка|бюлетень|розслідування|дослідження|опитування|стаття|публікація|допис|твіт|коментар)$/;
const speaks =
  /^(?:расследование|исследование|опрос|статья|публикация|пост|твит|текст|розслідування|дослідження|опитування|стаття|публікація|допис|твіт|документ)$/;

const none = { kind: 'mark', text: '', low: '', spaced: false, quotation: null, from: 0, to: 0 } as const;
