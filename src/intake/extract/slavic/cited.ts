/** Whoever is cited in brackets: “Погибших двое (данные МЧС), раненых девять (минздрав)”. Pure. */
import type { Context, Read } from './context.ts';
import { numeral } from './direct-words.ts';
import type { Frame } from './frame.ts';
import type { Words } from './phrase.ts';
import { whoAt } from './who.ts';

/** The frame of a bracket that holds nobody but a body, behind a figure; null where it holds something else. */
export function cited(words: Words, open: number, context: Context): Frame | null {
  if (words[open]?.text !== '(' || open < 2) return null;
  const close = words.findIndex(({ text }, at) => at > open && at < open + 9 && text === ')');
  if (close === -1) return null;
  const read = sourceIn(words, open + 1, close, context);
  if (!read || read.to !== close || read.who.by !== 'body' || read.who.outlet) return null;
  // “ДУБРОВИЦЯ, 9 червня («Обрій») —”: a dateline.
  if (/^[—–-]$/.test(words[close + 1]?.text ?? '')) return null;
  let from = open;
  while (from > 0 && !/^[,;:.(]$/.test(words[from - 1]?.text ?? '')) from -= 1;
  const isFigure = words.slice(from, open).some(({ kind, low }) => kind === 'number' || numeral.test(low));
  // “Всемирная организация здравоохранения (ВОЗ)”: a name and its letters.
  if (!isFigure || open - from < 2) return null;
  return {
    ...{ from: open, to: close + 1, cue: { from: open, to: close + 1 }, act: 'said', who: read.who },
    ...{ channel: null, words: [{ from, to: open }], weight: 0.65 },
  };
}

/** “данные МЧС”, “по данным МЧС”, “минздрав”. */
function sourceIn(words: Words, from: number, close: number, context: Context): Read | null {
  const lead = /^(?:по|за)$/.test(words[from]?.low ?? '') ? from + 1 : from;
  if (
    /^(?:данн|дан[іи]|оценк|оцінк|сведени|відомост|информац|інформац|подсч|підрах|верси|версі|источник|джерел)/.test(
      words[lead]?.low ?? '',
    )
  ) {
    const next = words[lead + 1]?.kind === 'mark' ? lead + 2 : lead + 1;
    return whoAt(words, next, close, 'g', context) ?? whoAt(words, next, close, 'n', context);
  }
  return lead === from ? whoAt(words, from, close, 'n', context) : null;
}
