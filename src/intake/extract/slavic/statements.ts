/** The statements of one Russian or Ukrainian sentence: its frames, each with the words that it frames. Pure. */
import type { Piece, Sentence } from '../sentences.ts';
import { type Span, spanOver, within } from '../span.ts';
import type { Spoken, Who } from '../spoken.ts';
import type { Context } from './context.ts';
import type { Frame, Range } from './frame.ts';
import { framesOf } from './frames.ts';
import { leftover } from './leftover.ts';
import type { Words } from './phrase.ts';
import { rangesOf, sharedWith } from './ranges.ts';
import { isTitle } from './sayable.ts';
import { adverbs, timeNouns } from './small-words.ts';
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
  const opensCued = (split[0]?.length ?? 0) > 0;
  const frames = framesOf(pieces, context).filter(({ words }) => words !== 'around' || !opensCued);
  const found: Found[] = [];
  const passed = new Set(frames.flatMap(({ words }, k) => (words === 'same' ? [sharedWith(frames, k)] : [])));
  for (const [k, frame] of frames.entries()) {
    const ranges = rangesOf(pieces, frames, k, context.lexicon);
    const words = ranges.flatMap((range) => contentOf(pieces, range) ?? []);
    const whole = {
      from: Math.min(...ranges.map(({ from }) => from)),
      to: Math.max(...ranges.map(({ to }) => to)),
    };
    const previous = frame.words === 'previous';
    if (!previous && (words.length === 0 || isBare(pieces, ranges, frame) || isTeaser(pieces, ranges)))
      continue;
    found.push({
      words,
      quoted: ranges.flatMap((range) => quotedIn(pieces, range, split)),
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
  const all: Found[] = innermost(unopened(owned(found)));
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

/** “Иначе думает X: по его словам, …”: of two frames for the same words the inner one stands, said by whom the outer one names. */
function unopened(found: readonly Found[]): Found[] {
  const dropped = new Set<Found>();
  const all = found.map((inner) => {
    if (inner.who?.by !== 'pronoun' || inner.frame.cue.to - inner.frame.cue.from < 2) return inner;
    const outer = found.find(
      ({ frame, who, whole }) =>
        frame.words === 'after' &&
        who !== null &&
        !/^(?:pronoun|noun)$/.test(who.by) &&
        frame.cue.to <= inner.frame.from &&
        (frame.to === inner.frame.from || isMost(inner, whole)),
    );
    if (!outer?.who || (outer.who.gender && inner.who.gender && outer.who.gender !== inner.who.gender))
      return inner;
    dropped.add(outer);
    return { ...inner, who: { ...outer.who, elsewhere: outer.who.elsewhere ?? false } };
  });
  return all.filter((_one, at) => !dropped.has(found[at] as Found));
}

/** Whether a frame's words are all but what another one's range has. */
const isMost = ({ whole, frame }: Found, range: Range): boolean =>
  whole.from <= range.from + 1 && whole.to >= range.to - 1 && frame.from >= range.from;

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

/** “Тренера задержали: что известно”: a headline's promise, said by nobody. */
function isTeaser(pieces: Words, [first, second]: readonly Range[]): boolean {
  if (
    !first ||
    second ||
    first.to - first.from > 5 ||
    (pieces[first.from - 1]?.text !== ':' && pieces[first.from - 2]?.text !== ':')
  )
    return false;
  const lows = pieces.slice(Math.max(0, first.from - 1), first.to).map(({ low }) => low);
  return (
    lows.some((low) =>
      /^(?:что|що|как|як|кто|хто|подробности|подробиці|видео|відео|фото|главное|головне)$/.test(low),
    ) &&
    lows.some((low) =>
      /^(?:известно|відомо|дальше|далі|делать|робити|произошло|сталося|случилось|трапилося|подробности|подробиці|видео|відео|фото|главное|головне|изменится|зміниться|знаем|знаємо|говорят|кажуть|пишут|пишуть)$/.test(
        low,
      ),
    )
  );
}

const leading =
  /^(?:мол|мовляв|дескать|но|и|а|однако|при|впрочем|что|що|будто|але|проте|та|,|;|:|—|–|-|\.|❗️?|!|🔻|📍)$/u;

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
function insideOf({ quotation, text, from }: Piece): Span | null {
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

/** The words of the quotations of a range, but for those that hold speech of their own, and titles. */
function quotedIn(pieces: Words, { from, to }: Range, split: readonly (readonly Spoken[])[]): Span[] {
  const found: Span[] = [];
  for (let at = from; at < to; at += 1) {
    const piece = pieces[at];
    if (!piece?.quotation || (split[at]?.length ?? 0) > 0 || isTitle(pieces, at)) continue;
    const inside = insideOf(piece);
    if (inside) found.push(inside);
  }
  return found;
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
    const isNobody = outer.who?.head === 'там' && outer.who.elsewhere === true;
    // “… распорядился провести проверку, сообщает его пресс-служба”.
    const isTheirs =
      /^пресс?-?служб/.test(outer.who?.head ?? '') &&
      (outer.who?.span.to ?? 0) - (outer.who?.span.from ?? 0) > (outer.who?.called ?? '').length + 2;
    if (!(outer.who?.outlet || isNobody || isTheirs) || outer.previous) continue;
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
    if (outer.who && !isNobody) relays.set(inner, outer.who.span);
  }
  return found.flatMap((one) => {
    const { frame: _frame, whole: _whole, ...said } = one;
    return dropped.has(one) ? [] : [{ ...said, relay: relays.get(one) ?? said.relay }];
  });
}

const sharesWords = (one: Found, other: Found): boolean =>
  one.words.some((a) => other.words.some((b) => within(a, b) || within(b, a)));
