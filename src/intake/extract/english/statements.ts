/** The statements of one English sentence: its frames, each with the words that it frames. Pure. */
import type { Sentence } from '../sentences.ts';
import { type Span, spanOver } from '../span.ts';
import type { Channel, Spoken, Who } from '../spoken.ts';
import { isBrief } from './brief.ts';
import { isState } from './by-state.ts';
import { channelVerbs } from './channel-words.ts';
import { contentOf, lengthOf, quotedIn, type Range, rangesOf } from './content.ts';
import { cueForms } from './cue-verbs.ts';
import { documentOf } from './document-of.ts';
import type { Frame } from './frame.ts';
import { framesOf } from './frames.ts';
import { looseQuotations } from './loose-quotations.ts';
import { type Line, lineOf } from './tags.ts';
import { channelIn, closingChannel } from './ways.ts';
import { outlets } from './who-words.ts';

interface Found extends Spoken {
  readonly frame: Frame;
  readonly whole: Range;
}

/** What one sentence says that somebody said. A statement without words waits for those of the next paragraph. */
export function spokenIn(sentence: Sentence): readonly Spoken[] {
  const line = lineOf(sentence.pieces);
  const frames = framesOf(line);
  if (frames.length === 0) return withLoose(line, []);
  const found: Found[] = [];
  const channels: (Channel | null)[] = [];
  for (const [k, frame] of frames.entries()) {
    const all = rangesOf(line, frames, k).filter(({ from, to }) => to > from);
    const [only] = all;
    const closing = frame.thing && !frame.channel && only ? closingChannel(line, only.from, only.to) : null;
    const ranges = closing && only ? [{ from: only.from, to: closing.at }] : all;
    const channel =
      frame.channel ??
      closing?.channel ??
      channelAbout(line, frames, k) ??
      channelOfVerb(line, frame) ??
      (isSame(frame, frames[k - 1]) ? (channels[k - 1] ?? null) : null);
    channels.push(channel);
    if (
      isOfItself(line, frames, k) ||
      isDenied(frames, k) ||
      refuses(line, ranges[0]?.from ?? -1) ||
      hides(line, frame) ||
      excuses(line, frame)
    )
      continue;
    const waits = waitsFor(line, frame, ranges);
    const words = waits ? [] : ranges.flatMap((range) => contentOf(line, range));
    if (!waits && words.length === 0 && frame.who?.outlet && frame.words !== 'after')
      passed(found, frame.who);
    if (
      !waits &&
      (words.length === 0 ||
        (frame.words === 'after' && isEmpty(line, frame, ranges)) ||
        (frame.words === 'before' && lengthOf(line, ranges) < 2 && !answers(line, ranges)))
    )
      continue;
    found.push({
      words,
      quoted: unnested(line, frames, k, ranges),
      who: frame.who ?? ownerOf(frames, k),
      act: frame.act,
      cue: spanOver(line.words.slice(frame.cue.from, frame.cue.to)),
      channel,
      relay: frame.relay ? (frame.relay.name ?? frame.relay.span) : null,
      weight: frame.weight,
      open: true,
      frame,
      whole: {
        from: Math.min(frame.to, ...ranges.map(({ from }) => from)),
        to: Math.max(frame.to, ...ranges.map(({ to }) => to)),
      },
    });
  }
  return withLoose(line, relayed(onceEach(found)));
}

/** Whether a frame goes on with the speaker of the one before. */
const isSame = ({ who }: Frame, before: Frame | undefined): boolean =>
  who === null || (before?.who?.span.from === who.span.from && before.who.by !== 'noun');

/** “urged them”, “asked for last autumn”: a pronoun alone, or when. */
const isEmpty = ({ words, tags }: Line, { act }: Frame, ranges: readonly Range[]): boolean =>
  ranges.every(({ from, to }) => {
    let end = to;
    while (end > from && tags[end - 1] === 'mark') end -= 1;
    if (end === from + 1 && /^(?:asked|ordered)$/.test(act))
      return /^(?:him|her|them|us|me|you)$/.test(words[from]?.low ?? '');
    return (
      end === from + 2 &&
      /^(?:this|last|next)$/.test(words[from]?.low ?? '') &&
      (tags[from + 1] === 'time' ||
        /^(?:spring|summer|autumn|winter|season)$/.test(words[from + 1]?.low ?? ''))
    );
  });

