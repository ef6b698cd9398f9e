/** Whom a participle or “по словам которой” is about: whoever stands before the comma. Pure. */
import type { Context, Read } from './context.ts';
import { type Frame, opensAt } from './frame.ts';
import type { Words } from './phrase.ts';
import { whoAt } from './who.ts';

/** Whoever ends before a comma, in whatever case; null where nobody does. */
export function antecedent(words: Words, comma: number, context: Context): Read | null {
  let start = comma;
  while (start > 0 && words[start - 1]?.kind !== 'mark' && comma - start < 16) start -= 1;
  for (let from = start; from < comma; from += 1)
    for (const grammatical of ['n', 'g', 'd', 'i', 'a', 'p'] as const) {
      const read = whoAt(words, from, comma, grammatical, context);
      if (read?.to === comma && read.who.by !== 'noun') return read;
    }
  return null;
}

/** “портал «Счёт», утверждавший, что …”: a participle of a verb of telling behind its speaker. */
export function participle(words: Words, at: number, context: Context): Frame | null {
  const low = words[at]?.low ?? '';
  if (
    words[at - 1]?.text !== ',' ||
    !/(?:вш|ющ|ящ|ущ)(?:ий|его|ему|им|ем|ая|ей|ую|ее|ие|их|ими)(?:ся)?$/.test(low)
  )
    return null;
  const stem = low.replace(/(?:ся)$/, '').replace(/(?:ий|его|ему|им|ем|ая|ей|ую|ее|ие|их|ими)$/, '');
  const verb = context.lexicon.verbs.get(
    stem.endsWith('вш')
      ? `${stem.slice(0, -2)}л`
      : `${stem.slice(0, -2)}${stem.endsWith('ящ') ? 'ит' : 'ет'}`,
  );
  const opened = verb ? opensAt(words, at + 1) : null;
  if (!verb || opened === null) return null;
  const read = antecedent(words, at - 1, context);
  if (!read) return null;
  return {
    ...{ from: at, to: opened, cue: { from: at, to: at + 1 }, act: verb.act, who: read.who },
    ...{ channel: null, words: 'after', weight: 0.75 },
  };
}
