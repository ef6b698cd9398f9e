import { nearest } from '../../lib/nearest.ts';

/** What grammar moves: these may come and go. None of them negates, counts, or says how sure something is. */
const small = new Set(
  'a an and as at be been by had has have in is it its of on that the to was were'.split(' '),
);

/** More pairs of words than this are not compared: so much has changed that it is no spelling fix. */
const MOST = 250_000;

/** Whether two texts, as lists of words, say the same but for spelling and small words that come and go. */
export function isRespelled(before: readonly string[], after: readonly string[]): boolean {
  const [old, now] = trimmed(before, after);
  if (old.join('') === now.join('')) return true;
  if (old.length * now.length > MOST) return false;
  let row: boolean[] = [true];
  for (let column = 1; column <= now.length; column++)
    row[column] = row[column - 1] === true && isSmall(now[column - 1]);
  for (const word of old) {
    const next = [row[0] === true && isSmall(word)];
    now.forEach((other, column) => {
      next.push(
        (row[column] === true && isNear(word, other)) ||
          (row[column + 1] === true && isSmall(word)) ||
          (next[column] === true && isSmall(other)),
      );
    });
    row = next;
  }
  return row[now.length] === true;
}

function trimmed(before: readonly string[], after: readonly string[]): readonly [string[], string[]] {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < most - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  return [before.slice(start, before.length - end), after.slice(start, after.length - end)];
}

function isSmall(word: string | undefined): boolean {
  return word !== undefined && small.has(word);
}

function isNear(word: string, other: string): boolean {
  return word === other || nearest(word, [other]) !== null;
}
