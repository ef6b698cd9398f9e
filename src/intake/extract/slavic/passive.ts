/** Whoever stands in the instrumental of an impersonal verb: “повідомлено мером”, “предупреждено спасателями о паводке”. Pure. */
import type { Context } from './context.ts';
import { endOfObject, type Frame, opensAt } from './frame.ts';
import { isItself } from './inverted.ts';
import type { Words } from './phrase.ts';
import type { VerbForm } from './verbs.ts';
import { whoAt } from './who.ts';

/** What the one in the instrumental said, behind or before the verb; null where nobody stands there. */
export function toldBy(words: Words, at: number, verb: VerbForm, context: Context): Frame | null {
  let limit = at + 1;
  while (limit < words.length && limit < at + 12 && !/^(?:о|об|про)$/.test(words[limit]?.low ?? ''))
    limit += 1;
  const by = whoAt(words, at + 1, limit, 'i', context);
  if (!by || by.who.by === 'noun' || by.who.by === 'pronoun') return null;
  const base = { to: by.to, cue: { from: at, to: at + 1 }, act: verb.act, who: by.who, channel: null };
  const opened = opensAt(words, by.to);
  if (opened !== null) return { ...base, from: at, to: opened, words: 'after', weight: 0.7 };
  if (/^(?:о|об|про)$/.test(words[by.to]?.low ?? '')) {
    const object = { from: by.to, to: endOfObject(words, by.to, context) };
    return { ...base, from: at, words: [object], weight: 0.6 };
  }
  if (isItself(words, 0) && at < 5) return { ...base, from: 0, words: 'previous', weight: 0.7 };
  const open = words.findLastIndex(({ text }, index) => index < at && text === '(');
  return { ...base, from: open === -1 ? at : open, words: 'before', weight: 0.6 };
}
