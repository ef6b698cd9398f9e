/** Verbs behind what was said: “«…», — сказал X”, “Как сообщил X, …”, “Об этом сообщили в Y”. Pure. */
import { type Span, spanOver } from '../span.ts';
import type { Channel } from '../spoken.ts';
import { isCapital } from '../tokens.ts';
import { ownerWho } from './attributions.ts';
import { calledBehind } from './beside.ts';
import type { Context, Read } from './context.ts';
import { type Frame, opensAt, withGender } from './frame.ts';
import { outletKind } from './outlet-kind.ts';
import { infinitiveOf } from './phrasal.ts';
import { isAcronym, isAdjective, nounAs, type Words } from './phrase.ts';
import { isTitle, sayable } from './sayable.ts';
import { adverbs, conjunctions, isManner, possessives, prepositions } from './small-words.ts';
import { canAgree } from './somebody.ts';
import { speakerAfter } from './subjects.ts';
import { suchAt } from './such.ts';
import { verbFirst } from './verb-first.ts';
import type { VerbForm } from './verbs.ts';
import { waysFrom } from './ways.ts';
import { whoAt } from './who.ts';

/** “«…», — сказал X”, “…, сообщили в Y”, “Как сообщил X, …”, “…, считает он, …”. */
export function inverted(words: Words, at: number, verb: VerbForm, context: Context): Frame | null {
  let start = at;
  while (
    start > 0 &&
    (adverbs.has(words[start - 1]?.low ?? '') || words[start - 1]?.low === 'так') &&
    !/^(?:и|й|та|і|же|ж)$/.test(words[start - 1]?.low ?? '')
  )
    start -= 1;
  // “як уїдливо зауважують гірники”.
  while (
    start > 1 &&
    start > at - 3 &&
    isManner(words[start - 1]?.low ?? '') &&
    /^(?:[,—–]|)$/.test(
      words[start - 2]?.kind === 'mark'
        ? (words[start - 2]?.text ?? '')
        : /^(?:как|як|так)$/.test(words[start - 2]?.low ?? '')
          ? ''
          : 'x',
    )
  )
    start -= 1;
  start = overGerund(words, start);
  if (
    words[start - 1]?.low === 'не' &&
    (/^[—–-]$/.test(words[start - 2]?.text ?? '') || words[start - 3]?.text === '')
  )
    start -= 1;
  // “…, не исключают в ведомстве”.
  if (
    /^(?:исключ|скрыва|сомнева|виключ|прихов|сумнів)/.test(words[at]?.low ?? '') &&
    words[start - 1]?.low === 'не'
  )
    start -= 1;
  const how = /^(?:как|як)$/.test(words[start - 1]?.low ?? '');
  const about = aboutIt(words, at, context);
  if (about !== null) {
    const read = speakerAfter(words, at + 1, verb, context);
    const isWitness = /^(?:свидетельству|свідч)/.test(words[at]?.low ?? '');
    if (!read || (read.who.by === 'noun' && !isWitness)) return null;
    // “Про це, нагадують там, тричі писали”: of two commas about the cue.
    if (words[at - 1]?.text === ',' && words[read.to]?.text === ',' && words[read.to + 1] && !about.isBehind)
      return {
        ...{ from: at, to: read.to, cue: { from: at, to: at + 1 }, act: verb.act, who: read.who },
        ...{ channel: read.channel, words: 'around', weight: 0.75 },
      };
    return {
      from: about.from,
      to: read.to,
      cue: { from: at, to: at + 1 },
      act: verb.act,
      who: read.who,
      channel: about.channel ?? read.channel,
      words: about.isBehind ? 'before' : 'previous',
      weight: 0.85,
    };
  }
  // "…, «Вестнику» подтвердил его адвокат": the outlet that was told stands before the verb.
  if (
    words[start - 1]?.kind === 'quote' &&
    isTitle(words, start - 1) === false &&
    !sayable(words, start - 1) &&
    words[start - 2]?.text === ','
  )
    start -= 1;
  const quote = words[start];
  const told: Channel | null =
    start < at && quote?.kind === 'quote' && words[start - 1]?.text === ','
      ? {
          span: { from: quote.from, to: quote.to },
          kind: outletKind(quote.text, true),
          name: quote.text.slice(1, -1),
        }
      : null;
  const from = how ? start - 1 : start;
  const before = words[from - 1];
  const isFirst =
    from === 0 ||
    (how && words.slice(0, from).every(({ kind, low }) => kind === 'mark' || conjunctions.has(low)));
  const isAfter =
    before !== undefined &&
    ((before.kind === 'quote' && (before.text === '' || sayable(words, from - 1))) ||
      /^[,—–?!…)-]$/.test(before.text));
  if (!(isAfter || (isFirst && how))) return verbFirst(words, at, verb, context);
  const cited = citedAfter(words, at, context);
  const read = cited ?? speakerAfter(words, infinitiveOf(words, at, context.lexicon) + 1, verb, context);
  if (!read) return null;
  // “гадає бабуся, яка назвалася Мотрею”.
  const alias =
    read.who.by === 'office' && !cited ? calledBehind(words, read.to, words.length, context) : null;
  let mark = from - 1;
  while (mark > 0 && words[mark]?.kind === 'mark') mark -= 1;
  const quoted = words[mark]?.kind === 'quote' && (mark >= from - 2 || /^[—–-]$/.test(before?.text ?? ''));
  const isParenthetical =
    before?.text === ',' &&
    words[read.to]?.text === ',' &&
    read.to - at <= 4 &&
    words[read.to + 1]?.kind === 'word' &&
    !informed.test(words[read.to + 1]?.low ?? '');
  if (
    read.who.by === 'noun' &&
    !quoted &&
    !(isParenthetical && from > 1 && words[read.to + 1] && agreesWell(read.who.head, verb))
  )
    return null;
  // "…, признался X, говоривший на условиях анонимности, …": told of the speaker.
  const closed = endOfTold(words, read.to);
  // "…, заявил X, что …": what was said stands behind.
  const next = words[closed ?? read.to];
  const opens = opensAt(words, read.to);
  const isOpenedAfter = !quoted && !how && opens !== null && words[opens - 1]?.text !== ':';
  const act = verb.act;
  const base = {
    cue: { from: at, to: at + 1 },
    act,
    who: withGender(
      alias
        ? { ...alias.who, span: read.who.span, role: read.who.span, gender: read.who.gender ?? null }
        : read.who,
      verb,
    ),
    channel: read.channel ?? told,
    relay: cited?.relay ?? null,
  };
  if (isFirst && how)
    return { ...base, from, to: next?.text === ',' ? read.to + 1 : read.to, words: 'after', weight: 0.92 };
  // "Но, отметила она, …".
  if (!hasWords(words, from) && next?.text === ',' && before?.text === ',' && words[read.to + 1])
    return { ...base, from, to: read.to + 1, words: 'after', weight: 0.85 };
  if (isOpenedAfter && !hasWords(words, from))
    return { ...base, from, to: opens ?? read.to, words: 'after', weight: 0.85 };
  if (!hasWords(words, from)) return null;
  const isEnd =
    !next ||
    next.kind === 'quote' ||
    next.kind === 'break' ||
    /^[,.;:—–!?…()]$/.test(next.text) ||
    conjunctions.has(next.low) ||
    /^(?:и|й|та|і)$/.test(next.low);
  const isReference =
    /^(?:со|с|із|з)$/.test(next?.low ?? '') && /^(?:ссылкой|посиланням)$/.test(words[read.to + 1]?.low ?? '');
  const isTrailed = read.who.by === 'name' && prepositions.has(next?.low ?? '');
  // “…, показывает он корешок, …”: an object or a way goes with the verb, up to the comma.
  const close = isEnd ? -1 : words.findIndex(({ kind }, index) => index > read.to && kind === 'mark');
  const isInside =
    before?.text === ',' &&
    close !== -1 &&
    close - read.to <= 4 &&
    words[close]?.text === ',' &&
    read.who.by !== 'noun' &&
    !words.slice(read.to, close).some(({ low }) => /^(?:и|й|та|і|а)$/.test(low)) &&
    words[close + 1]?.kind === 'word' &&
    !informed.test(words[close + 1]?.low ?? '') &&
    endOfTold(words, close) === null;
  if (isInside) return { ...base, from, to: close, words: 'around', weight: 0.75 };
  if (!isEnd && !quoted && !isReference && !isTrailed) return null;
  return {
    ...base,
    from,
    to: closed ?? read.to,
    words: 'around',
    weight: quoted ? 0.95 : read.who.by === 'noun' ? 0.5 : 0.9,
  };
}

