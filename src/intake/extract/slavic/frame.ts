/** A place where a sentence says that somebody spoke, and where its words begin and end. Pure. */
import type { Cue } from '../../../model/speech.ts';
import type { Span } from '../span.ts';
import type { Channel, Who } from '../spoken.ts';
import type { Context } from './context.ts';
import type { Words } from './phrase.ts';
import { adverbs, conjunctions, unspoken } from './small-words.ts';
import type { VerbForm } from './verbs.ts';

/** Places are indexes of a sentence's pieces, the end not included. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** A place where a sentence says that somebody spoke. */
export interface Frame {
  /** The frame's own pieces: speaker, verb, hearers, channel. */
  readonly from: number;
  readonly to: number;
  readonly cue: Range;
  readonly act: Cue;
  /** Null where whoever spoke before goes on. */
  readonly who: Who | null;
  readonly channel: Channel | null;
  /** Who passes it on, where the frame itself says so. */
  readonly relay?: Span | null;
  /** Where what was said stands; `previous`: in the sentence before (“Об этом сообщил …”). */
  /** `same`: those of the frame before (“… сообщает X со ссылкой на Y”). */
  readonly words: 'after' | 'before' | 'around' | 'previous' | 'same' | readonly Range[];
  /** How sure the reading is, from 0 to 1. */
  readonly weight: number;
  /** Whether the words of the frame before end where this one begins. */
  readonly cuts?: boolean;
}

/** Where words begin that “что”, a colon or a quotation opens, at most a few pieces on; null where nothing opens them. */
export function opensAt(words: Words, at: number): number | null {
  const first = words[at];
  if (!first) return null;
  if (first.kind === 'quote') return at;
  if (first.text === ':') return at + 1;
  const comma = first.text === ',' ? 1 : 0;
  const low = words[at + comma]?.low ?? '';
  if (/^(?:что|що|будто|якобы|ніби|нібито|буцім|буцімто|мол|мовляв)$/.test(low)) return at + comma + 1;
  if (
    comma === 1 &&
    (/^(?:чтобы|чтоб|дабы|щоб|щоби|аби|почему|чому|отчего|зачем|навіщо|как|як|где|де|когда|коли|куда|куди|откуда|звідки|сколько|скільки|насколько|наскільки|чи)$/.test(
      low,
    ) ||
      isWhether(words, at + 1))
  )
    return at + 1;
  return null;
}

/** “…, не боится ли она судов”: a question within a clause. */
function isWhether(words: Words, from: number): boolean {
  for (let at = from + 1; at < from + 5 && words[at]?.kind === 'word'; at += 1)
    if (words[at]?.low === 'ли') return true;
  return false;
}

/** Where an object ends: at the next comma that does not go on with it, a dash, or the end. */
export function endOfObject(words: Words, from: number, { lexicon }: Context): number {
  let isNested = false;
  for (let at = from; at < words.length; at += 1) {
    const { text = '', kind, low = '' } = words[at] ?? {};
    if (
      at > from &&
      /^(?:и|й|та|і)$/.test(low) &&
      (lexicon.verbs.get(words[at + 1]?.low ?? '')?.kind === 'finite' ||
        /^(?:намерен|намерена|намерены|готов|готова|готовы|планирует|планируют|собирается|собираются|уже|має|мають|готовий|готові|планує|планують|збирається|збираються|вже)$/.test(
          words[at + 1]?.low ?? '',
        ))
    )
      return at;
    if (kind !== 'mark') continue;
    // “4 миллиона и — дословно — «…»”.
    if (/^[—–]$/.test(text) && at > from) {
      const close = words.findIndex(
        (piece, index) => index > at + 1 && index < at + 5 && piece.text === text,
      );
      if (close !== -1 && words.slice(at + 1, close).every((piece) => piece.kind === 'word')) {
        at = close;
        continue;
      }
    }
    if (/^[;:—–!?…()]$/.test(text) || (text === '.' && at === words.length - 1)) return at;
    if (text !== ',') continue;
    const next = words[at + 1]?.low ?? '';
    // “жалуется не на лифт, а на голубей”.
    if (/^(?:а|але|но)$/.test(next) && words[from]?.low === 'не') continue;
    // “и от письма, и от слухов”.
    if (/^(?:и|й|і|ни|ні|или|або|чи)$/.test(next) && next === words[from]?.low) continue;
    // The comma that closes “, оставшейся без крова,”.
    if (isNested && words[at + 1]?.kind !== 'quote' && !conjunctions.has(next)) {
      isNested = false;
      continue;
    }
    if (/(?:щ|вш)(?:ий|ая|ее|ие|их|его|ей|ему|им|ую|ими)(?:ся)?$/.test(next)) {
      isNested = true;
      continue;
    }
    if (/^(?:не)$/.test(next) && /(?:я|ючи|ачи|вши|ячи)$/.test(words[at + 2]?.low ?? '')) continue;
    if (
      words[at + 1]?.kind === 'quote' ||
      /^(?:зокрема|включая|включно|особенно|особливо|котор|як(?:ий|а|е|і|ого|ої|их|ому|им)|где|де|в|у|чтобы|щоб|когда|если|якщо|куд[аи]|кто|хто|что$|що$|как$|скольк|скільк|почему|чому)/.test(
        next,
      )
    )
      continue;
    return at;
  }
  return words.length;
}

