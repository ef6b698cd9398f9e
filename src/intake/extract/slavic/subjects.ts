/** The speaker of a verb: before it, over what stands between commas, or behind it. Pure. */
import { spanOver } from '../span.ts';
import type { Channel, Who } from '../spoken.ts';
import { isCapital } from '../tokens.ts';
import type { Case } from './declension.ts';
import { insertedEnd, insertedStart } from './inserted.ts';
import { endOfPhrase, isAdjective, nounAs, pointing, type Words } from './phrase.ts';
import { adverbs, conjunctions, prepositions, timeNouns } from './small-words.ts';
import { canAgree, somebodyAt } from './somebody.ts';
import type { VerbForm } from './verbs.ts';
import { wayAt, waysFrom } from './ways.ts';
import { type Context, type Read, there, whoAt } from './who.ts';

/** The speaker before a verb. */
export interface Subject {
  /** Null where whoever spoke before goes on. */
  readonly who: Who | null;
  /** Index of the first piece of the phrase. */
  readonly from: number;
  readonly channel: Channel | null;
  /** What stands between the speaker and the verb and is neither time nor way. */
  readonly object: { readonly from: number; readonly to: number } | null;
  readonly weight: number;
  /** Whether “и” joins the verb to one of the same speaker. */
  readonly isJoined?: boolean;
}

/** The speaker behind a verb, over hearers, times and ways; null where there is none. */
export function speakerAfter(
  words: Words,
  at: number,
  verb: VerbForm,
  context: Context,
): (Read & { readonly channel: Channel | null }) | null {
  const { lexicon } = context;
  const limit = words.length;
  const there = /^там$/.test(words[at]?.low ?? '') ? placeBody(words, at, verb, context) : null;
  if (there) return { ...there, channel: null };
  const ways = waysFrom(words, at, limit, lexicon);
  let start = at + ways.length;
  // "обвиняет на своём сайте «Совет долины».": what ends the sentence in marks is who, not the site's name.
  if (
    ways.length > 1 &&
    words[start - 1]?.kind === 'quote' &&
    (!words[start] || words[start]?.kind === 'mark')
  )
    start -= 1;
  let channel = ways.channel;
  // "заявил «Север-Пресс» её представитель": an outlet in marks or by its acronym that was told.
  const told = words[start];
  if (told && (told.kind === 'quote' || nounAs(told, 'd', lexicon)?.outlet) && start + 1 < limit) {
    const name = /^(?:риа|ріа)$/.test(told.low) && /^новост/.test(words[start + 1]?.low ?? '') ? 2 : 1;
    const rest = waysFrom(words, start + name, limit, lexicon);
    const place = placeBody(words, start + name, verb, context);
    if (place && told.kind !== 'quote' && verb.gender === 'p') {
      const span = { from: told.from, to: words[start + name - 1]?.to ?? told.to };
      return { ...place, channel: { span, kind: 'wire', name: told.text } };
    }
    const after = whoAt(words, start + name + rest.length, limit, 'n', context);
    if (
      after &&
      words[start + 1]?.kind !== 'mark' &&
      after.who.by !== 'noun' &&
      !(told.kind === 'quote' && after.who.by === 'body' && words[start + 1]?.kind === 'quote')
    ) {
      const span = { from: told.from, to: told.to };
      channel ??= {
        span,
        kind: outletKind(told.text, told.kind === 'quote'),
        name: told.quotation ? told.text.slice(1, -1) : told.text,
      };
      channel = rest.channel && ways.channel === null ? rest.channel : channel;
      return finish(words, after, channel, context);
    }
  }
  const place = placeBody(words, start, verb, context);
  if (place) return { ...place, channel };
  if (words[start]?.text === ',') {
    // "спросила, когда приехало начальство, учительница …".
    const close = words.findIndex(
      ({ text }, index) => index > start + 1 && index < start + 10 && text === ',',
    );
    const isClause =
      conjunctions.has(words[start + 1]?.low ?? '') && !/^(?:что|що)$/.test(words[start + 1]?.low ?? '');
    const after = close !== -1 && isClause ? whoAt(words, close + 1, limit, 'n', context) : null;
    return after && after.who.by !== 'body' && words[after.to]?.kind !== 'word'
      ? finish(words, after, channel, context)
      : null;
  }
  let read = whoAt(words, start, limit, 'n', context);
  for (let skipped = 0; !read && skipped < 5; skipped += 1) {
    const piece = words[start];
    if (!piece || piece.kind === 'mark' || lexicon.verbs.has(piece.low) || conjunctions.has(piece.low)) break;
    // What stands before the speaker and is no way: “в Киеве”, “на месте пожара”, “собравшимся”.
    start += 1;
    if (prepositions.has(words[start]?.low ?? '')) continue;
    const way = waysFrom(words, start, limit, lexicon);
    channel ??= way.channel;
    start += way.length;
    read = prepositions.has(words[start - 1]?.low ?? '') ? null : whoAt(words, start, limit, 'n', context);
    if (
      read &&
      read.who.by === 'body' &&
      read.who.called === words[start]?.text &&
      prepositions.has(words[start - 1]?.low ?? '')
    )
      read = null;
  }
  read ??= somebodyAt(words, at + ways.length, limit, verb.gender, context);
  return read ? finish(words, read, channel, context) : null;
}

