/** The frames of a Russian or Ukrainian sentence: each place where it says that somebody spoke. Pure. */
import { remembered } from '../remembered.ts';
import { setOf } from '../words.ts';
import { agreed, mayAgree } from './agreeing.ts';
import { participle } from './antecedent.ts';
import { firstPerson, gerund, responsibility } from './asides.ts';
import { attributed, heardFrom } from './attributions.ts';
import { boarded, verdictOf } from './boards.ts';
import { cited } from './cited.ts';
import { clauseStart } from './clause.ts';
import type { Context } from './context.ts';
import { maySeem, reckoned, seems } from './dative.ts';
import { direct } from './direct.ts';
import { documented } from './documents.ts';
import { followed, mayFollow, suchIs } from './follows.ts';
import { type Frame, isUnspoken, opensAt } from './frame.ts';
import { gapped } from './gapped.ts';
import { headlined, introduced } from './headings.ts';
import { byInstrument, mayOpen } from './instruments.ts';
import { inverted } from './inverted.ts';
import { objectFirst } from './object-first.ts';
import { phrasal } from './phrasal.ts';
import { opensWithInfinitive, type Words } from './phrase.ts';
import { mayPlead, plea } from './pleas.ts';
import { mayRumour, nobody, rumour } from './rumour.ts';
import { adverbs } from './small-words.ts';
import { nounTold } from './told-nouns.ts';
import { behindQuote, unlisted } from './unlisted.ts';
import type { VerbForm } from './verbs.ts';
import { whoAt } from './who.ts';

/** No sentence of prose says more often that somebody spoke: what does was made to be slow, or is none. */
const MOST_FRAMES = 24;

/** The frames of a sentence, in order of their cues; no more than so many. */
export function framesOf(words: Words, context: Context): readonly Frame[] {
  const found: Frame[] = [];
  for (let at = 0; at < words.length && found.length < MOST_FRAMES; at += 1) {
    const { kind } = words[at] ?? {};
    if (kind === 'quote') continue;
    const frame =
      (unusual(words[at]?.low ?? '') ? followed(words, at, context) : null) ??
      attributed(words, at, context) ??
      (unusual(words[at]?.low ?? '') ? byInstrument(words, at, context) : null) ??
      (kind === 'word' ? atWord(words, at, context, found) : atMark(words, at, context, found));
    if (!frame) continue;
    const last = found.at(-1);
    // “Об этом сообщает ТАСС со ссылкой на мэра”.
    if (last?.words === 'previous' && frame.words === 'same' && frame.who) {
      found[found.length - 1] = { ...last, who: frame.who, to: frame.to, relay: last.who?.span ?? null };
      at = Math.max(at, frame.cue.to - 1);
      continue;
    }
    // “Об этом сообщили в МЧС, пишет «Залив»”.
    if (
      last?.words === 'previous' &&
      frame.words === 'around' &&
      (frame.from <= last.to + 1 || frame.who?.outlet || frame.who?.by === 'body')
    ) {
      found[found.length - 1] = { ...last, relay: frame.who?.span ?? null };
      at = Math.max(at, frame.cue.to - 1);
      continue;
    }
    // “Як передає Укрінформ, про це заявив мер”.
    if (last?.words === 'after' && frame.words === 'previous' && frame.from <= last.to + 1) {
      found[found.length - 1] = { ...frame, from: last.from, relay: last.who?.span ?? null };
      at = Math.max(at, frame.cue.to - 1);
      continue;
    }
    if (last && frame.cue.from < last.to && frame.from < last.cue.to && typeof frame.words === 'string') {
      if (!(last.words === 'after' && frame.from >= last.cue.to)) continue;
    }
    found.push(frame);
    at = Math.max(at, frame.cue.to - 1);
  }
  return found;
}

/** Whether a word can begin a turn that few sentences have: asked once of each word, so that most are passed over. */
const unusual = remembered(
  (low) => maySeem(low) || mayAgree(low) || mayPlead(low) || mayFollow(low) || mayRumour(low) || mayOpen(low),
);

function atWord(words: Words, at: number, context: Context, found: readonly Frame[]): Frame | null {
  const isUnusual = unusual(words[at]?.low ?? '');
  return (
    (isUnusual
      ? (rumour(words, at, context) ??
        seems(words, at, context) ??
        reckoned(words, at, context) ??
        agreed(words, at, context))
      : null) ??
    byVerb(words, at, context, found) ??
    (isUnusual ? (plea(words, at) ?? suchIs(words, at, context)) : null) ??
    participle(words, at, context) ??
    hearsay(words, at, context, found.at(-1) ?? null) ??
    heardFrom(words, at, context) ??
    nounTold(words, at, context)
  );
}

