/** Words between commas that say nothing of the speech: “, впрочем,”, “, зі свого боку,”. Pure. */
import type { Words } from './phrase.ts';

const phrases: ReadonlySet<string> = new Set(
  `однако|впрочем|между тем|тем временем|тем не менее|в свою очередь|в то же время|со своей стороны|кстати|напротив|наоборот|в частности|напомним|наконец|вместе с тем|кроме того|при этом|также|тоже|в итоге|вероятно|видимо|похоже|по-видимому|к слову|как всегда|как обычно
|до того же|к примеру|например|правда|собственно|скажем|по сути|в конце концов|кажется|очевидно|конечно|разумеется|понятно|между прочим|стало быть|итак|значит|судя по всему|к сожалению|к счастью|увы|само собой|безусловно
  |натомість|до того ж|приміром|наприклад|щоправда|власне|скажімо|по суті|зрештою|здається|звісно|звичайно|певна річ|ясна річ|між іншим|отже|судячи з усього|на жаль|на щастя|безумовно|у відповідь|в ответ|однак|проте|втім|утім|між тим|тим часом|тим не менше|у свою чергу|своєю чергою|водночас|зі свого боку|зі своєї сторони|з іншого боку|до речі|навпаки|зокрема|нагадаємо|нарешті|разом з тим|крім того|при цьому|також|теж|імовірно|ймовірно|схоже|до слова|як завжди|мабуть`
    .replaceAll('\n', '')
    .split('|'),
);

/** The comma that closes an insertion that a comma opens; -1 where it opens none. */
export function insertedEnd(words: Words, comma: number): number {
  if (words[comma]?.text === '(')
    return words.findIndex(({ text }, at) => at > comma && at < comma + 16 && text === ')');
  if (words[comma]?.text !== ',') return -1;
  let said = '';
  for (let at = comma + 1; at < words.length && at < comma + 6; at += 1) {
    const piece = words[at];
    if (piece?.text === ',') return phrases.has(said) ? at : -1;
    if (piece?.kind !== 'word') return -1;
    said += (said === '' ? '' : ' ') + piece.low;
  }
  return -1;
}

/** The comma that opens the insertion that a comma closes; -1 where it closes none. */
export function insertedStart(words: Words, comma: number): number {
  if (words[comma]?.text === ')') {
    for (let at = comma - 1; at >= 0 && at > comma - 16; at -= 1) if (words[at]?.text === '(') return at;
    return -1;
  }
  for (let at = comma - 2; at >= 0 && at > comma - 6; at -= 1)
    if (words[at]?.text === ',') return insertedEnd(words, at) === comma ? at : -1;
  return -1;
}