const informed = /^(?:знаком|близк|осведомл|приближ|наближ|обізнан|знайом|котор|як(?:ий|а|е|і|их|ого)$)/;

/** Whether a noun of which no list knows can be whom a verb is about in the past: of the present everything can. */
const agreesWell = (head: string, { gender }: VerbForm): boolean =>
  canAgree(head, gender) &&
  (gender !== null ||
    /(?:ком|кома|цех|суд|штаб|хоз|пром|рада|управа|контора|бухгалтерия|бухгалтерія|комитет|комітет|союз|спілка|служба|отдел|відділ|кооператив|артель|хор|зал|двор|двір|дом|дім|село|деревня|посёлок|поселок)$/.test(
      head,
    ));

/** “«Мест нет», — не отрываясь от бумаг, бросает X”: the place behind the dash, where a gerund stands between. */
function overGerund(words: Words, at: number): number {
  if (words[at - 1]?.text !== ',') return at;
  for (let dash = at - 2; dash > 0 && dash > at - 14; dash -= 1) {
    const { text = '' } = words[dash] ?? {};
    if (text === ',') return at;
    if (!/^[—–-]$/.test(text)) continue;
    const first = words[dash + 1]?.low === 'не' ? dash + 2 : dash + 1;
    const isGerund = /(?:вши|вшись|ючи|ючись|ячи|ячись|ая|яя|ясь|аясь|уя|в)$/.test(words[first]?.low ?? '');
    const before = words[dash - 1]?.text === ',' ? words[dash - 2] : words[dash - 1];
    return isGerund && before?.kind === 'quote' ? dash + 1 : at;
  }
  return at;
}

