/** Frames of nouns that hold what somebody said: “a report by X that …”, “X's claim that …”, “came its answer”. Pure. */
import type { Who } from '../spoken.ts';
import { cueNouns } from './cue-verbs.ts';
import { clauseAt, type Frame, framed } from './frame.ts';
import type { Line } from './tags.ts';
import { whoIs } from './who.ts';

/** “a report by X that …”, “X's claim that …”, “its warning that …”, “came its answer”. */
export function byNoun(line: Line, at: number): Frame | null {
  const { words, tags } = line;
  const low = words[at]?.low ?? '';
  const act = cueNouns.get(low) ?? (low.endsWith('s') ? cueNouns.get(low.slice(0, -1)) : undefined);
  if (act === undefined || (tags[at] !== 'noun' && tags[at] !== 'base' && tags[at] !== 's')) return null;
  if (
    /^(?:came|comes)$/.test(words[at - 2]?.low ?? '') &&
    tags[at - 1] === 'det' &&
    /^(?:answer|reply|response)$/.test(low)
  ) {
    const who = possessor(line, at);
    return who
      ? framed({
          from: at - 2,
          to: at + 1,
          cue: { from: at, to: at + 1 },
          act: 'said',
          who,
          words: 'before',
          weight: 0.7,
        })
      : null;
  }
  let that = at + 1;
  let who: Who | null = null;
  if (words[at + 1]?.low === 'by' || (words[at + 1]?.low === 'from' && words[at + 2]?.kind === 'word')) {
    for (
      that = at + 2;
      that < words.length && that < at + 14 && words[that]?.low !== 'that' && tags[that] !== 'mark';
      that += 1
    );
    who = words[that]?.low === 'that' ? whoIs(words.slice(at + 2, that)) : null;
  } else who = possessor(line, at);
  if (!who || words[that]?.low !== 'that' || !clauseAt(line, that + 1)) return null;
  return framed({
    from: at,
    to: that + 1,
    cue: { from: at, to: at + 1 },
    act,
    who,
    words: 'after',
    opened: true,
    hangs: true,
    weight: 0.62,
  });
}

/** Whose words they are: “its”, “the minister's”. */
export function possessor({ words, tags }: Line, at: number): Who | null {
  const before = words[at - 1];
  if (!before) return null;
  const pronoun = { his: 'he', her: 'she', its: 'it', their: 'they' }[before.low];
  if (pronoun) return whoIs([{ ...before, low: pronoun }]);
  if (!/'s?$/.test(before.low)) return null;
  let from = at - 1;
  while (
    from > 0 &&
    at - from < 8 &&
    (tags[from - 1] === 'name' || tags[from - 1] === 'noun' || tags[from - 1] === 'det')
  )
    from -= 1;
  const bare = { ...before, text: before.text.replace(/['’]s?$/, ''), low: before.low.replace(/'s?$/, '') };
  return whoIs([...words.slice(from, at - 1), { ...bare, to: bare.from + bare.text.length }]);
}
