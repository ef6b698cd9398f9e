/** Shows a document of the coverage where the desk has it, with the focus on it. */
import type { PostDoc } from '../sync/docs.ts';
import type { BoardTab, Screen, World } from './desk-world.ts';

/** Where something is shown: what the screen becomes, and what gets the focus. */
interface Place {
  readonly screen: Partial<Screen>;
  readonly focus: string | null;
}

/** Of a kind that has no place of its own, what it belongs to; the board, where there is nothing of the kind. */
export function openDocument(world: World, kind: string, id: string): void {
  const { screen, focus } = placeOf(world, kind, id);
  world.show(screen);
  if (focus !== null)
    setTimeout(() => {
      const found = document.querySelector<HTMLElement>(focus);
      if (found instanceof HTMLDetailsElement) found.open = true;
      found?.scrollIntoView({ block: 'nearest' });
      (found?.querySelector<HTMLElement>('summary, [aria-expanded]') ?? found)?.focus();
    });
}

function placeOf({ board }: World, kind: string, id: string): Place {
  switch (kind) {
    case 'post':
      return postPlace(id, board.get('posts', id)?.phase);
    case 'claim':
      return cardPlace('Claims', id);
    case 'figure':
      return cardPlace('Figures', id);
    case 'incident':
      return cardPlace('Incidents', id);
    case 'actor':
      return cardPlace('People', id);
    case 'estimate':
      return cardPlace('Figures', board.get('estimates', id)?.figure ?? '');
    case 'statement': {
      const shows = board
        .all('posts')
        .find(({ content }) => content?.body.some((block) => block.type === 'statement' && block.id === id));
      return shows
        ? postPlace(shows.id)
        : cardPlace('People', board.get('statements', id)?.content?.actor ?? '');
    }
    case 'alert':
      return postPlace(board.get('alerts', id)?.post ?? '');
    case 'note':
      return subjectPlace(board.get('notes', id)?.subject);
    case 'correction':
      return subjectPlace(board.get('corrections', id)?.reaches[0]);
    case 'text':
      return { screen: { sheet: { kind: 'texts' } }, focus: null };
    case 'panel':
    case 'question':
      return { screen: { part: 'board', tab: 'Panel' }, focus: null };
    default:
      return waiting;
  }
}

const waiting: Place = { screen: { part: 'waiting', first: 'waiting' }, focus: null };

/** What is no draft any more and never was out has its history alone. */
function postPlace(id: string, phase?: PostDoc['phase']): Place {
  if (phase === 'discarded') return { screen: { sheet: { kind: 'history', post: id } }, focus: null };
  if (phase === 'draft' || phase === 'submitted' || phase === 'scheduled')
    return { ...waiting, focus: `[data-waiting="${CSS.escape(id)}"]` };
  return { screen: { chosen: id, part: 'write' }, focus: `[data-post="${CSS.escape(id)}"]` };
}

function cardPlace(tab: BoardTab, id: string): Place {
  return { screen: { part: 'board', tab }, focus: `[data-card="${CSS.escape(id)}"]` };
}

/** What a note or a correction is about. */
function subjectPlace(subject = ''): Place {
  const [kind = '', id = ''] = subject.split(':');
  const tabs: Readonly<Record<string, BoardTab>> = {
    ...{ claim: 'Claims', figure: 'Figures', incident: 'Incidents', actor: 'People' },
  };
  const tab = tabs[kind];
  if (tab) return cardPlace(tab, id);
  return kind === 'post' ? postPlace(id) : waiting;
}

/** The address at which a document of another coverage is opened. */
export function addressOf(coverage: string, kind: string, id: string): string {
  return `/desk/c/${coverage}#${kind}:${id}`;
}

/** Opens what the address names as soon as the board is there, once; the address keeps no word of it. */
export function openNamed(world: World): void {
  const [, kind, id] = /^#([a-z]+):([a-z0-9:-]{1,60})$/.exec(location.hash) ?? [];
  if (kind === undefined || id === undefined) return;
  history.replaceState(null, '', location.pathname);
  const open = () => setTimeout(() => openDocument(world, kind, id));
  if (world.board.one('coverage')) return void open();
  const end = world.board.heard(() => {
    end();
    open();
  });
}
