/** Whether the references of a text stand over the words over which they stood, however these are spelled by now. */
import { type Cell, cell } from '../../model/ids.ts';
import { type Block, type Inline, runsOf } from '../../model/rich-text.ts';
import { isRespelled } from './respelled.ts';

/**
 * Whether each reference is there again, over the same words at the same place: in words that nobody has changed from
 * the same letter to the same letter, in others over what they are spelled as now.
 */
export function samePlaces(before: readonly Block[], after: readonly Block[]): boolean {
  if (before.length !== after.length) return false;
  return before.every((block, at) => {
    const other = after[at];
    if (other === undefined || standsAlone(block) !== standsAlone(other)) return false;
    const [old, now] = [runsOf(block), runsOf(other)];
    return old.length === now.length && old.every((run, item) => sameInRun(run, now[item] ?? []));
  });
}

interface Place {
  readonly of: Cell;
  /** What stands before it in its run, and what it stands over; a figure stands over nothing. */
  readonly ahead: string;
  readonly over: string;
}

/** References times characters of a run: beyond it a change is not compared, and is no minor fix. */
const TOO_MUCH = 40_000;

function sameInRun(before: readonly Inline[], after: readonly Inline[]): boolean {
  const [old, now] = [placesIn(before), placesIn(after)];
  const isUnchanged = textOf(before) === textOf(after);
  if (!isUnchanged && old.length * textOf(after).length > TOO_MUCH) return false;
  const says = isUnchanged ? (one: string, other: string) => one === other : saysTheSame;
  return (
    old.length === now.length &&
    old.every((was, at) => {
      const is = now[at];
      return is?.of === was.of && says(was.over, is.over) && says(was.ahead, is.ahead);
    })
  );
}

/** The references of a run in order; one that is cut into pieces is one. */
function placesIn(run: readonly Inline[]): readonly Place[] {
  const places: Place[] = [];
  let ahead = '';
  let open = false;
  for (const piece of run) {
    const words = 'text' in piece ? piece.text : '';
    if (piece.type === 'text') open = false;
    else {
      const of = piece.type === 'figure' ? numberCell(piece) : cell(piece.kind, piece.id);
      const last = open && piece.type === 'reference' ? places.at(-1) : undefined;
      if (last?.of === of) places[places.length - 1] = { ...last, over: last.over + words };
      else places.push({ of, ahead, over: words });
      open = piece.type === 'reference';
    }
    ahead += words;
  }
  return places;
}

function numberCell({ id, estimate }: Extract<Inline, { type: 'figure' }>): Cell {
  return estimate === undefined ? cell('figure', id) : cell('estimate', estimate);
}

function standsAlone(block: Block): string {
  if (block.type === 'image') return `media ${block.media}`;
  return 'id' in block ? `${block.type} ${block.id}` : block.type;
}

function textOf(run: readonly Inline[]): string {
  return run.map((piece) => ('text' in piece ? piece.text : '')).join('');
}

function saysTheSame(one: string, other: string): boolean {
  const words = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu) ?? [];
  return one === other || isRespelled(words(one), words(other));
}
