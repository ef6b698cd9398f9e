/** The subject of a clause, for a verb that does not stand beside it: “Marsh shook her head and said …”. Pure. */
import type { Who } from '../spoken.ts';
import { apposed } from './apposition.ts';
import { datelineEnd } from './dateline.ts';
import { type Subject, subjectBefore } from './subjects.ts';
import { isVerb, type Line } from './tags.ts';
import { whoIs } from './who.ts';

/** Whoever does the first verb of the clause before a place; null where that is nobody who could speak. */
export function leadingSubject(line: Line, limit: number): Who | null {
  let start = limit;
  while (start > 0 && limit - start < 40 && line.words[start - 1]?.text !== ';') start -= 1;
  while (start < limit && line.tags[start] === 'quote') start += 1;
  // “Asked if it would change her, she was firm: …”.
  const main = /^(?:past|part|ing)$/.test(line.tags[start] ?? '') ? mainClause(line, start) : null;
  if (main && main.at < limit) return main.subject.who;
  const verb = firstVerb(line, start, limit);
  if (verb === null) return null;
  const subject = subjectBefore(line, line.tags[verb] === 'pron' ? verb + 1 : verb);
  return subject && subject.who.by !== 'noun' ? subject.who : null;
}

/** “Wele, when I read it to him: “…””. */
const aside = /^(?:when|while|as|after|before|once|although|though|whenever)$/;

/** The first verb from a place on that is no relative clause's. */
function firstVerb(line: Line, from: number, limit: number): number | null {
  let relative = false;
  for (let at = from; at < limit; at += 1) {
    const isThat =
      line.words[at]?.low === 'that' &&
      /^(?:noun|name)$/.test(line.tags[at - 1] ?? '') &&
      isVerb(line, at + 1);
    const isAside = line.tags[at] === 'sub' && at > from && aside.test(line.words[at]?.low ?? '');
    if (line.tags[at] === 'rel' || isThat || isAside) relative = true;
    else if (line.words[at]?.text === ',') relative = false;
    else if (isVerb(line, at) && !relative && (at > from || line.tags[at] === 'pron')) return at;
  }
  return null;
}

/** “…, with the minister telling reporters”: the participle's own subject; null where it has none. */
export function withSubject({ words, tags }: Line, group: number): Subject | null {
  let at = group - 1;
  while (
    at > 0 &&
    at > group - 12 &&
    (tags[at] !== 'mark' || (words[at]?.text === '.' && words[at]?.spaced === false)) &&
    words[at]?.low !== 'with'
  )
    at -= 1;
  const who = words[at]?.low === 'with' ? whoIs(words.slice(at + 1, group)) : null;
  if (who) return who.by !== 'noun' ? { who, from: at + 1 } : null;
  return withApposed({ words, tags }, group);
}

/** “…, with the judge, Beatrix Holm, asking”. */
function withApposed({ words }: Line, group: number): Subject | null {
  if (words[group - 1]?.text !== ',') return null;
  let comma = group - 2;
  while (comma > 0 && comma > group - 12 && words[comma]?.text !== ',') comma -= 1;
  let at = comma - 1;
  while (at > 0 && at > comma - 8 && words[at]?.kind === 'word' && words[at]?.low !== 'with') at -= 1;
  if (words[comma]?.text !== ',' || words[at]?.low !== 'with') return null;
  const who = apposed(words.slice(at + 1, comma), words.slice(comma + 1, group - 1));
  return who ? { who, from: at + 1 } : null;
}

/** A clause that a participle leads into: “Noting that the road was closed, (Ms. Ruiz said …)”. */
interface MainClause {
  readonly subject: Subject;
  /** The piece before the clause, or the first of it behind a quotation. */
  readonly at: number;
}

/** No participle leads over more pieces. */
const LEADS = 45;

/** “After telling the board that …, she left.” */
const leadsIn = /^(?:after|while|when|by|in|on|since|besides|despite|upon|though|although)$/;

/** The clause behind a participle with which the sentence begins; null where it does not begin there, or none follows. */
export function mainClause(line: Line, participle: number): MainClause | null {
  const { words, tags } = line;
  let start = datelineEnd(line);
  while (start < participle && (tags[start] === 'and' || tags[start] === 'adv' || tags[start] === 'mark'))
    start += 1;
  if (start + 1 === participle && leadsIn.test(words[start]?.low ?? '')) start += 1;
  if (start !== participle) return null;
  for (let at = participle + 2; at < words.length && at < participle + LEADS; at += 1) {
    const isQuote = words[at]?.kind === 'quote';
    if (words[at]?.text === ';') return null;
    if (words[at]?.text !== ',' && !isQuote) continue;
    if (!/^(?:det|pron|name|noun|num|adv)$/.test(tags[at + 1] ?? '')) continue;
    let verb = at + 2;
    while (verb < words.length && verb < at + 16 && !isVerb(line, verb)) verb += 1;
    const subject = verb < words.length && isVerb(line, verb) ? subjectBefore(line, verb) : null;
    if (subject && subject.who.by !== 'noun' && (subject.from === at + 1 || subject.from === at + 2))
      return { subject, at: isQuote ? at + 1 : at };
  }
  return null;
}