function atMark(words: Words, at: number, context: Context, found: readonly Frame[]): Frame | null {
  return (
    gapped(words, at, context, found) ??
    introduced(words, at, context) ??
    cited(words, at, context) ??
    boarded(words, at, context) ??
    verdictOf(words, at, context) ??
    headlined(words, at, context)
  );
}

function byVerb(words: Words, at: number, context: Context, found: readonly Frame[]): Frame | null {
  const piece = words[at];
  if (piece?.kind !== 'word') return null;
  const responsible = responsibility(words, at, context);
  if (responsible) return responsible;
  const listed = phrasal(words, at, context.lexicon) ?? context.lexicon.verbs.get(piece.low);
  const form = listed ?? unlisted(words, at, context, found.length > 0);
  const verb =
    form && excludes(words, at)
      ? { ...form, act: 'denied' as const }
      : form && words[at - 1]?.low === 'не' && admits.test(piece.low)
        ? { ...form, act: 'confirmed' as const }
        : form;
  if (!verb || (isUnspoken(words, at) && !isDashed(words, at))) return null;
  if (verb.kind === 'document' || verb.kind === 'passive') return documented(words, at, verb, context);
  if (verb.kind === 'gerund') return gerund(words, at, verb, context, found);
  if (verb.kind === 'first') return firstPerson(words, at, verb, context);
  if (isOpenedBehind(words, at) || isRequest(words, at, verb)) {
    const ahead = direct(words, at, verb, context, found);
    if (ahead?.who) return ahead;
  }
  return (
    inverted(words, at, verb, context) ??
    direct(words, at, verb, context, found) ??
    objectFirst(words, at, verb, context) ??
    subjectless(words, at, verb) ??
    (listed && !isBareCue(words, at) && !isSomebodys(words, at) ? null : unnamed(words, at, verb))
  );
}

const hearsayWords = setOf('мол мовляв дескать буцімто');

/** “Мовляв, схему розвалив арешт”: whoever spoke before goes on. */
function hearsay(words: Words, at: number, context: Context, last: Frame | null): Frame | null {
  if (!hearsayWords.has(words[at]?.low ?? '')) return null;
  // “Ему вторит вратарь Семён Галкин — мол, …”.
  if (at > 2 && /^[—–]$/.test(words[at - 1]?.text ?? ''))
    for (let from = Math.max(0, at - 12); from < at - 1; from += 1) {
      const read = whoAt(words, from, at - 1, 'n', context);
      if (read?.to !== at - 1 || !/^(?:name|office|body|many)$/.test(read.who.by)) continue;
      const to = words[at + 1]?.text === ',' ? at + 2 : at + 1;
      return {
        ...{ from: at, to, cue: { from: at, to: at + 1 }, act: 'said', who: read.who, channel: null },
        ...{ words: 'after', weight: 0.7 },
      };
    }
  // “Горин только плюнул: мол, поёт у них в голове”.
  if (at > 1 && words[at - 1]?.text === ':' && !(last && last.cue.from < at && last.to >= at)) {
    const start = clauseStart(words, at - 1);
    for (let from = start; from < at - 1 && from < start + 4; from += 1) {
      const read = whoAt(words, from, at - 1, 'n', context);
      if (!read || !/^(?:name|office|body|many|pronoun)$/.test(read.who.by)) continue;
      const to = words[at + 1]?.text === ',' ? at + 2 : at + 1;
      return {
        ...{ from, to, cue: { from: at, to: at + 1 }, act: 'said', who: read.who, channel: null },
        ...{ words: 'after', weight: 0.7 },
      };
    }
  }
  // “отказался: эвакуировать, мол, некого”: within what is told already.
  if (at > 1 && words[at - 1]?.text === ',' && words[at + 1]?.text === ',' && last?.words === 'after')
    return null;
  if (at > 1 && words[at - 1]?.text === ',' && words[at + 1]?.text === ',')
    return {
      ...{ from: at, to: at + 1, cue: { from: at, to: at + 1 }, act: 'said', who: null, channel: null },
      ...{ words: 'around', weight: 0.55 },
    };
  if (!words.slice(0, at).every(({ kind, low }) => kind === 'mark' || /^(?:и|а|но|і|й|але)$/.test(low)))
    return null;
  const to = words[at + 1]?.text === ',' ? at + 2 : at + 1;
  return {
    ...{ from: at, to, cue: { from: at, to: at + 1 }, act: 'said', who: null, channel: null },
    ...{ words: 'after', weight: 0.6 },
  };
}

