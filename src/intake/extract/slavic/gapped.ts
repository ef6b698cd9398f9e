/** A second speaker whose verb is left out: “МЧС говорит о двоих погибших, минздрав — о троих”. Pure. */
import type { Context, Read } from './context.ts';
import { endOfObject, type Frame } from './frame.ts';
import type { Words } from './phrase.ts';
import { placeBody } from './places.ts';
import { adverbs } from './small-words.ts';
import { whoAt } from './who.ts';

/** No speaker of a clause without a verb is longer. */
const LONGEST = 12;

/** The frame whose dash stands for the verb of the frame before; null where it does not. */
export function gapped(words: Words, dash: number, context: Context, found: readonly Frame[]): Frame | null {
  const isDash =
    /^[—–]$/.test(words[dash]?.text ?? '') || (words[dash]?.text === '-' && words[dash]?.spaced === true);
  const last = found.findLast(({ words: of }) => of === 'after' || typeof of !== 'string');
  if (!isDash || !last?.who || last.cue.from >= dash) return null;
  let joint = dash - 1;
  while (joint > last.cue.from && dash - joint < LONGEST && !/^[,;]$/.test(words[joint]?.text ?? ''))
    joint -= 1;
  if (!/^[,;]$/.test(words[joint]?.text ?? '')) return null;
  let from = joint + 1;
  while (
    from < dash &&
    (/^(?:а|но|и|зато|тогда|как|тоді|але|проте|натомість|же|в|то|время|у|той|час)$/.test(
      words[from]?.low ?? '',
    ) ||
      adverbs.has(words[from]?.low ?? ''))
  ) {
    if (placeAt(words, from, dash, context)) break;
    from += 1;
  }
  const read = placeAt(words, from, dash, context) ?? whoAt(words, from, dash, 'n', context);
  if (!read || read.to !== dash || read.who.by === 'noun') return null;
  const base = {
    ...{ from: joint, cue: { from: dash, to: dash + 1 }, act: last.act, who: read.who },
    ...{ channel: null, cuts: true },
  } as const;
  const low = words[dash + 1]?.low ?? '';
  if (/^(?:что|що|будто|нібито|якобы|мол|мовляв)$/.test(low))
    return { ...base, to: dash + 2, words: 'after', weight: 0.8 };
  const isThing = typeof last.words !== 'string';
  const isTold = words[dash + 1]?.kind === 'quote' || /^(?:о|об|про)$/.test(low);
  const isWish =
    (last.act === 'asked' || last.act === 'ordered') &&
    /(?:ть|ться|ти|тися)$/.test(low === 'не' ? (words[dash + 2]?.low ?? '') : low);
  if (!isTold && !isWish && !(isThing && words[dash + 1]?.kind === 'number')) return null;
  const object = { from: dash + 1, to: endOfObject(words, dash + 1, context) };
  return { ...base, to: dash + 1, words: [object], weight: 0.7 };
}

function placeAt(words: Words, at: number, limit: number, context: Context): Read | null {
  const read = placeBody(
    words,
    at,
    { act: 'said', kind: 'finite', gender: 'p', takesObject: false },
    context,
  );
  return read && read.to <= limit ? read : null;
}
