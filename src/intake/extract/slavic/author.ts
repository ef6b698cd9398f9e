/** Whoever writes a text: by its signature, or by its first lines. Pure. */
import type { Sentence } from '../sentences.ts';
import type { Who } from '../spoken.ts';
import type { Context } from './context.ts';
import { isVerbal } from './phrase.ts';
import { whoAt } from './who.ts';

/** So many lines from the end may be a signature, its contacts and hashtags. */
const LAST_LINES = 5;
const LONGEST_SIGNATURE = 16;

/** The author of a text, and whether the text is signed; null where no line names one. */
export function authorOf(
  sentences: readonly Sentence[],
  context: Context,
): { readonly who: Who; readonly signed: boolean } | null {
  const signer = signatureIn(sentences, context);
  if (signer) return { who: { ...signer, elsewhere: true }, signed: true };
  for (const { pieces } of sentences.slice(0, 3)) {
    let at = 0;
    while (at < pieces.length && (pieces[at]?.kind === 'mark' || pieces[at]?.kind === 'number')) at += 1;
    // “От: Тамара Белых”.
    if (/^(?:от|від)$/.test(pieces[at]?.low ?? '') && pieces[at + 1]?.text === ':') at += 2;
    const read = whoAt(pieces, at, pieces.length, 'n', context) ?? bodyIn(pieces, at, context);
    // “Чергує Оксана, анестезистка.” is a sentence, no heading.
    // A line with a verb is no heading, but for “ДСНС інформує”.
    const isTold =
      pieces.at(-1)?.text === '.' &&
      pieces
        .slice(at)
        .some((piece) => isVerbal(piece, context.lexicon) || context.lexicon.verbs.has(piece.low));
    const isSentence = isTold || (pieces.at(-1)?.text === '.' && pieces.length > 8);
    if (read && !isSentence && (read.who.by === 'body' || read.who.by === 'name'))
      return { who: { ...read.who, elsewhere: true }, signed: false };
  }
  return null;
}

/** “Глава района Пётр Сыромятников”, “Тарас Мельничин, начальник ОВА”: a last line that is only who. */
function signatureIn(sentences: readonly Sentence[], context: Context): Who | null {
  let body: Who | null = null;
  for (const { pieces } of sentences.slice(Math.max(1, sentences.length - LAST_LINES)).toReversed()) {
    const last = pieces.at(-1);
    if (pieces.length > LONGEST_SIGNATURE || last?.text === '.' || last?.text === '!') continue;
    let at = 0;
    while (
      at < pieces.length &&
      (pieces[at]?.kind === 'mark' || /^(?:ваш|ваша|ваше|ваші|ваши|твій|твоя)$/.test(pieces[at]?.low ?? ''))
    )
      at += 1;
    if (
      /^(?:с|з|із)$/.test(pieces[at]?.low ?? '') &&
      /^(?:уважением|повагою)$/.test(pieces[at + 1]?.low ?? '')
    )
      at += pieces[at + 2]?.text === ',' ? 3 : 2;
    if (pieces[at]?.kind === 'link') continue;
    const read = whoAt(pieces, at, pieces.length, 'n', context);
    if (!read || (read.who.by !== 'name' && read.who.by !== 'body')) continue;
    if (read.who.by === 'name' && read.who.type !== 'person') continue;
    const isAll = read.to === pieces.length || pieces[read.to]?.text === ',';
    if (!isAll || pieces.some(({ low }) => context.lexicon.verbs.has(low))) continue;
    if (read.who.by === 'name') return read.who;
    body ??= read.who;
  }
  return body;
}

/** “Заявление пресс-службы АО «…»”: the body within a heading. */
function bodyIn(pieces: Sentence['pieces'], from: number, context: Context): ReturnType<typeof whoAt> {
  for (let at = from; at < pieces.length && at < from + 8; at += 1) {
    const read = whoAt(pieces, at, pieces.length, 'g', context);
    if (read?.who.by === 'body') return read;
  }
  return null;
}