/** “«…», — не теряет надежды X”: between a quotation's dash and its speaker stands a cue, negated or not. */
const isDashed = (words: Words, at: number): boolean =>
  /^(?:не)$/.test(words[at - 1]?.low ?? '') &&
  ((/^[—–-]$/.test(words[at - 2]?.text ?? '') &&
    (words[at - 3]?.kind === 'quote' || words[at - 4]?.kind === 'quote')) ||
    // A cue within marks is read as if an empty quotation stood before it.
    (words[at - 3]?.kind === 'quote' && words[at - 3]?.text === ''));

/** “Не отрицает, что”, “не спорит: …”. */
const admits = /^(?:спор[ия]т|отрица|отпира|запира|сперечаєт|сперечают|запереч|відпира)/;

/** “Версию о поджоге исключают”: without a negation it is one itself. */
const excludes = (words: Words, at: number): boolean =>
  /^(?:исключа|виключа)/.test(words[at]?.low ?? '') && !/^(?:не|ні)$/.test(words[at - 1]?.low ?? '');

/** “X, прилетевшая ночью, рассказала «Заре», что …”: between a comma and “что” the speaker stands before. */
function isOpenedBehind(words: Words, at: number): boolean {
  if (words[at - 1]?.text !== ',' || words[at - 2]?.kind === 'quote') return false;
  for (let next = at + 1; next < words.length && next < at + 6; next += 1)
    if (words[next]?.kind === 'mark')
      return (words[next]?.text === ',' && opensAt(words, next) !== null) || words[next]?.text === ':';
  return false;
}

/** “Фонд, который их даёт, просит правительство добавить …”: an infinitive behind whoever is asked. */
function isRequest(words: Words, at: number, { act }: VerbForm): boolean {
  if (words[at - 1]?.text !== ',' || (act !== 'asked' && act !== 'ordered')) return false;
  for (let next = at + 1; next < words.length && next < at + 8 && words[next]?.kind !== 'mark'; next += 1)
    if (
      /(?:ть|ться|ти|тися|тись|чь)$/.test(words[next]?.low ?? '') ||
      opensWithInfinitive(words[next]?.kind === 'quote' ? (words[next]?.text ?? '') : '')
    )
      return true;
  return false;
}

/** “Школи нема, каже, то хоч тут користь”: the verb alone between commas, said by whoever the text is about. */
function subjectless(words: Words, at: number, { act }: VerbForm): Frame | null {
  const isPlain = /^(?:said|believed|claimed)$/.test(act);
  const isBetween = words[at - 1]?.text === ',' && words[at + 1]?.text === ',';
  if (!isPlain || !isBetween || words[at - 2]?.kind === 'quote' || at < 2) return null;
  return {
    ...{ from: at, to: at + 1, cue: { from: at, to: at + 1 }, act, who: null, channel: null },
    ...{ words: 'around', weight: 0.6 },
  };
}

/** “— Никого! — отвечает снизу чей-то бас”: somebody whom the text does not name. */
const isSomebodys = (words: Words, at: number): boolean =>
  words.slice(at + 1, at + 4).some(({ low }) => indefinite.has(low));
const indefinite = setOf(
  'кто-то чей-то чья-то кто-нибудь чье-то какой-то какая-то хтось чийсь чиясь якийсь якась',
);

/** “«…», — отвечает.”: nothing but the verb between the quotation and the end or the next dash. */
function isBareCue(words: Words, at: number): boolean {
  let to = at + 1;
  while (
    adverbs.has(words[to]?.low ?? '') ||
    /^(?:плечами|плечима|руками|рукой|рукою|головой|головою)$/.test(words[to]?.low ?? '')
  )
    to += 1;
  return (
    !words[to] ||
    /^[.!?…—–]$/.test(words[to]?.text ?? '') ||
    (words[to]?.text === ',' &&
      (!words[to + 1] ||
        /^[—–]$/.test(words[to + 1]?.text ?? '') ||
        /^(?:не|ни|ні)$|(?:вши|вшись|ючи|ючись|ячи|ячись|ая|яя|ясь|аясь)$/.test(words[to + 1]?.low ?? '')))
  );
}

/** “«…», — показывает на схеме”: whoever spoke before goes on. */
function unnamed(words: Words, at: number, verb: VerbForm): Frame | null {
  if (!behindQuote(words, at) || !/^[—–,]$/.test(words[at - 1]?.text ?? '')) return null;
  let to = at + 1;
  while (to < words.length && words[to]?.kind !== 'mark') to += 1;
  return {
    ...{ from: at, to, cue: { from: at, to: at + 1 }, act: verb.act, channel: null },
    ...{ who: isSomebodys(words, at) ? nobody(words[at]) : null, words: 'around', weight: 0.6 },
  };
}
