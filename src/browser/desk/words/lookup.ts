/** How the desk calls things: names, numbers and first words, from the board. */

import { boundsInWords } from '../../../model/bounds.ts';
import type { Block, Inline } from '../../../model/rich-text.ts';
import type { Lookup } from '../compose/content-of.ts';
import { channelNames } from '../compose/speech.ts';
import type { BoardStore } from '../sync/board-store.ts';
import type { ClaimDoc, FigureDoc, PostDoc, StatementDoc } from '../sync/docs.ts';

/** What the composer's documents look up. */
export function lookupOf(board: BoardStore): Lookup {
  return {
    statement: (id) => board.get('statements', id)?.content?.text ?? '',
    figure: (id, estimate) => numberNow(board, id, estimate),
  };
}

/** Who said a statement, in one line. */
export function speakerOf(board: BoardStore, { content }: Pick<StatementDoc, 'content'>): string {
  if (!content) return 'taken down';
  const name = content.actor === null ? null : board.get('actors', content.actor)?.content?.name;
  const who = name ?? content.speaker ?? 'somebody';
  const role = content.role === null ? '' : `, ${content.role}`;
  return `${who}${role} · ${content.channel.name ?? channelNames[content.channel.kind]}`;
}

/** The number of running text: what one estimate of a figure says, though it waits for its post, or what the figure does. */
function numberNow(board: BoardStore, id: string, estimate: string | undefined): string {
  const figure = board.get('figures', id);
  if (!figure) return '…';
  if (estimate === undefined) return figureNow(figure);
  const found =
    figure.readings.find((one) => one.estimate === estimate) ??
    figure.waiting.find((one) => one.estimate === estimate)?.content ??
    // One that stands on a statement which waits is in no list of its figure.
    board.get('estimates', estimate)?.content;
  return found ? boundsInWords(found) : '…';
}

/** What a figure says now: the words or number of its first live reading, or the range of all. */
export function figureNow(figure: FigureDoc): string {
  const [first, ...others] = readingsShown(figure);
  if (!first) return '…';
  if (others.length === 0) return boundsInWords(first);
  const numbers = [first, ...others].flatMap(({ min, max }) => [min, max]).filter((one) => one !== null);
  return [...new Set([Math.min(...numbers), Math.max(...numbers)])].map(grouped).join('–');
}

/** The readings that a figure shows now: that of its authority, or of all that are live the lowest and the highest. */
export function readingsShown({ readings, displays }: FigureDoc): readonly FigureDoc['readings'][number][] {
  const live = readings.filter(({ standing }) => standing === 'live');
  const { display = 'range', authorities = [] } = displays.at(-1) ?? {};
  const [first] = authorities.flatMap((one) => live.find(({ line }) => line === one) ?? []);
  if (display === 'authority') return [first ?? live[0]].filter((one) => one !== undefined);
  const counted = live.filter(({ min, max }) => min !== null || max !== null);
  const low = least(counted, ({ min, max }) => min ?? max ?? 0);
  const high = least(counted, ({ min, max }) => -(max ?? min ?? 0));
  return low && high ? [...new Set([low, high])] : live.slice(0, 1);
}

function least<T>(all: readonly T[], of: (one: T) => number): T | undefined {
  return all.reduce<T | undefined>(
    (before, one) => (before === undefined || of(one) < of(before) ? one : before),
    undefined,
  );
}

const grouped = (value: number): string => value.toLocaleString('en');

/** The title of a post, or its first words. */
export function headOf({ content, phase }: Pick<PostDoc, 'content' | 'phase'>, board: BoardStore): string {
  if (!content) return phase === 'withdrawn' ? 'Withdrawn' : 'Taken down';
  if (content.title !== null) return content.title;
  return shortened(wordsIn(content.body, board), 90) || 'A picture';
}

/** The words of a post, as one line or its blocks on lines of their own. */
export function wordsIn(body: readonly Block[], board: BoardStore, between = ' '): string {
  return body
    .map((block) => blockWords(block, board))
    .filter((words) => words !== '')
    .join(between)
    .trim();
}

function blockWords(block: Block, board: BoardStore): string {
  switch (block.type) {
    case 'statement':
      return quoted(board, block.id);
    case 'claim':
      return board.get('claims', block.id)?.content?.text ?? '';
    case 'incident':
      return board.get('incidents', block.id)?.content?.title ?? '';
    case 'figure': {
      const figure = board.get('figures', block.id);
      return figure ? `${figure.content?.label ?? ''}: ${figureNow(figure)}` : '';
    }
    case 'image':
      return '';
    case 'list':
      return block.items.map((item) => runWords(item, board)).join(' · ');
    default:
      return runWords(block.content, board);
  }
}

function quoted(board: BoardStore, id: string): string {
  const statement = board.get('statements', id);
  if (!statement?.content) return '“…”';
  return `“${statement.content.text}” — ${speakerOf(board, statement)}`;
}

function runWords(run: readonly Inline[], board: BoardStore): string {
  return run
    .map((one) => {
      return one.type === 'figure' ? numberNow(board, one.id, one.estimate) : one.text;
    })
    .join('');
}

/** A sentence of the server's, with what the desk calls things in place of their private ids. */
export function inDeskWords(sentence: string, board: BoardStore): string {
  return sentence.replace(
    /\b([Pp]ost|[Cc]laim|[Ff]igure|[Ss]tatement|[Aa]ctor|[Ii]ncident) "([a-z0-9-]+)"/g,
    (whole, said: string, id: string) => {
      const kind = said.toLowerCase();
      const name = nameIn(board, kind, id);
      if (name !== null) return `${said} “${shortened(name, 60)}”`;
      return kind === 'post' ? `${said === kind ? 'this' : 'This'} post` : whole;
    },
  );
}

/** What the desk calls something; null where it has no name of its own. */
export function nameIn(board: BoardStore, kind: string, id: string): string | null {
  const post = kind === 'post' ? board.get('posts', id) : undefined;
  if (post) return headOf(post, board);
  if (kind === 'claim') return board.get('claims', id)?.content?.text ?? null;
  if (kind === 'figure') return board.get('figures', id)?.content?.label ?? null;
  if (kind === 'statement') return board.get('statements', id)?.content?.text ?? null;
  if (kind === 'actor') return board.get('actors', id)?.content?.name ?? null;
  if (kind === 'alert') return board.get('alerts', id)?.content?.text ?? null;
  if (kind === 'incident') return board.get('incidents', id)?.content?.title ?? null;
  return null;
}

/** At most so many characters, cut at a word. */
export function shortened(words: string, most: number): string {
  if (words.length <= most) return words;
  const space = words.lastIndexOf(' ', most - 1);
  return `${words.slice(0, space > 0 ? space : most - 1).trimEnd()} …`;
}

/** A status as the desk says it. */
export const statusWords: Readonly<Record<ClaimDoc['status'], string>> = {
  unverified: '◌ Unverified',
  reported: '◐ Reported',
  confirmed: '● Confirmed',
  disputed: '◇ Disputed',
  refuted: '✕ Refuted',
  superseded: '↷ Superseded',
  withdrawn: '— Withdrawn',
};