/** With the quotations that no frame has taken, in their order. */
function withLoose(line: Line, spoken: readonly Spoken[]): readonly Spoken[] {
  if (!line.words.some(({ kind }) => kind === 'quote')) return spoken;
  if (line.words.every(({ kind }) => kind === 'quote' || kind === 'mark')) return spoken;
  const loose = looseQuotations(
    line,
    spoken.flatMap(({ words, quoted }) => (quoted.length > 0 ? [...words, ...quoted] : words)),
  ).map((one): Spoken => ({ ...one, relay: null, open: true }));
  return [...spoken, ...loose].toSorted((a, b) => (a.words[0]?.from ?? 0) - (b.words[0]?.from ?? 0));
}

/** “No, according to …”, “Wolves, the shepherd says”. */
const answers = (line: Line, [range]: readonly Range[]): boolean => {
  const { text = '' } = line.words[(range?.to ?? 0) - 1] ?? {};
  return range !== undefined && isBrief(line, /^[,?!—–-]$/.test(text) ? range.to - 1 : range.to);
};

/** “had insisted, and still insists, that …”: what is told by two verbs of one speaker is one statement. */
const onceEach = (found: readonly Found[]): readonly Found[] =>
  found.filter(({ words, frame }, at) => {
    const next = found[at + 1];
    // “Orr saw it differently: “No,” he said”: the verb behind the quotation tells who speaks.
    const isToldBehind =
      frame.words === 'after' && next?.frame.words === 'before' && next.frame.who?.by === 'pronoun';
    return !(
      (next?.frame.who === null || isToldBehind) &&
      words.length === 1 &&
      next.words.length === 1 &&
      words[0]?.from === next.words[0]?.from &&
      words[0]?.to === next.words[0]?.to
    );
  });

/** “…, the FSB said, Tass reports”: what was said last was passed on by an outlet. */
function passed(found: Found[], by: Who): void {
  const last = found.pop();
  if (last) found.push({ ...last, relay: last.relay ?? by.name ?? by.span });
}

/** Whether a frame's words come with the next paragraph or line: it ends with a colon. */
function waitsFor(line: Line, frame: Frame, ranges: readonly Range[]): boolean {
  if (frame.words !== 'after' || line.words.at(-1)?.text !== ':') return false;
  const isHead = line.words[frame.cue.from]?.low === 'according' && lengthOf(line, ranges) < 9;
  return isHead || (frame.to >= line.words.length && ranges.length === 0);
}

/** “said she expected it to rise”: what somebody says of their own thoughts is one statement. */
function isOfItself(line: Line, frames: readonly Frame[], k: number): boolean {
  const [frame, before] = [frames[k], frames[k - 1]];
  const cue = line.words[frame?.cue.from ?? 0]?.low ?? '';
  return (
    (frame?.act === 'believed' || (frame?.cue.to === frame?.to && frame?.thing === true)) &&
    (frame?.thing || isState(cue) || /^f(?:eel|eels|elt)$/.test(cue)) &&
    frame?.who?.by === 'pronoun' &&
    before?.to === frame.from
  );
}

/** “denied that he had told anyone to lie”: by what is denied, nobody has said it. */
function isDenied(frames: readonly Frame[], k: number): boolean {
  const [frame, before] = [frames[k], frames[k - 1]];
  return (
    before?.act === 'denied' &&
    before.words === 'after' &&
    !before.thing &&
    before.until === null &&
    frame?.who?.by === 'pronoun' &&
    frame.from === before.to
  );
}

/** “tweeted”, “emailed”: the verb names the way. */
function channelOfVerb({ words }: Line, { cue }: Frame): Channel | null {
  const piece = words[cue.from];
  const base = cueForms.get(piece?.low ?? '')?.verb.base ?? '';
  const kind = channelVerbs.get(base);
  return kind && piece ? { span: { from: piece.from, to: piece.to }, kind, name: null } : null;
}

/** The channel that stands about a frame: in what leads into it, with its subject, or the subject itself. */
function channelAbout(line: Line, frames: readonly Frame[], k: number): Channel | null {
  const frame = frames[k];
  if (!frame) return null;
  const lead = frame.words === 'after' ? channelIn(line, leadOf(line, frames, k), frame.from) : null;
  return (
    lead ??
    (frame.from < frame.cue.from ? channelIn(line, frame.from, frame.cue.from) : null) ??
    (frame.who ? documentOf(line, frame.who) : null)
  );
}