export function endOfClause(words: Words, from: number): number {
  const end = words.findIndex(
    ({ text, kind }, at) => at >= from && kind === 'mark' && /^[.;!?…]$/.test(text),
  );
  return end === -1 ? words.length : end;
}

/** Whom the verb's form is about is whom a pronoun can mean later. */
export function withGender(who: Who, verb: VerbForm): Who {
  // “передають Вісті Залива”: two capitals of which many are told are no person.
  if (verb.gender === 'p' && who.by === 'name' && who.role === null && who.span.to === who.name?.to)
    return { ...who, by: 'body', type: 'organisation', gender: 'p' };
  if (
    (who.by === 'name' || who.by === 'office' || who.by === 'noun') &&
    (verb.gender === 'm' || verb.gender === 'f')
  )
    return { ...who, gender: verb.gender };
  return who;
}

/** “Если суд это признает”: nobody spoke yet. */
function isConditional(words: Words, at: number): boolean {
  for (let back = at - 1; back >= 0 && back > at - 8 && words[back]?.kind !== 'mark'; back -= 1)
    if (/^(?:если|якщо|якби|доки|покуда|щойно|чи)$/.test(words[back]?.low ?? '')) return true;
  return false;
}

/** Negated, only possible, or the object of a wish: nobody spoke. */
export function isUnspoken(words: Words, at: number): boolean {
  if (isConditional(words, at)) return true;
  // “За публикацию грозит штраф”: a penalty does.
  if (
    /^(?:грозит|грозят|загрожу)/.test(words[at]?.low ?? '') &&
    /^(?:штраф|срок|строк|наказан|покаран|лишен|позбавл|до|от|від|арест|арешт|пожизн|довічн|уголовн|кримінал|админ|адмін|тюр)/.test(
      words[at + 1]?.low ?? '',
    )
  )
    return true;
  // “этого требует ситуация”.
  if (
    /^(?:этого|того|цього)$/.test(words[at - 1]?.low ?? '') &&
    /^(?:требу|вимага)/.test(words[at]?.low ?? '')
  )
    return true;
  // "не согласен: «…»".
  if (words[at + 1]?.text === ':' && words[at + 2]?.kind === 'quote') return false;
  // "не исключает", "не сомневается": said by way of a negation.
  if (
    /^(?:не|ні)$/.test(words[at - 1]?.low ?? '') &&
    /^(?:исключ|скрыва|сомнева|виключ|приховує|приховував|сумнівається|сумнівалися)/.test(
      words[at]?.low ?? '',
    )
  )
    return false;
  // “не спорит: штукатурка падала”, “не отрицает, что”: said by way of a negation.
  if (
    words[at - 1]?.low === 'не' &&
    /^(?:спор[ия]т|отрица|возража|отпира|запира|та[ия]тся|удивл|сперечаєт|сперечают|запереч|відпира|дивуєт|дивуют|перечит|перечать)/.test(
      words[at]?.low ?? '',
    ) &&
    (words[at + 1]?.text === ':' ||
      (words[at + 1]?.text === ',' && /^(?:что|що)$/.test(words[at + 2]?.low ?? '')))
  )
    return false;
  // “не велел подходить”, “не радить їхати”: what is forbidden or advised against.
  if (
    words[at - 1]?.low === 'не' &&
    /^(?:вел(?:ел|ела|ели|ит|ят|ено)|совету|рекоменду|разреш|позвол|звел|веліт|велит|велі|радит|радят|раджу|дозвол)/.test(
      words[at]?.low ?? '',
    ) &&
    words.slice(at + 1, at + 5).some(({ low }) => /(?:ть|ться|ти|тися|тись|чь)$/.test(low))
  )
    return false;
  if (/^(?:исключ(?:ил|ен)|скрыва|виключи|прихов)/.test(words[at]?.low ?? '')) return true;
  for (let back = at - 1; back >= Math.max(0, at - 3); back -= 1) {
    const low = words[back]?.low ?? '';
    if (unspoken.has(low)) return true;
    if (!adverbs.has(low) && !/^(?:это|этом|это|про|це|на|об)$/.test(low)) break;
  }
  const next = words[at + 1]?.low ?? '';
  return (
    next === 'бы' ||
    next === 'би' ||
    next === 'б' ||
    next === 'ли' ||
    /^(?:отказал|відмов|утримал|воздержал)/.test(next)
  );
}
