/** The statements of one Russian or Ukrainian sentence: its frames, each with the words that it frames. Pure. */
import type { Piece, Sentence } from '../sentences.ts';
import { type Span, spanOver, within } from '../span.ts';
import type { Spoken, Who } from '../spoken.ts';
import { isCapital } from '../tokens.ts';
import type { Frame, Range } from './frame.ts';
import { framesOf } from './frames.ts';
import { leftover } from './leftover.ts';
import type { Words } from './phrase.ts';
import { isTitle } from './sayable.ts';
import { adverbs, timeNouns } from './small-words.ts';
import type { Context } from './who.ts';
import { cuedWithin } from './within.ts';

/** A statement, and whether its words stand in the sentence before. */
export interface Said extends Spoken {
  readonly previous: boolean;
}

interface Found extends Said {
  readonly frame: Frame;
  readonly whole: Range;
}

/** What one sentence says that somebody said. */
export function spokenIn(sentence: Sentence, context: Context): readonly Said[] {
  const { pieces } = sentence;
  const split = pieces.map((piece) => (piece.quotation ? cuedWithin(piece, context) : []));
  const frames = framesOf(pieces, context).filter(
    ({ words }) =>
      words !== 'around' || !pieces.some((_piece, at) => (split[at]?.length ?? 0) > 0 && at === 0),
  );
  const found: Found[] = [];
  const passed = new Set(frames.flatMap(({ words }, k) => (words === 'same' ? [sharedWith(frames, k)] : [])));
  for (const [k, frame] of frames.entries()) {
    const ranges = rangesOf(pieces, frames, k);
    const words = ranges.flatMap((range) => contentOf(pieces, range) ?? []);
    const whole = {
      from: Math.min(...ranges.map(({ from }) => from)),
      to: Math.max(...ranges.map(({ to }) => to)),
    };
    const previous = frame.words === 'previous';
    if (!previous && (words.length === 0 || isBare(pieces, ranges, frame))) continue;
    found.push({
      words,
      quoted: ranges.flatMap((range) => quotedIn(pieces.slice(range.from, range.to), split, pieces)),
      who: passed.has(k) && frame.who && frame.words !== 'same' ? { ...frame.who, outlet: true } : frame.who,
      act: frame.act,
      cue: spanOver(pieces.slice(frame.cue.from, frame.cue.to)),
      channel: frame.channel,
      relay: frame.relay ?? null,
      weight: frame.weight,
      open: true,
      previous,
      frame,
      whole,
    });
  }
  const all: Found[] = innermost(owned(found));
  const quotes = afterColons(pieces, all, split);
  const inMarks = split.flat().map((one) => ({ ...one, previous: false }));
  const taken = [...relayed(all), ...quotes, ...inMarks];
  const left = leftover(
    pieces,
    taken,
    (at) => {
      const piece = pieces[at];
      return piece && (split[at]?.length ?? 0) === 0 ? insideOf(piece) : null;
    },
    context,
  ).map((one) => ({ ...one, previous: false }));
  return [...taken, ...left].toSorted((a, b) => (a.words[0]?.from ?? 0) - (b.words[0]?.from ?? 0));
}

/** Whoever spoke in the frame before speaks on where a frame names nobody. */
function owned(found: readonly Found[]): Found[] {
  const named: Found[] = [];
  for (const one of found) {
    const before = one.who ? null : named.findLast(({ who }) => who !== null);
    named.push(before ? { ...one, who: before.who } : one);
  }
  return named;
}

/** Too little to have been said: nothing but a day or a connector. */
function isBare(pieces: Words, ranges: readonly Range[], { words }: Frame): boolean {
  if (typeof words !== 'string' || words === 'after') return false;
  return ranges.every(({ from, to }) =>
    pieces
      .slice(from, to)
      .every(
        ({ kind, low }) => kind === 'mark' || kind === 'number' || adverbs.has(low) || timeNouns.has(low),
      ),
  );
}

