/** The speaker that a phrase names from a place on, with its apposition: behind “said” and “according to”. Pure. */
import type { Who } from '../spoken.ts';
import { isCapital } from '../tokens.ts';
import { apposed } from './apposition.ts';
import { isVerb, type Line } from './tags.ts';
import { surelyPast } from './verb-words.ts';
import { wayAfter } from './ways.ts';
import { something, whoIs } from './who.ts';
import { documentNouns } from './who-words.ts';

/** Who is named from a place on, and where that ends; null where nobody is. */
export function whoFrom(
  line: Line,
  from: number,
  anybody = false,
): { readonly who: Who; readonly to: number } | null {
  const { words, tags } = line;
  if (tags[from] === 'pron') {
    const low = words[from]?.low ?? '';
    const subject = { him: 'he', them: 'they', her: 'she' }[low];
    const piece = words[from];
    if (/^(?:himself|herself|itself|me|us|nobody|nothing)$/.test(low) || !piece) return null;
    const who = whoIs([subject ? { ...piece, low: subject } : piece]);
    if (who && tags[from + 1] !== 'prep') return { who, to: from + 1 };
  }
  let end = from;
  let relative = false;
  for (; end < words.length && end < from + 22; end += 1) {
    const { kind, text = '', low = '' } = words[end] ?? {};
    const tag = tags[end];
    // “Anthony “Ace” Orr”.
    if (
      kind === 'quote' &&
      text.length < 16 &&
      end > from &&
      isCapital(words[end - 1]) &&
      isCapital(words[end + 1])
    )
      continue;
    if (
      kind === 'quote' ||
      (kind === 'mark' &&
        text !== '&' &&
        !(
          text === '.' &&
          words[end]?.spaced === false &&
          end > from &&
          isCapital(words[end - 1]) &&
          isCapital(words[end + 1])
        ))
    )
      break;
    if (end === from) continue;
    if (tag === 'rel' && /^(?:who|whose|which)$/.test(low)) relative = true;
    if (relative) continue;
    if (tag === 'to' && /^(?:base|aux|be)$/.test(tags[end + 1] ?? '') && !relative) break;
    // “according to his lawyer he is unwell”.
    if (tag === 'pron' && /^(?:he|she|it|they|we|i)$/.test(low) && isVerb(line, end + 1)) break;
    if (tag === 'ing' && end === from + 1 && tags[from] === 'det' && tags[end + 1] === 'noun') continue;
    if (tag === 'sub' || tag === 'ing' || tag === 'time') break;
    // “according to the ORR estimates, …”: a noun of documents that is a verb too.
    if (isVerb(line, end) && endsAsDocument(line, end)) continue;
    if (isVerb(line, end) && !(tag === 'past' && (tags[end + 1] === 'prep' || tags[end - 1] === 'and')))
      break;
    if (tag === 'and' && tags[end + 1] === 'past' && reducedAt(line, from, end) < end) continue;
    if (tag === 'and' && (isVerb(line, end + 1) || clauseFollows(line, end + 1))) break;
    if (tag === 'prep' && /^(?:on|in|at|by|via|late|early|during|after)$/.test(low) && startsWay(line, end))
      break;
  }
  const core = relative
    ? words.findIndex(
        (piece, index) => index > from && index < end && /^(?:who|whose|which)$/.test(piece.low),
      )
    : end;
  const some = words.slice(from, reducedAt(line, from, core));
  const who = whoIs(some) ?? (anybody ? something(some) : null);
  if (!who) return null;
  if (words[end]?.text !== ',') return { who, to: end };
  const close = closingComma(line, end + 1);
  const between = words.slice(end + 1, close);
  const isClause =
    tags[end + 1] === 'ing' ||
    tags[end + 1] === 'to' ||
    tags[end + 1] === 'sub' ||
    (tags[end + 1] !== 'rel' && hasVerb(line, end + 1, close));
  const both =
    between.length > 0 && between.length <= 24 && !isClause
      ? apposed(words.slice(from, core), between)
      : null;
  if (both) {
    // A second apposition: “for the defence, who has known him”.
    if (words[close]?.text === ',' && tags[close + 1] === 'rel')
      return { who: both, to: closingComma(line, close + 1) };
    return { who: both, to: close };
  }
  const first = tags[end + 1];
  const isAside =
    first === 'rel' ||
    (words[close]?.text === ',' &&
      between.length < 14 &&
      (words[end + 1]?.low === 'for' || words[end + 1]?.low === 'of'));
  if (!isAside) return { who, to: end };
  const to = words[close]?.text === ',' && tags[close + 1] === 'rel' ? closingComma(line, close + 1) : close;
  return { who, to };
}

/** “FBI figures”, “the EDS estimates”: behind a name or an article, where the phrase ends. */
const endsAsDocument = ({ words, tags }: Line, at: number): boolean =>
  documentNouns.has(words[at]?.low ?? '') &&
  /^(?:name|det|noun|num|part)$/.test(tags[at - 1] ?? '') &&
  (words[at + 1]?.low === 'that' || /^(?:mark|prep|past|part|undefined)$/.test(String(tags[at + 1])));

/** Whether a phrase has a verb of its own, outside “who …”. */
function hasVerb(line: Line, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    if (line.tags[at] === 'rel' || line.tags[at] === 'sub') return false;
    if (isVerb(line, at) && (line.tags[at] !== 'past' || surelyPast.has(line.words[at]?.low ?? '')))
      return true;
  }
  return false;
}

/** What its author does with a document. */
const putOut =
  /^(?:filed|written|signed|issued|published|prepared|compiled|drafted|submitted|released|penned|authored)$/;

/** Where a phrase ends before “detained on Saturday”. */
function reducedAt({ tags, words }: Line, from: number, end: number): number {
  for (let at = from + 2; at < end; at += 1)
    if (
      (tags[at] === 'past' || tags[at] === 'part') &&
      tags[at - 1] === 'noun' &&
      !/^(?:called|named|known)$/.test(words[at]?.low ?? '') &&
      !(
        words[at + 1]?.low === 'by' &&
        putOut.test(words[at]?.low ?? '') &&
        documentNouns.has(words[at - 1]?.low ?? '')
      )
    )
      return at;
  return end;
}

/** Whether a noun phrase with a verb of its own follows: another clause, no second speaker. */
function clauseFollows(line: Line, at: number): boolean {
  for (let on = at; on < at + 7 && on < line.words.length; on += 1) {
    if (line.tags[on] === 'mark' || line.tags[on] === 'quote') return false;
    if (on > at && isVerb(line, on)) return true;
  }
  return false;
}

function startsWay(line: Line, at: number): boolean {
  const way = wayAfter(line, at, false);
  if (way.length === 0) return false;
  const next = line.words[at + way.length];
  const isTimed = line.tags.slice(at, at + way.length).includes('time');
  return way.channel !== null || isTimed || (!next && false);
}

/** Where a phrase between commas ends. */
function closingComma({ words }: Line, from: number): number {
  for (let at = from; at < words.length && at < from + 26; at += 1) {
    const { kind, text = '' } = words[at] ?? {};
    if (
      kind === 'quote' ||
      (kind === 'mark' &&
        /^[,;:—–.!?)]$/.test(text) &&
        !(
          text === '.' &&
          words[at]?.spaced === false &&
          isCapital(words[at + 1]) &&
          at + 1 < words.length &&
          isCapital(words[at - 1])
        ))
    )
      return at;
  }
  return Math.min(words.length, from + 26);
}
