/** Which figure a number of an item is a reading of: one of the board, or a new one. Pure. */
import type { ProposedFigure, Reading } from '../../../intake/extract/reading.ts';
import { figureGhosts } from '../compose/ghost-figures.ts';
import { tokensOf } from '../compose/ghost-tokens.ts';

/** A figure of the board. */
export interface KnownFigure {
  readonly id: string;
  readonly label: string;
  readonly casualties: boolean;
}

/** What a number counts. */
export interface FigureFound {
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
): FigureFound {
  const sentence = sentences.find(({ from, to }) => from <= span.from && span.to <= to);
  const ghosts = sentence ? figureGhosts(tokensOf(text, sentence), known) : [];
  const ghost = ghosts.find(({ from, to }) => from < span.to && span.from < to);
  const { from, to } = counts ?? span;
  const label = ghost?.label ?? text.slice(from, to).replace(/\s+/gu, ' ').trim().slice(0, 80);
  const own = known.find(
    (one) => one.id === ghost?.figure || one.label.toLowerCase() === label.toLowerCase(),
  );
  return {
    ...{ id: own?.id ?? null, label: own?.label ?? label },
    casualties: own?.casualties ?? ghost?.casualties ?? casualties,
    clear: own !== undefined || ghost !== undefined,
  };
}
