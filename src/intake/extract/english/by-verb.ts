/** Frames of a verb with its subject: “the mayor said …”, “…, said the mayor”, “…, adding that …”. Pure. */
import type { Who } from '../spoken.ts';
import { type CueAt, cueAt, firstVerb } from './cues.ts';
import { clauseAt, type Frame, framed } from './frame.ts';
import { whoFrom } from './speakers.ts';
import { type Subject, subjectBefore } from './subjects.ts';
import { isFinite, type Line } from './tags.ts';
import { type Way, wayAfter } from './ways.ts';

/** The frame of the verb at a place; null where none was spoken, or nobody can be told to have. */
export function byVerb(line: Line, at: number, found: readonly Frame[]): Frame | null {
  const putting = byPutting(line, at, found);
  if (putting) return putting;
  const cue = cueAt(line, at);
  if (!cue) return null;
  if (cue.leans) return byParticiple(line, cue, found);
  const inverted = byInversion(line, cue);
  if (inverted) return inverted;
  const subject = subjectBefore(line, cue.group);
  if (subject) return bySubject(line, cue, subject);
  return bySharing(line, cue, found) ?? byLeading(line, cue);
}

/** Verbs that tell an infinitive as what was said: “vowed to return”. */
const toVerbs = /^(?:claim|profess|promise|pledge|vow|threaten|offer|demand|swear|want)$/;
/** Verbs whose hearer and infinitive are what was said: “urged people to leave”. */
const urging =
  /^(?:urge|beg|implore|beseech|exhort|ask|advise|request|order|instruct|command|forbid|direct|warn|tell|want|call)$/;

function bySubject(line: Line, cue: CueAt, subject: Subject): Frame | null {
  const { words } = line;
  const { verb, act } = cue;
  const { who, from } = subject;
  const next = words[cue.to];
  const base = { from, cue: { from: cue.from, to: cue.to }, act, who };
  const beforeComma = words[from - 1]?.text === ',' || /^[—–-]$/.test(words[from - 1]?.text ?? '');
  const beforeQuote = words[from - 1]?.kind === 'quote';
  // An order is told with whom it was given to.
  if (/^(?:tell|warn)$/.test(verb.base) && infinitiveAfter(line, cue.to)) {
    const to = verb.base === 'tell' ? heardEnd(line, cue.to) : cue.to;
    return framed({
      ...base,
      act: verb.base === 'tell' ? 'ordered' : act,
      to,
      words: 'after',
      thing: true,
      weight: weightOf(who, 0.7),
    });
  }
  const way = wayAfter(line, cue.to, verb.hearer && !(verb.object && infinitiveAfter(line, cue.to)));
  let to = cue.to + way.length;
  // “…, the company said in a statement that did not mention it”: the words stood before.
  const isRelative =
    way.opened && way.channel !== null && words[to - 1]?.low === 'that' && isFinite(line, to);
  if (isRelative) to -= 1;
  const opened = way.opened && !isRelative;
  const after = words[to];
  const quoteNext = after?.kind === 'quote' || (after?.text === ',' && words[to + 1]?.kind === 'quote');
  const isClosed =
    isRelative ||
    !after ||
    /^[.!?;…)]$/.test(after.text) ||
    (after.kind === 'mark' && /^[—–-]$/.test(after.text)) ||
    after.text === ',' ||
    /^(?:after|before|when|as|while|which|and|but|though|who)$/.test(after.low);
  const isParenthetical =
    verb.clause &&
    (beforeComma || beforeQuote) &&
    isClosed &&
    !(opened && after?.text !== ',') &&
    !(quoteNext && !beforeQuote && !leftSpeaks(line, from - 1));
  if (isParenthetical && (beforeQuote || after?.text === ',' || leftSpeaks(line, from - 1)))
    return framed({
      ...base,
      to,
      channel: way.channel,
      words: after?.text === ',' ? 'around' : 'before',
      opened: quoteNext,
      weight: weightOf(who, 0.92),
    });
  if (beforeQuote && verb.clause && (opened || quoteNext))
    return framed({
      ...base,
      to: opened && words[to - 1]?.text === ':' ? to - 1 : to,
      channel: way.channel,
      words: 'around',
      opened: true,
      weight: weightOf(who, 0.88),
    });
  // “… flat prosecutors say was handed over”: the words stand on both sides, without marks.
  if (
    verb.clause &&
    !opened &&
    after &&
    isFinite(line, to) &&
    from > 2 &&
    line.tags[to] !== 'pron' &&
    /^(?:say|believe|think|claim|insist|allege|fear|reckon)$/.test(verb.base)
  )
    return framed({ ...base, to, words: 'around', weight: 0.6 });
  if (!after || /^[.!?;…)]$/.test(after.text)) {
    if (opened && words[to - 1]?.text === ':')
      return framed({
        ...base,
        to,
        channel: way.channel,
        words: 'after',
        opened,
        weight: weightOf(who, 0.88),
      });
    return null;
  }
  if (opened || quoteNext)
    return framed({
      ...base,
      to,
      channel: way.channel,
      words: 'after',
      opened: true,
      weight: weightOf(who, verb.weak && !way.opened ? 0.8 : 0.9),
    });
  if (isManner(verb.base)) return null;
  if (after.low === 'to') {
    const takes = toVerbs.test(verb.base) || verb.base === 'vow';
    return takes
      ? framed({ ...base, to, words: 'after', thing: true, channel: way.channel, weight: weightOf(who, 0.7) })
      : null;
  }
  if (verb.clause && clauseAt(line, to) && !(verb.weak && who.by === 'noun')) {
    if (verb.base === 'tell' && !way.heard) return null;
    return framed({
      ...base,
      to,
      channel: way.channel,
      words: 'after',
      weight: weightOf(who, verb.weak ? 0.7 : 0.88),
    });
  }
  if (verb.base === 'say' || verb.base === 'report' || verb.base === 'find' || verb.base === 'count')
    return shortly(line, base, to, way, verb.base, cue);
  if (!verb.object || (who.by === 'noun' && verb.weak)) return null;
  if (
    urging.test(verb.base) &&
    !infinitiveAfter(line, cue.to) &&
    /^(?:ask|want|tell)$/.test(verb.base) &&
    !/^(?:whether|if|how|why|who|what|when|where)$/.test(after.low)
  )
    return null;
  if (verb.base === 'order' && line.tags[cue.to] === 'noun' && false) return null;
  const thing = cue.to + (way.length > 0 && way.channel ? way.length : way.length);
  if (!next || (/^(?:of|from|by|with|as)$/.test(words[thing]?.low ?? '') && verb.base !== 'accuse'))
    return null;
  return framed({
    ...base,
    to: thing,
    channel: way.channel,
    words: 'after',
    thing: true,
    weight: weightOf(who, verb.weak ? 0.55 : 0.78),
  });
}