/** The ranges of pieces that a frame's words take. */
function rangesOf(pieces: Words, frames: readonly Frame[], k: number): readonly Range[] {
  const frame = frames[k];
  if (!frame || frame.words === 'previous') return [];
  if (typeof frame.words !== 'string') return frame.words;
  if (frame.words === 'same') {
    const shared = sharedWith(frames, k);
    return shared === k ? [] : rangesOf(pieces, frames, shared);
  }
  if (frame.words === 'after') {
    // "Как сообщает X со ссылкой на Y, …".
    const reference = frames[k + 1];
    const from = reference?.words === 'same' && reference.from <= frame.to + 1 ? reference.to : frame.to;
    return [{ from, to: rightEnd(pieces, frames, k) }];
  }
  const left = { from: leftStart(pieces, frames, k), to: frame.from };
  if (frame.words === 'before') return [left];
  const following = frames[k + 1];
  const to = following?.words === 'same' && following.from <= frame.to + 1 ? following.to : frame.to;
  const next = pieces[to];
  const isFirst = left.to <= left.from;
  const endsQuoted =
    pieces.slice(left.from, left.to).findLast(({ kind, text }) => kind !== 'mark' || !/^[,—–]$/.test(text))
      ?.kind === 'quote';
  if (next?.text === ',' && !endsQuoted && goesOnAfter(pieces, to + 1)) {
    const end = rightEnd(pieces, frames, k);
    if (end > to + 1 && !onlyTime(pieces, left))
      return isFirst ? [{ from: to + 1, to: end }] : [left, { from: to + 1, to: end }];
    if (end > to + 1) return [{ from: to + 1, to: end }];
  }
  return isFirst ? [] : [left];
}

/** The frame whose words a reference shares: the one before it, or the verb behind it (“«Залив» со ссылкой на X пишет, что”). */
function sharedWith(frames: readonly Frame[], k: number): number {
  const [before, after, own] = [frames[k - 1], frames[k + 1], frames[k]];
  if (after && own && after.from <= own.from && after.cue.from >= own.to) return k + 1;
  if (before && before.words !== 'same') return k - 1;
  return after && after.words !== 'same' ? k + 1 : k;
}

function onlyTime(pieces: Words, { from, to }: Range): boolean {
  const some = pieces.slice(from, to).filter(({ kind }) => kind !== 'mark');
  return (
    some.length <= 2 &&
    some.every(
      ({ low, kind }) =>
        kind === 'number' ||
        adverbs.has(low) ||
        timeNouns.has(low) ||
        /^(?:того|этого|цього|в|во|у|на|о|к)$/.test(low),
    )
  );
}

/** Whether what was said goes on behind “, сказала она,”: not what is told of the saying. */
function goesOnAfter(pieces: Words, at: number): boolean {
  const { low = '', kind } = pieces[at] ?? {};
  if (kind === 'quote') return true;
  if (kind !== 'word') return kind === 'number';
  return (
    !/^(?:котор\p{L}+|як(?:ий|а|е|і|ого|ої|их|ому|им)|где|де|когда|коли|пока|поки|хотя|хоча|передает|передае|сообщает|пишет|пише|добавив|отметив|чтобы|щоб|после|комментируя|отвечая|ссылаясь|посилаючись|коментуючи)$/u.test(
      low,
    ) && !/(?:вши|вшись|ючи|ая|щий|щая|вший|вшая)$/.test(low)
  );
}

