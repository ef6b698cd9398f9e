/** What was said as the object of a verb that stands before it. Pure. */
import type { Channel } from '../spoken.ts';
import { isCapital } from '../tokens.ts';
import { between, clauseStart, opensWords, type Subject } from './clause.ts';
import type { Context } from './context.ts';
import type { Case } from './declension.ts';
import { judges } from './direct-words.ts';
import { blames } from './phrasal.ts';
import { isAdjective, nounAs, type Words } from './phrase.ts';
import { adverbs, prepositions } from './small-words.ts';
import type { VerbForm } from './verbs.ts';
import { waysFrom } from './ways.ts';
import { whoAt } from './who.ts';

/** “Полагодити мережу він пообіцяв до вечора”: an infinitive before the speaker. */
const infinitive = /(?:[аеиоуыяієї]ть|[аиіоуяеї]ти|ться|тися|чь|гти|сти|зти)$/;

const endsInstrumental = /(?:ом|ем|єм|ым|им|ой|ей|ою|ею|єю|ами|ями)$/;

/** “Слухи о прорыве дирекция опровергла”: what stands before the speaker is the object, where none follows the verb. */
export function fronted(
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
  const isWish = infinitive.test(words[start]?.low ?? '') || infinitive.test(words[start + 1]?.low ?? '');
  // “Упрёки синоптик считает враньём”, “Трещину он сам брался огородить”.
  const isParted =
    (blames(words[at]?.low ?? '') && next?.low === 'на') ||
    (judges.test(words[at]?.low ?? '') && endsInstrumental.test(next?.low ?? '')) ||
    infinitive.test(next?.low ?? '');
  if (next && !isCalls && !isWish && !isParted && !/^[.,;!?…—–]$/.test(next.text)) return subject;
  let from = start;
  while (from < subject.from && (words[from]?.kind === 'mark' || adverbs.has(words[from]?.low ?? '')))
    from += 1;
  from += waysFrom(words, from, subject.from, lexicon).length;
  let to = subject.from;
  while (to > from && (prepositions.has(words[to - 1]?.low ?? '') || words[to - 1]?.kind === 'mark')) to -= 1;
  if (
    isParted &&
    (prepositions.has(words[from]?.low ?? '') || verb.act === 'asked' || verb.act === 'ordered')
  )
    return subject;
  return to > from ? { ...subject, object: { from, to } } : subject;
}

/** “В компании «Юг» пожар отрицают”, “Дирекция отключение воды отрицает”: the speaker ends where the object begins, when none follows the verb. */
export function beforeObject(
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
  // “второго схода не исключают”.
  const end = words[at - 1]?.low === 'не' ? at - 1 : at;
  const isTrailed = to < end && waysFrom(words, to, end, context.lexicon).length === end - to;
  const isCalls = verb.kind === 'calls';
  if (!(verb.takesObject || isCalls) || (to !== end && !isTrailed)) return null;
  const limit = to;
  // “Міністерка довкілля Олеся Терен назвала …”: a name, no object.
  if (isCalls && whoAt(words, from, end, of, context)?.who.by === 'name') return null;
  // “Роспотребнадзор замеры обещает к обеду”.
  const when = words[at + 1 + waysFrom(words, at + 1, words.length, context.lexicon).length];
  const isTimed = when !== next && (!when || when.kind === 'mark') && when?.text !== ':';
  if (!isCause && !isTimed && !isCalls && next && next.kind !== 'mark' && !/^(?:и|й|та|і)$/.test(next.low))
    return null;
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
  for (; split < limit; split += 1) {
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
  if (split >= limit) return null;
  const read = whoAt(words, from, split, of, context);
  return read && read.to === split ? between(words, read, from, at, channel, context) : null;
}

/** What stands between a comma and a verb, without adverbs at its ends. */
export function objectBetween(words: Words, from: number, to: number): Subject['object'] {
  let [start, end] = [from, to];
  while (start < end && adverbs.has(words[start]?.low ?? '')) start += 1;
  if (words[end - 1]?.low === 'не') end -= 1;
  while (end > start && adverbs.has(words[end - 1]?.low ?? '')) end -= 1;
  return end > start ? { from: start, to: end } : null;
}
