/** Who signed a text: “By Ana Ruiz”, “From our correspondent Ana Ruiz”, “Ana Ruiz reporting”, “From: Ana Ruiz”. Pure. */
import type { Piece, Sentence } from '../sentences.ts';
import type { Span } from '../span.ts';
import { isCapital } from '../tokens.ts';

const signs =
  /^(?:by|correspondent|reporter|reporting|editor|from|channel|official|script|governor|mayor|ministry|head|chief|minister|leader|president|commander|director)$/;
const noName = /^(?:by|from|our|the|correspondent|reporter|analysis|reporting|script|to|sent|on|in|for|at)$/;

/** The name of whoever signed a text at its head or foot; null where nobody did. */
export function bylineOf(sentences: readonly Sentence[]): Span | null {
  for (const { pieces } of [...sentences.slice(0, 4), ...sentences.slice(-3)]) {
    const lows = pieces.map(({ low }) => low);
    const isHead = lows[0] === 'from' && pieces[1]?.text === ':';
    const isLabel =
      pieces.some(
        ({ text }) => text === '|' || text === '/' || (/^[—–]$/.test(text) && pieces.at(-1)?.kind === 'word'),
      ) && lows.some((low) => signs.test(low));
    if (
      pieces.length > 18 ||
      !(
        lows[0] === 'by' ||
        (lows.includes('by') && pieces.length < 9 && !/^[.!?]$/.test(pieces.at(-1)?.text ?? '')) ||
        (lows[0] === 'from' && lows[1] === 'our') ||
        (lows[0] === 'from' && pieces.length < 9 && pieces.at(-1)?.kind === 'word') ||
        isHead ||
        isLabel ||
        lows.slice(-1)[0] === 'reporting' ||
        lows.slice(-2)[0] === 'reporting' ||
        /correspondent|reporter|editor/.test(lows.join(' '))
      )
    ) {
      continue;
    }
    const name = nameIn(pieces);
    if (name) return name;
  }
  return null;
}

function nameIn(pieces: readonly Piece[]): Span | null {
  for (let at = 0; at + 1 < pieces.length; at += 1) {
    let end = at;
    while (
      end < pieces.length &&
      end < at + 4 &&
      isCapital(pieces[end]) &&
      !noName.test(pieces[end]?.low ?? '')
    )
      end += 1;
    const [first, last] = [pieces[at], pieces[end - 1]];
    if (first && last && end - at >= 2) return { from: first.from, to: last.to };
  }
  return null;
}
