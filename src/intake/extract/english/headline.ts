/** A headline under its speaker: “Lynch: no outside influence”, “Clinton camp: …”, “Ruiz to unions: …”. Pure. */
import type { Sentence } from '../sentences.ts';
import type { Spoken, Who } from '../spoken.ts';
import { isCapital } from '../tokens.ts';
import { contentOf, quotedIn } from './content.ts';
import { lineOf } from './tags.ts';
import { whoIs } from './who.ts';

const sides =
  /^(?:camp|campaign|team|aide|aides|allies|adviser|advisers|lawyer|lawyers|spokesman|spokeswoman|office)$/;

/** What a headline says that somebody said whom the text hears further on; `hears` tells of a name's last word. */
export function headlineOf(sentence: Sentence, hears: (low: string) => boolean): Spoken | null {
  const line = lineOf(sentence.pieces);
  const { words } = line;
  const colon = words.findIndex(({ text }) => text === ':');
  if (sentence.paragraph > 1 || colon < 1 || colon > 6 || words.length < colon + 4 || words.length > 30)
    return null;
  const to = words.findIndex(({ low }, at) => at > 0 && at < colon && low === 'to');
  const label = words.slice(0, to === -1 ? colon : to);
  if (label.length > 3 || !label.every((piece, at) => isCapital(piece) || (at > 0 && sides.test(piece.low))))
    return null;
  const last = label.at(-1);
  const isSide = last !== undefined && label.length > 1 && sides.test(last.low);
  const read = whoIs(label);
  const span = { from: label[0]?.from ?? 0, to: last?.to ?? 0 };
  const who: Who | null = isSide
    ? { ...plain, span, name: span, head: last.low, by: 'body', type: 'organisation' }
    : read?.by === 'name' && hears(read.head)
      ? read
      : null;
  if (!who) return null;
  const range = { from: colon + 1, to: words.length };
  const cue = words[colon];
  return {
    words: contentOf(line, range),
    quoted: quotedIn(words.slice(range.from)),
    ...{ who, act: 'said', cue: cue ? { from: cue.from, to: cue.to } : null, channel: null, relay: null },
    weight: 0.72,
    open: false,
  };
}

const plain = { role: null, vague: false, outlet: false } as const;
