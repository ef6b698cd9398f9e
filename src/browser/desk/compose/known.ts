/** What the rules of ghosts know of the board. */

import type { Command } from '../outbox/outbox.ts';
import type { BoardStore } from '../sync/board-store.ts';
import type { Known } from './ghost.ts';
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
      actors: board.all('actors').flatMap(({ id, content }) =>
        content && content.type !== 'unnamed'
          ? [
              {
                ...{ id, names: [content.name, ...content.aliases], role: content.role },
                belongsTo: content.affiliation,
              },
            ]
          : [],
      ),
      figures: board
        .all('figures')
        .flatMap(({ id, content }) =>
          content ? [{ id, label: content.label, casualties: content.casualties }] : [],
        ),
      claims: board.all('claims').flatMap(({ id, content }) => (content ? [{ id, text: content.text }] : [])),
      language: board.one('coverage')?.language ?? null,
    };
  }
  return { ...known, briefing };
}

/** Actors that were sent from this tab and are not on the board yet. */
const sent = new WeakMap<BoardStore, Map<string, string>>();

/** The actor with a name or alias, on the board or on the way to it; null where there is none. */
export function actorNamed(board: BoardStore, name: string): string | null {
  const found = board
    .all('actors')
    .find(({ content }) => content?.name === name || content?.aliases.includes(name));
  return found?.id ?? sent.get(board)?.get(name) ?? null;
}

/** Remembers the actors of commands that were given up for sending, so that the next post adds none twice. */
export function rememberActors(board: BoardStore, commands: readonly Command[]): void {
  const names = sent.get(board) ?? new Map<string, string>();
  for (const { kind, actor, content } of commands)
    if (kind === 'actor.set') names.set((content as { name: string }).name, String(actor));
  sent.set(board, names);
}