/** What kind of outlet a name in marks or an acronym is. */
export function outletKind(name: string, quoted: boolean): Channel['kind'] {
  if (/(?:радио|радіо|телеканал|тв|tv|канал|fm|эхо)/i.test(name)) return 'broadcast';
  return quoted && !/(?:информ|інформ|агент|news|ньюс|пресс|тасс)/i.test(name) ? 'press' : 'wire';
}

/** With the ways that follow the speaker. */
function finish(
  words: Words,
  read: Read,
  channel: Channel | null,
  { lexicon }: Context,
): Read & { readonly channel: Channel | null } {
  const ways = waysFrom(words, read.to, words.length, lexicon);
  return { who: read.who, to: read.to + ways.length, channel: channel ?? ways.channel };
}

/** “в министерстве”, “у поліції”: a body where something was said. */
export function placeBody(words: Words, at: number, verb: VerbForm, context: Context): Read | null {
  const low = words[at]?.low ?? '';
  if (/^там$/.test(low)) {
    const to = words[at + 1]?.low === 'же' ? at + 2 : at + 1;
    const [first, last] = [words[at], words[to - 1]];
    if (!first || !last || verb.gender !== 'p') return null;
    return {
      who: there({ from: first.from, to: last.to }),
      to,
    };
  }
  if (!/^(?:в|во|у|на|із|з|из)$/.test(low) || verb.gender !== 'p') return null;
  const of: Case = /^(?:из|із|з)$/.test(low) ? 'g' : 'p';
  const read = whoAt(words, at + 1, words.length, of, context);
  if (!read) return somePlace(words, at, context);
  if (read.who.by !== 'body' && read.who.by !== 'office') return null;
  if (
    read.who.name !== null &&
    !nounAs(words[at + 1], of, context.lexicon) &&
    words[at + 1]?.kind !== 'quote' &&
    !isCapital(words[at + 1])
  )
    return null;
  if (read.who.by === 'office') return null;
  return { ...read, who: { ...read.who, gender: 'p' } };
}

