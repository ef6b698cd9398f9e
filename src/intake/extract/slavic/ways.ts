/** What stands about a verb of speaking: to whom, when, where, through what. Pure. */
import type { ChannelKind } from '../../../model/speech.ts';
import type { Piece } from '../sentences.ts';
import { spanOver } from '../span.ts';
import type { Channel } from '../spoken.ts';
import { isCapital } from '../tokens.ts';
import type { Lexicon } from './lexicon.ts';
import { outletKind } from './outlet-kind.ts';
import { adverbs, prepositions, timeNouns } from './small-words.ts';

type Words = readonly Piece[];

import { channelKind } from './channel-words.ts';
/** What a place says of the way: how many pieces, and the channel that it names. */
export interface Way {
  readonly length: number;
  readonly channel: Channel | null;
}

const none: Way = { length: 0, channel: null };

const hearers =
  /^(?:(?:журналист|журналіст|репортер|репортёр|корреспондент|кореспондент)(?:ам|у|ові|ке|ці)|агентству|агенції|изданию|виданню|телеканалу|каналу|газете|газеті|суспільному|порталу|радиостанции|радіостанції|редакции|редакції)$/;
const people =
  /^(?:мне|мені|ему|йому|ей|їй|им|їм|нам|вам|депутатам|сенаторам|парламенту|жителям|мешканцям|рятувальникам|спасателям|полиции|поліції|следствию|слідству|подписчикам|підписникам|суду|родственникам|родичам|коллегам|колегам|зрителям|глядачам|президенту|персонал|нашим|нашій|нашему|нашому|нашої|всім|всем|собравшимся|врачам|лікарям|следователям|слідчим|слушателям|слухачам|читателям|читачам|полицейским|поліцейським|бойцам|сторонникам|прихильникам|партнерам|партнёрам|союзникам|працівникам|рабочим|сотрудникам|студентам|пассажирам|пасажирам|участникам|учасникам|инспекторам|інспекторам)$/;

/** The phrase of way, time or hearer that begins at a place. */
export function wayAt(words: Words, at: number, lexicon: Lexicon): Way {
  const first = words[at];
  if (first?.kind !== 'word') return first?.kind === 'number' ? timeRun(words, at) : none;
  if (prepositions.has(first.low)) return byPreposition(words, at, lexicon);
  if (hearers.test(first.low)) {
    const to = tailOf(words, at + 1, lexicon);
    const kind = /^(?:корреспондент|кореспондент)/.test(first.low)
      ? 'interview'
      : (channelKind(first.low) ?? 'press');
    const isBroadcast = /^(?:каналу)$/.test(first.low) || kind === 'broadcast';
    return made(words, at, to, /^редакц/.test(first.low) ? 'press' : isBroadcast ? 'broadcast' : kind);
  }
  // “При мне”: there, not told.
  if (/^(?:при|ко|обо|к)$/.test(words[at - 1]?.low ?? '') && /^(?:мне|мені|нам)$/.test(first.low))
    return none;
  if (first.low === 'мне' || first.low === 'мені' || first.low === 'нам')
    return made(words, at, at + 1, 'interview');
  // "уверял журналистов": right behind its verb.
  if (
    /^(?:журналистов|журналістів|репортеров|репортерів)$/.test(first.low) &&
    !/^(?:asked|ordered)$/.test(lexicon.verbs.get(words[at - 1]?.low ?? '')?.act ?? 'asked')
  )
    return made(words, at, at + 1, 'press');
  if (/^(?:приказом|распоряжением|указом|письмом|наказом|розпорядженням|листом)$/.test(first.low))
    return made(words, at, at + 1, 'document');
  if (people.test(first.low)) {
    let to = at + 1;
    if (/^наш/.test(first.low))
      to =
        people.test(words[to]?.low ?? '') ||
        hearers.test(words[to]?.low ?? '') ||
        /ам$|ям$|ії$|ции$/.test(words[to]?.low ?? '')
          ? to + 1
          : to;
    if (to === at + 1 && /^наш/.test(first.low)) return none;
    const hearer = words[to - 1]?.low ?? '';
    if (/^(?:зрителям|глядачам|слушателям|слухачам)$/.test(hearer)) return made(words, at, to, 'broadcast');
    if (/^(?:подписчикам|підписникам|читателям|читачам)$/.test(hearer)) return made(words, at, to, 'social');
    return hearers.test(hearer)
      ? made(
          words,
          at,
          to,
          /^(?:корреспондент|кореспондент)/.test(hearer) ? 'interview' : (channelKind(hearer) ?? 'press'),
        )
      : { length: to - at, channel: null };
  }
  if (/^(?:телефоном|есемескою|эсэмэской|смс-сообщением|смс-повідомленням)$/.test(first.low))
    return made(words, at, at + 1, 'phone');
  if (
    first.low === 'накануне' ||
    first.low === 'напередодні' ||
    adverbs.has(first.low) ||
    timeNouns.has(first.low)
  )
    return timeRun(words, at);
  return none;
}

