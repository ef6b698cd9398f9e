/** What whoever writes asks without a verb: “Просьба к водителям: не занимать полосу”, “До мешканців прохання одне — …”. Pure. */
import type { Cue } from '../../../model/speech.ts';
import { remembered } from '../remembered.ts';
import { authorWho } from './asides.ts';
import { endOfClause, type Frame } from './frame.ts';
import type { Words } from './phrase.ts';
import { adverbs, possessives } from './small-words.ts';
import { predicates } from './told-nouns.ts';

const pleas: readonly (readonly [RegExp, Cue])[] = [
  [/^(?:просьба|мольба|прохання|благання)$/, 'asked'],
  [/^(?:призыв|заклик|предложение|пропозиція|совет|порада|рекомендация|рекомендація)$/, 'asked'],
  [/^(?:требование|приказ|вимога|наказ|распоряжение|розпорядження)$/, 'ordered'],
  [/^(?:предупреждение|попередження)$/, 'warned'],
];

const pleaOf = remembered((low) => pleas.find(([noun]) => noun.test(low))?.[1] ?? null);

/** The plea whose noun stands at a place, up to a colon, a dash or an infinitive; null where it is somebody's who is named. */
export function plea(words: Words, at: number): Frame | null {
  const low = words[at]?.low ?? '';
  const act = pleaOf(low);
  if (!act) return null;
  let first = at - 1;
  // “К покупателям просьба”: whom it is for stands before.
  const before = toWhom(words, at);
  if (before !== null) first = before - 1;
  while (
    first >= 0 &&
    (adverbs.has(words[first]?.low ?? '') ||
      /^(?:и|а|но|і|й|та|але|большая|огромная|велике|велика|убедительная|одна|единственная|наша|наше|моя|моє)$/.test(
        words[first]?.low ?? '',
      ))
  )
    first -= 1;
  if (first >= 0 && !/^[.:;!?—–]$/.test(words[first]?.text ?? '') && words[first]?.kind !== 'mark')
    return null;
  let next = at + 1;
  let whom: { readonly from: number; readonly to: number } | null =
    before === null ? null : { from: before + 1, to: at };
  if (/^(?:к|ко|до)$/.test(words[next]?.low ?? '')) {
    let to = next + 1;
    while (
      words[to]?.kind === 'word' &&
      to < next + 7 &&
      !isWish(words, to) &&
      !predicates(words[to]?.low ?? '')
    )
      to += 1;
    whom ??= { from: next + 1, to };
    next = to;
  } else if (/.{3}(?:ам|ям|ім|им)$/.test(words[next]?.low ?? '')) {
    whom ??= { from: next, to: next + 1 };
    next += 1;
  }
  while (predicates(words[next]?.low ?? '') || adverbs.has(words[next]?.low ?? '')) next += 1;
  const isOpened = /^(?::|[—–])$/.test(words[next]?.text ?? '');
  const from = isOpened ? next + 1 : next;
  if (!isWish(words, from) && !(isOpened && words[next]?.text === ':' && whom)) return null;
  if (possessives.has(words[at - 1]?.low ?? '')) return null;
  const said = { from, to: endOfClause(words, from) };
  return {
    ...{ from: Math.min(at, whom?.from ?? at), to: from, cue: { from: at, to: at + 1 }, act, who: authorWho },
    ...{ channel: null, words: whom ? [whom, said] : [said], weight: 0.7 },
  };
}

/** Where “к покупателям” begins right before a noun; null where it does not stand there. */
function toWhom(words: Words, at: number): number | null {
  for (let from = at - 2; from >= 0 && from > at - 6; from -= 1) {
    if (words[from]?.kind !== 'word') return null;
    if (/^(?:к|ко|до)$/.test(words[from]?.low ?? '')) return from;
  }
  return null;
}

const isWish = (words: Words, at: number): boolean =>
  /(?:[аеиоуыяії]ть|ться|чь|[аиіоуяеї]ти|сти|зти|гти|тися|тись)$/.test(
    words[/^(?:не|ни|ні)$/.test(words[at]?.low ?? '') ? at + 1 : at]?.low ?? '',
  );

/** Whether a word can be a plea. */
export const mayPlead = (low: string): boolean => pleaOf(low) !== null;