/** Where the words after a frame end: at a further speaker's clause, a colon that opens a quotation, or the end. */
function rightEnd(pieces: Words, frames: readonly Frame[], k: number): number {
  const frame = frames[k];
  if (!frame) return 0;
  let end = endOfSentence(pieces);
  for (let at = frame.to + 1; at < end - 1; at += 1) {
    if (
      pieces[at]?.text === ':' &&
      pieces[at + 1]?.kind === 'quote' &&
      pieces.slice(at + 2, end).every(({ kind }) => kind === 'mark')
    )
      end = at;
  }
  const refused = refusalIn(pieces, frame.to + 1, end);
  if (refused !== null) end = refused;
  const byPhrase = frame.cue.to - frame.cue.from > 1 && frame.words === 'around';
  for (const other of frames.slice(k + 1)) {
    if (other.from < frame.to || other.from >= end) continue;
    if (other.words === 'same') continue;
    if (other.words === 'around') {
      if (other.who?.outlet && frames.slice(k + 1).every((one) => one === other || one.words === 'same'))
        return other.from;
      const cut = lastIndex(pieces, frame.to, other.from, ';');
      if (cut !== null) return cut;
      continue;
    }
    if (other.who === null && other.words !== 'before') {
      // "…, и добавил, что …": the same speaker's further words.
      const joint = /^(?:и|й|та|і|а|но|але|однак|однако|проте|зато)$/.test(pieces[other.from - 1]?.low ?? '')
        ? other.from - 1
        : other.from;
      return pieces[joint - 1]?.text === ',' ? joint - 1 : joint;
    }
    const cut = breakBefore(pieces, other.from, frame.to);
    if (cut !== null) return cut;
  }
  if (byPhrase) {
    const stop = pieces.findIndex(({ text }, at) => at > frame.to && at < end && /^[;:]$/.test(text));
    if (stop !== -1 && pieces[stop + 1]?.kind === 'quote') return stop;
  }
  const question = pieces.findIndex(({ text }, at) => at > frame.to && at < end && text === ';');
  // "По версии X, A; B": what follows the semicolon is not his, unless the sentence began with “как”.
  if (question !== -1 && !/^(?:как|як)$/.test(pieces[frame.from]?.low ?? '') && frame.words === 'after')
    return question;
  return end;
}

/** Where “, а подрядчик от комментариев уклонился” begins: somebody else's silence is no part of what was said. */
function refusalIn(pieces: Words, from: number, end: number): number | null {
  for (let at = from; at < end - 2; at += 1) {
    if (
      pieces[at]?.text !== ',' ||
      !/^(?:а|но|однако|але|проте|однак|хотя|хоча)$/.test(pieces[at + 1]?.low ?? '')
    )
      continue;
    for (let next = at + 2; next < end && next < at + 16; next += 1) {
      const { low = '', text } = pieces[next] ?? {};
      if (text === ';') break;
      if (/^(?:уклон|отказал|молч|промолч|воздерж|ухил|відмов|мовч|утрим)/.test(low)) return at;
      if (/^(?:не|ні)$/.test(low) && silent.test(pieces[next + 1]?.low ?? '')) return at;
      if (/^(?:пока|поки)$/.test(pieces[next + 1]?.low ?? '') && low === 'не') return at;
    }
  }
  return null;
}

const silent =
  /^(?:подтвержд|подтверд|комментир|прокомментир|ответ|отвеч|сообща|сообщи|назва|назыв|уточн|раскры|согласен|согласн|верит|верят|підтвер|коментув|прокоментув|відпов|повідом|розкри|розголош|згоден|згодн|вірить|вірять|погодж)/;

function lastIndex(pieces: Words, from: number, to: number, text: string): number | null {
  for (let at = to - 1; at > from; at -= 1) if (pieces[at]?.text === text) return at;
  return null;
}

/** Where a clause of another speaker begins: “…, а мэр заявил”; null where it is part of what was said. */
function breakBefore(pieces: Words, from: number, least: number): number | null {
  let at = from - 1;
  while (
    at > least &&
    from - at < 10 &&
    pieces[at]?.kind === 'word' &&
    !/^(?:и|а|но|однако|зато|тогда|але|проте|та|й|і)$/.test(pieces[at]?.low ?? '')
  )
    at -= 1;
  const joint = pieces[at];
  if (joint?.text === ';') return at;
  if (joint && /^(?:а|но|однако|зато|але|проте)$/.test(joint.low) && pieces[at - 1]?.text === ',')
    return at - 1;
  return null;
}