/** “в понедельник”, “в своём Telegram-канале”, “на брифинге в Киеве”. */
function byPreposition(words: Words, at: number, lexicon: Lexicon): Way {
  const preposition = words[at]?.low ?? '';
  const isWay = /^(?:в|во|на|у|по|через|перед|за|из|з|із|со|с|з-під|після|после|під|во|о|об)$/.test(
    preposition,
  );
  if (!isWay) return none;
  const next = words[at + 1];
  if (/^(?:комментариях|коментарях)$/.test(next?.low ?? '')) {
    const isOutlet = words[at + 2]?.kind === 'quote' || hearers.test(words[at + 2]?.low ?? '');
    return isOutlet ? { length: 2, channel: null } : made(words, at, at + 2, 'social');
  }
  if (preposition === 'на' && /^(?:вопрос|вопросы|запитання|питання|запит|запрос)$/.test(next?.low ?? '')) {
    const outlet =
      lexicon.nouns.get(words[at + 2]?.low ?? '')?.some((form) => form.outlet) ||
      hearers.test(words[at + 2]?.low ?? '') ||
      /^(?:журналист|журналіст|корреспондент|кореспондент)/.test(words[at + 2]?.low ?? '');
    if (outlet) return made(words, at, tailOf(words, at + 3, lexicon), 'interview');
  }
  if (/^(?:під час|во время|в ходе|у ході|в ході)$/.test(`${preposition} ${next?.low ?? ''}`)) {
    for (let end = at + 2; end < words.length && end < at + 5; end += 1) {
      const kind = channelKind(words[end]?.low ?? '');
      if (kind !== null) return made(words, at, tailOf(words, end + 1, lexicon), kind);
      if (words[end]?.kind !== 'word') break;
    }
  }
  const isClock = /^\d{1,2}[:.]\d\d$/.test(next?.text ?? '') || timeNouns.has(words[at + 2]?.low ?? '');
  if (
    (next?.kind === 'number' && (isClock || !/^(?:о|об|по|за|из|із|з|с|со)$/.test(preposition))) ||
    timeNouns.has(next?.low ?? '')
  )
    return timeRun(words, at);
  if (preposition === 'с' && next?.low === 'места')
    return made(
      words,
      at,
      /^событи|^происшеств/.test(words[at + 2]?.low ?? '') ? at + 3 : at + 2,
      'observation',
    );
  if (/^(?:з|із)$/.test(preposition) && next?.low === 'місця')
    return made(words, at, /^поді|^події/.test(words[at + 2]?.low ?? '') ? at + 3 : at + 2, 'observation');
  for (let end = at + 1; end < words.length && end < at + 7; end += 1) {
    const piece = words[end];
    // “во «ВКонтакте»”.
    if (
      piece?.kind === 'quote' &&
      end === at + 1 &&
      channelKind(piece.text.slice(1, -1).toLowerCase()) === 'social'
    )
      return made(words, at, end + 1, 'social');
    if (piece?.kind !== 'word' && piece?.kind !== 'link') return none;
    if (end > at + 1 && prepositions.has(piece.low)) return none;
    if (lexicon.verbs.has(piece.low)) return none;
    if (timeNouns.has(piece.low) && /^(?:в|во|на|у|до|после|після)$/.test(preposition))
      return timeRun(words, at, end);
    const kind = channelIn(words, at, end, lexicon);
    if (kind !== null) return made(words, at, tailOf(words, end + 1, lexicon), kind);
  }
  return none;
}

const nightly = /^(?:вечерн|вечірн|ночн|нічн|ежедневн|щоденн|ежевечерн|щовечірн|телевизионн|телевізійн)/;

/** The channel of a phrase whose preposition and noun are known. */
function channelIn(words: Words, at: number, end: number, lexicon: Lexicon): ChannelKind | null {
  const preposition = words[at]?.low ?? '';
  const low = words[end]?.low ?? '';
  const stem = channelKind(low);
  const around = words.slice(at, end + 5).map((piece) => piece.low);
  if (/^(?:комментарии|комментарий|коментарі|коментар)$/.test(low)) {
    const next = words[/^наш/.test(words[end + 1]?.low ?? '') ? end + 2 : end + 1];
    if (/^(?:суспільному|радио|радіо)$/.test(next?.low ?? '')) return 'broadcast';
    if (next?.kind === 'quote') return outletKind(next.text, true);
    return channelKind(next?.low ?? '') ?? (isCapital(next) ? 'wire' : 'press');
  }
  if (preposition === 'по' && /^(?:радио|радіо)$/.test(low)) return 'phone';
  if (stem === 'interview' && /^телефон/.test(words[end - 1]?.low ?? '')) return 'phone';
  // “В вечернем обращении”: to everybody, over the air.
  if (/^(?:обращени|звернен)/.test(low) && nightly.test(words[end - 1]?.low ?? '')) return 'broadcast';
  if (preposition === 'перед' && /^(?:журналист|журналіст|репортер)/.test(low)) return 'press';
  if (/^камер/.test(low) && words[end + 1]?.kind !== 'quote' && !channelKind(words[end + 1]?.low ?? ''))
    return null;
  if (stem === null) return null;
  if (stem === 'phone') return preposition === 'по' || /^(?:труб|слух)/.test(low) ? 'phone' : null;
  if (stem === 'press' && /^(?:журналист|журналіст|репортер)/.test(low)) return null;
  if ((stem === 'wire' || stem === 'press') && !/^(?:в|во|у|на)$/.test(preposition)) return null;
  // "сообщили в агентстве", "в газете": a speaker as well as a way.
  if (stem === 'wire') return null;
  if (
    stem === 'broadcast' &&
    /^(?:телеканал|радиостанц|радіостанц)/.test(low) &&
    !/^(?:в|во|у|на)$/.test(preposition)
  )
    return null;
  if (/^(?:обращени|звернен)/.test(low) && around.some((one) => /^(?:видео|відео)/.test(one)))
    return 'social';
  if (stem === 'social' || stem === 'document' || stem === 'interview') {
    if (around.slice(0, end - at + 3).some((one) => channelKind(one) === 'telegram')) return 'telegram';
    if (
      stem === 'document' &&
      around.some((one) => channelKind(one) === 'social' && !/^(?:канал|чат|сторін|стран)/.test(one))
    )
      return 'social';
  }
  if (stem === 'document' && /^(?:об|о|за|після|после|под|під|из|перед)$/.test(preposition)) return null;
  if (lexicon.nouns.get(low)?.some(({ kind }) => kind === 'role')) return null;
  return stem;
}

