/** What stands behind a verb of speaking and is neither its way nor its words: asides, and a “that” which opens nothing. Pure. */
import { cueForms } from './cue-verbs.ts';
import { clauseAt } from './frame.ts';
import { isVerb, type Line } from './tags.ts';

/** Where an aside between commas ends before “that” or a quotation. */
export function asideEnd({ words, tags }: Line, from: number): number | null {
  // “reiterated, as she did in a hearing two weeks ago, that”.
  const most = words[from]?.low === 'as' ? 20 : 10;
  // “The deal, she said, could be lost, whether by force or not”: what was said goes on.
  if (isVerb({ words, tags }, from)) return null;
  for (let at = from; at < from + most && at < words.length; at += 1) {
    if (tags[at] === 'quote') return null;
    if (words[at]?.text === ',')
      return at > from && /^(?:that|who|what|why|how|whether|if)$/.test(words[at + 1]?.low ?? '')
        ? at + 1
        : null;
  }
  return null;
}

/** “he wrote that year.” */
export const isThatDay = ({ words, tags }: Line, at: number): boolean =>
  /^(?:year|week|day|night|morning|evening|afternoon|month|summer|winter|autumn|spring|fall)$/.test(
    words[at + 1]?.low ?? '',
  ) &&
  (words[at + 2] === undefined || tags[at + 2] === 'mark');

/** “has maintained that pace since May”: which, and no clause. */
export const isThatThing = (line: Line, at: number): boolean =>
  /^(?:maintain|hold|held|keep|kept|sustain)/.test(line.words[at - 1]?.low ?? '') &&
  line.tags[at + 1] === 'noun' &&
  /^(?:prep|mark|time|undefined)$/.test(String(line.tags[at + 2])) &&
  line.words[at + 2]?.low !== 'of' &&
  !clauseAt(line, at + 1, true);

/** Where the colon is behind “told Sky Sports (following a 3-0 defeat by Lindow: “…”)”; null where another verb of speaking stands before it. */
export function colonAfter({ words, tags }: Line, from: number): number | null {
  // A verb that surely tells: “told X after the game: “…””.
  const told = words
    .slice(Math.max(0, from - 8), from)
    .some(({ low }) => /^(?:said|says|say|told|tells|tell|added|adds|wrote|writes|tweeted)$/.test(low));
  if (!told) return null;
  if (tags[from] !== 'prep' && !/^(?:after|before|when|while|as|following)$/.test(words[from]?.low ?? ''))
    return null;
  for (let at = from + 1; at < from + 16 && at < words.length; at += 1) {
    if (words[at]?.text === ':') return words[at + 1]?.kind === 'quote' ? at : null;
    if (tags[at] === 'quote' || tags[at] === 'rel' || (tags[at] === 'mark' && words[at]?.spaced !== false))
      return null;
    if (/^(?:past|s|base)$/.test(tags[at] ?? '') && cueForms.has(words[at]?.low ?? '')) return null;
  }
  return null;
}

/** “…, Russia and France that”: where more names of the phrase before end, behind which “that” opens; the place itself for none. */
export function listEnd({ words, tags }: Line, comma: number): number {
  for (let at = comma + 1; at < comma + 9; at += 1) {
    if (words[at]?.low === 'that' && tags[at - 1] === 'name' && words[at - 2]?.low === 'and') return at;
    if (!/^(?:name|and|det)$/.test(tags[at] ?? '') && words[at]?.text !== ',') return comma;
  }
  return comma;
}
