/** Frames without a verb of their own: “the federation says twelve, the water board six”. Pure. */
import { clauseAt, type Frame, framed, weightOf } from './frame.ts';
import { isVerb, type Line } from './tags.ts';
import { whoIs } from './who.ts';

/** No speaker of such a part has more words. */
const LONGEST = 8;

/** The frame of a part behind a mark that leaves out the verb of the frame before: a speaker and a number. */
export function byGap(line: Line, at: number, last: Frame | undefined): Frame | null {
  const { words, tags } = line;
  if (!/^[,;]$/.test(words[at]?.text ?? '') || !last || last.words !== 'after') return null;
  if (at - last.to > LONGEST) return null;
  const behind = byPreposition(line, at, last);
  if (behind) return behind;
  const isCounted =
    tags[last.to] === 'num' ||
    (/^(?:at|about|around|over|some|nearly|almost|up)$/.test(words[last.to]?.low ?? '') &&
      tags.slice(last.to, last.to + 3).includes('num'));
  if (!isCounted) return last.thing ? byThing(line, at, last) : byThat(line, at, last);
  let from = at + 1;
  if (/^(?:and|but|while)$/.test(words[from]?.low ?? '')) from += 1;
  let end = from;
  while (end < words.length && end < from + LONGEST && /^(?:det|noun|name)$/.test(tags[end] ?? '')) end += 1;
  if (end === from) return null;
  const phrase = words.slice(from, end);
  const tail = phrase.at(-1);
  const isOwner = tail !== undefined && /'s?$/.test(tail.low);
  const number = afterAside(line, end);
  if (number === null || !(words[number + 1] === undefined || /^(?:mark|and)$/.test(tags[number + 1] ?? '')))
    return null;
  const bare = isOwner
    ? { ...tail, low: tail.low.replace(/'s?$/, ''), text: tail.text.replace(/['’]s?$/, '') }
    : tail;
  if (!bare) return null;
  const who = whoIs([...phrase.slice(0, -1), { ...bare, to: bare.from + bare.text.length }]);
  if (!who || who.by === 'pronoun') return null;
  return framed({
    ...{
      from: at,
      to: number,
      cue: { from: at, to: at + 1 },
      act: last.act,
      who,
      words: 'after',
      thing: true,
    },
    until: number + 1,
    weight: weightOf(who, 0.6),
  });
}

/** The place of a number there, or behind an aside: “the hospital's, not yet official, five”; null where none is. */
function afterAside({ words, tags }: Line, at: number): number | null {
  if (tags[at] === 'num') return at;
  if (words[at]?.text !== ',') return null;
  const close = words.findIndex(({ text }, on) => on > at && on < at + 8 && text === ',');
  return close !== -1 && tags[close + 1] === 'num' ? close + 1 : null;
}

/** “speak of manslaughter, the prosecutor of “an event””, “puts the loss at 4 million, the union at nine”. */
function byPreposition(line: Line, at: number, last: Frame): Frame | null {
  const { words, tags } = line;
  if (!last.thing) return null;
  const own = words[last.cue.to - 1]?.low ?? '';
  const isOwn = last.cue.to - last.cue.from > 1 && /^(?:of|about|for|to|at|on|against)$/.test(own);
  const isAt = !isOwn && words.slice(last.to, at).some(({ low }) => low === 'at');
  if (!isOwn && !isAt) return null;
  let from = at + 1;
  if (/^(?:and|but|while)$/.test(words[from]?.low ?? '')) from += 1;
  let end = from;
  while (end < from + LONGEST && /^(?:det|noun|name)$/.test(tags[end] ?? '')) end += 1;
  let behind = end;
  // “the prosecutor, for the time being, of “an event””.
  while (
    behind < end + 6 &&
    words[behind]?.low !== (isOwn ? own : 'at') &&
    /^(?:prep|det|noun|time|adv|ing|be)$/.test(tags[behind] ?? '')
  )
    behind += 1;
  if (end === from || words[behind]?.low !== (isOwn ? own : 'at')) return null;
  if (isAt && tags[behind + 1] !== 'num' && tags[behind + 2] !== 'num') return null;
  const who = whoIs(words.slice(from, end));
  if (!who || who.by === 'noun' || who.by === 'pronoun') return null;
  return framed({
    ...{
      from: at,
      to: isOwn ? behind + 1 : behind,
      cue: { from: at, to: at + 1 },
      act: last.act,
      who,
      words: 'after',
    },
    ...{ thing: true, weight: weightOf(who, 0.56) },
  });
}

