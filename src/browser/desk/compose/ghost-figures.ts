/** Numbers of people and things in a sentence, with what is counted and how far the wording bounds them. Pure. */
import type { Ghost } from './ghosts.ts';

type FigureGhost = Extract<Ghost, { kind: 'figure' }>;

const bounds = /(?:at least|more than|over|up to|about|around|nearly|almost|some)/;
const counted: Readonly<Record<string, string>> = {
  killed: 'killed',
  dead: 'killed',
  deaths: 'killed',
  died: 'killed',
  wounded: 'wounded',
  injured: 'wounded',
  hurt: 'wounded',
  missing: 'missing',
  arrested: 'arrested',
  detained: 'arrested',
  evacuated: 'evacuated',
};
const casualties = new Set(['killed', 'wounded', 'missing']);

const NUMBER = new RegExp(
  String.raw`\b(?:(${bounds.source}) )?(\d{1,3}(?:,\d{3})+|\d+)(?= (?:(?:other )?(?:people|persons|victims|civilians|residents|children|men|women) )?(?:(?:were|are|have been|had been|was|is|have|had) )?(${Object.keys(counted).join('|')})\b)`,
  'giu',
);

/** The numbers of a text that count people; `figures` are those that the desk has. */
export function figureGhosts(
  text: string,
  figures: readonly { readonly id: string; readonly label: string; readonly casualties: boolean }[],
): readonly FigureGhost[] {
  return [...text.matchAll(NUMBER)].map((match) => {
    const [whole, bound = '', digits = '', what = ''] = match;
    const label = counted[what.toLowerCase()] ?? what;
    const number = Number(digits.replaceAll(',', ''));
    const known = figures.find((one) => one.label.toLowerCase() === label);
    return {
      kind: 'figure',
      from: match.index,
      to: match.index + whole.length,
      figure: known?.id ?? null,
      label,
      casualties: casualties.has(label),
      ...boundsOf(bound.toLowerCase(), number),
    };
  });
}

function boundsOf(bound: string, number: number): { min: number | null; max: number | null } {
  if (/^(?:at least|more than|over)$/.test(bound)) return { min: number, max: null };
  if (bound === 'up to') return { min: null, max: number };
  return { min: number, max: number };
}
