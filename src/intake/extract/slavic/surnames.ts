/** What the capitals of a whole text tell: the last words of its full names, and which words are proper names. Pure. */
import type { Sentence } from '../sentences.ts';
import { isCapital } from '../tokens.ts';
import { setOf } from '../words.ts';
import { isOfName } from './phrase.ts';
import { adverbs, conjunctions, possessives, prepositions, pronouns, timeNouns } from './small-words.ts';

/** Whether a word has its capital only from the sentence that it begins: “В Москве” is no name of two words. */
export const isSmallWord = (low: string): boolean =>
  prepositions.has(low) ||
  conjunctions.has(low) ||
  adverbs.has(low) ||
  timeNouns.has(low) ||
  possessives.has(low) ||
  pronouns.has(low) ||
  /^(?:и|й|і|ні|ни|не|это|этот|эта|эти|це|цей|ця|ці|все|всі|сам|сама|сами|самі)$/.test(low) ||
  asking.has(low);

/** Words that ask, point, count or nod: none of them names anybody. */
const asking = setOf(
  `так вот вон ну да нет сколько почему отчего зачем куда откуда чей чья чье чьи кто кого кому кем что чего чему чем какой какая какое какие который которая ли разве неужели никто ничто ничего никогда нигде никуда некто нечто некогда кое-кто кто-то что-то кого-то кому-то каждый каждая всякий любой любая оба обе много мало немного немало столько чаще реже больше меньше лучше хуже довольно едва почти можно нельзя нужно надо пора жаль видно слышно известно неизвестно понятно ясно странно вряд наверное наверняка пожалуй вероятно возможно кажется якобы дескать мол словно точно итак значит например кстати правда конечно разумеется увы слава спасибо пожалуйста здравствуйте
  ось он ну так ні скільки чому навіщо куди звідки чий чия чиє чиї хто кого кому ким що чого чому чим який яка яке які чи хіба невже ніхто ніщо нічого ніколи ніде нікуди дехто дещо хтось щось когось комусь кожен кожна усякий будь-хто обидва обидві багато мало трохи чимало стільки частіше рідше більше менше краще гірше доволі ледве майже можна треба потрібно пора шкода видно чути відомо невідомо зрозуміло ясно дивно навряд мабуть напевно певно либонь імовірно можливо здається нібито мовляв наче немов точно отже отож значить наприклад доречі правда звісно звичайно авжеж дякую будь-ласка вітаю`,
);

/** So many letters of a surname are the same in all cases. */
export const BEGINNING = 3;

/** The last words of every name of two or three words with capitals; those of oblique forms by their stems, “лыков*”, all by their beginnings, “^лык”. */
export function surnamesOf(sentences: readonly Sentence[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { pieces } of sentences)
    for (let at = 0; at < pieces.length; at += 1) {
      const first = pieces[at];
      if (!first || !isCapital(first) || isSmallWord(first.low)) continue;
      let end = at + 1;
      while (end < pieces.length && end < at + 6 && isOfName(pieces, end)) end += 1;
      const last = pieces[end - 1];
      if (last && end - at >= 2 && last.text !== last.text.toUpperCase()) {
        found.add(last.low);
        found.add(`^${last.low.slice(0, BEGINNING)}`);
        if (last.low.length > 4) found.add(`${last.low.slice(0, -1)}*`);
        if (last.low.length > 6) found.add(`${last.low.slice(0, -2)}*`);
      }
      at = end - 1;
    }
  return found;
}

/** Every word with a capital that does not begin its sentence, and its stem. */
export function capitalsOf(sentences: readonly Sentence[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { pieces } of sentences)
    for (const [at, piece] of pieces.entries()) {
      if (pieces[at - 1]?.kind !== 'word' || !isCapital(piece)) continue;
      found.add(piece.low);
      if (piece.low.length > 4) found.add(piece.low.slice(0, -1));
    }
  return found;
}
