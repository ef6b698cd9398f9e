/** Where the clause ends in which somebody speaks, and with it what was said: a relative or fronted one, one of when. Pure. */
import { datelineEnd } from './dateline.ts';
import { endOfHanging } from './ends.ts';
import { clauseAt, type Frame } from './frame.ts';
import { isVerb, type Line } from './tags.ts';

/** “Despite his insistence that he was a reporter, a judge kept him in jail”: where the phrase ends that a sentence begins with. */
export function frontedEnd(line: Line, { from, to }: Frame, end: number): number {
  let start = datelineEnd(line);
  while (start < from && /^(?:and|adv|mark)$/.test(line.tags[start] ?? '')) start += 1;
  const isLed =
    line.tags[start] === 'prep' ||
    /^(?:while|although|though|as|since|because|if|when|after|before)$/.test(line.words[start]?.low ?? '');
  if (!isLed || line.words.slice(start, from).some(({ text }) => text === ',')) return end;
  for (let at = to + 2; at < end; at += 1)
    if (line.words[at]?.text === ',' && clauseAt(line, at + 1, true)) return at;
  return end;
}

/** “the letter, in which she says she is tired, was read”, “a firm whose owner calls it a joke was sold”: where the relative clause ends. */
export function endWithin(line: Line, frame: Frame, end: number): number {
  const { words, tags } = line;
  let rel = frame.to - 1;
  while (rel > frame.from - 3 && rel > 0 && tags[rel] !== 'rel') rel -= 1;
  const isOwned = tags[rel] === 'rel' && /^(?:which|whom|who|whose)$/.test(words[rel]?.low ?? '');
  if (!isOwned || rel > frame.cue.from) return end;
  // “Orr, who lives here, told the Post that the site, now shut, was full”: the relative clause is over before the verb.
  if (words.slice(rel, frame.cue.from).some(({ text }) => text === ',')) return end;
  let opens = /^(?:prep|to)$/.test(tags[rel - 1] ?? '') ? rel - 1 : rel;
  if (opens < rel && /^(?:det|num|noun|pron)$/.test(tags[opens - 1] ?? '') && words[opens]?.low === 'of')
    opens -= 1;
  if (words[opens - 1]?.text === ',') {
    for (let at = frame.to + 1; at < end; at += 1)
      if (words[at]?.text === ',' && isVerb(line, tags[at + 1] === 'adv' ? at + 2 : at + 1)) return at;
    return end;
  }
  if (opens === 0 || !/^(?:noun|name|num)$/.test(tags[opens - 1] ?? '')) return end;
  return frame.thing ? relativeEnd(line, frame.to, end) : endOfHanging(line, frame.to, end);
}

/** “When he denied it, she laughed”: where the clause ends in which somebody speaks; null where it is no such clause. */
export function subordinateEnd(line: Line, { from, to }: Frame): number | null {
  const { words, tags } = line;
  // “By the time the council admitted it, …”.
  const isTime = words[from - 1]?.low === 'time' && words[from - 2]?.low === 'the';
  const opener = words[from - 1];
  if (
    !isTime &&
    !/^(?:when|as|after|before|while|because|although|though|since|once|until|till|whenever)$/.test(
      opener?.low ?? '',
    )
  )
    return null;
  const first = words[from - 2];
  if (!isTime && first && !(first.kind === 'mark' || tags[from - 2] === 'and')) return null;
  for (let at = to + 1; at < words.length; at += 1)
    if (
      words[at]?.text === ',' &&
      (clauseAt(line, at + 1, true) || (tags[at + 1] === 'pron' && isVerb(line, at + 2)))
    )
      return at;
  return null;
}

/** “a senator who pushed for limits was warned”: where a relative clause ends whose words are a thing. */
export function relativeEnd(line: Line, from: number, end: number): number {
  let nested = false;
  for (let at = from + 1; at < end; at += 1) {
    const tag = line.tags[at];
    if (tag === 'rel' || tag === 'sub' || (tag === 'pron' && at > from)) nested = true;
    else if (
      isVerb(line, at) &&
      !nested &&
      !isVerb(line, at - 1) &&
      tag !== 'past' &&
      line.tags[at - 1] !== 'to'
    )
      return at;
  }
  return end;
}