/** Places and turns of phrase in which nobody in particular speaks. */
const noBody =
  /^(?:город|міст|сел|улиц|вулиц|сет|мереж|мир|світ|стран|країн|народ|кулуар|обществ|суспільств|конц|кінц|начал|почат|итог|підсумк|результат|цел|ціл|частност|ход|хід|связ|зв'яз|ответ|відповід|момент|врем|час|очеред|черг|случа|випадк|вид|регион|област|район|край|друг|інш|котор|як|том|тому|этом|цьому|перв|перш|сво|адрес|основ|рамк|прошл|минул|последн|останн|это|эт|сам|все|всі|всё|деле|справ|интернет|інтернет)/;

/** “В акимате сообщили”: a body of which no list knows, right before a verb of several or between the verb and a mark. */
function somePlace(words: Words, at: number, context: Context): Read | null {
  const { lexicon } = context;
  const first = words[at + 1];
  if (first?.kind !== 'word' || isCapital(first) || first.low.length < 4) return null;
  if (noBody.test(first.low) || timeNouns.has(first.low) || adverbs.has(first.low)) return null;
  if (wayAt(words, at, lexicon).length > 0) return null;
  const end = endOfPhrase(words, at + 1, words.length, lexicon);
  const next = words[end];
  const isSpoken =
    lexicon.verbs.get(next?.low ?? '')?.kind === 'finite' ||
    lexicon.verbs.get(words[at - 1]?.low ?? '')?.kind === 'finite';
  if (!isSpoken || (next && next.kind !== 'mark' && !lexicon.verbs.has(next.low))) return null;
  const span = spanOver(words.slice(at + 1, end));
  if (!span) return null;
  const called = words
    .slice(at + 1, end)
    .map(({ text, spaced }, index) => (index > 0 && spaced ? ' ' : '') + text)
    .join('');
  return {
    who: {
      ...{ span, name: null, role: null, type: 'organisation', by: 'body', vague: false, head: first.low },
      ...{ outlet: false, gender: 'p', called },
    },
    to: end,
  };
}

/** The speaker before a verb; null where nobody is told. */
export function speakerBefore(
  words: Words,
  at: number,
  verb: VerbForm,
  context: Context,
  last: Who | null,
): Subject | null {
  const start = clauseStart(words, at);
  const read = inClause(words, start, at, verb, context);
  if (read) return fronted(words, start, read, at, verb, context);
  const before = words[start - 1];
  const rest = words.slice(start, at);
  const isBare =
    rest.every(
      ({ low }) => adverbs.has(low) || timeNouns.has(low) || /^(?:и|й|та|і|а|но|але|также|також)$/.test(low),
    ) || waysFrom(words, start, at, context.lexicon).length === at - start;
  if (before?.text === ',' || before?.text === '—' || isHyphen(before)) {
    const isObject = verb.takesObject && rest.length < 8 && rest.every(({ kind }) => kind !== 'mark');
    const over = isBare || isObject ? overCommas(words, start - 1, at, verb, context) : null;
    if (over) return over;
  }
  const joined = rest.findLast(({ low }) => /^(?:и|й|та|і|а|но|але)$/.test(low));
  const isContrast = contrast.test(before?.low ?? '') && words[start - 2]?.text === ',';
  if ((isBare && joined) || (isBare && (before?.text === ',' || isContrast) && last)) {
    if (last && agrees(last, verb))
      return {
        who: null,
        from: joined ? words.indexOf(joined) + 1 : isContrast ? start - 1 : start,
        channel: null,
        object: null,
        weight: 0.87,
        isJoined: true,
      };
    return null;
  }
  if (isBare && start === 0)
    return {
      who: null,
      from: 0,
      channel: waysFrom(words, start, at, context.lexicon).channel,
      object: null,
      weight: 0.6,
    };
  return null;
}

const contrast = /^(?:а|но|але|однак|однако|проте|зато|затем|потом|потім)$/;

function agrees(who: Who, verb: VerbForm): boolean {
  if (who.by === 'noun' && !canAgree(who.head, verb.gender)) return false;
  if (verb.gender === null || !who.gender) return true;
  if (who.by === 'body') return verb.gender !== 'p' || who.gender === 'p' || who.name !== null;
  return who.gender === verb.gender || (who.by === 'office' && verb.gender !== 'p');
}

/** A hyphen in place of a dash. */
const isHyphen = (piece: Words[number] | undefined): boolean =>
  piece?.kind === 'mark' && (piece.text === '–' || (piece.text === '-' && piece.spaced));

/** Where the clause of a verb begins: behind the last mark or conjunction before it. */
export function clauseStart(words: Words, at: number): number {
  let start = at;
  while (start > 0 && at - start < 30) {
    const piece = words[start - 1];
    if (!piece || piece.kind === 'break') break;
    const opened = piece.text === ',' || piece.text === ')' ? insertedStart(words, start - 1) : -1;
    if (opened > 0) {
      start = opened;
      continue;
    }
    if (
      piece.kind === 'mark' &&
      !/^[№]$/.test(piece.text) &&
      !(
        piece.text === '.' &&
        piece.spaced === false &&
        /^\p{Lu}$|^(?:г|им|ул|вул|обл|с|м|смт)$/u.test(words[start - 2]?.text ?? '')
      )
    )
      break;
    if (piece.kind === 'word' && conjunctions.has(piece.low) && !/^(?:так)$/.test(piece.low)) break;
    start -= 1;
  }
  return start;
}

function inClause(words: Words, start: number, at: number, verb: VerbForm, context: Context): Subject | null {
  const { lexicon } = context;
  let channel: Channel | null = null;
  let weak: Subject | null = null;
  for (let from = start; from < at; ) {
    const piece = words[from];
    if (!piece) break;
    const place = placeBody(words, from, verb, context);
    if (place && place.to <= at) {
      const first = from + (prepositions.has(piece.low) ? 1 : 0);
      return (
        beforeObject(words, first, place.to, at, verb, context, 'p', channel) ??
        between(words, place, first, at, channel, context)
      );
    }
    const way = wayAt(words, from, lexicon);
    if (way.length > 0 && from + way.length <= at) {
      channel ??= way.channel;
      from += way.length;
      continue;
    }
    if (
      piece.kind === 'word' &&
      (/^(?:и|й|та|і|же)$/.test(piece.low) || adverbs.has(piece.low)) &&
      !(piece.low === 'та' && lexicon.language === 'ru')
    ) {
      from += 1;
      continue;
    }
    if (prepositions.has(piece.low)) {
      // "После взрыва губернатор …": the phrase of the preposition is passed over.
      from = afterPrepositional(words, from, at, verb, context);
      continue;
    }
    const isPointed = pointing.test(words[from - 1]?.low ?? '') && from > start;
    const read = isPointed ? null : whoAt(words, from, at, 'n', context);
    if (read && agrees(read.who, verb)) {
      const subject =
        beforeObject(words, from, read.to, at, verb, context, 'n', channel) ??
        between(words, read, from, at, channel, context);
      if (read.who.by !== 'noun') return subject;
      weak ??= subject;
    }
    if (from - start > 14) return weak;
    from += 1;
    // Past words of which no rule knows, only a full name or an office is a subject.
    if (!isAdjective(piece) && piece.kind === 'word' && !prepositions.has(words[from]?.low ?? '')) {
      const later = whoAt(words, from, at, 'n', context);
      if (
        later &&
        later.to === at &&
        agrees(later.who, verb) &&
        (later.who.by === 'name' || later.who.by === 'pronoun')
      )
        return between(words, later, from, at, channel, context);
    }
  }
  return weak ?? someSubject(words, start, at, verb, context);
}

/** “Слухи о прорыве дирекция опровергла”: what stands before the speaker is the object, where none follows the verb. */
function fronted(
  words: Words,
  start: number,
  subject: Subject,
  at: number,
  verb: VerbForm,
  { lexicon }: Context,
): Subject {
  const next = words[at + 1];
  const isCalls = verb.kind === 'calls';
  if (!(verb.takesObject || isCalls) || subject.object || opensWords(words, at + 1)) return subject;
  if (next && !isCalls && !/^[.,;!?…—–]$/.test(next.text)) return subject;
  let from = start;
  while (from < subject.from && (words[from]?.kind === 'mark' || adverbs.has(words[from]?.low ?? '')))
    from += 1;
  from += waysFrom(words, from, subject.from, lexicon).length;
  let to = subject.from;
  while (to > from && (prepositions.has(words[to - 1]?.low ?? '') || words[to - 1]?.kind === 'mark')) to -= 1;
  return to > from ? { ...subject, object: { from, to } } : subject;
}

/** The subject of whom no list knows, where it begins its clause behind times and ways. */
function someSubject(
  words: Words,
  start: number,
  at: number,
  verb: VerbForm,
  context: Context,
): Subject | null {
  let from = start;
  while (
    from < at &&
    (words[from]?.kind === 'mark' ||
      adverbs.has(words[from]?.low ?? '') ||
      /^(?:и|й|та|і|же|а|но|але)$/.test(words[from]?.low ?? ''))
  )
    from += 1;
  const ways = waysFrom(words, from, at, context.lexicon);
  from += ways.length;
  while (from < at && prepositions.has(words[from]?.low ?? ''))
    from = afterPrepositional(words, from, at, verb, context);
  const read = from < at ? somebodyAt(words, from, at, verb.gender, context) : null;
  if (!read) return null;
  const subject = between(words, read, from, at, ways.channel, context);
  return subject && { ...subject, weight: subject.weight * 0.75 };
}

/** “В компании «Юг» пожар отрицают”, “Дирекция отключение воды отрицает”: the speaker ends where the object begins, when none follows the verb. */
function beforeObject(
  words: Words,
  from: number,
  to: number,
  at: number,
  verb: VerbForm,
  context: Context,
  of: Case,
  channel: Channel | null,
): Subject | null {
  const next = words[at + 1];
  const isCause =
    /^(?:объясн|поясн|связ|пов'яз)/.test(words[at]?.low ?? '') &&
    /(?:ом|ем|єм|ою|ею|ой|ей|ами|ями|им|ым|ими|ыми)$/.test(next?.low ?? '');
  if (!verb.takesObject || to !== at) return null;
  if (!isCause && next && next.kind !== 'mark' && !/^(?:и|й|та|і)$/.test(next.low)) return null;
  if (next && opensWords(words, at + 1)) return null;
  const head = words[from];
  let split = from + 1;
  let isHeaded =
    nounAs(head, of, context.lexicon) !== null ||
    head?.kind === 'quote' ||
    (isCapital(head) && head !== undefined && !isAdjective(head));
  const start = clauseStart(words, at);
  const opened = start + waysFrom(words, start, from, context.lexicon).length;
  const isFronted = words
    .slice(opened, from)
    .some(
      ({ kind, low }) =>
        kind === 'word' &&
        !adverbs.has(low) &&
        !prepositions.has(low) &&
        !/^(?:а|и|но|й|та|і|але)$/.test(low),
    );
  if (isFronted) return null;
  for (; split < at; split += 1) {
    const piece = words[split];
    if (!piece) return null;
    const { lexicon } = context;
    if (piece.kind === 'quote' || piece.kind === 'number' || isCapital(piece)) {
      isHeaded ||= isCapital(piece);
      continue;
    }
    if (prepositions.has(piece.low) || piece.kind === 'mark') continue;
    if (isHeaded && prepositions.has(words[split - 1]?.low ?? '')) continue;
    if (lexicon.nouns.has(piece.low)) {
      isHeaded = true;
      continue;
    }
    if (isAdjective(piece) && (lexicon.nouns.has(words[split + 1]?.low ?? '') || !isHeaded)) continue;
    if (isHeaded) break;
  }
  if (split >= at) return null;
  const read = whoAt(words, from, split, of, context);
  return read && read.to === split ? between(words, read, from, at, channel, context) : null;
}

/** Whether a colon or “, что” opens words at a place. */
const opensWords = (words: Words, at: number): boolean =>
  words[at]?.text === ':' || /^(?:что|що)$/.test(words[at + 1]?.low ?? '');

/** Behind a prepositional phrase: where a nominative begins, or the phrase's end. */
function afterPrepositional(
  words: Words,
  at: number,
  limit: number,
  verb: VerbForm,
  context: Context,
): number {
  let end = at + 1;
  while (end < limit) {
    const piece = words[end];
    if (!piece || prepositions.has(piece.low)) return end;
    const read = end > at + 1 ? whoAt(words, end, limit, 'n', context) : null;
    if (
      read &&
      (nounAs(piece, 'n', context.lexicon) || read.who.by === 'name' || read.who.by === 'pronoun') &&
      (!nounAs(piece, 'g', context.lexicon) || (read.to === limit && agrees(read.who, verb)))
    )
      return end;
    end += 1;
  }
  return end;
}

/** What stands between the speaker and the verb is time, way, hearer or object. */
function between(
  words: Words,
  read: Read,
  from: number,
  at: number,
  channel: Channel | null,
  { lexicon }: Context,
): Subject | null {
  let next = read.to;
  let object: number | null = null;
  let found = channel;
  while (next < at) {
    const way = waysFrom(words, next, at, lexicon);
    if (way.length > 0) {
      found ??= way.channel;
      next += way.length;
      continue;
    }
    const closed = insertedEnd(words, next);
    if (closed !== -1) {
      next = closed + 1;
      continue;
    }
    if (words[next]?.kind === 'mark') return null;
    object ??= next;
    next += 1;
  }
  let to = at;
  while (object !== null && to > object && adverbs.has(words[to - 1]?.low ?? '')) to -= 1;
  return {
    who: read.who,
    from,
    channel: found,
    object: object === null ? null : { from: object, to },
    weight: object === null ? 1 : 0.9,
  };
}

/** “X, прилетевший в …, заявил”, “X, который …, сказал”: the speaker before what stands between commas. */
function overCommas(
  words: Words,
  comma: number,
  at: number,
  verb: VerbForm,
  context: Context,
): Subject | null {
  for (let open = comma - 1; open > 0 && open > comma - 40; open -= 1) {
    const piece = words[open];
    if (!piece || /^[;:]$/.test(piece.text)) return null;
    if (piece.text !== ',' && piece.text !== '—' && !isHyphen(piece)) continue;
    const first = words[open + 1];
    const low = first?.low ?? '';
    const participial = words
      .slice(open + 1, open + 5)
      .some((one) => /(?:ш|вш|ущ|ющ|ащ|ящ)(?:ий|ая|ее|ие|ийся|аяся|иеся)$/.test(one.low));
    const isInserted =
      participial ||
      /^(?:котор\p{L}+|як\p{L}{1,4}|где|де|куда|куди|чей|чья|чье|чьи|чий|чия|чиє|чиї|что|що|прибыв\p{L}*|и|й|в|у|по|как|як|со|с|з|також|утім|впрочем|однак|однако|навпаки|напротив)$/u.test(
        low,
      ) ||
      /(?:щ|вш|нн|ш|м|т|дш)(?:ий|ый|ая|ее|ое|ие|ые|ийся|аяся|иеся|ій|а|ийший)$/.test(low) ||
      /(?:вши|в|я|ючи|ачи|ись|вшись)$/.test(low) ||
      adverbs.has(low) ||
      (first !== undefined &&
        (nounAs(first, 'n', context.lexicon) !== null || isAdjective(first) || isCapital(first)));
    if (!isInserted) continue;
    const start = clauseStart(words, open);
    for (let from = start; from < open; from += 1) {
      if (prepositions.has(words[from]?.low ?? '') && from > start && !placeBody(words, from, verb, context))
        break;
      const read =
        whoAt(words, from, open, 'n', context) ??
        placeBody(words, from, verb, context) ??
        (from === start ? somebodyAt(words, from, open, verb.gender, context) : null);
      const before = read ? waysFrom(words, read.to, open, context.lexicon) : null;
      if (
        read &&
        before &&
        agrees(read.who, verb) &&
        (read.to === open || (before.channel && read.to + before.length <= open && open - read.to < 8))
      ) {
        const ways = waysFrom(words, comma + 1, at, context.lexicon);
        const object = objectBetween(words, comma + 1 + ways.length, at);
        if (object && !verb.takesObject) return null;
        return {
          who:
            namedBetween(words, read.who, open, comma, context) ??
            withDescription(words, read.who, open, comma),
          from,
          channel: ways.channel ?? before.channel,
          object,
          weight: 0.92,
        };
      }
    }
  }
  return null;
}

/** What stands between a comma and a verb, without adverbs at its ends. */
function objectBetween(words: Words, from: number, to: number): Subject['object'] {
  let [start, end] = [from, to];
  while (start < end && adverbs.has(words[start]?.low ?? '')) start += 1;
  while (end > start && adverbs.has(words[end - 1]?.low ?? '')) end -= 1;
  return end > start ? { from: start, to: end } : null;
}

/** “Її захисник, адвокат Павло Гринь, …”: the name between the commas is the speaker's. */
function namedBetween(words: Words, who: Who, open: number, comma: number, context: Context): Who | null {
  if (who.by !== 'office') return null;
  const inner = whoAt(words, open + 1, comma, 'n', context);
  if (!inner || inner.to !== comma || !/^(?:name|body)$/.test(inner.who.by)) return null;
  const span = { from: who.span.from, to: inner.who.span.to };
  return { ...inner.who, span, role: inner.who.role ?? who.span };
}

/** “Структура, связанная с …”: a bare noun that the participle singles out is described by both. */
function withDescription(words: Words, who: Who, open: number, comma: number): Who {
  const first = words[open + 1];
  const isBare = who.by === 'body' && who.name === null && !/\s/.test(who.called ?? ' ');
  if (!isBare || !first || !/(?:нн|щ|вш|м|т)(?:ый|ий|ая|ое|ее|ые|ие|а|е|і)$/.test(first.low)) return who;
  const told = words.slice(open + 1, comma).map(({ text, spaced }) => (spaced ? ' ' : '') + text);
  const span = { from: who.span.from, to: words[comma - 1]?.to ?? who.span.to };
  return { ...who, span, called: `${who.called},${told.join('')}` };
}