/** “says 12”, “reported 40 dead”, “says lightning”: a noun phrase as what was said. */
function shortly(
  line: Line,
  base: Pick<Frame, 'from' | 'cue' | 'act' | 'who'>,
  to: number,
  way: Way,
  verb: string,
  cue: CueAt,
): Frame | null {
  const { words, tags } = line;
  const low = words[to]?.low ?? '';
  if (
    /^(?:nothing|so|little|no|goodbye|much|yes|more|it|this|them|him|her|for|he|she|they|of|with|by|as|on|at|in|a|how|what|to)$/.test(
      low,
    ) &&
    verb !== 'report'
  )
    return null;
  if (verb === 'find') return null;
  if (
    /^(?:on|from|by|for|to|of|as|that|with|it|this)$/.test(low) ||
    !base.who ||
    (base.who.by === 'noun' && verb !== 'say')
  )
    return null;
  const tag = tags[to];
  if (
    tag !== 'num' &&
    tag !== 'noun' &&
    tag !== 'det' &&
    tag !== 'name' &&
    tag !== 'adv' &&
    tag !== 'ing' &&
    !(tag === 'prep' && /^(?:about|around|over|up|between|under|at)$/.test(low))
  )
    return null;
  if (cue.from < 1) return null;
  return framed({
    ...base,
    to,
    channel: way.channel,
    words: 'after',
    thing: true,
    weight: weightOf(base.who, tag === 'num' ? 0.75 : 0.55),
  });
}

const isManner = (base: string): boolean =>
  /^(?:snap|growl|bark|sigh|laugh|grin|shrug|smile|interject|muse|quip|joke|shout|scream|exclaim|yell|cry|whisper|mutter|murmur|hiss|roar|thunder|hazard|venture|read)$/.test(
    base,
  );

