/** What many say and nobody signs: “Говорят, мост закроют”, “Ходят слухи, будто …”, “…, как утверждали на форумах”. Pure. */
import { remembered } from '../remembered.ts';
import type { Who } from '../spoken.ts';
import { setOf } from '../words.ts';
import type { Context } from './context.ts';
import { type Frame, isUnspoken, opensAt } from './frame.ts';
import type { Words } from './phrase.ts';
import { adverbs } from './small-words.ts';
import { wayAt, waysFrom } from './ways.ts';

/** Nobody whom the text names. */
export const NOBODY = 'nobody';

export const nobody = (piece: Words[number] | undefined): Who => ({
  span: { from: piece?.from ?? 0, to: piece?.to ?? 0 },
  ...{ name: null, role: null, type: 'unnamed', by: 'noun', vague: true, head: NOBODY, outlet: false },
  ...{ gender: null, elsewhere: true },
});

/** Verbs in the plural that need nobody. */
const many = setOf(
  'говорят поговаривают болтают шепчутся судачат толкуют рассказывают твердят сказывают кажуть подейкують гомонять балакають шепочуться розповідають пліткують переказують',
);
const rumours = remembered((low) =>
  /^(?:слух|слухи|слушок|молва|толки|разговоры|пересуды|рассказ|рассказы|байка|сплетня|легенда|чутка|чутки|поголос|поголоска|поголоски|розмови|балачки|пересуди|оповідка|байка|плітка|плітки|легенда)$/.test(
    low,
  ),
);
const goAbout = remembered((low) =>
  /^(?:ход(?:ит|ят|ил|ила|или)|гуля(?:ет|ют|л|ла|ли)|пош(?:ел|ла|ли)|разош(?:елся|лась|лись)|распространя(?:ется|ются|лся|лись)|полз(?:ет|ут|ли)|брод(?:ит|ят|ил|ила|или)|носятся|ходить|ходять|ходив|ходила|ходили|гуляє|гуляють|пішла|пішли|пішов|шириться|ширяться|ширилися|поширюються|повзуть|блукає|блукають)$/.test(
    low,
  ),
);

const wasSaid = setOf(
  'утверждалось писалось говорилось стверджувалося стверджувалось писалося говорилося мовилося',
);

/** The frame of what nobody signs; null where somebody does, or none is told. */
export function rumour(words: Words, at: number, context: Context): Frame | null {
  const low = words[at]?.low ?? '';
  const base = {
    ...{ from: at, cue: { from: at, to: at + 1 }, who: nobody(words[at]), channel: null },
  } as const;
  if (many.has(low)) {
    if (!isLed(words, at, context) || isUnspoken(words, at)) return null;
    const way = waysFrom(words, at + 1, words.length, context.lexicon);
    const to = at + 1 + way.length;
    const opened = opensAt(words, to);
    const isClause = words[to]?.text === ',' && words[to + 1]?.kind === 'word';
    if (words[to]?.kind === 'quote' || (opened === null && !isClause)) return null;
    return { ...base, act: 'said', to: opened ?? to + 1, words: 'after', weight: 0.5 };
  }
  if (rumours(low)) {
    const near = [...words.slice(Math.max(0, at - 4), at), ...words.slice(at + 1, at + 3)];
    if (!near.some((piece) => goAbout(piece.low))) return null;
    for (let comma = at + 1; comma < at + 7 && words[comma]; comma += 1) {
      if (words[comma]?.text === ':')
        return { ...base, act: 'claimed', to: comma + 1, words: 'after', weight: 0.5 };
      if (words[comma]?.text !== ',') continue;
      return /^(?:что|будто|якобы|що|ніби|нібито|буцім|буцімто|мовляв)$/.test(words[comma + 1]?.low ?? '')
        ? { ...base, act: 'claimed', to: comma + 2, words: 'after', weight: 0.5 }
        : null;
    }
    return null;
  }
  // “Топливо, как утверждалось на форумах, …”: where it was said is no speaker.
  if (!wasSaid.has(low)) return null;
  const how = words[at - 1];
  if (!/^(?:как|як)$/.test(how?.low ?? '') || !/^(?:в|во|на|у)$/.test(words[at + 1]?.low ?? '')) return null;
  const way = wayAt(words, at + 1, context.lexicon);
  let to = at + 1 + Math.max(1, way.length);
  while (to < at + 8 && words[to]?.kind === 'word') to += 1;
  if (words[to] && words[to]?.kind !== 'mark') return null;
  const isFirst = at === 1;
  return {
    ...{
      ...base,
      from: at - 1,
      cue: { from: at - 1, to: at + 1 },
      act: 'claimed',
      to: isFirst ? to + 1 : to,
      channel: way.channel,
    },
    ...{ words: isFirst ? 'after' : 'around', weight: 0.5 },
  };
}

/** Whether only connectors, times and ways stand before a place. */
function isLed(words: Words, at: number, { lexicon }: Context): boolean {
  for (let from = 0; from < at; ) {
    const piece = words[from];
    if (
      piece?.kind === 'mark' ||
      adverbs.has(piece?.low ?? '') ||
      /^(?:и|а|но|да|і|й|та|але)$/.test(piece?.low ?? '')
    ) {
      from += 1;
      continue;
    }
    const way = wayAt(words, from, lexicon);
    if (way.length === 0) return false;
    from += way.length;
  }
  return true;
}

/** Whether a word can tell what nobody signs. */
export const mayRumour = (low: string): boolean => many.has(low) || rumours(low) || wasSaid.has(low);
