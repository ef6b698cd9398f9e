/** Where what was said ends before its sentence does: at what the writer adds, does or begins anew. Pure. */
import { cueForms } from './cue-verbs.ts';
import { clauseAt } from './frame.ts';
import { isVerb, type Line } from './tags.ts';

/** Where a clause that was said ends before the sentence does: at what the writer adds. */
export function endOfClause(line: Line, from: number, end: number): number {
  const { words, tags } = line;
  const isHeadline = words.length < 20 && words.at(-1)?.kind === 'word';
  for (let at = from + 1; at < end; at += 1) {
    const piece = words[at];
    // “demanded that the state step in: “They cut the ribbon””: the quotation is one of its own.
    if (piece?.text === ':' && words[at + 1]?.kind === 'quote' && at > from + 2 && at + 2 >= end) return at;
    if (piece?.text === ';' && (at > from + 2 || words[from]?.kind === 'quote')) return at;
    if (piece?.kind === 'mark' && /^[—–]$/.test(piece.text) && piece.spaced) {
      const closing = words.findIndex(({ text }, index) => index > at && index < end && /^[—–]$/.test(text));
      if (closing === -1) return end;
      at = closing;
    }
    if (
      tags[at] === 'and' &&
      /^(?:later|then|subsequently|immediately)$/.test(words[at + 1]?.low ?? '') &&
      tags[at + 2] === 'past' &&
      at > from + 2
    )
      return at;
    if (tags[at] === 'and' && at > from + 2 && leavesAt(line, at + 1)) return at;
    if (piece?.low === 'but' && refusesAt(line, at + 1)) return at;
    // “wrote “heart” and would say no more”.
    if (tags[at] === 'and' && at === from + 1 && words[from]?.kind === 'quote' && isVerb(line, at + 1))
      return at;
    // “say they are “heartbroken” after councillors voted”.
    if (
      words[at - 1]?.kind === 'quote' &&
      /^(?:after|when|as|following|amid|despite|while)$/.test(piece?.low ?? '') &&
      (at > from + 1 || isHeadline)
    )
      return at;
    if (piece?.text !== ',' || at < from + 3) continue;
    const [one, two] = [words[at + 1]?.low ?? '', words[at + 2]?.low ?? ''];
    // “… must be reformed, and has written a bill”: what the speaker has done is the writer's.
    if (
      /^(?:and|but)$/.test(one) &&
      /^(?:has|have)$/.test(two) &&
      /^(?:past|part|adv)$/.test(tags[at + 3] ?? '') &&
      !words.slice(from, at).some(({ low }) => /^(?:has|have|is|are|says?)$|'(?:s|re|ve)$/.test(low))
    )
      return at;
    if (
      (one === 'but' && (refusesAt(line, at + 2) || refuserAt(line, at + 2))) ||
      (one === 'without' && tags[at + 2] === 'ing')
    )
      return at;
    if (/^(?:an?|the)$/.test(one) && tellsOfTelling(line, at + 2)) return at;
    if (one === 'which' && (presentAgainst(line, from, at, end) || tellsOn(line, at + 2))) return at;
    if (one === 'by' && two === 'which') return at;
    if (/^(?:though|although|whereas)$/.test(one) && tags[at + 2] === 'name' && clauseAt(line, at + 2, true))
      return at;
    if (/^(?:though|although|whereas)$/.test(one) && tags[at + 2] === 'name') return at;
  }
  return end;
}

/** “…, a claim that …”, “…, the first word of which”: what the writer says of the saying. */
function tellsOfTelling({ words, tags }: Line, at: number): boolean {
  for (let on = at; on < at + 3; on += 1) {
    if (telling.test(words[on]?.low ?? ''))
      return (
        /^(?:that|which|he|she|it|they|the|of|to|not|in|by|with|for)$/.test(words[on + 1]?.low ?? '') ||
        tags[on + 1] === 'mark' ||
        tags[on + 1] === 'name' ||
        tags[on + 1] === 'past'
      );
    if (!/^(?:noun|num|part|adv)$/.test(tags[on] ?? '')) return false;
  }
  return false;
}

const telling =
  /^(?:claim|charge|allegation|figure|accusation|suggestion|word|phrase|term|finding|version|account|description|view|argument|line|remark|answer|formula|admission|contention|theory|explanation|excuse|comparison|distinction|concession|assertion|denial|statement|call|demand|request|message|sentiment|stance|recommendation|warning|promise|prediction|estimate|habit|boast|complaint|sentence|verdict|reference|expression)$/;

/** “…, which his lawyers then asked papers to forget”: what somebody says of what was said. */
function tellsOn(line: Line, at: number): boolean {
  if (!/^(?:det|name|noun)$/.test(line.tags[at] ?? '')) return false;
  for (let verb = at + 1; verb < at + 7; verb += 1)
    if (isVerb(line, verb)) {
      const told = cueForms.get(line.words[verb]?.low ?? '')?.verb;
      return told !== undefined && !told.manner && line.words[verb + 1]?.low !== 'that';
    }
  return false;
}

/** “said the pump had been replaced, which is not what its log shows”: told of now, where what was said is told of then. */
function presentAgainst({ words, tags }: Line, from: number, comma: number, end: number): boolean {
  const isThen = words
    .slice(from, comma)
    .some(({ low }, index) => tags[from + index] === 'past' || /^(?:was|were|had|would|could)$/.test(low));
  const isNow =
    /^(?:is|are|has|have|isn't|does|do)$/.test(words[comma + 2]?.low ?? '') ||
    tags[comma + 2] === 's' ||
    (tags[comma + 2] === 'prep' &&
      words.slice(comma + 3, comma + 8).some(({ low }) => low === 'we' || low === 'i'));
  return isThen && isNow && !words.slice(comma + 1, end).some(({ text }) => text === ',');
}

/** “… and hung up”, “… and walked off”: what the speaker did is the writer's. */
const leavesAt = ({ words }: Line, at: number): boolean =>
  /^(?:hung|walked|shrugged|slammed|drove|strode|stormed|laughed|smiled|wept|sobbed|nodded|waved|pointed|turned)$/.test(
    words[at]?.low ?? '',
  ) && words[at - 2]?.low !== 'who';

/** “…, but Cook did not say when”, “…, but the firm would not comment”: the same with its subject. */
function refuserAt(line: Line, at: number): boolean {
  for (let verb = at + 1; verb < at + 6; verb += 1) {
    const tag = line.tags[verb];
    if (isVerb(line, verb))
      return (
        tag !== 'be' &&
        refusesAt(line, verb) &&
        !/^(?:gave|offered|stopped)$/.test(line.words[verb]?.low ?? '')
      );
    if (!/^(?:det|noun|name|pron)$/.test(line.tags[verb - 1] ?? '') || tag === 'mark') return false;
  }
  return false;
}

/** “…, but declined to say”, “…, but would not be drawn”: the writer's. */
function refusesAt({ words }: Line, at: number): boolean {
  const [one, two] = [words[at]?.low ?? '', words[at + 1]?.low ?? ''];
  return (
    /^(?:declined|refused|gave|offered|stopped)$/.test(one) ||
    (/^(?:would|could|did|does|has|had)$/.test(one) &&
      /^(?:not|never)$/.test(two) &&
      words
        .slice(at, at + 8)
        .some(({ low }) =>
          /^(?:say|comment|drawn|elaborate|confirm|name|specify|give|provide|discuss|disclose|identify)$/.test(
            low,
          ),
        ))
  );
}

/** Where a clause that hangs on a noun ends: before the verb that the noun is the subject of. */
export function endOfHanging(line: Line, from: number, end: number): number {
  const { tags, words } = line;
  let verbs = 0;
  for (let at = from; at < end; at += 1) {
    if (words[at]?.text === ';') return at;
    if (
      words[at]?.text === ',' &&
      /^(?:an?|the)$/.test(words[at + 1]?.low ?? '') &&
      tellsOfTelling(line, at + 2)
    )
      return at;
    const joins =
      tags[at - 1] === 'and' || tags[at - 1] === 'sub' || tags[at - 1] === 'rel' || tags[at - 1] === 'mark';
    if (!isVerb(line, at) || tags[at] === 'pron' || joins) {
      if (joins && isVerb(line, at)) verbs += 1;
      continue;
    }
    const helped = tags[at - 1] === 'adv' ? at - 2 : at - 1;
    const isGroup = isVerb(line, helped) && (tags[helped] === 'be' || tags[helped] === 'aux');
    if (isGroup) continue;
    verbs += 1;
    const opensClause = tags
      .slice(Math.max(from, at - 6), at)
      .some((tag) => tag === 'sub' || tag === 'rel' || tag === 'and');
    const ends =
      tags[at] === 'be' ||
      tags[at] === 'aux' ||
      tags[at] === 's' ||
      (tags[at] === 'past' && tags[at + 1] !== 'prep');
    if (verbs > 1 && !opensClause && ends) return at;
  }
  return end;
}

/** Where a thing that hangs on a noun ends: before the verb that the noun is the subject of, and at a comma. */
export function endOfHangingThing(line: Line, from: number, end: number): number {
  let relative = false;
  for (let at = from + 1; at < end; at += 1) {
    const tag = line.tags[at];
    if (line.words[at]?.text === ',' || line.words[at]?.text === ';') return at;
    // “Congress's demand for specifics even as its members left”.
    if (/^(?:even|as|while)$/.test(line.words[at]?.low ?? '') && !relative) {
      const opens = line.words[at]?.low === 'even' ? at + 1 : at;
      if (/^(?:as|while|though|if)$/.test(line.words[opens]?.low ?? '') && clauseAt(line, opens + 1, true))
        return at;
    }
    if (tag === 'rel' || tag === 'sub') relative = true;
    else if (isVerb(line, at) && tag !== 'pron') {
      if (!relative) return at;
      relative = tag === 'aux' || tag === 'be';
    }
  }
  return end;
}

const isClosedByComma = (text: string): boolean => /,["”’']{1,2}$/.test(text);

/** “not only to keep it, but …”: the other half comes. */
const isOnly = ({ words }: Line, from: number, to: number): boolean =>
  words
    .slice(from, to)
    .some(
      ({ low }, index) => /^(?:only|just|merely|simply)$/.test(low) && words[from + index - 1]?.low === 'not',
    );

/** Where a thing that was said ends: before another clause, a second verb, what the writer adds. */
export function endOfThing(line: Line, from: number, end: number): number {
  const { words, tags } = line;
  const isHeadline = words.length < 20 && words.at(-1)?.kind !== 'mark' && words.at(-1)?.kind !== 'quote';
  let relative = false;
  for (let at = from; at < end; at += 1) {
    const piece = words[at];
    const tag = tags[at];
    if (tag === 'rel' || (tag === 'sub' && at > from && !/^(?:as|than)$/.test(piece?.low ?? '')))
      relative = true;
    if (piece?.kind === 'mark' && /^[;:—–]$/.test(piece.text) && piece.spaced !== false) return at;
    if (piece?.text === ';' || piece?.text === ':') return at;
    // “that the judge called “distasteful,” she said no more”: the comma within the marks.
    if (piece?.kind === 'quote' && isClosedByComma(piece.text) && clauseAt(line, at + 1)) return at + 1;
    // “Owners dispute toll as families wait”: a headline goes on.
    if (isHeadline && at > from && /^(?:as|after|amid|before|while)$/.test(piece?.low ?? '')) return at;
    // “claimed victory on Sunday in a vote that …”.
    if (
      tag === 'prep' &&
      at > from &&
      at <= from + 2 &&
      piece?.low === 'on' &&
      tags[at + 1] === 'time' &&
      tags[from] !== 'det' &&
      words[at + 2]?.low !== 'to'
    ) {
      const behind = tags[at + 2] === 'time' ? at + 3 : at + 2;
      if (/^(?:prep|mark|sub)$/.test(tags[behind] ?? '') && words[behind]?.low !== 'to') return at;
    }
    const low = words[at + 1]?.low ?? '';
    if (piece?.text === ',' && at === from + 1 && /^(?:that|this|it)$/.test(words[from]?.low ?? ''))
      return at;
    if (piece?.text === ',' && at > from && low === 'but' && isOnly(line, from, at)) continue;
    if (piece?.text === ',' && at > from) {
      const next = tags[at + 1];
      if (next === 'and' && (isVerb(line, at + 2) || tags[at + 2] === 'adv' || clauseAt(line, at + 2)))
        return at;
      // “described Hill, who died on Monday, as “a giant””.
      if (next === 'rel') {
        const close = words.findIndex(({ text }, index) => index > at + 1 && index < at + 20 && text === ',');
        if (close !== -1 && /^(?:as|for)$/.test(words[close + 1]?.low ?? '')) {
          at = close;
          continue;
        }
      }
      // “puts the toll at 87, up from 61”.
      if (
        /^(?:up|down|compared|against|versus|well|almost|nearly|roughly|twice|half|among|notably|worth)$/.test(
          low,
        )
      )
        return at;
      if (
        next === 'rel' ||
        next === 'ing' ||
        /^(?:while|though|although|as|after|before|when|but|whereas|because|despite|citing)$/.test(low)
      )
        return at;
      if (/^(?:a|an)$/.test(low) && !relative) {
        // “expects Wanda, a storm of force 3, to cross the coast”.
        const close = words.findIndex(({ text }, index) => index > at + 1 && index < at + 12 && text === ',');
        if (close === -1 || words[close + 1]?.low !== 'to') return at;
        at = close;
        continue;
      }
      if (next !== 'quote' && next !== 'and' && clauseAt(line, at + 1)) return at;
      if (next === 's' || next === 'past' || (next === 'adv' && isVerb(line, at + 2))) return at;
    }
    // “disputes the method and, through a lawyer, threatens …”.
    if (tag === 'and' && at > from && words[at + 1]?.text === ',') return at;
    // “denies it and so does the broker”.
    if (
      tag === 'and' &&
      at > from &&
      /^(?:so|neither|nor)$/.test(words[at + 1]?.low ?? '') &&
      /^(?:aux|be)$/.test(tags[at + 2] ?? '')
    )
      return at;
    if (
      tag === 'and' &&
      at > from &&
      !relative &&
      (tags[at + 1] === 's' || tags[at + 1] === 'past' || tags[at + 1] === 'aux') &&
      words[at]?.low !== 'or'
    )
      return at;
    if (
      tag === 'and' &&
      at > from &&
      !relative &&
      /^(?:and|but)$/.test(piece?.low ?? '') &&
      tags[at + 1] === 'pron' &&
      isVerb(line, at + 2)
    )
      return at;
  }
  return end;
}