/** Whether “to” and a verb follow within a short phrase: “the crew to leave”. */
function infinitiveAfter({ words, tags }: Line, at: number): boolean {
  for (let on = at; on < at + 14 && on < words.length; on += 1) {
    const tag = tags[on];
    if (words[on]?.low === 'to' || (tag === 'not' && words[on + 1]?.low === 'to'))
      return (
        on > at &&
        (tags[on + (tag === 'not' ? 2 : 1)] === 'base' ||
          tags[on + 1] === 'quote' ||
          tags[on + 1] === 'noun' ||
          tags[on + 1] === 'not' ||
          tags[on + 1] === 'be' ||
          tags[on + 1] === 'aux' ||
          tags[on + 1] === 'adv')
      );
    if (tag === 'mark' || tag === 'quote' || tag === 'sub' || tag === 'aux' || tag === 'be' || tag === 's')
      return false;
  }
  return false;
}

function heardEnd({ words }: Line, at: number): number {
  for (let on = at; on < at + 14; on += 1) if (words[on]?.low === 'to' || words[on]?.low === 'not') return on;
  return at;
}

/** Whether what was said may stand before a place: a quotation or a clause, not only when or where. */
export function leftSpeaks(line: Line, close: number): boolean {
  const { words, tags } = line;
  let start = close;
  while (start > 0 && words[start - 1]?.text !== ';') start -= 1;
  while (start < close && (tags[start] === 'and' || tags[start] === 'adv' || tags[start] === 'mark'))
    start += 1;
  for (let rounds = 0; rounds < 4; rounds += 1) {
    const first = tags[start];
    const opens =
      (first === 'sub' && !/^(?:that|what|how|why|if)$/.test(words[start]?.low ?? '')) ||
      first === 'prep' ||
      first === 'ing' ||
      first === 'past' ||
      first === 'part' ||
      first === 'to' ||
      first === 'time';
    if (!opens) break;
    let on = start;
    while (on < close && words[on]?.text !== ',') on += 1;
    if (on >= close) {
      // A preposition may open a whole clause: “By 07:30 all but nine were ashore”.
      return (
        (first === 'prep' || first === 'time') &&
        words
          .slice(start, close)
          .some((_, index) => isFinite(line, start + index) && tags[start + index] !== 'past')
      );
    }
    start = on + 1;
  }
  if (words.slice(start, close).some(({ kind }) => kind === 'quote')) return true;
  const length = close - start;
  return (
    words.slice(start, close).some((_, index) => index > 0 && isFinite(line, start + index)) ||
    length >= 4 ||
    (length >= 2 && tags[start] !== 'name' && close - start >= 3)
  );
}

export const weightOf = (who: Who | null, weight: number): number =>
  who?.by === 'noun' ? weight * 0.75 : weight;

/** “…, said Lena Marsh, head of the port, on Tuesday.” */
function byInversion(line: Line, cue: CueAt): Frame | null {
  const { words, tags } = line;
  const before = words[cue.from - 1];
  if (
    !before ||
    cue.group !== cue.from ||
    !cue.verb.clause ||
    !(before.kind === 'quote' || (before.kind === 'mark' && /^[,—–?!-]$/.test(before.text)))
  )
    return null;
  if (cue.from < 3 && before.kind !== 'quote') return null;
  const first = tags[cue.to];
  if (
    first === 'prep' ||
    first === 'time' ||
    first === 'sub' ||
    first === 'to' ||
    first === undefined ||
    first === 'mark' ||
    first === 'quote'
  )
    return null;
  const read = whoFrom(line, cue.to);
  if (
    !read ||
    (read.who.by === 'pronoun' && before.kind !== 'quote') ||
    (read.who.by === 'noun' && before.kind !== 'quote' && cue.verb.base !== 'say')
  )
    return null;
  const way = wayAfter(line, read.to, false);
  let to = read.to + (way.opened && words[read.to + way.length - 1]?.text !== ':' ? 0 : way.length);
  const next = words[to];
  const tag = tags[to];
  const isEnd =
    !next ||
    tag === 'mark' ||
    tag === 'quote' ||
    tag === 'sub' ||
    tag === 'rel' ||
    tag === 'and' ||
    tag === 'prep' ||
    tag === 'ing' ||
    tag === 'time';
  if (!isEnd) return null;
  if (words[to - 1]?.text === ',' && to > read.to) to -= 1;
  return framed({
    from: cue.from,
    to,
    cue: { from: cue.from, to: cue.to },
    act: cue.act,
    who: read.who,
    channel: way.channel,
    words:
      words[to]?.text === ',' || words[to]?.text === ':' || words[to]?.kind === 'quote' ? 'around' : 'before',
    opened: words[to]?.kind === 'quote' || words[to]?.text === ':',
    weight: weightOf(read.who, 0.92),
  });
}

