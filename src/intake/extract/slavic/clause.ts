/** The clause of a verb: where it begins, whom its form can be about, and what stands between a speaker and it. Pure. */
import type { Channel, Who } from '../spoken.ts';
import type { Context, Read } from './context.ts';
import { isOblique } from './head.ts';
import { insertedEnd, insertedStart } from './inserted.ts';
import { isAdjective, nounAs, type Words } from './phrase.ts';
import { adverbs, conjunctions, prepositions } from './small-words.ts';
import { canAgree } from './somebody.ts';
import type { VerbForm } from './verbs.ts';
import { waysFrom } from './ways.ts';
import { whoAt } from './who.ts';

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

/** Whether a verb form can be about somebody, by gender and number. */
export function agrees(who: Who, verb: VerbForm): boolean {
  if (who.by === 'noun' && !canAgree(who.head, verb.gender)) return false;
  // “Бочку охрестили”: an accusative of whom many tell.
  if (verb.gender === 'p' && who.by === 'name' && /^\p{Lu}\p{L}*[ую]$/u.test(who.called ?? '')) return false;
  if (verb.gender === null || !who.gender) return true;
  if (who.by === 'body') return verb.gender !== 'p' || who.gender === 'p' || who.name !== null;
  return who.gender === verb.gender || (who.by === 'office' && verb.gender !== 'p');
}

/** A hyphen in place of a dash. */
export const isHyphen = (piece: Words[number] | undefined): boolean =>
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
    if (piece.kind === 'word' && conjunctions.has(piece.low) && opensClause(words, start - 1)) break;
    start -= 1;
  }
  return start;
}

/** Whether a conjunction begins a clause: “тогда” and “пока” do so only behind a mark. */
function opensClause(words: Words, at: number): boolean {
  const low = words[at]?.low ?? '';
  if (low === 'так') return false;
  if (!/^(?:тогда|тоді|пока|поки|зато|зате|однако|однак|проте)$/.test(low)) return true;
  return at === 0 || words[at - 1]?.kind === 'mark';
}

/** Whether a colon or “, что” opens words at a place. */
export const opensWords = (words: Words, at: number): boolean =>
  words[at]?.text === ':' || /^(?:что|що)$/.test(words[at + 1]?.low ?? '');

/** Behind a prepositional phrase: where a nominative begins, or the phrase's end. */
export function afterPrepositional(
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
    const isWhole = read !== null && read.to === limit && agrees(read.who, verb);
    if (
      read &&
      (nounAs(piece, 'n', context.lexicon) || read.who.by === 'name' || read.who.by === 'pronoun') &&
      (!nounAs(piece, 'g', context.lexicon) || isWhole)
    )
      return end;
    // “У ній невідомий чоловік повторює”.
    if (isWhole && read.who.by === 'office' && isAdjective(piece) && !isOblique(piece, context.lexicon))
      return end;
    end += 1;
  }
  return end;
}

/** What stands between the speaker and the verb is time, way, hearer or object. */
export function between(
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
    if (words[next]?.low === 'не' && next === at - 1) break;
    object ??= next;
    next += 1;
  }
  let to = words[at - 1]?.low === 'не' ? at - 1 : at;
  while (object !== null && to > object && adverbs.has(words[to - 1]?.low ?? '')) to -= 1;
  // “втрату села ще в четвер заперечували”: when stands behind what.
  for (let way = (object ?? to) + 1; object !== null && way < to; way += 1)
    if (waysFrom(words, way, to, lexicon).length === to - way) to = way;
  return {
    who: read.who,
    from,
    channel: found,
    object: object === null ? null : { from: object, to },
    weight: object === null ? 1 : 0.9,
  };
}