/** Where a way's tail ends: “в эфире телеканала «Залив»”, “на странице в Facebook”. */
function tailOf(words: Words, from: number, lexicon: Lexicon): number {
  let to = from;
  for (; to < words.length && to < from + 6; to += 1) {
    const piece = words[to];
    if (!piece) break;
    if (piece.kind === 'quote') {
      if (words[to - 1]?.kind === 'mark') break;
      continue;
    }
    if (piece.kind === 'number') {
      if (words[to - 1]?.low === 'на' || words[to - 1]?.text === '№') continue;
      break;
    }
    if (piece.text === '№') continue;
    if (piece.kind !== 'word') break;
    const { low } = piece;
    if (channelKind(low) !== null && !lexicon.nouns.get(low)?.some(({ cases }) => cases === 'n')) continue;
    if (
      /^(?:в|у|на)$/.test(low) &&
      (channelKind(words[to + 1]?.low ?? '') !== null || (low === 'на' && words[to + 1]?.kind === 'number'))
    )
      continue;
    if (lexicon.nouns.get(low)?.some(({ outlet, cases }) => outlet && !/^n/.test(cases))) continue;
    if (isCapital(piece) && /^[A-Za-z]/.test(piece.text)) continue;
    const next = words[to + 1];
    if (
      next &&
      /(?:ого|его|ой|ої|ій|ом|ем|ому|ьому)$/.test(low) &&
      lexicon.nouns.get(next.low)?.some(({ outlet }) => outlet)
    ) {
      to += 1;
      continue;
    }
    break;
  }
  return to;
}

/** A run of words of time, from a preposition, number or word. */
function timeRun(words: Words, at: number, least = at): Way {
  let end = Math.max(at, least);
  for (; end < words.length && end < at + 9; end += 1) {
    const piece = words[end];
    if (!piece) break;
    // “Официально там говорят”: a body's place is no time.
    if (end > at && piece.low === 'там') break;
    if (adverbs.has(piece.low) || timeNouns.has(piece.low)) continue;
    if (
      piece.kind === 'number' &&
      (end > at || /^\d{1,2}[:.]\d\d$/.test(piece.text) || timeNouns.has(words[end + 1]?.low ?? ''))
    )
      continue;
    const next = words[end + 1];
    if (
      prepositions.has(piece.low) &&
      next &&
      (timeNouns.has(next.low) ||
        adverbs.has(next.low) ||
        (next.kind === 'number' && /^(?:о|в|у|на|до|к|близько)$/.test(piece.low)))
    )
      continue;
    break;
  }
  return { length: end - at, channel: null };
}

function made(words: Words, from: number, to: number, kind: ChannelKind): Way {
  const pieces = words.slice(from, to);
  const span = spanOver(pieces);
  const quoted = pieces.find(({ kind }) => kind === 'quote');
  const name = quoted?.quotation ? quoted.text.slice(1, -1) : null;
  return { length: to - from, channel: span ? { span, kind, name } : null };
}

/** All ways from a place on: their length together, and the first channel. */
export function waysFrom(words: Words, at: number, limit: number, lexicon: Lexicon): Way {
  let end = at;
  let channel: Channel | null = null;
  while (end < limit) {
    const way = wayAt(words, end, lexicon);
    if (way.length === 0 || end + way.length > limit) break;
    // "нам по телефону": the way says more than whom.
    if (
      channel === null ||
      (channel.kind === 'interview' && way.channel && /^(?:мне|мені|нам)$/.test(words[end - 1]?.low ?? '')) ||
      (way.channel?.kind === 'phone' && channel.kind === 'press')
    )
      channel = way.channel ?? channel;
    end += way.length;
  }
  return { length: end - at, channel };
}
