/** One proposed number: what it counts, which figure it would be a reading of, and what it stands on. */
import type { ItemRead } from '../../../intake/items/item.ts';
import { useWorld } from '../app/desk-world.ts';
import { isCarried } from './decisions.ts';
import { figureOf } from './figure-of.ts';
import { ProposalFrame, type RowActs } from './proposal-frame.tsx';
import { figuresOf } from './take-item.ts';

interface FigureRowProps {
  readonly row: RowActs;
  readonly id: string;
  readonly at: number;
  readonly item: ItemRead['item'];
  readonly reading: ItemRead['reading'];
}

export function FigureRow({ row, id, at, item, reading }: FigureRowProps) {
  const world = useWorld();
  const figure = reading.figures[at];
  if (!figure) return null;
  const words = item.words.slice(figure.span.from, figure.span.to);
  const counts = figure.counts ? item.words.slice(figure.counts.from, figure.counts.to) : null;
  const found = figureOf(item.words, reading, figure, figuresOf(world));
  const stands = isCarried(reading, figure.span);
  return (
    <ProposalFrame row={row} name={id} label={`figure ${words} ${counts ?? ''}`} read={figure}>
      <p class="who">
        <b>{words}</b> {counts} · figure: {found.label}
      </p>
      <p class="soft small">
        {[
          found.id === null ? 'a new figure' : 'a figure of the board',
          stands ? 'stands on what is said there' : 'quoted, or nobody says it: it stays words',
        ].join(' · ')}
      </p>
    </ProposalFrame>
  );
}