/** “… said he could neither confirm nor deny”, “… would give no names”: nothing was said. */
function refuses({ words }: Line, at: number): boolean {
  const some = words.slice(at, at + 9).map(({ low }) => low);
  const joined = some.findIndex((low) => low === 'and' || low === 'but');
  if (
    some.includes('comment') &&
    (joined === -1 || joined > some.indexOf('comment')) &&
    some.some((low) => /^(?:inappropriate|unable|no|not|premature|wrong)$/.test(low))
  )
    return true;
  return (
    /^(?:he|she|it|they|that)$/.test(some[0] ?? '') &&
    /^(?:could|would|can|couldn't|wouldn't|can't|cannot)$/.test(some[1] ?? '') &&
    some.slice(1, 3).some((low) => /^(?:not|neither|no|.*n't|cannot|give)$/.test(low)) &&
    some
      .slice(2)
      .some((low) =>
        /^(?:confirm|comment|say|discuss|name|names|elaborate|answer|speculate|details)$/.test(low),
      )
  );
}

/** “asked not to be named because he feared for his job”: why somebody is not named is nobody's statement. */
function excuses({ words }: Line, { act, from }: Frame): boolean {
  if (act !== 'believed' || words[from - 1]?.low !== 'because') return false;
  return words
    .slice(Math.max(0, from - 12), from)
    .some(({ low }) => /^(?:named|identified|anonymity|anonymously|name|quoted)$/.test(low));
}

/** “asked not to be named”, “begged me to leave her name out”: nothing was said. */
function hides({ words }: Line, frame: Frame): boolean {
  if (frame.act !== 'asked') return false;
  const some = words.slice(frame.cue.to, frame.cue.to + 8).map(({ low }) => low);
  const end = some.findIndex((_, at) => words[frame.cue.to + at]?.kind === 'mark');
  const near = end === -1 ? some : some.slice(0, end);
  return (
    near.some((low) => /^(?:named|identified|anonymity|anonymous|name|quoted)$/.test(low)) &&
    near.some((low) => /^(?:not|leave|keep|withhold|withheld|anonymity|anonymous|without|remain)$/.test(low))
  );
}

/** The quotations of a frame's words, without those of speech within it. */
function unnested(
  line: Line,
  frames: readonly Frame[],
  k: number,
  ranges: readonly Range[],
): readonly Span[] {
  if (!line.words.some(({ kind }) => kind === 'quote')) return [];
  const inner = frames
    .map((_, at) => at)
    .filter(
      (at) =>
        at > k &&
        frames[at]?.words === 'after' &&
        ranges.some(({ from, to }) => (frames[at]?.from ?? -1) >= from && (frames[at]?.to ?? 0) <= to),
    )
    .flatMap((at) => rangesOf(line, frames, at));
  return ranges.flatMap(({ from, to }) =>
    quotedIn(
      line.words
        .slice(from, to)
        .filter((_, index) => !inner.some((one) => from + index >= one.from && from + index < one.to)),
    ),
  );
}

/** Where the clause of a frame begins: what leads into it may name the channel. */
function leadOf({ words, tags }: Line, frames: readonly Frame[], k: number): number {
  const frame = frames[k];
  if (!frame || k === 0) return 0;
  for (let at = frame.from - 1; at > 0 && at > frame.from - 20; at -= 1)
    if (words[at]?.text === ';' || (words[at]?.text === ',' && tags[at + 1] === 'and')) return at;
  return frame.from;
}

/** Whoever is named in the frame before speaks on. */
function ownerOf(frames: readonly Frame[], k: number): Who | null {
  return frames.slice(0, k).findLast(({ who }) => who !== null)?.who ?? null;
}

/** What an outlet says that somebody said is that one's statement, passed on by the outlet. */
function relayed(found: readonly Found[]): readonly Spoken[] {
  const dropped = new Set<number>();
  const relays = new Map<number, Span>();
  for (const [k, outer] of found.entries()) {
    if (!outer.who?.outlet || outer.words.length === 0) continue;
    // “said a porter, according to the paper”: the paper only passes it on.
    const earlier = found.findIndex(
      (other, at) =>
        at < k && other.frame.words !== 'after' && other.frame.to <= outer.frame.from && !other.who?.outlet,
    );
    if (earlier !== -1 && outer.frame.words !== 'after') {
      dropped.add(k);
      relays.set(earlier, outer.who.name ?? outer.who.span);
      continue;
    }
    const inner = found.findIndex(
      (other, at) =>
        at !== k &&
        !other.who?.outlet &&
        !dropped.has(at) &&
        other.frame.from >= outer.whole.from &&
        other.frame.to <= outer.whole.to,
    );
    const isAside = outer.frame.words !== 'after';
    if (inner === -1 || !(isAside || outlets.has(outer.who.head))) continue;
    dropped.add(k);
    relays.set(inner, outer.who.name ?? outer.who.span);
  }
  return found.flatMap(({ frame: _frame, whole: _whole, ...spoken }, at) =>
    dropped.has(at) ? [] : [{ ...spoken, relay: relays.get(at) ?? spoken.relay }],
  );
}
