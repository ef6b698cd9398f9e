/** Those whom a sentence describes without a name where it is not about them: “asked the witness”, “and the dockers' union”. Pure. */
import type { Mention } from '../spoken.ts';
import { manOrWoman } from './called.ts';
import { isOccupation } from './occupations.ts';
import type { Line } from './tags.ts';
import { whoIs } from './who.ts';
import { bodyNouns, roleNouns } from './who-words.ts';

/** So many words stand between an article and its noun. */
const LONGEST = 5;

/** Who is described from a place of a sentence on, in order. */
export function describedIn(line: Line, from: number): readonly Mention[] {
  const { words, tags } = line;
  const found: Mention[] = [];
  for (let at = from; at < words.length - 1; at += 1) {
    if (tags[at] !== 'det' || !/^(?:the|an?|his|her|their|its|one)$/.test(words[at]?.low ?? '')) continue;
    let end = at + 1;
    while (end < words.length && end < at + LONGEST && /^(?:noun|num|part|name)$/.test(tags[end] ?? ''))
      end += 1;
    const head = words[end - 1];
    if (!head || end === at + 1 || tags[end - 1] !== 'noun') continue;
    const { low } = head;
    if (!(roleNouns.has(low) || bodyNouns.has(low) || isOccupation(low))) continue;
    const who = whoIs(words.slice(at, end));
    if (!who || who.name !== null || !/^(?:office|body)$/.test(who.by)) continue;
    found.push({
      ...{ who, also: '', at: words[at]?.from ?? 0, subject: false },
      ...{ gender: manOrWoman(who.head), described: true },
    });
    at = end - 1;
  }
  return found;
}
