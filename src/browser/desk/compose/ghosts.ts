/**
 * What a paragraph that is being typed seems to stand on: a reading of intake’s extractor as offers of the composer. A
 * ghost is an offer; nothing is recorded before somebody takes it. Pure; every span is a part of the text. This file,
 * what it imports, and the readers of languages are loaded apart (ghost-reader.ts); nothing that is loaded at first imports
 * more of it than types.
 */

import { quotationsOf } from '../../../intake/extract/quotations.ts';
import { readerFor, readSaid, type SaidReading, type SpeechReaders } from '../../../intake/extract/said.ts';
import { type Span, within } from '../../../intake/extract/span.ts';
import { wordsOfClaims } from '../words/like-claim.ts';
import { labelOf } from './figure-label.ts';
import type { Ghost, Known } from './ghost.ts';
import { claimIn } from './ghost-claims.ts';
import { statementGhosts } from './ghost-statements.ts';
import type { OwnFile } from './speech.ts';

/** Words of a paragraph say when by themselves or not at all: no ghost depends on the moment. */
const SENT = '2000-01-01T00:00:00Z';

/** All of a text, in the order in which they begin; `before`: words that it follows, which are offered nothing. */
export type GhostsIn = (text: string, known: Known, before?: string) => readonly Ghost[];

/** What reads them; `lacks` is told which reader a text would take that is not there: until it is, nobody says anything. */
export function ghostsBy(readers: SpeechReaders, lacks: (which: keyof SpeechReaders) => void): GhostsIn {
  return (text, known, before = '') => {
    const lead = before === '' ? '' : `${before}\n\n`;
    const whole = lead + text;
    const reading = readingOf(whole, known.language ?? null, readers);
    const which = readerFor(reading.language.tag);
    if (!readers[which]) lacks(which);
    return ghostsOf(reading, whole, lead.length, known);
  };
}

function ghostsOf(reading: SaidReading, whole: string, lead: number, known: Known): readonly Ghost[] {
  const said = statementGhosts(whole, lead, reading, known);
  const claims = wordsOfClaims(known.claims);
  const found: readonly Ghost[] = [
    ...said,
    ...figuresIn(whole, reading, said, known),
    ...reading.sentences.flatMap((sentence) => claimIn(whole, sentence, claims)),
  ];
  return found
    .filter(({ from }) => from >= lead)
    .map((ghost) => ({ ...ghost, from: ghost.from - lead, to: ghost.to - lead }))
    .sort((a, b) => a.from - b.from);
}

/** Where the words leave open in which language with their letters they are, it is that of the coverage. */
function readingOf(text: string, language: string | null, readers: SpeechReaders): SaidReading {
  const item = { text, sent: SENT, zone: 'UTC' };
  const reading = readSaid(item, readers);
  const { tag, confidence } = reading.language;
  const own = language === 'ru' || language === 'uk' ? language : null;
  const isOpen = confidence === 'low' && (tag === 'ru' || tag === 'uk');
  return own !== null && isOpen && tag !== own ? readSaid({ ...item, language: own }, readers) : reading;
}

/** Numbers that count what the desk keeps figures of; none within a quotation. */
function figuresIn(
  text: string,
  { sentences, statements, figures }: SaidReading,
  said: readonly Span[],
  known: Known,
): readonly Ghost[] {
  if (figures.length === 0) return [];
  const quotations = quotationsOf(text);
  return figures.flatMap(({ span, min, max, casualties }): readonly Ghost[] => {
    const sentence = sentences.find((one) => within(span, one));
    if (!sentence || quotations.some((one) => within(span, one))) return [];
    const found = labelOf(text, sentence, span, known.figures);
    if (!found) return [];
    const isSaid =
      said.some((one) => within(one, sentence)) ||
      statements.some(({ words }) => words.some((one) => within(one, sentence)));
    const own = known.background && !isSaid ? { own: ownOf(text.slice(sentence.from, sentence.to)) } : {};
    const { from, to } = span;
    return [
      {
        ...{ kind: 'figure', from, to, figure: found.known?.id ?? null, label: found.label, min, max },
        ...{ casualties: found.known?.casualties ?? casualties, ...own },
      },
    ];
  });
}

/** A sentence as the desk's own file has it, with the year that it tells of. */
function ownOf(text: string): OwnFile {
  return { text, year: /\b(?:19|20)\d\d\b/u.exec(text)?.[0] ?? null };
}
