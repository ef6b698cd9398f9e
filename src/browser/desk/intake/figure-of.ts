/** Which figure a number of an item is a reading of: one of the board, or a new one. Pure. */
import type { ProposedFigure, Reading } from '../../../intake/extract/reading.ts';
import { type KnownFigure, labelOf } from '../compose/figure-label.ts';

/** What a number counts. */
export interface FigureMeant {
  /** Of the board; null: it has to be opened. */
  readonly id: string | null;
  readonly label: string;
  readonly casualties: boolean;
  /** Whether its words say what is counted in a way that the desk knows: “killed”, “wounded”, a figure of the board. */
  readonly clear: boolean;
}

/** By the words of its sentence; else by what the reading says that it counts. */
export function figureOf(
  text: string,
  { sentences }: Reading,
  { span, counts, casualties }: ProposedFigure,
  known: readonly KnownFigure[],
): FigureMeant {
  const sentence = sentences.find(({ from, to }) => from <= span.from && span.to <= to);
  const found = sentence ? labelOf(text, sentence, span, known) : null;
  const { from, to } = counts ?? span;
  const label = found?.label ?? text.slice(from, to).replace(/\s+/gu, ' ').trim().slice(0, 80);
  const own = found?.known ?? known.find((one) => one.label.toLowerCase() === label.toLowerCase());
  return {
    ...{ id: own?.id ?? null, label: own?.label ?? label },
    casualties: own?.casualties ?? casualties,
    clear: own !== undefined || found !== null,
  };
}
