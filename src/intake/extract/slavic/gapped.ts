/** A second speaker whose verb is left out: “МЧС говорит о двоих погибших, минздрав — о троих”. Pure. */
import type { Context, Read } from './context.ts';
import { numeral } from './direct-words.ts';
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
  // “ремонтники, яких ми розпитали, — що …”: told of the speaker.
  const told = words[dash - 1]?.text === ',' ? opened(words, dash - 1, last.cue.to) : null;
  const limit = told ?? dash;
  let joint = limit - 1;
  while (joint > last.cue.from && limit - joint < LONGEST && !/^[,;]$/.test(words[joint]?.text ?? ''))
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
    if (placeAt(words, from, limit, context)) break;
    from += 1;
  }
  const read = placeAt(words, from, limit, context) ?? whoAt(words, from, limit, 'n', context);
  const isNo =
    /^(?:нет|ні)$/.test(words[dash + 1]?.low ?? '') &&
    (!words[dash + 2] || /^[.,;!]$/.test(words[dash + 2]?.text ?? ''));
  // “Служба два сигнала признаёт, третий — нет”: of the same one, of another thing.
  if (
    isNo &&
    (!read || read.to !== limit) &&
    typeof last.words !== 'string' &&
    limit - from < 5 &&
    limit > from
  )
    return {
      ...{ from: joint, to: dash + 2, cue: { from: dash + 1, to: dash + 2 }, act: 'denied', who: last.who },
      ...{ channel: null, words: [{ from, to: limit }], weight: 0.7, cuts: true },
    };
  if (!read || read.to !== limit || read.who.by === 'noun') return null;
  const base = {
    ...{ from: joint, cue: { from: dash, to: dash + 1 }, act: last.act, who: read.who },
    ...{ channel: null, cuts: true },
  } as const;
  const low = words[dash + 1]?.low ?? '';
  // “Мэрия вину признаёт, подрядчик — нет”.
  if (isNo && typeof last.words !== 'string')
    return { ...base, act: 'denied', to: dash + 2, words: last.words, weight: 0.6 };
  if (/^(?:что|що|будто|нібито|якобы|мол|мовляв)$/.test(low))
    return { ...base, to: dash + 2, words: 'after', weight: 0.8 };
  const isThing = typeof last.words !== 'string';
  const isTold = words[dash + 1]?.kind === 'quote' || /^(?:о|об|про)$/.test(low);
  const isWish =
    (last.act === 'asked' || last.act === 'ordered') &&
    /(?:ть|ться|ти|тися)$/.test(low === 'не' ? (words[dash + 2]?.low ?? '') : low);
  const isNumber = words[dash + 1]?.kind === 'number' || numeral.test(low);
  // “Жильцы винят застройщика, застройщик — грунт”.
  const object0 = { from: dash + 1, to: endOfObject(words, dash + 1, context) };
  const isShort =
    isThing &&
    object0.to - object0.from > 0 &&
    object0.to - object0.from <= 4 &&
    (/^(?:claimed|denied|confirmed|asked|ordered)$/.test(last.act) || low === 'на') &&
    (!words[object0.to] || words[object0.to]?.kind === 'mark');
  if (!isTold && !isWish && !isShort && !(isThing && isNumber)) return null;
  const object = { from: dash + 1, to: endOfObject(words, dash + 1, context) };
  return { ...base, to: dash + 1, words: [object], weight: 0.7 };
}

const isRelative = (words: Words, at: number): boolean =>
  [words[at], words[at + 1]].some((piece) =>
    /^(?:котор|як(?:их|ий|а|е|і|ого|ої|им)$)/.test(piece?.low ?? ''),
  );

/** The comma that opens the relative clause that a comma closes; null where there is none. */
function opened(words: Words, close: number, least: number): number | null {
  for (let at = close - 1; at > least && at > close - 16; at -= 1)
    if (words[at]?.text === ',' && isRelative(words, at + 1)) return at;
  return null;
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
