/** Frames of a verb before its subject: “…, said Lena Marsh, head of the port, on Tuesday”. Pure. */
import { isBrief } from './brief.ts';
import type { CueAt } from './cues.ts';
import { clauseAt, type Frame, framed, weightOf } from './frame.ts';
import { infinitiveAfter } from './hearers.ts';
import { whoFrom } from './speakers.ts';
import { subjectBefore } from './subjects.ts';
import { isVerb, type Line } from './tags.ts';
import { wayAfter } from './ways.ts';

/** “…, said Lena Marsh, head of the port, on Tuesday.” */
export function byInversion(line: Line, cue: CueAt): Frame | null {
  const { words, tags } = line;
  const isOr =
    words[cue.from - 1]?.low === 'so' &&
    words[cue.from - 2]?.low === 'or' &&
    words[cue.from - 3]?.text === ',';
  const isSo = isOr || (words[cue.from - 1]?.low === 'so' && words[cue.from - 2]?.text === ',');
  const before = words[cue.from - (isOr ? 3 : isSo ? 2 : 1)];
  if (
    !before ||
    (cue.group !== cue.from && !isSo) ||
    !cue.verb.clause ||
    !(before.kind === 'quote' || (before.kind === 'mark' && /^[,—–?!-]$/.test(before.text)))
  )
    return null;
  const isEarly = cue.from < 3 && before.kind !== 'quote' && words[cue.from - 2]?.kind !== 'quote';
  // "Konrad Eltz, 58, told the judges", “Ana Ruiz - the mayor - told the Post”: the subject stands before the mark.
  if (before.kind === 'mark' && cue.verb.hearer && !/^(?:warn|ask|caution|convince)$/.test(cue.verb.base))
    return null;
  if (before.text === ',') {
    const subject = subjectBefore(line, cue.from);
    if (subject && startsClause(line, subject.from)) return null;
  }
  if (before.text === ',' && cue.verb.object && infinitiveAfter(line, cue.to)) return null;
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
    (read.who.by === 'noun' &&
      before.kind !== 'quote' &&
      (cue.verb.base !== 'say' || (clauseAt(line, cue.to, true) && subjectBefore(line, cue.from) !== null)))
  )
    return null;
  // “The first to arrive, a baker, found the gate open.”
  if (
    before.kind !== 'quote' &&
    /^(?:find|show|learn|discover|decide|hold)$/.test(cue.verb.base) &&
    read.who.by !== 'name'
  )
    return null;
  const way = wayAfter(line, read.to, false);
  const isColon = words[read.to + way.length - 1]?.text === ':';
  const to = read.to + (way.opened ? (isColon ? way.length - 1 : 0) : way.length);
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
  // “Cuba, says its state news agency, has begun”.
  // “No, said the guard, and yes, said his wife”.
  const isListed = words[to]?.text === ',' && tags[to + 1] === 'and';
  const isWhole = words[to] === undefined || /^[.;]$/.test(words[to]?.text ?? '');
  if (
    isEarly &&
    !(words[to]?.text === ',' && isVerb(line, to + 1)) &&
    !((isWhole || isListed) && isBrief(line, cue.from - 1))
  )
    return null;
  return framed({
    from: isOr ? cue.from - 2 : isSo ? cue.from - 1 : cue.from,
    to,
    cue: { from: cue.from, to: cue.to },
    act: cue.act,
    who: read.who,
    channel: way.channel,
    words:
      (words[to]?.text === ',' && !(isEarly && isListed)) ||
      words[to]?.text === ':' ||
      words[to]?.kind === 'quote'
        ? 'around'
        : 'before',
    opened: words[to]?.kind === 'quote' || words[to]?.text === ':',
    weight: weightOf(read.who, 0.92),
  });
}

/** Whether a clause begins at a place. */
const startsClause = ({ words, tags }: Line, at: number): boolean =>
  at === 0 ||
  // “In a statement issued on Saturday, Ana Ruiz, the mayor, said”: behind opening phrases without a verb.
  (words[at - 1]?.text === ',' &&
    at < 24 &&
    words
      .slice(0, at)
      .every(
        ({ kind }, on) =>
          kind !== 'quote' &&
          (!isVerb({ words, tags }, on) ||
            (tags[on] === 'past' && /^(?:prep|time)$/.test(tags[on + 1] ?? ''))),
      ) &&
    words.slice(0, at).some((_, on) => tags[on] === 'prep')) ||
  words[at - 1]?.text === ';' ||
  words[at - 1]?.text === ':' ||
  (at === 1 && (tags[0] === 'and' || tags[0] === 'adv'));