/** “some said gas, others a bomb”, “he blames the spraying, his neighbours the mites”: a speaker and a thing. */
function byThing(line: Line, at: number, last: Frame): Frame | null {
  const { words, tags } = line;
  let from = at + 1;
  if (/^(?:and|but|while)$/.test(words[from]?.low ?? '')) from += 1;
  const isOther = /^(?:others?|another|some)$/.test(words[from]?.low ?? '');
  // “the vet says poison, the keeper age”.
  const isShort =
    tags[last.to] === 'noun' &&
    at === last.to + 1 &&
    tags[from] === 'det' &&
    tags[from + 1] === 'noun' &&
    tags[from + 2] === 'noun' &&
    /^[.;]?$/.test(words[from + 3]?.text ?? '');
  if (isShort) {
    const speaker = whoIs(words.slice(from, from + 2));
    if (speaker && speaker.by !== 'noun')
      return framed({
        ...{
          from: at,
          to: from + 2,
          cue: { from: at, to: at + 1 },
          act: last.act,
          who: speaker,
          words: 'after',
        },
        ...{ thing: true, until: from + 3, weight: 0.5 },
      });
  }
  const isBare = isOther && tags[from + 1] === 'noun' && /^[.;]?$/.test(words[from + 2]?.text ?? '');
  if (!isOther && tags[from] !== 'det') return null;
  let thing = from + 1;
  while (!isBare && thing < from + LONGEST && /^(?:noun|name|num)$/.test(tags[thing] ?? '')) thing += 1;
  const isAnswer = /^(?:yes|no|not|maybe)$/.test(words[thing]?.low ?? '');
  if ((!isAnswer && !isBare && tags[thing] !== 'det') || (thing === from + 1 && !isOther)) return null;
  let end = thing + 1;
  while (end < thing + LONGEST && /^(?:noun|name|num|part)$/.test(tags[end] ?? '')) end += 1;
  if ((end === thing + 1 && !isAnswer && !isBare) || !/^[.;]?$/.test(words[end]?.text ?? '')) return null;
  const who = whoIs(words.slice(from, words[thing - 1]?.low === 'only' ? thing - 1 : thing));
  if (!who || who.by === 'noun' || who.by === 'pronoun') return null;
  return framed({
    ...{ from: at, to: thing, cue: { from: at, to: at + 1 }, act: last.act, who, words: 'after' },
    ...{ thing: true, until: end, weight: weightOf(who, 0.5) },
  });
}

/** “the porter says he knows nothing, the manager that he saw it all”. */
function byThat(line: Line, at: number, last: Frame): Frame | null {
  const { words, tags } = line;
  let from = at + 1;
  if (/^(?:and|but|while)$/.test(words[from]?.low ?? '')) from += 1;
  let that = from;
  while (that < from + LONGEST && /^(?:det|noun|name)$/.test(tags[that] ?? '')) that += 1;
  if (that === from || words[that]?.low !== 'that' || isVerb(line, that + 1)) return null;
  if (!clauseAt(line, that + 1, true)) return null;
  const who = whoIs(words.slice(from, that));
  if (!who || who.by === 'noun' || who.by === 'pronoun') return null;
  return framed({
    ...{ from: at, to: that + 1, cue: { from: at, to: at + 1 }, act: last.act, who, words: 'after' },
    ...{ opened: true, weight: weightOf(who, 0.55) },
  });
}