/** “…, цитирует посла газета «Залив»”, “приводит слова мэра агентство”: whose words they are, and who passes them on. */
function citedAfter(
  words: Words,
  at: number,
  context: Context,
): (Read & { readonly channel: null; readonly relay: Span }) | null {
  if (
    !/^(?:про)?цит(?:ирует|ировал|ировала|ируют|ировали|ує|ував|увала|ують|ували)$|^(?:приводит|приводят|наводить|наводять|передает|передают|передає)$/.test(
      words[at]?.low ?? '',
    )
  )
    return null;
  const owner = possessives.has(words[at + 1]?.low ?? '') ? words[at + 1] : undefined;
  if (owner && /^(?:слова|заявление|заяву|коментар|комментарий)$/.test(words[at + 2]?.low ?? '')) {
    const outlet = whoAt(words, at + 3, words.length, 'n', context);
    return outlet
      ? { who: ownerWho(words, at + 1), to: outlet.to, channel: null, relay: outlet.who.span }
      : null;
  }
  const first = whoAt(words, at + 1, Math.min(words.length, at + 6), 'n', context);
  const theirs = words.findIndex(
    ({ low }, index) =>
      index > at + 1 && index < at + 7 && /^(?:слова|заявление|комментарий|заяву|коментар)$/.test(low),
  );
  // “приводит агентство слова чиновницы”.
  if (first?.who.by === 'body' && theirs > at + 1) {
    const owner = whoAt(words, theirs + 1, words.length, 'g', context);
    const relay = spanOver(words.slice(at + 1, theirs));
    if (owner && relay) return { who: owner.who, to: owner.to, channel: null, relay };
  }
  // “цитирует агентство заместителя начальника”.
  for (let split = at + 2; /^(?:про)?цит/.test(words[at]?.low ?? '') && split < at + 5; split += 1) {
    const outlet = whoAt(words, at + 1, split, 'n', context);
    if (outlet?.to !== split || outlet.who.by !== 'body') continue;
    const person = whoAt(words, split, words.length, 'a', context);
    if (person && /^(?:name|office)$/.test(person.who.by))
      return { who: person.who, to: person.to, channel: null, relay: outlet.who.span };
  }
  const ofWords = /^(?:слова|заявление|комментарий|заяву|коментар)$/.test(words[at + 1]?.low ?? '') ? 1 : 0;
  if (ofWords === 0 && !/^(?:про)?цит/.test(words[at]?.low ?? '')) return null;
  const limit = outletFrom(words, at + 2 + ofWords, context) ?? words.length;
  const read = whoAt(words, at + 1 + ofWords, limit, ofWords ? 'g' : 'a', context);
  if (!read || read.who.by === 'body') return null;
  const outlet = whoAt(words, read.to, words.length, 'n', context);
  return outlet ? { who: read.who, to: outlet.to, channel: null, relay: outlet.who.span } : null;
}

/** Where the outlet begins behind whoever it cites: “цитирует нападающего официальный сайт клуба”. */
function outletFrom(words: Words, from: number, { lexicon }: Context): number | null {
  for (let at = from; at < words.length && at < from + 6 && words[at]?.kind !== 'mark'; at += 1) {
    if (words[at]?.kind === 'quote') return at;
    const piece = words[at];
    const isBefore = piece && isAdjective(piece) && !isCapital(piece) && !nounAs(piece, 'n', lexicon);
    const noun = isBefore ? at + 1 : at;
    const form = nounAs(words[noun], 'n', lexicon);
    if (form?.kind === 'body' && !form.plural && (noun > at || !/^(?:g|n?a?g)/.test(form.cases))) return at;
  }
  return null;
}