/** Where the words before a frame begin. */
function leftStart(pieces: Words, frames: readonly Frame[], k: number): number {
  const frame = frames[k];
  if (!frame) return 0;
  const before = frames.slice(0, k).findLast((other) => other.to <= frame.from && other.words !== 'previous');
  const isParenthetical =
    frame.words === 'around' && pieces[frame.to]?.text === ',' && pieces[frame.from - 2]?.kind !== 'quote';
  let start = before
    ? typeof before.words === 'string'
      ? before.to
      : (before.words.at(-1)?.to ?? before.to)
    : afterDateline(pieces);
  if (before && before.words === 'after' && frame.from > before.to) {
    const cut = lastIndex(pieces, before.to, frame.from, ';');
    start = cut === null ? before.to : cut + 1;
  }
  if (isParenthetical) {
    const colon = lastIndex(pieces, start, frame.from, ':');
    if (colon !== null) start = colon + 1;
  }
  if (before || isParenthetical) {
    const semicolon = lastIndex(pieces, start, frame.from, ';');
    if (semicolon !== null) start = semicolon + 1;
  }
  // "A, но, как сказал X, B": only B is his.
  if (
    isParenthetical &&
    /^(?:но|а|однако|зато|але|проте|однак|тому|поэтому|при|тож|причем|причому)$/.test(
      pieces[frame.from - 2]?.low ?? '',
    )
  )
    return frame.from;
  if (isParenthetical && frame.cue.to - frame.cue.from > 1) {
    for (let at = frame.from - 2; at > start; at -= 1)
      if (pieces[at]?.text === ',' && /^(?:и|а|но|й|та|але)$/.test(pieces[at + 1]?.low ?? '')) return at + 2;
  }
  return start;
}

/** Behind “БЕРЕЖАНСК, 12 ноября (Агентство) —” and behind a leading time of a live page. */
function afterDateline(pieces: Words): number {
  const first = pieces[0];
  if (
    first?.kind === 'word' &&
    first.text === first.text.toUpperCase() &&
    first.text.length > 3 &&
    isCapital(first)
  ) {
    const dash = pieces.findIndex(
      ({ text, spaced }, at) => at < 14 && (/^[—–]$/.test(text) || (text === '-' && spaced)),
    );
    const lead = pieces.slice(0, Math.max(0, dash));
    // "INTERFAX.RU - …", "КИЇВ, 5 травня —".
    const isAgency = dash <= 4 && lead.every(({ text }) => text === text.toUpperCase());
    if (dash > 0 && (isAgency || lead.some(({ kind }) => kind === 'number'))) return dash + 1;
  }
  return 0;
}

/** Before the marks that end a sentence. */
export function endOfSentence(pieces: Words): number {
  let end = pieces.length;
  while (end > 0 && pieces[end - 1]?.kind === 'mark' && !/^[)%₽€£$]$/.test(pieces[end - 1]?.text ?? ''))
    end -= 1;
  return end;
}

const leading = /^(?:но|и|а|однако|при|впрочем|что|що|будто|але|проте|та|,|;|:|—|–|-|\.|❗️?|!|🔻|📍)$/u;