/** “…, adding that …”: the speaker of the frame before goes on. */
function byParticiple(line: Line, cue: CueAt, found: readonly Frame[]): Frame | null {
  const { words } = line;
  const last = found.at(-1);
  const before = words[cue.group - 1];
  if (before?.text !== ',' && before?.kind !== 'quote' && !(before?.low === 'and' && last)) return null;
  const { verb } = cue;
  const orders = verb.base === 'tell' && infinitiveAfter(line, cue.to);
  const way = orders
    ? wayAfter(line, cue.to, false)
    : wayAfter(line, cue.to, verb.hearer && !(verb.object && infinitiveAfter(line, cue.to)));
  const to = orders ? heardEnd(line, cue.to) : cue.to + way.length;
  const next = words[to];
  if (!next || next.kind === 'mark') return null;
  const opened = way.opened || next.kind === 'quote';
  if (
    /^(?:drawing|showing|finding|holding|ruling|recording|ordering|signalling|signaling|revealing|feeling)$/.test(
      words[cue.from]?.low ?? '',
    ) &&
    !way.opened
  )
    return null;
  if (!opened && !verb.object && !clauseAt(line, to)) return null;
  const who = last ? null : leadingSubject(line, cue.group);
  if (!last && !who) return null;
  return framed({
    from: cue.from,
    to,
    cue: { from: cue.from, to: cue.to },
    act: orders ? 'ordered' : cue.act,
    who,
    channel: way.channel,
    words: 'after',
    opened,
    thing: verb.object && !opened && !clauseAt(line, to),
    weight: opened ? 0.8 : 0.68,
  });
}

/** “She said … and warned that …”: a second verb of the same speaker. */
function bySharing(line: Line, cue: CueAt, found: readonly Frame[]): Frame | null {
  const { words, tags } = line;
  const before = words[cue.group - 1];
  const last = found.at(-1);
  if (!last || !(/^(?:and|but|then|or)$/.test(before?.low ?? '') || before?.text === ',')) return null;
  if (tags[cue.from] === 'base' && tags[last.cue.from] === 's') return null;
  const read = bySubject(line, cue, { who: last.who ?? unknown, from: cue.from });
  if (!read || read.words !== 'after') return null;
  if (!read.opened && !read.thing && last.words === 'after' && !last.thing && cue.verb.weak) return null;
  return { ...read, who: null, weight: Math.min(read.weight, read.opened ? 0.8 : 0.62) };
}

const unknown: Who = {
  span: { from: 0, to: 0 },
  name: null,
  role: null,
  type: 'person',
  by: 'name',
  vague: false,
  head: '',
  outlet: false,
};

/** “Marsh shook her head and said: …”: the subject of the clause's first verb. */
function byLeading(line: Line, cue: CueAt): Frame | null {
  const before = line.words[cue.group - 1];
  if (!/^(?:and|then|but|or)$/.test(before?.low ?? '') && before?.text !== ',') return null;
  const who = leadingSubject(line, cue.group);
  if (!who) return null;
  const read = bySubject(line, cue, { who, from: cue.from });
  return read && read.words === 'after' && who.by !== 'noun'
    ? { ...read, weight: Math.min(read.weight, read.opened ? 0.75 : 0.5) }
    : null;
}

/** Whoever does the first verb of the clause before a place. */
function leadingSubject(line: Line, limit: number): Who | null {
  let start = limit;
  while (start > 0 && limit - start < 40 && line.words[start - 1]?.text !== ';') start -= 1;
  const verb = firstVerb(line, start, limit);
  if (verb === null) return null;
  const subject = line.tags[verb] === 'pron' ? subjectBefore(line, verb + 1) : subjectBefore(line, verb);
  return subject && subject.who.by !== 'noun' ? subject.who : null;
}