/** “Об этом в эфире сообщил”, “Про це журналістам повідомив”: where it begins, at the sentence's beginning, and the way between. */
function aboutIt(
  words: Words,
  at: number,
  { lexicon }: Context,
): { from: number; channel: Channel | null; isBehind: boolean } | null {
  let from = 0;
  while (from < at && words[from]?.kind === 'mark') from += 1;
  // “…, об этом сообщил X”: behind what was said, in the same sentence.
  for (let back = at - 2; back > from + 1 && back > at - 8; back -= 1)
    if (isItself(words, back) && /^[,;—–:-]$/.test(words[back - 1]?.text ?? '')) from = back;
  const isBehind =
    from > 0 &&
    words.slice(0, from).some(({ kind }) => kind !== 'mark') &&
    !/^(?:как|як)$/.test(words[0]?.low ?? '');
  const low = (index: number): string => words[index]?.low ?? '';
  const isIt = isItself(words, from);
  // “Так ответил на вопросы мэр”, “Это выяснила «Нитка»”.
  const isThis =
    /^(?:это|це)$/.test(low(from)) &&
    /^(?:выясн|установ|сообщ|подтвер|рассказ|заяв|признал|показал|з'ясув|встанов|повідом|підтвер|розпов|визнал|визнав)/.test(
      low(at),
    );
  const isDirect =
    from + 1 === at || (from + 2 === at && /^(?:его|ее|її|його|их|їх|это|це)$/.test(low(from + 1)));
  if ((low(from) === 'так' || isThis) && isDirect) return { from, channel: null, isBehind };
  const such = isIt ? null : suchAt(words, from, at);
  if (!isIt && such === null) return null;
  if (such === at) return { from, channel: null, isBehind };
  let next = such ?? from + 2;
  let channel: Channel | null = null;
  while (next < at) {
    const outlet = lexicon.nouns.get(low(next))?.find((form) => form.outlet);
    const ways = waysFrom(words, next, at, lexicon);
    const isPlain =
      isAcronym(words[next]) ||
      /^(?:нас|нам|вас|вам|меня|мне|мене|мені|их|їх|его|його|ее|її|ему|йому|ей|їй|им|їм)$/.test(low(next)) ||
      adverbs.has(low(next)) ||
      words[next]?.kind === 'quote' ||
      words[next]?.text === ',';
    if (ways.length === 0 && !outlet && !isPlain) {
      // “у п'ятницю в Брюсселі”: a place is passed over.
      const end = prepositions.has(low(next)) ? endOfPlace(words, next, at) : next;
      if (end === next) return null;
      next = end;
      continue;
    }
    channel ??= ways.channel;
    const told = words[next];
    if (ways.length === 0 && outlet && told)
      channel ??= { span: { from: told.from, to: told.to }, kind: 'wire', name: told.text };
    next += Math.max(1, ways.length);
  }
  return { from, channel, isBehind };
}

/** Behind a phrase of a preposition between “про це” and its verb. */
function endOfPlace(words: Words, from: number, at: number): number {
  let end = from + 1;
  while (
    end < at &&
    end < from + 6 &&
    words[end]?.kind === 'word' &&
    !prepositions.has(words[end]?.low ?? '')
  )
    end += 1;
  return end > from + 1 ? end : from;
}

/** “Об этом”, “про це”: what stands before. */
export const isItself = (words: Words, at: number): boolean =>
  (/^(?:об|про|о)$/.test(words[at]?.low ?? '') &&
    /^(?:этом|це|это|случившемся|произошедшем|происшествии|те|подію|інцидент)$/.test(
      words[at + 1]?.low ?? '',
    )) ||
  // “у цьому «Простору» зізнався …”, not “в этом году”.
  (/^(?:в|у)$/.test(words[at]?.low ?? '') &&
    /^(?:этом|цьому)$/.test(words[at + 1]?.low ?? '') &&
    (words[at + 2]?.kind === 'quote' ||
      admits.test(words[at + 2]?.low ?? '') ||
      admits.test(words[at + 3]?.low ?? '')));

/** Verbs that admit or assure in something. */
const admits = /^(?:призна|созна|заверил|заверя|убежд|уверен|обвин|зізна|запевн|перекон|впевн|звинува)/;

/** The comma that closes a participle or “который” behind a speaker, where the sentence goes on after it; null where there is none. */
function endOfTold(words: Words, comma: number): number | null {
  const low = words[comma + 1]?.low ?? '';
  if (words[comma]?.text !== ',') return null;
  if (
    !/(?:вший|вшая|вшие|щий|щая|щие|вшийся|вшаяся|вшиеся|щийся|щаяся|щиеся)$|^(?:котор|який|яка|які|яке)/.test(
      low,
    )
  )
    return null;
  for (let at = comma + 2; at < words.length - 1 && at < comma + 18; at += 1)
    if (words[at]?.text === ',') return at;
  return null;
}

/** Whether something that can have been said stands before a place. */
function hasWords(words: Words, at: number): boolean {
  return words
    .slice(0, at)
    .some(
      ({ kind, low }) => kind === 'quote' || kind === 'number' || (kind === 'word' && !conjunctions.has(low)),
    );
}
