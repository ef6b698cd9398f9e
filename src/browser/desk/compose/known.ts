/** What the rules of ghosts know of the board. */
import type { BoardStore } from '../sync/board-store.ts';
import type { Known } from './ghosts.ts';
import type { Speech } from './speech.ts';

let turn = -1;
let of: BoardStore | null = null;
let known: Omit<Known, 'briefing'> = { actors: [], figures: [], claims: [] };

/** Read from the board once a change of it. */
export function knownOf(board: BoardStore, briefing: Speech | null): Known {
  if (turn !== board.turn || of !== board) {
    turn = board.turn;
    of = board;
    known = {
      actors: board
        .all('actors')
        .flatMap(({ id, content }) =>
          content && content.type !== 'unnamed'
            ? [{ id, names: [content.name, ...content.aliases], role: content.role }]
            : [],
        ),
      figures: board
        .all('figures')
        .flatMap(({ id, content }) =>
          content ? [{ id, label: content.label, casualties: content.casualties }] : [],
        ),
      claims: board.all('claims').flatMap(({ id, content }) => (content ? [{ id, text: content.text }] : [])),
    };
  }
  return { ...known, briefing };
}
