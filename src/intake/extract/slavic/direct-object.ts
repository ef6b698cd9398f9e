/** What a verb tells by its object or infinitive: “просит не выходить”, “насчитали двенадцать”, “отрицает утечку”. Pure. */
import { untrue } from './called.ts';
import { channelKind } from './channel-words.ts';
import type { Subject } from './clause.ts';
import type { Context } from './context.ts';
import {
  counts,
  hazard,
  isDeed,
  isMore,
  isNominal,
  judges,
  measured,
  numeral,
  reckons,
} from './direct-words.ts';
import { endOfObject, type Frame } from './frame.ts';
import { blames } from './phrasal.ts';
import type { Words } from './phrase.ts';
import type { VerbForm } from './verbs.ts';

/** The frame of a verb whose object at `to` is what was said; null where the object is a deed's. */
export function withObject(
  words: Words,
  place: { readonly at: number; readonly to: number; readonly isInfinitive: boolean },
  verb: VerbForm,
  subject: Subject,
  base: Omit<Frame, 'to' | 'words' | 'weight'>,
  weight: number,
  context: Context,
): Frame | null {
  const { at, isInfinitive } = place;
  let { to } = place;
  const { who } = base;
  const piece = words[at]?.low ?? '';
  const next = words[to];
  if (!next) return null;
  // “сослался на распоряжение”: by what, not what.
  if (
    /^(?:сослал|ссыла|послав|послал|посила)/.test(piece) &&
    words
      .slice(to, to + 4)
      .some(
        ({ low }) =>
          channelKind(low) !== null ||
          /^(?:распоряд|відео|видео|запис|снимк|знімк|фото|лист|письмо|свидетел|свідк|свідч|регламент|инструкц|устав|інструкц|закон|правил|норм|практик|источник|слов|данн|джерел|дані|даних|коммерч|комерц|занят|зайнят)/.test(
            low,
          ),
      )
  )
    return null;
  // “Чиновник требовал взятку”: a deed, no speech.
  if (
    verb.act === 'ordered' &&
    ((next.kind === 'number' && verb.gender !== 'p') ||
      /^(?:взятк|хабар|деньг|денег|грош|выкуп|викуп|неправомірн|відкат|откат|мзд)/.test(next.low))
  )
    return null;
  if (/^(?:и|а|но|або|или)$/.test(next.low)) return null;
  // “насчитали двенадцать”, not “пересчитали гектары”; “берётся починить”, not “взялась охрана”.
  if (
    counts.test(piece) &&
    !words.slice(at + 1, to + 7).some(({ kind, low }) => kind === 'number' || numeral.test(low))
  )
    return null;
  if (/^(?:бер[еу]|взял|взяв)/.test(piece) && !isInfinitive) return null;
  if (isDeed(piece, words.slice(subject.object?.from ?? to, to + 7))) return null;
  // “Водоканал кивает на мэрию”, not “он кивает на дверь”.
  if (
    /^(?:кива|пеня|греш|гріш)/.test(piece) &&
    (next.low !== 'на' || (/^кива/.test(piece) && !/^(?:body|many)$/.test(who?.by ?? '')))
  )
    return null;
  // “оценил игру”: a topic, unless it is told how or at how much.
  const isAppraisal = /^(?:оцен|оцін)/.test(piece);
  // “Пассажиры ждут поезда”: only those who reckon say what they expect.
  if (
    /^(?:жд|ожида|очіку|чека)/.test(piece) &&
    !(who && who.by !== 'noun' && words.slice(to, to + 3).some(({ low }) => hazard.test(low))) &&
    !(
      who &&
      ((who.by === 'body' &&
        ((who.name === null && context.lexicon.nouns.has(who.head)) ||
          /^\p{Lu}{2,8}$/u.test(who.called ?? ''))) ||
        reckons.test(who.head))
    )
  )
    return null;
  // “Збитки оцінили в 90 мільйонів”: nobody says so.
  if (isAppraisal && who?.by === 'noun') return null;
  if (
    isAppraisal &&
    !words.slice(at + 1, to + 8).some(({ kind, low }) => kind === 'number' || measured.test(low))
  )
    return null;
  if (isAppraisal) to = at + 1;
  const rest = { from: to, to: endOfObject(words, to, context) };
  // “Упрёки синоптик считает враньём”: what, and what it is taken for.
  const isJudged =
    judges.test(piece) &&
    /(?:ом|ем|єм|ым|им|ой|ей|ою|ею|єю|ами|ями)$/.test(words[rest.to - 1]?.low ?? next.low);
  if (subject.object && (isJudged || (blames(piece) && next.low === 'на'))) {
    const told = words
      .slice(rest.from, rest.to)
      .map(({ low }) => low)
      .join(' ');
    const act = untrue.test(told) ? 'denied' : verb.act;
    return { ...base, act, to, words: [subject.object, rest], weight: 0.8 * weight };
  }
  // “Полагодити мережу він пообіцяв до вечора”, “Трещину он сам брался огородить”.
  const isWish =
    subject.object &&
    ((isInfinitive && isNominal(words, subject.object.from, subject.object.to, context)) ||
      (/(?:ть|ти|ться|тися|чь)$/.test(words[subject.object.from]?.low ?? '') &&
        context.lexicon.verbs.get(words[subject.object.from]?.low ?? '')?.kind !== 'finite'));
  return {
    ...base,
    to,
    words:
      subject.object && (isWish || isMore(words, subject.object, rest, context))
        ? [subject.object, rest]
        : [rest],
    weight: 0.8 * weight,
  };
}
