/** What was said before the verb, and the speaker behind it: “Слухи опроверг мэр”, “Об угрозе паводка предупредил губернатор”. Pure. */
import { clauseStart } from './clause.ts';
import type { Context } from './context.ts';
import { type Frame, withGender } from './frame.ts';
import type { Words } from './phrase.ts';
import { adverbs } from './small-words.ts';
import { speakerAfter } from './subjects.ts';
import { toldBy } from './told-nouns.ts';
import type { VerbForm } from './verbs.ts';
import { waysFrom } from './ways.ts';

/** “Эту информацию опроверг губернатор”: the object before the verb and the speaker behind it, up to a mark. */
export function objectFirst(words: Words, at: number, verb: VerbForm, context: Context): Frame | null {
  const about = aboutFirst(words, at, verb, context);
  if (about) return about;
  const repeats = isRepeated(words, at);
  if (!(verb.takesObject || repeats) || /^(?:оцен|оцін|жд|ожида|очіку|чека)/.test(words[at]?.low ?? ''))
    return null;
  const start = clauseStart(words, at);
  let from = start;
  while (from < at && (words[from]?.kind === 'mark' || adverbs.has(words[from]?.low ?? ''))) from += 1;
  from += waysFrom(words, from, at, context.lexicon).length;
  if (from >= at || words.slice(from, at).some(({ kind }) => kind === 'mark')) return null;
  // “Его попросили не приходить”: nobody asks, and what is asked stands behind.
  const wish = words[words[at + 1]?.low === 'не' ? at + 2 : at + 1]?.low ?? '';
  if (/(?:ть|ться|ти|тися|тись|чь)$/.test(wish)) return null;
  let behind = at + 1;
  while (/^(?:и|й|і|также|також|сам|сама|сами|самі)$/.test(words[behind]?.low ?? '')) behind += 1;
  const read = speakerAfter(words, behind, verb, context);
  if (!read || read.who.by === 'noun' || read.who.by === 'pronoun') return null;
  const next = words[read.to];
  if (next && !/^[.,;!?…—–]$/.test(next.text) && !/^(?:и|а|й|та|і)$/.test(next.low)) return null;
  return {
    ...{ from: at, to: read.to, cue: { from: at, to: at + 1 }, act: verb.act, channel: read.channel },
    ...{ who: withGender(read.who, verb), words: [{ from, to: at }], weight: 0.75 },
  };
}

/** “Эту же строчку повторил директор”, “Ту саму цифру назвала мати”: a word for words before a verb of repeating. */
const isRepeated = (words: Words, at: number): boolean =>
  /^(?:повтор|процит|произн|вимов|озвуч|назва|подхват|підхоп|твер|чека|высказ|вислов|выдвин|висун|прив[её]л|нав[іе])/.test(
    words[at]?.low ?? '',
  ) &&
  words
    .slice(Math.max(0, at - 6), at)
    .some(({ low }) =>
      /^(?:строчк|фраз|слов[оа]$|мысл|думк|цифр|числ|верси|версі|предположен|припущен|аргумент|довод|довід|формулировк|формулюван|мнени)/.test(
        low,
      ),
    );

/** “Об угрозе паводка предупредил губернатор”, “О том, что мост закрыт, сообщил мэр”: what it is about stands at the beginning. */
function aboutFirst(words: Words, at: number, verb: VerbForm, context: Context): Frame | null {
  let from = at;
  while (from > 0 && words[from - 1]?.text !== ';') from -= 1;
  const opened = from;
  while (from < at && (words[from]?.kind === 'mark' || adverbs.has(words[from]?.low ?? ''))) from += 1;
  if (toldBy(words[from]?.low ?? '') !== null) from += 1;
  if (!/^(?:о|об|про|в)$/.test(words[from]?.low ?? '') || at - from > 30 || at - from < 2) return null;
  if (words.slice(opened, at).some(({ text, kind }) => kind === 'mark' && text !== ',')) return null;
  if (words[from]?.low === 'в' && words[from + 1]?.low !== 'том') return null;
  if (/^(?:них|ньому|ней|ній|нем|нього|него|неї|нее|этом|это|це|себе|себя)$/.test(words[from + 1]?.low ?? ''))
    return null;
  const isThat =
    /^(?:том|те)$/.test(words[from + 1]?.low ?? '') && /^(?:что|що|как|як)$/.test(words[from + 3]?.low ?? '');
  const marks = words.slice(from, at).filter(({ text }) => text === ',').length;
  // “О том, что …, «Курсу» рассказали”: an outlet that was told stands before the verb.
  let comma = at - 1;
  while (comma > from && (words[comma]?.kind === 'quote' || adverbs.has(words[comma]?.low ?? ''))) comma -= 1;
  comma -= waysFrom(words, comma, at, context.lexicon).length > 0 ? 1 : 0;
  if (isThat ? words[comma]?.text !== ',' : marks > 0) return null;
  const read = speakerAfter(words, at + 1, verb, context);
  if (!read || read.who.by === 'noun' || read.who.by === 'pronoun') return null;
  const next = words[read.to];
  if (next && !/^[.,;!?…—–]$/.test(next.text) && !/^(?:и|й|і|та)$/.test(next.low)) return null;
  const said = isThat
    ? {
        from: from + (words[from + 3]?.low.startsWith('к') || words[from + 3]?.low === 'як' ? 3 : 4),
        to: comma,
      }
    : { from, to: at };
  return {
    ...{ from: at, to: read.to, cue: { from: at, to: at + 1 }, act: verb.act, channel: read.channel },
    ...{ who: withGender(read.who, verb), words: [said], weight: 0.75 },
  };
}