/** The span of a range without marks at its ends; the inside of a quotation that is all of it. */
function contentOf(pieces: Words, { from, to }: Range): Span[] | null {
  let [start, end] = [from, to];
  while (
    start < end &&
    (leading.test(pieces[start]?.low || (pieces[start]?.text ?? '')) ||
      (pieces[start]?.kind === 'mark' && !/^[("№$€]$/.test(pieces[start]?.text ?? ''))) &&
    pieces[start]?.low !== 'при'
  )
    start += 1;
  while (end > start && pieces[end - 1]?.kind === 'mark' && !/^[)%₽€£$]$/.test(pieces[end - 1]?.text ?? ''))
    end -= 1;
  const some = pieces.slice(start, end);
  if (some.length === 0) return null;
  if (some.every(({ kind, text }) => kind === 'quote' || text === ','))
    return some.flatMap((piece) => insideOf(piece) ?? []);
  const span = spanOver(some);
  return span ? [span] : null;
}

/** The words of a quotation without spaces and a comma at their ends. */
export function insideOf({ quotation, text, from }: Piece): Span | null {
  if (!quotation) return null;
  let { from: start, to: end } = quotation.inner;
  while (
    end > start &&
    /[,.\s]/u.test(text.charAt(end - 1 - from)) &&
    !/\.\.$/.test(text.slice(0, end - from))
  )
    end -= 1;
  while (start < end && /[\s—–]/u.test(text.charAt(start - from))) start += 1;
  return end > start ? { from: start, to: end } : null;
}

function quotedIn(some: Words, split: readonly (readonly Spoken[])[], pieces: Words): Span[] {
  return some.flatMap((piece) => {
    if (!piece.quotation || (split[pieces.indexOf(piece)]?.length ?? 0) > 0) return [];
    if (isTitle(pieces, pieces.indexOf(piece))) return [];
    return insideOf(piece) ?? [];
  });
}

/** Words in marks belong to whoever is the innermost to say them. */
function innermost(found: readonly Found[]): Found[] {
  return found.map((one) => ({
    ...one,
    quoted: one.quoted.filter(
      (span) =>
        !found.some(
          (other) =>
            other !== one && other.quoted.some((inner) => within(span, inner)) && sizeOf(other) < sizeOf(one),
        ),
    ),
  }));
}

const sizeOf = ({ words }: Spoken): number => words.reduce((sum, { from, to }) => sum + to - from, 0);

/** “…, по её словам, не было: «Шло тихо»”: the quotation behind a colon is a further statement of the same speaker. */
function afterColons(pieces: Words, found: readonly Found[], split: readonly (readonly Spoken[])[]): Said[] {
  const quotes: Said[] = [];
  for (const [at, piece] of pieces.entries()) {
    if (piece.text !== ':' || pieces[at + 1]?.kind !== 'quote') continue;
    const quote = pieces[at + 1];
    const inside = quote && (split[at + 1]?.length ?? 0) === 0 ? insideOf(quote) : null;
    if (!inside || found.some(({ words }) => words.some((span) => within(inside, span)))) continue;
    const before = found.findLast(({ frame }) => frame.from < at);
    if (!before || before.words.length === 0) continue;
    const who: Who | null = before.who
      ? before.who.by === 'pronoun'
        ? before.who
        : { ...before.who, elsewhere: true }
      : null;
    quotes.push({
      words: [inside],
      quoted: [inside],
      who,
      act: 'said',
      cue: { from: piece.from, to: piece.to },
      channel: null,
      relay: null,
      weight: 0.86,
      open: true,
      previous: false,
    });
  }
  return quotes;
}

/** What an outlet says that somebody said is that one's statement, passed on by the outlet. */
function relayed(found: readonly Found[]): readonly Said[] {
  const dropped = new Set<Found>();
  const relays = new Map<Found, Span>();
  for (const outer of found) {
    if (!outer.who?.outlet || outer.previous) continue;
    const inner = found.find(
      (other) =>
        other !== outer &&
        !other.who?.outlet &&
        !dropped.has(other) &&
        !other.previous &&
        ((other.frame.from >= outer.whole.from && other.frame.to <= outer.whole.to) ||
          sharesWords(other, outer)),
    );
    if (!inner) continue;
    dropped.add(outer);
    relays.set(inner, outer.who.span);
  }
  return found.flatMap((one) => {
    const { frame: _frame, whole: _whole, ...said } = one;
    return dropped.has(one) ? [] : [{ ...said, relay: relays.get(one) ?? said.relay }];
  });
}

const sharesWords = (one: Found, other: Found): boolean =>
  one.words.some((a) => other.words.some((b) => within(a, b) || within(b, a)));
