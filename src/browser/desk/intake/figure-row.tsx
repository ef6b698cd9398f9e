/** One proposed number: what it counts, which figure it would be a reading of, and what it stands on. */
import type { ItemRead } from '../../../intake/items/item.ts';
import { useWorld } from '../app/desk-world.ts';
import { isCarried } from './decisions.ts';
import { figureOf } from './figure-of.ts';
import { sureWords } from './item-words.ts';
import { becameWords, type RowActs } from './proposal-row.tsx';
import { figuresOf } from './take-item.ts';

interface FigureRowProps extends RowActs {
  readonly id: string;
  readonly at: number;
  readonly item: ItemRead['item'];
  readonly reading: ItemRead['reading'];
}

export function FigureRow({
  id,
  at,
  item,
  reading,
  is,
  isChosen,
  stop,
  writes,
  choose,
  act,
}: FigureRowProps) {
  const world = useWorld();
  const figure = reading.figures[at];
  if (!figure) return null;
  const words = item.words.slice(figure.span.from, figure.span.to);
  const counts = figure.counts ? item.words.slice(figure.counts.from, figure.counts.to) : null;
  const found = figureOf(item.words, reading, figure, figuresOf(world));
  const stands = isCarried(reading, figure.span);
  return (
    <li
      class={`proposal is-${is}${isChosen ? ' on' : ''}`}
      data-proposal={id}
      tabIndex={stop ? 0 : -1}
      aria-label={`${becameWords[is]}: figure ${words} ${counts ?? ''}`}
      onFocus={(event) => event.target === event.currentTarget && choose()}
    >
      <header>
        <b class={`became became-${is}`}>{becameWords[is]}</b>
        <span>{sureWords(figure)}</span>
      </header>
      <p class="who">
        <b>{words}</b> {counts} · figure: {found.label}
      </p>
      <p class="soft small">
        {[
          found.id === null ? 'a new figure' : 'a figure of the board',
          stands ? 'stands on what is said there' : 'quoted, or nobody says it: it stays words',
        ].join(' · ')}
      </p>
      {isChosen && writes && (
        <div class="acts">
          <button type="button" class="small" aria-pressed={is === 'accepted'} onClick={() => act.accept(id)}>
            Accept <kbd>A</kbd>
          </button>
          <button type="button" class="small" aria-pressed={is === 'rejected'} onClick={() => act.reject(id)}>
            Reject <kbd>X</kbd>
          </button>
        </div>
      )}
    </li>
  );
}