/** “puts the toll at 40”, “counted 12”, “is how the mayor put it”: verbs that speak by what stands beside them. */
function byPutting(line: Line, at: number, found: readonly Frame[]): Frame | null {
  const { words, tags } = line;
  const low = words[at]?.low ?? '';
  const isPut = /^(?:put|puts|putting)$/.test(low);
  const isCount =
    /^(?:counted|counts|gave|gives|registered|recorded)$/.test(low) &&
    tags[at] !== 'noun' &&
    (tags[at + 1] === 'num' || /^(?:about|around|over|at|up|nearly|some)$/.test(words[at + 1]?.low ?? ''));
  const isCall = /^(?:called|calls|calling|branded|labelled|labeled|termed|dubbed|described|describes)$/.test(
    low,
  );
  if (!isPut && !isCount && !isCall) return null;
  if (
    tags[at - 1] === 'be' ||
    tags[at - 1] === 'to' ||
    (isCall && tags[at - 1] === 'noun' && tags[at + 1] === 'name')
  )
    return null;
  if (isPut && words[at + 1]?.low === 'it' && (words[at + 2] === undefined || tags[at + 2] === 'mark')) {
    const subject = subjectBefore(line, at);
    const how = subject ? words[subject.from - 1]?.low : undefined;
    return subject && (how === 'how' || how === 'as')
      ? framed({
          from: subject.from - (tags[subject.from - 2] === 'be' ? 2 : 1),
          to: at + 2,
          cue: { from: at, to: at + 1 },
          act: 'said',
          who: subject.who,
          words: 'before',
          weight: 0.8,
        })
      : null;
  }
  let isSaid = isCount;
  for (let on = at + 1; !isSaid && on < words.length && on < at + 14; on += 1) {
    const tag = tags[on];
    if (isPut && words[on]?.low === 'at' && on > at + 1)
      isSaid =
        tags[on + 1] === 'num' ||
        tags[on + 1] === 'prep' ||
        tags[on + 1] === 'adv' ||
        tags[on + 1] === 'sub' ||
        /^[£€$]$/.test(words[on + 1]?.text ?? '');
    if (isCall && tag === 'quote') isSaid = on > at + 1 || /^(?:it|them)$/.test(words[at + 1]?.low ?? '');
    if (isCall && words[on]?.low === 'as' && on > at + 1) isSaid = true;
    if (
      isCall &&
      on === at + 1 &&
      /^(?:it|this|that|the|him|her|them)$/.test(words[on]?.low ?? '') &&
      (tags[on + 1] === 'det' || tags[on + 1] === 'quote')
    )
      isSaid = true;
    if (tag === 'mark' && !/^[£€$]$/.test(words[on]?.text ?? '')) break;
  }
  if (!isSaid) return null;
  let group = at;
  while (group > 0 && (tags[group - 1] === 'aux' || tags[group - 1] === 'adv')) {
    if (
      /^(?:would|could|may|might|will|should|must|can|didn't|hasn't|wouldn't)$/.test(
        words[group - 1]?.low ?? '',
      )
    )
      return null;
    group -= 1;
  }
  if (tags[group - 1] === 'be' || tags[group - 1] === 'not' || tags[group - 1] === 'to') return null;
  const subject = /ing$/.test(low) ? null : subjectBefore(line, group);
  const before = words[group - 1];
  const shares =
    !subject && found.length > 0 && (before?.text === ',' || /^(?:and|but)$/.test(before?.low ?? ''));
  const leading =
    !subject && !shares && (before?.text === ',' || /^(?:and|but)$/.test(before?.low ?? ''))
      ? leadingSubject(line, group)
      : null;
  const who = subject?.who ?? leading;
  if (!who && !shares) return null;
  if (who && who.by === 'noun' && !isCount) return null;
  return framed({
    from: subject?.from ?? at,
    to: at + 1,
    cue: { from: at, to: at + 1 },
    act: 'said',
    who: who ?? null,
    words: 'after',
    thing: true,
    weight: weightOf(who, isCount ? 0.6 : 0.75),
  });
}
